import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { openBook, type FigureBook, type KnownFigures } from '#domain/budget/figures.ts';
import { monthsOf } from '#domain/calendar/quarters.ts';
import { judge } from '#domain/checks/judge.ts';
import { PLAN_RULES, type PlanRuleId } from '#domain/checks/plan-rules.ts';
import { OF_NO_PLAN, OF_ONE_PLAN } from '#domain/checks/rule-reach.ts';
import { noPlaces } from '#domain/place.ts';
import type { Account, Portfolio, SalesRow } from '#domain/portfolio.ts';
import { assemble } from '#loading/assemble.ts';
import { readFiles, type FolderRead } from '#loading/disk.ts';
import { findFiles, type FoundFile } from '#loading/found-files.ts';
import { historyBeside } from '#loading/history/beside.ts';
import type { Git } from '#loading/history/git.ts';
import { asRest, fileOfRest, NotKept, sizeOf, type PlanRest } from '#loading/plan-rest.ts';
import { only, type WrittenFile, type WrittenKind } from '#loading/written.ts';
import { hashOfBytes } from '#reuse/hash-of-bytes.ts';
import { asOfDay } from '../shell/settings.ts';
import { isAsStamped } from './file-stamps.ts';
import { count, knownFigures, type Counted, type JudgedPlan, type KeptCheck, type SeenFile } from './kept-check.ts';

/** What a check is told of that reads only what has changed, and finds no error. */
export interface CheckedAgain extends Counted {
  portfolio: Portfolio;
  /** The files of the company that were read now, by which it is known whether it speaks several languages. */
  files: readonly WrittenFile[];
  /** How many files the folder has. */
  count: number;
  stale: string | undefined;
}

/** Beyond this share of the plans, all are read anew, and what is kept is made anew. */
const MOST_CHANGED = 0.05;
const FEW = 20;
/** Files that are read each time: they are few, and all plans are judged by what they say. */
const OF_COMPANY: readonly (WrittenKind | 'method')[] = [
  'company',
  'segment',
  'group',
  'unit',
  'sales-plan',
  'new-customer-plan',
];
/** Rules that look at all plans together. */
const OF_ALL_PLANS = (Object.keys(PLAN_RULES) as PlanRuleId[]).filter(
  (rule) => !OF_ONE_PLAN.includes(rule) && !OF_NO_PLAN.includes(rule),
);

/**
 * Checks a folder of which an earlier check knows all but some account plans and reviews: reads those, and judges them
 * by the rules that look at one plan, and all by those that look at all. Nothing where anything else has changed, where
 * there may be an error, or where something is asked of a plan that was not kept: then all has to be checked.
 */
export async function checkAgain(
  kept: KeptCheck,
  folder: string,
  { asOf, owners, git }: { asOf: string | undefined; owners: string; git: Git },
): Promise<CheckedAgain | undefined> {
  if (asOfDay(asOf, kept.day) !== kept.asOf || owners !== kept.owners) return undefined;
  const { found, problems } = findFiles(folder);
  const changed = problems.length === 0 ? changedIn(found, kept) : undefined;
  const plans = changed && plansOf(changed, kept);
  if (!changed || !plans) return undefined;
  const isOld = new Set(changed.map(({ file }) => file));
  const ids = new Set([...plans.values()].map(({ rest }) => rest.id));
  const isRead = ({ kind, file }: FoundFile) =>
    OF_COMPANY.includes(kind) || plans.has(file) || ids.has(kept.reviews[file] ?? '');
  const seen = new Map<string, string>();
  const read = await readFiles(found.filter(isRead), 'problems', {
    onBytes: (file, bytes) => seen.set(file, hashOfBytes(bytes)),
  });
  // What was written just now is another one than was looked at.
  const isSame = kept.found.every(([file, , hash]) => isOld.has(file) || (seen.get(file) ?? hash) === hash);
  if (!isSame || read.problems.length > 0 || read.unread.length > 0 || !isAsKept(read, plans, kept)) return undefined;
  try {
    return await judged(read, plans, kept, git, found.filter(({ kind }) => kind !== 'method').length);
  } catch (error) {
    if (error instanceof NotKept) return undefined;
    throw error;
  }
}

/** The files that are not byte for byte what they were; nothing where there are others, or too many. */
function changedIn(found: readonly FoundFile[], kept: KeptCheck): FoundFile[] | undefined {
  if (found.length !== kept.found.length) return undefined;
  const most = Math.max(FEW, kept.plans.length * MOST_CHANGED);
  const changed: FoundFile[] = [];
  for (const [at, file] of found.entries()) {
    const [name, ...seen] = kept.found[at] ?? ['', -1, ''];
    if (name !== file.file) return undefined;
    if (!isSameFile(file.path, seen)) changed.push(file);
    if (changed.length > most) return undefined;
  }
  return changed;
}

/** A file that nobody has written to is not opened; of another one the bytes are looked at, and its size before. */
function isSameFile(path: string, [size, hash, stamp]: SeenFile): boolean {
  let handle: number | undefined;
  try {
    if (stamp && isAsStamped(statSync(path, { throwIfNoEntry: false }), stamp)) return true;
    handle = openSync(path, 'r');
    return fstatSync(handle).size === size && hashOfBytes(readFileSync(handle)) === hash;
  } catch {
    return false;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** The plans that changed, or a review of which did, by their files; nothing where anything else has changed. */
function plansOf(changed: readonly FoundFile[], kept: KeptCheck): Map<string, JudgedPlan> | undefined {
  const byFile = new Map(kept.plans.map((plan) => [plan.file, plan]));
  const byId = new Map(kept.plans.map((plan) => [plan.rest.id, plan]));
  const plans = new Map<string, JudgedPlan>();
  for (const { kind, file } of changed) {
    const plan =
      kind === 'account' ? byFile.get(file) : kind === 'review' ? byId.get(kept.reviews[file] ?? '') : undefined;
    if (!plan) return undefined;
    plans.set(plan.file, plan);
  }
  return plans;
}

/**
 * Whether what was read says what others know of it: reviews are of what they were of, sums stay what can be counted,
 * and where a file of owners hangs on it, plans belong to whom they belonged.
 */
function isAsKept(read: FolderRead, plans: ReadonlyMap<string, JudgedPlan>, kept: KeptCheck): boolean {
  const areReviews = only(read.files, 'review').every(({ source, data }) => kept.reviews[source.file] === data.of);
  const belongsTo = ({ segment, kam, earlier = [] }: Pick<PlanRest, 'segment' | 'kam' | 'earlier'>) =>
    JSON.stringify([segment, kam, earlier]);
  const areOwners =
    kept.owners === '' ||
    only(read.files, 'account').every(({ source, data }) => {
      const rest = plans.get(source.file)?.rest;
      return rest !== undefined && belongsTo(data) === belongsTo(rest);
    });
  const sizes = [
    ...kept.plans.map(({ rest }) => rest.size),
    ...only(read.files, 'account').map(({ data }) => sizeOf(data)),
    ...only(read.files, 'sales-plan').flatMap(({ data }) => data.customers.map(sizeOf)),
    ...only(read.files, 'new-customer-plan').map(({ data }) => sizeOf(data)),
  ];
  return areReviews && areOwners && Number.isSafeInteger(sizes.reduce((sum, size) => sum + size, 0));
}

async function judged(
  read: FolderRead,
  plans: ReadonlyMap<string, JudgedPlan>,
  kept: KeptCheck,
  git: Git,
  files: number,
): Promise<CheckedAgain | undefined> {
  const rests = kept.plans.filter(({ file }) => !plans.has(file)).map(({ rest, file }) => fileOfRest(rest, file));
  const figures = knownFigures(kept);
  const { portfolio, problems } = assemble([...read.files, ...rests, actualsOf(plans, figures, kept)]);
  if (!portfolio || problems.length > 0) return undefined;
  for (const { rest } of plans.values()) figures.delete(rest.id);
  const book = openBook(portfolio, kept.asOf, figures);
  const isOld = ({ source, salesPlan }: Account) => salesPlan === undefined && !plans.has(source.file);
  for (const account of new Set([...portfolio.accounts, ...book.portfolio.accounts]))
    if (isOld(account)) asRest(account);
  const own = {
    ...book.portfolio,
    accounts: book.portfolio.accounts.filter(({ source }) => plans.has(source.file)),
    salesPlans: [],
    newCustomerPlans: [],
  };
  const inPlans = new Set([...plans.keys(), ...only(read.files, 'review').map(({ source }) => source.file)]);
  const found = [
    ...judge(knowing(book, own, ELSEWHERE), undefined, OF_ONE_PLAN).filter(({ place }) => inPlans.has(place.file)),
    ...judge(
      knowing(book, { ...book.portfolio }, [...ELSEWHERE, 'reviews', 'begunReviews']),
      await historyBeside(git, book, 'edits'),
      OF_ALL_PLANS,
    ),
  ];
  if (found.some(({ grade }) => grade === 'error')) return undefined;
  const counted: Counted = { ...kept.beside };
  for (const { file, redFlags, hints } of kept.plans) {
    if (plans.has(file)) continue;
    counted.redFlags += redFlags;
    counted.hints += hints;
  }
  for (const finding of found) count(counted, finding);
  return { ...counted, portfolio, files: read.files, count: files, stale: kept.stale };
}

/** What of a portfolio stands in files that are not read again. */
const ELSEWHERE = ['actuals', 'snapshots', 'handbook'] as const;

/** A book of a portfolio in which some parts are not there: whoever asks for one of them is told so. */
function knowing(book: FigureBook, portfolio: Portfolio, lacks: readonly (keyof Portfolio)[]): FigureBook {
  const unknown = (what: string) => () => {
    throw new NotKept(`Nothing is kept of "${what}".`);
  };
  for (const part of lacks) Object.defineProperty(portfolio, part, { get: unknown(part), enumerable: false });
  return { ...book, portfolio, salesRowsOf: unknown('salesRowsOf') };
}

/** What finance said of the plans that are read again, as one row for each quarter: its files have not changed. */
function actualsOf(plans: ReadonlyMap<string, JudgedPlan>, figures: KnownFigures, kept: KeptCheck): WrittenFile {
  const sales = [...plans.values()].flatMap(({ rest, file }) =>
    [...(figures.get(rest.id) ?? [])].flatMap(([quarter, { actual }]): SalesRow[] =>
      actual === undefined
        ? []
        : [
            {
              account: rest.id,
              month: monthsOf(quarter, kept.fiscalYear)[0],
              amount: actual,
              salesperson: undefined,
              offering: undefined,
              place: { file, line: 1, column: 1 },
            },
          ],
    ),
  );
  return { kind: 'actuals', id: 'kept', sales, investmentUsed: [], source: { file: 'actuals/', places: noPlaces() } };
}
