import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { quartersOfWinning, wantedAndWon } from '#domain/budget/new-customers.ts';
import { organisationOf, partsAt } from '#domain/budget/organisation.ts';
import { organisationQuarter } from '#domain/budget/organisation-quarter.ts';
import { companyQuarter } from '#domain/budget/roll-up.ts';
import { judge } from '#domain/checks/judge.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { factOf } from '../../problems/fact-of.ts';

const AS_OF = '2026-09-18';
const Q = '2026-Q3';
const line = (sales: Record<string, number>) => ({ confidence: 'new-growth' as const, sales });
const DATA_CENTRES = {
  name: 'Data centres',
  targets: { [Q]: 90_000 },
  budget: [line({ [Q]: 60_000 })],
  prospects: [{ id: 'hallakangas', name: 'Hallakangas' }],
};
const BATTERIES = { name: 'Batteries', targets: { [Q]: 50_000 }, budget: [line({ [Q]: 35_000 })] };
const HAVULINNA = { targets: { [Q]: 520_000 }, budget: [line({ [Q]: 480_000 })] };
const bookOf = (told: Told) => openBook(kaarnavesi(told), AS_OF);
const planIn = ({ newCustomerPlans }: Portfolio) => newCustomerPlans[0] ?? expect.unreachable('a plan was told');

test('new customers are a line beside the segments, and both make the company', () => {
  const { figures, gap, segments, newCustomers } = companyQuarter(
    Q,
    bookOf({
      accounts: { 'havulinna-paper': HAVULINNA },
      newCustomers: { 'data-centres': DATA_CENTRES, batteries: BATTERIES },
    }),
  );
  expect([segments[0]?.figures.budget, newCustomers?.figures.budget, figures.budget]).toEqual([
    48_000_000, 9_500_000, 57_500_000,
  ]);
  expect([newCustomers?.figures.target, newCustomers?.gap, figures.target, gap]).toEqual([
    14_000_000, -4_500_000, 66_000_000, -8_500_000,
  ]);
});

test('a company without new-customer plans has no such line', () => {
  expect(companyQuarter(Q, bookOf({ accounts: { 'havulinna-paper': HAVULINNA } })).newCustomers).toBeUndefined();
});

test('a plan without a target leaves new customers, and the company, without a gap', () => {
  const { gap, newCustomers } = companyQuarter(
    Q,
    bookOf({
      accounts: { 'havulinna-paper': HAVULINNA },
      newCustomers: { 'data-centres': DATA_CENTRES, batteries: { ...BATTERIES, targets: undefined } },
    }),
  );
  expect([newCustomers?.gap, newCustomers?.target.amount, gap]).toEqual([undefined, 9_000_000, undefined]);
});

test('a plan counts for the salesperson who owns it', () => {
  const book = bookOf({
    accounts: { 'havulinna-paper': HAVULINNA },
    newCustomers: { 'data-centres': { ...DATA_CENTRES, owner: 'sanna-rintala' } },
  });
  const people = partsAt('person', organisationOf(book.portfolio)).map((part) => [
    part.id,
    organisationQuarter(part, Q, book).figures.budget,
  ]);
  expect(people).toEqual([
    ['petri-salmela', 48_000_000],
    ['sanna-rintala', 6_000_000],
  ]);
});

test('invoices to a prospect are the plan’s actual until the customer has a plan of its own', () => {
  const sales = [['hallakangas', '2026-08', 1_200_000]] as const;
  const before = bookOf({ newCustomers: { 'data-centres': DATA_CENTRES }, sales });
  expect(before.figuresOf(planIn(before.portfolio), Q).actual).toBe(1_200_000);
  const after = bookOf({
    accounts: { hallakangas: { name: 'Hallakangas' } },
    newCustomers: { 'data-centres': DATA_CENTRES },
    sales,
  });
  expect([after.figuresOf(planIn(after.portfolio), Q).actual, companyQuarter(Q, after).figures.actual]).toEqual([
    undefined,
    1_200_000,
  ]);
});

test('won are prospects with a first order by the day, and customers whom nobody named', () => {
  const portfolio = kaarnavesi({
    newCustomers: {
      'data-centres': {
        wanted: { '2026-Q1': 1, '2026-Q4': 2 },
        won: { '2026-Q1': 1, [Q]: 0 },
        prospects: [
          { id: 'a', name: 'A', wonOn: '2026-02-01' },
          { id: 'b', name: 'B', wonOn: '2026-09-30' },
          { id: 'c', name: 'C' },
        ],
      },
    },
  });
  const plan = planIn(portfolio);
  const at = { portfolio, asOf: AS_OF };
  expect(quartersOfWinning(plan, portfolio)).toEqual(['2026-Q1', '2026-Q3', '2026-Q4']);
  expect(['2026-Q1', '2026-Q2', Q, '2026-Q4'].map((quarter) => wantedAndWon([plan], [quarter], at))).toEqual([
    { wanted: 1, won: 2 },
    { wanted: undefined, won: undefined },
    { wanted: undefined, won: 0 },
    { wanted: 2, won: undefined },
  ]);
  expect(wantedAndWon([plan], quartersOfWinning(plan, portfolio), at)).toEqual({ wanted: 3, won: 2 });
});

test('a gap of a plan or of a segment is a red flag until somebody writes why', () => {
  const comment = { quarter: Q, on: 'gap' as const, comment: 'The permit is a quarter late.', writtenOn: '2026-09-10' };
  const flagged = (told: Told) =>
    judge(bookOf(told))
      .filter(({ rule }) => rule === 'gap-over-threshold')
      .map((flag) => flag.newCustomerPlan ?? flag.segment ?? factOf(flag, 'of'));
  const told = (comments: (typeof comment)[]): Told => ({
    company: { targets: { [Q]: 100_000 } },
    segments: { 'key-accounts': { targets: { [Q]: 500_000 }, comments } },
    accounts: { 'havulinna-paper': { budget: [line({ [Q]: 400_000 })] } },
    newCustomers: { 'data-centres': { ...DATA_CENTRES, comments } },
  });
  expect(flagged(told([]))).toEqual(['data-centres', 'key-accounts']);
  expect(flagged(told([comment]))).toEqual([]);
  expect(flagged(told([{ ...comment, writtenOn: '2026-09-19' }]))).toEqual(['data-centres', 'key-accounts']);
});

test('a plan’s forecast that is off its budget needs a reason', () => {
  const told = (comments: object[]) => ({
    newCustomers: {
      'data-centres': {
        ...DATA_CENTRES,
        comments: comments as never,
        forecast: [{ madeOn: '2026-09-10', sales: { [Q]: 48_000 } }],
      },
    },
  });
  const found = (told: Told) =>
    judge(bookOf(told))
      .filter(({ rule }) => rule === 'deviation-uncommented')
      .map((flag) => [flag.newCustomerPlan, factOf(flag, 'difference')]);
  expect(found(told([]))).toEqual([['data-centres', -1_200_000]]);
  expect(
    found(told([{ quarter: Q, on: 'deviation', comment: 'Ordered in November.', writtenOn: '2026-09-10' }])),
  ).toEqual([]);
});

test('a prospect’s first order is a customer won, whether or not the plan counts any', () => {
  const won = (own: object) => {
    const book = bookOf({ newCustomers: { 'data-centres': { ...DATA_CENTRES, ...own } } });
    return wantedAndWon(book.portfolio.newCustomerPlans, [Q], book).won;
  };
  const prospects = [{ id: 'hallakangas', name: 'Hallakangas', wonOn: AS_OF }];
  expect([won({}), won({ prospects }), won({ prospects, won: { [Q]: 2 } })]).toEqual([undefined, 1, 3]);
});
