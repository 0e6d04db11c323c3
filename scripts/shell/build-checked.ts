import { readFileSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { openBook } from '#domain/budget/figures.ts';
import type { Audience } from '#domain/plan/audience.ts';
import type { Language } from '#domain/plan/company.ts';
import { hasForms } from '#editing/ground.ts';
import { audienceFacts } from '#site/audience-facts.ts';
import { factsOf } from '#site/facts.ts';
import { BodyReader } from '#loading/body/body-reader.ts';
import { contentCommit } from '#loading/history/content-commit.ts';
import { openGit, type Git } from '#loading/history/git.ts';
import type { WrittenFile } from '#loading/written.ts';
import type { SiteFacts } from '#views/site.ts';
import { PackedTexts } from '#writing/packed-texts.ts';
import { KeptFiles } from '../kept/kept-files.ts';
import type { AskedBuild } from '../kept/asked-build.ts';
import type { BuildValues, BuiltSite } from './build-options.ts';
import { SiteCache } from '../kept/site-cache.ts';
import { hostFrom } from '../hosting/host-files.ts';
import { checkFolder, type Checked } from './checked.ts';
import { comparedWith } from './compared-site.ts';
import { WrongUse } from './command-line.ts';
import { tellGitTrouble } from './git-trouble.ts';
import { keepHowLong } from './how-long.ts';
import { firstChanged, keepsChanging, ofOneState, stateOf } from './one-state.ts';
import { refuseForeignFolder, refuseOverlap } from './out-folder.ts';
import { realOut } from './real-out.ts';
import { languageFrom, report } from './report.ts';
import { HOME } from './places.ts';
import { asOfDay, baseFrom, contentFolder, pathFrom } from './settings.ts';
import { buildSite } from './site-build.ts';
import { healSwap } from './swap.ts';
import { progress } from './stages.ts';

/** The audience that sees everything, without a rule in company.yaml. */
const EVERYBODY = 'all';

/**
 * Checks a content folder and builds its site. Comes back empty after listing the errors when the content has any. What
 * was opened for it (`askedBuild`) lets it leave what an earlier build has made of the same.
 */
export async function buildChecked(values: BuildValues, asked?: AskedBuild): Promise<BuiltSite | undefined> {
  const began = performance.now();
  const folder = await contentFolder(values.content);
  const out = await realOut(values.out === undefined ? path.join(HOME, 'dist') : pathFrom(values.out));
  const base = baseFrom(values.base);
  const host = hostFrom(values.host, base);
  refuseOverlap(await realpath(folder), out);
  // Before the check: the old site is to stand there whatever that says.
  await healSwap(out);
  const git = asked?.git ?? (await openGit(folder));
  const { read, state } = await ofOneState(git, () => readWhole(git, values, asked), asked?.state);
  const { checked, files, facts: whole } = read;
  const language = languageIn(checked);
  if (whole) tellGitTrouble(git, folder, language);
  if (!checked.portfolio || !whole) {
    process.stderr.write(report(checked.errors, folder, 'text', language));
    return undefined;
  }
  const { company } = checked.portfolio;
  const audience = audienceFrom(values.audience, company.audiences, values.compare);
  // A company may grade a rule as an error in company.yaml.
  const grave = whole.flags.filter(({ grade }) => grade === 'error');
  if (grave.length > 0) {
    process.stderr.write(report(grave, folder, 'text', language, whole.book));
    return undefined;
  }
  await refuseForeignFolder(out);
  const facts = audience ? audienceFacts(audience, whole, checked.read.files) : whole;
  const compared =
    values.compare === undefined ? facts : await comparedWith(values.compare, values.title, facts, { folder, git });
  if (!compared) return undefined;
  const changed = values.compare === undefined ? undefined : firstChanged(state, await stateOf(git));
  if (changed !== undefined) throw keepsChanging(changed);
  const cache = asked && values.compare === undefined ? new SiteCache(asked, out, company, files, state) : undefined;
  const pages = await buildSite({ folder, facts: compared, out, base, host, cache });
  keepHowLong(folder, (performance.now() - began) / 1000);
  return { out, base, asOf: whole.asOf, company: company.name, pages };
}

interface ReadWhole {
  checked: Checked;
  files: KeptFiles | undefined;
  /** Nothing where the content has errors. */
  facts?: SiteFacts;
}

/** Reads all that a site is made of: nothing of the content is looked for on the disk afterwards. */
async function readWhole(git: Git, values: BuildValues, asked: AskedBuild | undefined): Promise<ReadWhole> {
  const { folder } = git;
  const files = asked && new KeptFiles(asked.kept.readFiles, asked.code, folder, new BodyReader());
  const checked = await checkFolder(folder, 'everything', files);
  if (!checked.portfolio || checked.errors.length > 0) return { checked, files };
  const book = openBook(checked.portfolio, asOfDay(values['as-of'], checked.portfolio.company));
  progress.begin('judgingWithHistory');
  const facts = await factsOf(book, {
    folder: git,
    commit: await contentCommit(git),
    withHistory: true,
    files: checked.read.files,
    texts: textsOf(folder, checked.read.files),
    onHistory: progress.count,
  });
  progress.end();
  return { checked, files, facts };
}

/** The files that have forms, as they are written. One that has gone meanwhile is none: the folder is read again. */
function textsOf(folder: string, files: readonly WrittenFile[]): PackedTexts {
  const texts = new PackedTexts();
  for (const { source } of files.filter(hasForms)) {
    try {
      texts.set(source.file, readFileSync(path.join(folder, source.file), 'utf8'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return texts;
}

function languageIn({ portfolio }: Checked): Language {
  return languageFrom(undefined, portfolio?.company.languages[0]);
}

/** `--audience`: one of those that company.yaml names; nothing for `all`, and when nothing is said. */
export function audienceFrom(
  written: string | undefined,
  audiences: readonly Audience[],
  compare?: string,
): Audience | undefined {
  if (written === undefined || written === EVERYBODY) return undefined;
  if (compare !== undefined) throw new WrongUse('comparedWhole');
  const found = audiences.find(({ id }) => id === written);
  if (!found) {
    throw new WrongUse('noAudience', written, [EVERYBODY, ...audiences.map(({ id }) => id)]);
  }
  return found;
}
