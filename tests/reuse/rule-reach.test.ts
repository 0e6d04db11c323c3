import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bookKey, openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import { OF_ALL_PLANS, OF_NO_PLAN, OF_ONE_PLAN } from '#domain/checks/rule-reach.ts';
import type { History } from '#domain/history.ts';
import { plannedIn } from '#domain/portfolio.ts';
import { portfolioOf } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';
import { linked } from '#loading/linked.ts';
import { asRest, fileOfRest, NotKept, restOf } from '#loading/plan-rest.ts';
import { only } from '#loading/written.ts';

const read = await readFolder(fileURLToPath(new URL('../../content', import.meta.url)), 'problems');
const { portfolio } = linked(read);
if (!portfolio) throw new Error('Expected a sound demo, got none.');
// Days on which much of the demo is late, and on which little is.
const DAYS = ['2026-09-18', '2027-03-01'];

test.each(DAYS)('a rule of one plan finds in it alone what it finds in it among all, on %s', (day) => {
  const book = openBook(portfolio, day);
  const among = judge(book, undefined, OF_ONE_PLAN);
  expect(new Set(among.map(({ rule }) => rule)).size).toBeGreaterThan(8);
  for (const account of book.portfolio.accounts.filter(({ salesPlan }) => salesPlan === undefined)) {
    const reviews = book.portfolio.reviews.filter((review) => review.account === account);
    const begunReviews = book.portfolio.begunReviews.filter((review) => review.account === account);
    const files = [account.source, ...[...reviews, ...begunReviews].map(({ source }) => source)].map(
      ({ file }) => file,
    );
    const alone = {
      ...book.portfolio,
      accounts: [account],
      salesPlans: [],
      newCustomerPlans: [],
      reviews,
      begunReviews,
    };
    const own = judge({ ...book, portfolio: alone }, undefined, OF_ONE_PLAN);
    const inFiles = (found: typeof own) => found.filter(({ place }) => files.includes(place.file));
    expect(inFiles(own)).toEqual(inFiles(among));
  }
});

test.each(DAYS)('a rule of no plan finds nothing in one, and the same without any, on %s', (day) => {
  const book = openBook(portfolio, day);
  const found = judge(book, undefined, OF_NO_PLAN);
  const noPlans = { ...book.portfolio, accounts: [], salesPlans: [], newCustomerPlans: [], reviews: [] };
  const without = judge({ ...book, portfolio: noPlans }, undefined, OF_NO_PLAN);
  const said = (problems: typeof found) => problems.map(({ owner: _, ...rest }) => rest);
  expect(said(without)).toEqual(said(found));
});

test.each(DAYS)(
  'a rule of all plans asks of each only what is kept, and of the history who changed what, on %s',
  (day) => {
    const book = openBook(portfolio, day);
    const rests = only(read.files, 'account').map((file) => fileOfRest(restOf(file, true), file.source.file));
    const others = read.files.filter(({ kind }) => kind !== 'account' && kind !== 'review');
    const kept = openBook(portfolioOf([...others, ...rests]) ?? portfolio, day, {
      get: (key) => {
        const planned = plannedIn(book.portfolio).find((each) => bookKey(each) === key);
        return planned && { keys: () => book.quartersOf(planned), get: (quarter) => book.figuresOf(planned, quarter) };
      },
    });
    for (const account of kept.portfolio.accounts) if (account.salesPlan === undefined) asRest(account);
    const history: History = {
      edits: read.files.map(({ source: { file } }) => ({
        ...{ on: '2026-03-01', at: 0, by: 'Petri Salmela', why: 'Plans', commit: undefined },
        files: [file],
      })),
      get files(): never {
        throw new NotKept('Nothing is kept of what is known of single files.');
      },
    };
    const found = (of: typeof book) =>
      judge(of, history, OF_ALL_PLANS).map(({ rule, grade, facts }) => ({ rule, grade, facts }));
    expect(found(book)).not.toEqual([]);
    expect(found(kept)).toEqual(found(book));
  },
);

test('the rest of a plan says what it is, and of all else that it is not kept', () => {
  const file = only(read.files, 'account').find(({ id }) => id === 'havulinna-paper');
  if (!file) throw new Error('Expected an account plan, found none.');
  const rest = JSON.parse(JSON.stringify(restOf(file, false))) as ReturnType<typeof restOf>;
  const again = asRest({ ...fileOfRest(rest, file.source.file).data });
  for (const field of ['name', 'segment', 'kam', 'since', 'until', 'parent', 'breaks', 'earlier', 'team'] as const)
    expect(again[field]).toEqual(file.data[field]);
  for (const field of ['people', 'budget', 'actions', 'needs', 'purpose'] as const)
    expect(() => again[field]).toThrow(NotKept);
  expect(() => again.ideas[0]?.idea).toThrow(NotKept);
  expect(JSON.stringify(rest)).not.toContain(file.data.people[0]?.name);
});
