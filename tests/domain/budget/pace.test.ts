import { describe, expect, test } from 'vitest';
import { Share, Sum } from '#domain/budget/comparison.ts';
import { openBook } from '#domain/budget/figures.ts';
import {
  broughtAtTheEnd,
  broughtThisMonth,
  daysPassed,
  shareBooked,
  shareOfDays,
  stillToCome,
} from '#domain/budget/pace.ts';
import { yearSales } from '#domain/budget/year-sales.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const YEAR = { firstMonth: 1, namedBy: 'start' } as const;
const over = (has: Record<string, number | undefined>) => Sum.over(Object.keys(has), (member) => has[member]);
const left = (days: number) => ({ day: 92 - days, days: 92, left: days });

test('of a quarter no day has passed before it, one on its first and all after it', () => {
  const passed = (on: string) => daysPassed('2026-Q3', on, YEAR);
  expect(passed('2026-06-30')).toEqual({ day: 0, days: 92, left: 92 });
  expect(passed('2026-07-01')).toEqual({ day: 1, days: 92, left: 91 });
  expect(passed('2026-09-30')).toEqual({ day: 92, days: 92, left: 0 });
  expect(passed('2026-10-01')).toEqual({ day: 92, days: 92, left: 0 });
  expect([shareOfDays(passed('2026-07-01')), shareBooked(3, 12)]).toEqual([Share.of(1, 92), Share.of(3, 12)]);
});

describe('what the month that runs has brought', () => {
  const brought = (sales: NonNullable<Told['sales']>, asOf = '2026-09-18') => {
    const book = openBook(kaarnavesi({ accounts: { mill: {}, works: {} }, sales }), asOf);
    return broughtThisMonth(book.portfolio.accounts, book);
  };

  test('is of that month alone, and a day’s part is of the days so far', () => {
    const sales: Told['sales'] = [
      ['mill', '2026-09', 1_000],
      ['mill', '2026-09', 81],
      ['works', '2026-09', 5],
      ['mill', '2026-08', 7_000],
    ];
    expect(brought(sales)).toEqual({ month: '2026-09', amount: 1_086, daily: 60 });
    expect(brought(sales, '2026-09-01')).toEqual({ month: '2026-09', amount: 1_086, daily: 1_086 });
    expect(brought(sales, '2026-09-30')).toEqual({ month: '2026-09', amount: 1_086, daily: 36 });
  });

  test('is nothing where finance booked nothing in it, or took as much back as was sold', () => {
    expect(brought([['mill', '2026-08', 7_000]])).toBeUndefined();
    expect(brought([])).toBeUndefined();
    expect(
      brought([
        ['mill', '2026-09', 5],
        ['works', '2026-09', -5],
      ]),
    ).toBeUndefined();
    expect(brought([['mill', '2026-09', -5]])).toBeUndefined();
    expect(brought([['mill', '2026-09', 1]])).toEqual({ month: '2026-09', amount: 1, daily: 0 });
  });
});

describe('what a forecast still waits for', () => {
  test('is what is not booked of it, and a day’s part is of the days that are left', () => {
    expect(stillToCome(over({ a: 100, b: 50 }), over({ a: 30, b: undefined }), left(12))).toEqual({
      amount: 120,
      daily: 10,
    });
    expect(stillToCome(over({ a: 100 }), over({ a: undefined }), left(3))).toEqual({ amount: 100, daily: 33 });
    expect(stillToCome(over({ a: 100 }), over({ a: 99 }), left(1))).toEqual({ amount: 1, daily: 1 });
  });

  test('is nothing on the last day, or once the actual has reached it', () => {
    expect(stillToCome(over({ a: 100 }), over({ a: 30 }), left(0))).toBeUndefined();
    expect(stillToCome(over({ a: 100 }), over({ a: 100 }), left(5))).toBeUndefined();
    expect(stillToCome(over({ a: 100 }), over({ a: 101 }), left(5))).toBeUndefined();
  });

  test('is not told where there is none, or where somebody without one has sold', () => {
    expect(stillToCome(over({ a: undefined }), over({ a: undefined }), left(5))).toBeUndefined();
    expect(stillToCome(over({ a: 100 }), over({ a: 30, b: 1 }), left(5))).toBeUndefined();
  });
});

test('on the last day no last days are left to look back at, whatever the earlier quarters brought', () => {
  const sales: Told['sales'] = [['mill', '2026-06', 500, '2026-06-30']];
  const book = openBook(kaarnavesi({ accounts: { mill: {} }, sales }), '2026-09-30');
  expect(broughtAtTheEnd(book.portfolio.accounts, '2026-Q3', left(0), book)).toEqual([]);
  expect(broughtAtTheEnd(book.portfolio.accounts, '2026-Q3', left(1), book)).toEqual([
    { quarter: '2026-Q2', amount: 500 },
  ]);
});

test('what a customer bought in a year is known once the year is over and each of its quarters has an actual', () => {
  const months = ['2025-01', '2025-06', '2025-07', '2025-12'] as const;
  const bought = (asOf: string, of: readonly string[] = months) => {
    const sales = of.map((month, at): NonNullable<Told['sales']>[number] => ['mill', month, (at + 1) * 10]);
    const book = openBook(kaarnavesi({ accounts: { mill: {} }, sales }), asOf);
    return yearSales(book, book.portfolio.accounts[0]!, 2025);
  };
  expect([bought('2026-01-01'), bought('2025-12-31'), bought('2025-12-30')]).toEqual([100, 100, undefined]);
  expect(bought('2026-01-01', months.slice(1))).toBeUndefined();
  expect(bought('2026-01-01', [...months, '2025-12', '2026-01'])).toBe(150);
});
