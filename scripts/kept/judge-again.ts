import { bookKey, openBook, type FigureBook } from '#domain/budget/figures.ts';
import { monthsOf } from '#domain/calendar/quarters.ts';
import { judge } from '#domain/checks/judge.ts';
import { OF_ALL_PLANS, OF_ONE_PLAN } from '#domain/checks/rule-reach.ts';
import { noPlaces } from '#domain/place.ts';
import type { Account, Portfolio, SalesRow } from '#domain/portfolio.ts';
import { assemble, portfolioOf } from '#loading/assemble.ts';
import type { FolderRead } from '#loading/disk.ts';
import { historyBeside } from '#loading/history/beside.ts';
import type { Git } from '#loading/history/git.ts';
import { asRest, fileOfRest, NotKept, restOf } from '#loading/plan-rest.ts';
import { only, type WrittenFile } from '#loading/written.ts';
import { count, type Counted, type JudgedPlan, type KeptCheck } from './kept-check.ts';
import { hashOfHistory, rowOf } from './save-check.ts';

/** What was read again of a folder, and what is kept of all of it. */
export interface ReadAgain {
  /** The files of the company, the plans that changed, and their reviews. */
  read: FolderRead;
  /** The plans that changed, or a review of which did, by their files, as they were. */
  plans: ReadonlyMap<string, JudgedPlan>;
  /** The plans that those, or files of the company, may speak of. */
  beside: readonly JudgedPlan[];
  kept: KeptCheck;
  git: Git;
}

/** What was found, where nothing is an error. */
export interface JudgedAgain extends Counted {
  /** With the accounts that had to be looked at. */
  portfolio: Portfolio;
  /** The files of the company that were read now, by which it is known whether it speaks several languages. */
  files: readonly WrittenFile[];
  stale: string | undefined;
}

/**
 * Judges the plans that changed by the rules of one plan. What others and rules about all plans look at is their rests,
 * their figures and the history: only where one of these is another one, all plans are judged together anew. Nothing
 * where there is an error. Throws `NotKept` where something is asked that is not known.
 */
export async function judgeAgain(again: ReadAgain): Promise<JudgedAgain | undefined> {
  const { read, plans, beside, kept, git } = again;
  const { files } = read;
  const rests = beside.map(({ rest, file }) => fileOfRest(rest, file));
  const { portfolio, problems } = assemble([...files, ...rests, actualsOf(again)]);
  if (!portfolio || problems.length > 0) return undefined;
  const book = bookOf(portfolio, again);
  const found = foundAlone(book, again);
  const history = await historyBeside(git, book, 'edits');
  const isRestSame = areRestsSame(again);
  const isSame = isRestSame && areFiguresSame(book, again) && hashOfHistory(history) === kept.head.history;
  const together = isSame ? [] : judgedTogether(again, isRestSame, history);
  if (!together || [...found, ...together].some(({ grade }) => grade === 'error')) return undefined;
  const { alone, beside: ofNone, together: ofAll, stale } = kept.head;
  const counted: Counted = { redFlags: 0, hints: 0 };
  add(counted, alone);
  add(counted, ofNone);
  if (isSame) add(counted, ofAll);
  for (const plan of plans.values()) add(counted, plan, -1);
  for (const finding of [...found, ...together]) count(counted, finding);
  return { ...counted, portfolio, files, stale };
}

function add(counted: Counted, { redFlags, hints }: Counted, times = 1): void {
  counted.redFlags += redFlags * times;
  counted.hints += hints * times;
}

/** The figures of the portfolio; those of plans that have not changed are the kept ones. */
function bookOf(portfolio: Portfolio, { plans, kept }: ReadAgain): FigureBook {
  const ids = new Set([...plans.values()].map(({ rest }) => rest.id));
  const book = openBook(portfolio, kept.head.asOf, {
    get: (key) => (ids.has(key) ? undefined : kept.figures.get(key)),
  });
  const isOld = ({ source, salesPlan }: Account) => salesPlan === undefined && !plans.has(source.file);
  for (const account of new Set([...portfolio.accounts, ...book.portfolio.accounts]))
    if (isOld(account)) asRest(account);
  return book;
}

/** What the rules of one plan find in the plans that changed, and in their reviews. */
function foundAlone(book: FigureBook, { read, plans }: ReadAgain) {
  const own = {
    ...book.portfolio,
    accounts: book.portfolio.accounts.filter(({ source }) => plans.has(source.file)),
    salesPlans: [],
    newCustomerPlans: [],
  };
  const inPlans = new Set([...plans.keys(), ...only(read.files, 'review').map(({ source }) => source.file)]);
  return judge(knowing(book, own, ELSEWHERE), undefined, OF_ONE_PLAN).filter(({ place }) => inPlans.has(place.file));
}

function areRestsSame({ read, plans, kept }: ReadAgain): boolean {
  return only(read.files, 'account').every(
    (file) => JSON.stringify(restOf(file, kept.head.withWork)) === plans.get(file.source.file)?.written,
  );
}

function areFiguresSame(book: FigureBook, { plans, kept }: ReadAgain): boolean {
  return book.portfolio.accounts
    .filter(({ source }) => plans.has(source.file))
    .every((account) => {
      const [row, before] = [rowOf(account, book, kept.figures.numbers), kept.figures.get(bookKey(account))?.numbers];
      return row.length === before?.length && row.every((number, at) => Object.is(number, before[at]));
    });
}

/**
 * What rules that look at all plans find, where nothing between them is wrong; nothing where it is. Plans whose rests
 * are the same were linked before.
 */
function judgedTogether(again: ReadAgain, isRestSame: boolean, history: Parameters<typeof judge>[1]) {
  const { read, plans, kept } = again;
  const rests = kept.rests().filter(({ file }) => !plans.has(file));
  const files = [...read.files, ...rests.map(({ rest, file }) => fileOfRest(rest, file)), actualsOf(again)];
  const { portfolio, problems } = isRestSame ? { portfolio: portfolioOf(files), problems: [] } : assemble(files);
  if (!portfolio || problems.length > 0) return undefined;
  const book = bookOf(portfolio, again);
  const all = knowing(book, { ...book.portfolio }, [...ELSEWHERE, 'reviews', 'begunReviews']);
  return judge(all, history, OF_ALL_PLANS);
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
function actualsOf({ plans, kept }: ReadAgain): WrittenFile {
  const sales = [...plans.values()].flatMap(({ rest, file }): SalesRow[] => {
    const figures = kept.figures.get(rest.id);
    return [...(figures?.keys() ?? [])].flatMap((quarter): SalesRow[] => {
      const amount = figures?.get(quarter)?.actual;
      return amount === undefined
        ? []
        : [
            {
              account: rest.id,
              month: monthsOf(quarter, kept.head.fiscalYear)[0],
              amount,
              salesperson: undefined,
              offering: undefined,
              place: { file, line: 1, column: 1 },
            },
          ];
    });
  });
  return { kind: 'actuals', id: 'kept', sales, investmentUsed: [], source: { file: 'actuals/', places: noPlaces() } };
}
