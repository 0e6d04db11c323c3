import { always } from '#domain/membership/members.ts';
import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { returnOver } from '#domain/budget/return.ts';
import { kaarnavesi } from '../../sample-company/company.ts';

const AS_OF = '2026-09-18';

function bookOf(sales: readonly (readonly [string, string, number])[] = []) {
  return openBook(
    kaarnavesi({
      segments: { 'key-accounts': { investment: { money: { '2026-Q2': 5_000 } } } },
      accounts: {
        'havulinna-paper': {
          investment: [
            {
              line: 'Pilot',
              money: { '2026-Q2': 12_000, '2026-Q3': 8_000 },
              hours: { '2026-Q2': 40.25, '2026-Q3': 60.5 },
            },
          ],
        },
        'meritar-foods': {},
      },
      sales,
    }),
    AS_OF,
  );
}

test('what was put in and what was sold are added up over the same quarters', () => {
  const book = bookOf([
    ['havulinna-paper', '2026-05', 40_000_000],
    ['havulinna-paper', '2026-08', 20_000_000],
    ['havulinna-paper', '2025-08', 99],
  ]);
  const { investment, sales, withoutSales } = returnOver(
    always(book.portfolio.accounts),
    book.portfolio.segments,
    ['2026-Q2', '2026-Q3'],
    book,
  );
  expect({ ...investment, sales, withoutSales: withoutSales.map(({ id }) => id) }).toEqual({
    money: 2_500_000,
    hours: 100.75,
    moneyUsed: undefined,
    hoursUsed: undefined,
    sales: 60_000_000,
    withoutSales: ['meritar-foods'],
  });
});

test('no sales on record are not sales of 0', () => {
  const book = bookOf();
  expect(returnOver(always(book.portfolio.accounts), [], ['2026-Q3'], book).sales).toBeUndefined();
});
