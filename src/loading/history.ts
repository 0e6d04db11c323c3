import type { IsoDate } from '#domain/calendar/dates.ts';
import { later, type FileHistory, type History } from '#domain/history.ts';
import { toldHistory } from '#domain/told-history.ts';
import type { Source } from '#domain/place.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { shortId } from './history/commit-words.ts';
import { readEdits } from './history/edits.ts';
import { openGit, type Git } from './history/git.ts';
import { mechanicalCommits } from './history/mechanical-commits.ts';
import { readLineChanges } from './history/line-changes.ts';

/**
 * Reading a file by line walks back through all commits: so many files times commits are walked, a second or so of
 * work.
 */
const MOST_STEPS = 12_000;
const MOST_READ_BY_LINE = 300;
const AT_ONCE = 4;

interface HowToRead {
  /** How many files are read by line at most; as many as is fast where nobody says. */
  mostByLine?: number;
  /** Is told how many of those are read. */
  onRead?: ((done: number, of: number) => void) | undefined;
}

/** The files with fields whose lines pages speak of, and where their fields stand. */
export function sourcesWithLines(portfolio: Portfolio): Map<string, Source> {
  const { accounts, holdings, salesPlans, newCustomerPlans, segments, units, company } = portfolio;
  return new Map(
    [...accounts, ...holdings.values(), ...salesPlans, ...newCustomerPlans, ...segments, ...units, company].map(
      ({ source }) => [source.file, source],
    ),
  );
}

/** The files whose lines pages speak of. Restatements of sealed quarters point at lines of finance's files too. */
export function filesWithLines(portfolio: Portfolio): string[] {
  const { snapshots, actuals } = portfolio;
  const rows =
    snapshots.length === 0 ? [] : [...actuals.sales, ...actuals.investmentUsed].map(({ place }) => place.file);
  return [...new Set([...sourcesWithLines(portfolio).keys(), ...rows])];
}

/**
 * Who changed the files and lines of a content folder, or of one that is open for git already, last, when and why, from
 * git, as far as pages of the as-of day may tell of it. Nothing without git, outside a checkout, or in one that knows
 * no file of the folder. `byLine` are the files whose single lines matter; of those with several changes only the ones
 * changed last are read by line, as many as is fast.
 */
export async function readHistory(
  where: string | Git,
  byLine: readonly string[],
  asOf: IsoDate,
  { mostByLine, onRead }: HowToRead = {},
): Promise<History | undefined> {
  const git = typeof where === 'string' ? await openGit(where) : where;
  const [edits, mechanical, status] = await Promise.all([
    readEdits(git),
    mechanicalCommits(git),
    git.ask(['status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=no', '--', '.']),
  ]);
  if (!edits || edits.commits.size === 0) return undefined;
  const altered = new Set((status ?? '').split('\0').map((entry) => entry.slice(3 + git.prefix.length)));
  const files = new Map<string, FileHistory>();
  for (const [file, ids] of edits.touched) {
    const last = later(ids.map((id) => edits.commits.get(id)));
    if (last && last !== 'uncommitted')
      files.set(file, {
        last,
        version: last,
        lines: edits.addedOnce.has(file) && !altered.has(file) ? 'as-file' : undefined,
      });
  }
  // Git refuses to blame when it does not know a commit that it is to skip.
  const ignored = [...edits.commits.keys()].filter((id) => mechanical.has(id));
  const shortIds = new Set([...mechanical].map(shortId));
  const wanted = new Set(byLine);
  // In the order of the commits, newest first.
  const toRead = [...files]
    .filter(([file, { lines }]) => wanted.has(file) && !lines)
    .slice(0, mostByLine ?? Math.min(MOST_READ_BY_LINE, Math.ceil(MOST_STEPS / edits.commits.size)));
  let done = 0;
  await eachOf(toRead, async ([file, { last }]) => {
    files.set(file, { last, version: last, ...(await readLineChanges(git, file, edits, ignored)) });
    onRead?.(++done, toRead.length);
  });
  return toldHistory(
    { files, edits: [...edits.commits.values()] },
    { asOf, isMechanical: (commit) => shortIds.has(commit) },
  );
}

/** Only who changed which file, without its lines: what the rules need. */
export function readEditHistory(where: string | Git, asOf: IsoDate): Promise<History | undefined> {
  return readHistory(where, [], asOf);
}

/** A few at a time, so that a small machine stays usable. */
async function eachOf<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  const waiting = all[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const one of waiting) await work(one);
    }),
  );
}
