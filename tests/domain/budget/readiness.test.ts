import { expect, test } from 'vitest';
import { largeDeviations } from '#domain/budget/deviations.ts';
import { openBook } from '#domain/budget/figures.ts';
import { readinessOf } from '#domain/budget/readiness.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const AS_OF = '2026-09-18';
const budget = (sales: Record<string, number>) => [{ confidence: 'secure' as const, sales }];
/** Sales for every quarter of the rolling horizon on the day, and one more. */
const HORIZON = { '2026-Q3': 480_000, '2026-Q4': 480_000, 2027: 1_900_000 };
const bookOf = (told: Told) => openBook(kaarnavesi(told), AS_OF);
const ids = (accounts: readonly { id: string }[]) => accounts.map(({ id }) => id);

test('figures are ready when every account is classed, its plan complete and its team named', () => {
  const book = bookOf({
    segments: { 'key-accounts': { required: ['budget'] } },
    accounts: {
      'havulinna-paper': {
        purpose: 'Clean water.',
        budget: budget(HORIZON),
        team: [{ person: 'petri-salmela', function: 'sales' }],
      },
    },
  });
  expect(readinessOf(book.portfolio.accounts, book).isReady).toBe(true);
});

test('what is not ready is named, account by account', () => {
  const book = bookOf({
    segments: { 'key-accounts': { required: ['budget'] }, unclassified: { name: 'Unclassified', order: 999 } },
    accounts: {
      'havulinna-paper': { purpose: 'Clean water.', team: [{ person: 'petri-salmela', function: 'sales' }] },
      'lounatuuli-power': {
        purpose: 'Heat.',
        segment: 'unclassified',
        team: [{ person: 'petri-salmela', function: 'sales' }],
      },
      'meritar-foods': { purpose: 'Clean fish.', budget: budget(HORIZON) },
    },
  });
  const { classed, complete, teamed, isReady } = readinessOf(book.portfolio.accounts, book);
  expect({ classed: ids(classed.open), complete: ids(complete.open), teamed: ids(teamed.open), isReady }).toEqual({
    classed: ['lounatuuli-power'],
    complete: ['havulinna-paper', 'meritar-foods'],
    teamed: ['meritar-foods'],
    isReady: false,
  });
});

test('customers of a sales plan need no team beside its owner', () => {
  const book = bookOf({ salesPlans: { south: { customers: [{ id: 'karvola-fish', name: 'Karvola Fish' }] } } });
  expect(readinessOf(book.portfolio.accounts, book)).toMatchObject({ teamed: { met: [], open: [] }, isReady: true });
});

test('no accounts are never ready', () => {
  expect(readinessOf([], bookOf({})).isReady).toBe(false);
});

test('a plan that lacks one field of a block is not complete, though it has every block', () => {
  const book = bookOf({
    segments: { 'key-accounts': { required: ['budget'] } },
    accounts: {
      'havulinna-paper': {
        purpose: 'Clean water.',
        budget: budget({ '2026-Q3': 480_000 }),
        team: [{ person: 'petri-salmela', function: 'sales' }],
      },
    },
  });
  const { complete, isReady } = readinessOf(book.portfolio.accounts, book);
  expect({ complete: ids(complete.open), isReady }).toEqual({ complete: ['havulinna-paper'], isReady: false });
});

test('a large deviation is told with its comment, and without one when nobody has said why by the day', () => {
  const plan = {
    budget: budget({ '2026-Q2': 100_000, '2026-Q3': 100_000 }),
    forecast: [{ madeOn: '2026-09-01', sales: { '2026-Q3': 120_000 } }],
  };
  const portfolio = kaarnavesi({
    accounts: {
      'havulinna-paper': {
        ...plan,
        comments: [
          { quarter: '2026-Q2', on: 'deviation', comment: 'The line stood still in May.', writtenOn: '2026-07-09' },
          { quarter: '2026-Q3', on: 'deviation', comment: 'Written after the day.', writtenOn: '2026-09-30' },
        ],
      },
    },
    sales: [['havulinna-paper', '2026-05', 8_000_000]],
  });
  expect(
    largeDeviations(openBook(portfolio, AS_OF)).map(({ quarter, measure, difference, comment }) => [
      quarter,
      measure,
      difference,
      comment?.comment,
    ]),
  ).toEqual([
    ['2026-Q3', 'forecast', 2_000_000, undefined],
    ['2026-Q2', 'actual', -2_000_000, 'The line stood still in May.'],
  ]);
});

test('a deviation within the company’s limit, or without a budget, asks for nothing', () => {
  const portfolio = kaarnavesi({
    company: { thresholds: { deviationPercent: 10 } },
    accounts: { 'havulinna-paper': { budget: budget({ '2026-Q2': 100_000 }) }, 'meritar-foods': {} },
    sales: [
      ['havulinna-paper', '2026-05', 11_000_000],
      ['meritar-foods', '2026-05', 5_000_000],
    ],
  });
  expect(largeDeviations(openBook(portfolio, AS_OF))).toEqual([]);
});
