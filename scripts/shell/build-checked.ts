import { realpath } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { openBook } from '#domain/budget/figures.ts';
import type { Audience } from '#domain/plan/audience.ts';
import { audienceFacts } from '#site/audience-facts.ts';
import { factsOf } from '#site/facts.ts';
import { BodyReader } from '#loading/body/body-reader.ts';
import { contentCommit } from '#loading/history/content-commit.ts';
import { openGit } from '#loading/history/git.ts';
import { filesUnder } from '../kept/files-under.ts';
import { KeptFiles } from '../kept/kept-files.ts';
import type { AskedBuild } from '../kept/asked-build.ts';
import type { BuildValues, BuiltSite } from './build-options.ts';
import { SiteCache } from '../kept/site-cache.ts';
import { hostFrom } from '../hosting/host-files.ts';
import { checkFolder } from './checked.ts';
import { comparedWith } from './compared-site.ts';
import { WrongUse } from './command-line.ts';
import { tellGitTrouble } from './git-trouble.ts';
import { keepHowLong } from './how-long.ts';
import { refuseForeignFolder, refuseOverlap } from './out-folder.ts';
import { realOut } from './real-out.ts';
import { languageFrom, report } from './report.ts';
import { HOME } from './places.ts';
import { asOfDay, contentFolder, pathFrom } from './settings.ts';
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
  const files = asked && new KeptFiles(asked.kept.readFiles, asked.code, folder, new BodyReader());
  const checked = await checkFolder(folder, 'everything', files);
  if (!checked.portfolio || checked.errors.length > 0) {
    process.stderr.write(
      report(checked.errors, folder, 'text', languageFrom(undefined, checked.portfolio?.company.languages[0])),
    );
    return undefined;
  }
  const asOf = asOfDay(values['as-of'], checked.portfolio.company);
  progress.begin('Judging the plans and reading who changed them');
  const book = openBook(checked.portfolio, asOf);
  const git = await openGit(folder);
  const whole = await factsOf(book, {
    folder: git,
    commit: await contentCommit(git),
    withHistory: true,
    files: checked.read.files,
    onHistory: progress.count,
  });
  const audience = audienceFrom(values.audience, checked.portfolio.company.audiences, values.compare);
  const language = languageFrom(undefined, checked.portfolio.company.languages[0]);
  progress.end();
  tellGitTrouble(git, folder, language);
  // A company may grade a rule as an error in company.yaml.
  const grave = whole.flags.filter(({ grade }) => grade === 'error');
  if (grave.length > 0) {
    process.stderr.write(report(grave, folder, 'text', language, book));
    return undefined;
  }
  await refuseForeignFolder(out);
  const facts = audience ? audienceFacts(audience, whole, checked.read.files) : whole;
  const compared =
    values.compare === undefined ? facts : await comparedWith(values.compare, values.title, facts, { folder, git });
  if (!compared) return undefined;
  const cache =
    asked && values.compare === undefined ? new SiteCache(asked, out, checked.portfolio.company, files) : undefined;
  await buildSite({ folder, facts: compared, out, base, host, cache });
  keepHowLong(folder, (performance.now() - began) / 1000);
  return { out, base, asOf, company: checked.portfolio.company.name, pages: countPages(out) };
}

/** `--base` as a path that begins and ends in a slash; the root when nothing is said. */
export function baseFrom(written: string | undefined): string {
  const base = `/${(written ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  if (!/^[\w\-./~]+$/.test(base) || base.includes('..'))
    throw new WrongUse(`"${written}" is not a path. Write it like --base /plans/.`);
  return base;
}

/** `--audience`: one of those that company.yaml names; nothing for `all`, and when nothing is said. */
export function audienceFrom(
  written: string | undefined,
  audiences: readonly Audience[],
  compare?: string,
): Audience | undefined {
  if (written === undefined || written === EVERYBODY) return undefined;
  if (compare !== undefined)
    throw new WrongUse('--compare shows another state whole. Leave out --audience, or build the two sites one by one.');
  const found = audiences.find(({ id }) => id === written);
  if (!found) {
    const named = [EVERYBODY, ...audiences.map(({ id }) => id)].join(', ');
    throw new WrongUse(`--audience "${written}" is not in company.yaml. Write one of: ${named}.`);
  }
  return found;
}

function countPages(out: string): number {
  return filesUnder(out).filter((file) => file.endsWith('.html')).length;
}
