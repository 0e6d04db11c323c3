import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import { kaarnavesi } from '../../sample-company/company.ts';
import { factOf } from '../../problems/fact-of.ts';

type Sale = readonly [account: string, month: string, cents: number];
const flags = (...sales: Sale[]) =>
  judge(
    openBook(
      kaarnavesi({
        accounts: { 'havulinna-paper': {} },
        newCustomers: { 'data-centres': { prospects: [{ id: 'hallakangas', name: 'Hallakangas' }] } },
        sales,
      }),
      '2026-09-18',
    ),
  )
    .filter(({ rule }) => rule === 'customer-in-no-plan' || rule === 'actuals-unmatched')
    .map((flag) => [flag.rule, factOf(flag, 'customers') ?? factOf(flag, 'accounts'), factOf(flag, 'amount')]);

test('customers of today in no plan are named together, the largest first', () => {
  expect(
    flags(['aurasalo-pharma', '2026-05', 100], ['taival-works', '2026-08', 700], ['aurasalo-pharma', '2025-07', 200]),
  ).toEqual([['customer-in-no-plan', ['taival-works', 'aurasalo-pharma'], 1000]]);
});

test('a misspelt customer and one of long ago are rows that fit nobody', () => {
  expect(flags(['havulina-paper', '2026-05', 100], ['aurasalo-pharma', '2025-06', 200])).toEqual([
    ['actuals-unmatched', ['aurasalo-pharma', 'havulina-paper'], 300],
  ]);
});

test('a prospect stands in a plan', () => {
  expect(flags(['hallakangas', '2026-05', 100])).toEqual([]);
});

test('up to fifty unknown ids are looked at for slips of the pen, more are not', () => {
  const others = (count: number): Sale[] =>
    Array.from({ length: count }, (_, at) => [`${'abcdefghij'[at % 10]?.repeat(9)}-${at}`, '2026-05', 1]);
  const slip: Sale = ['havulina-paper', '2026-05', 100];
  expect(flags(slip, ...others(49)).map(([rule]) => rule)).toEqual(['customer-in-no-plan', 'actuals-unmatched']);
  expect(flags(slip, ...others(50)).map(([rule, , amount]) => [rule, amount])).toEqual([['customer-in-no-plan', 150]]);
});
