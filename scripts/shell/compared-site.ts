import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { openBook } from '#domain/budget/figures.ts';
import { askedYes } from '#domain/changes/guardrails.ts';
import { portfolioChanges } from '#domain/changes/portfolio-changes.ts';
import { judge } from '#domain/checks/judge.ts';
import type { Git } from '#loading/history/git.ts';
import { commitNamed } from '#loading/history/tree-at.ts';
import { differingFiles } from '#loading/two-folders.ts';
import { factsOf } from '#site/facts.ts';
import type { Comparison, SiteFacts } from '#views/site.ts';
import { membersAmong } from '#domain/changes/members-among.ts';
import { authorsBetween } from './authors.ts';
import { checkFolder } from './checked.ts';
import { commandWords } from './command-tongue.ts';
import { languageFrom, report } from './report.ts';
import { contentFolder, pathFrom } from './settings.ts';
import { stateAt } from './state-at.ts';
import { folderAside, giveBack } from '#writing/left-behind.ts';

/** A branch whose name begins so asks a question; nobody wants it accepted. */
const WHAT_IF = /^what-if\//;

/**
 * The facts of a site held against an earlier state, a folder or a state that git knows, on the day of the site. Comes
 * back empty after listing the errors when the earlier state has any.
 */
export async function comparedWith(
  written: string,
  title: string | undefined,
  facts: SiteFacts,
  { folder, git }: { folder: string; git: Git },
): Promise<SiteFacts | undefined> {
  const scratch = folderAside(tmpdir(), 'rulla-compare-');
  try {
    const isFolder = existsSync(pathFrom(written));
    const earlier = isFolder
      ? await contentFolder(written)
      : await stateAt(written, folder, path.join(scratch, 'before'));
    const { portfolio, errors, read } = await checkFolder(earlier);
    if (!portfolio || errors.length > 0) {
      const told = report(errors, earlier, 'text', languageFrom(undefined, portfolio?.company.languages[0]));
      const why = commandWords().commands.build.stateHasErrors(written);
      process.stderr.write(`${told.replaceAll(earlier, written)}\n${why}\n`);
      return undefined;
    }
    const before = await factsOf(openBook(portfolio, facts.asOf), {
      folder: git,
      commit: undefined,
      withHistory: false,
      files: read.files,
    });
    const { files } = differingFiles(earlier, folder);
    const authors = isFolder ? [] : await authorsBetween(git, written, 'HEAD');
    const branch = (await git.ask(['rev-parse', '--abbrev-ref', 'HEAD']))?.trim() ?? '';
    const short = isFolder ? undefined : (await commitNamed(git, written))?.slice(0, 7);
    const common = {
      files,
      names: {
        before: short === undefined || written.startsWith(short) ? written : `${written} ${short}`,
        after: [branch === 'HEAD' ? '' : branch, facts.commit].filter(Boolean).join(' ') || nameBeside(folder, written),
      },
      title: title ?? (WHAT_IF.test(branch) ? inWords(branch) : undefined),
      isWhatIf: WHAT_IF.test(branch),
    };
    const compare = (later: SiteFacts, was: SiteFacts): Comparison => {
      // What the history of lines alone tells is known of one of the two only.
      const judged = ({ book }: SiteFacts) => ({ book, problems: judge(book) });
      const changes = portfolioChanges(judged(was), judged(later));
      const asked = askedYes(changes, was.portfolio, later.portfolio, membersAmong(authors, later.portfolio));
      return { ...common, before: was, changes, asked };
    };
    const editions = [...facts.editions].map(
      ([language, edition]) =>
        [language, { ...edition, comparison: compare(edition, before.editions.get(language) ?? before) }] as const,
    );
    return { ...facts, comparison: compare(facts, before), editions: new Map(editions) };
  } finally {
    giveBack(scratch);
  }
}

/** The name of a folder; with that of the folder in which it lies where the earlier state is called the same. */
function nameBeside(folder: string, earlier: string): string {
  const name = path.basename(folder);
  return path.basename(earlier) === name ? path.join(path.basename(path.dirname(folder)), name) : name;
}

/** what-if/loops-a-quarter-later -> Loops a quarter later */
function inWords(branch: string): string {
  const words = branch.replace(WHAT_IF, '').replace(/[-_/]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
