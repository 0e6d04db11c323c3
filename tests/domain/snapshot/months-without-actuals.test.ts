import { expect, test } from 'vitest';
import { monthsWithoutActuals } from '#domain/snapshot/months-without-actuals.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const silent = (months: string[], told: Told = {}, quarter = '2026-Q2') =>
  monthsWithoutActuals(
    kaarnavesi({
      accounts: { 'havulinna-paper': {} },
      ...told,
      sales: months.map((month) => ['havulinna-paper', month, 0]),
    }),
    quarter,
  );

test.each([
  ['its last month', ['2026-04', '2026-05'], ['2026-06']],
  ['one in the middle', ['2026-04', '2026-06', '2026-07'], ['2026-05']],
  ['its first month, with which the imports would have begun', ['2026-05', '2026-06'], ['2026-04']],
  ['all of it, after an earlier month', ['2024-01'], ['2026-04', '2026-05', '2026-06']],
  ['nothing', ['2026-04', '2026-05', '2026-06'], []],
  ['nothing before the first import', ['2026-07'], []],
  ['nothing where nothing is imported', [], []],
])('a quarter lacks %s', (_what, told, months) => {
  expect(silent(told)).toEqual(months);
});

test('months are those of the company’s own year', () => {
  expect(silent(['2025-07'], { company: { fiscalYear: { firstMonth: 7, namedBy: 'end' } } }, '2026-Q1')).toEqual([
    '2025-08',
    '2025-09',
  ]);
});

test('rows that fit no account are still something that finance said', () => {
  const portfolio = kaarnavesi({
    sales: [
      ['nobody', '2026-04', 5],
      ['nobody', '2026-05', 5],
    ],
  });
  expect(monthsWithoutActuals(portfolio, '2026-Q2')).toEqual(['2026-06']);
});

test('imports that begin with the last month of a quarter lack the two before it', () => {
  expect(silent(['2026-06'])).toEqual(['2026-04', '2026-05']);
});
