import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Sum } from '#domain/budget/comparison.ts';
import { openBook } from '#domain/budget/figures.ts';
import {
  bestMonth,
  broughtByMonth,
  broughtThisMonth,
  dailyOf,
  daysPassed,
  endAtPace,
  type MonthBrought,
} from '#domain/budget/pace.ts';
import { addMonths } from '#domain/calendar/dates.ts';
import { companyPace } from '#views/home/pace.ts';
import { kaarnavesi, siteOf, type Told } from '../../sample-company/company.ts';

const Q = '2026-Q3';
const AS_OF = '2026-09-18';
const booked = (sales: NonNullable<Told['sales']>, asOf = AS_OF) => {
  const book = openBook(kaarnavesi({ accounts: { mill: {}, works: {} }, sales }), asOf);
  return { book, planned: book.portfolio.accounts };
};
const month = (amount: number | undefined, days: number, of = '2026-09'): MonthBrought => ({
  month: of,
  quarter: Q,
  amount,
  days,
});

describe('what each month has brought', () => {
  test('is of the quarter and the one before it, over all the days of a month that is over', () => {
    const { book, planned } = booked([
      ['mill', '2026-04', 300],
      ['works', '2026-04', 30],
      ['mill', '2026-09', 90],
      ['mill', '2026-03', 7_000],
    ]);
    expect(broughtByMonth(planned, Q, book).map(({ month: of, amount, days }) => [of, amount, days])).toEqual([
      ['2026-04', 330, 30],
      ['2026-05', undefined, 31],
      ['2026-06', undefined, 30],
      ['2026-07', undefined, 31],
      ['2026-08', undefined, 31],
      ['2026-09', 90, 18],
    ]);
  });

  test('of a month that has not begun no day is counted, and of February as many as it has', () => {
    const { book, planned } = booked([], '2026-02-28');
    expect(broughtByMonth(planned, '2026-Q1', book).map(({ days }) => days)).toEqual([31, 30, 31, 31, 28, 0]);
  });

  test('adds up to what the two quarters have, and the month that runs says what it says by itself', () => {
    const rows = fc.array(
      fc.tuple(fc.constantFrom('mill', 'works'), fc.integer({ min: 0, max: 5 }), fc.integer({ min: -500, max: 9_000 })),
    );
    fc.assert(
      fc.property(rows, (all) => {
        const { book, planned } = booked(
          all.map(([id, at, amount]): NonNullable<Told['sales']>[number] => [id, addMonths('2026-04', at), amount]),
        );
        const months = broughtByMonth(planned, Q, book);
        const sum = (quarter: string) =>
          months.reduce((whole, each) => whole + (each.quarter === quarter ? (each.amount ?? 0) : 0), 0);
        const told = (quarter: string) =>
          all.reduce((whole, [, at, amount]) => whole + ((at < 3 ? '2026-Q2' : Q) === quarter ? amount : 0), 0);
        expect([sum('2026-Q2'), sum(Q)]).toEqual([told('2026-Q2'), told(Q)]);
        const now = broughtThisMonth(planned, book);
        if (now) expect([now.amount, now.daily]).toEqual([months[5]?.amount, months[5] && dailyOf(months[5])]);
      }),
    );
  });
});

describe('the best month', () => {
  test('is that of the most a day among those that are over, the newer one of two alike', () => {
    const months = [month(310, 31, '2026-07'), month(310, 31, '2026-08'), month(900, 18)];
    expect(bestMonth(months, AS_OF)).toBe(months[1]);
    const shorter = [month(310, 31, '2026-05'), month(306, 30, '2026-06')];
    expect(bestMonth(shorter, AS_OF)).toBe(shorter[1]);
  });

  test('is nothing where none that is over has brought anything', () => {
    expect(
      bestMonth([month(undefined, 31, '2026-07'), month(-5, 31, '2026-08'), month(900, 18)], AS_OF),
    ).toBeUndefined();
    expect(bestMonth([month(0, 31, '2026-07')], AS_OF)).toBeUndefined();
  });
});

describe('where a quarter ends at the pace of the month that runs', () => {
  const passed = daysPassed(Q, AS_OF, { firstMonth: 1, namedBy: 'start' });

  const over = (has: Record<string, number | undefined>) => Sum.over(Object.keys(has), (member) => has[member]);
  const end = (
    of: MonthBrought,
    {
      forecast = { a: 300_000 },
      actual = { a: 248_000 },
      left = passed.left,
    }: { forecast?: Record<string, number>; actual?: Record<string, number | undefined>; left?: number } = {},
  ) => endAtPace(over(forecast), over(actual), of, { ...passed, left });

  test('is what is booked and as much for each day that is left, beside the forecast', () => {
    const amount = 248_000 + Math.round((58_400 * 12) / 18);
    expect(end(month(58_400, 18))).toEqual({ amount, fromForecast: amount - 300_000 });
    expect(end(month(1, 7), { forecast: { a: 1 }, actual: { a: 0 } })).toEqual({ amount: 2, fromForecast: 1 });
  });

  test('is not told in the first week, on the last day, or of a month that has brought nothing', () => {
    expect(end(month(60, 7))).toBeDefined();
    expect(end(month(60, 6))).toBeUndefined();
    expect(end(month(60, 30), { left: 0 })).toBeUndefined();
    expect(end(month(0, 18))).toBeUndefined();
    expect(end(month(undefined, 18))).toBeUndefined();
  });

  test('is not told where nothing is booked, or where somebody without a forecast has sold', () => {
    expect(end(month(60, 18), { actual: { a: undefined } })).toBeUndefined();
    expect(end(month(60, 18), { actual: { a: 5, b: 1 } })).toBeUndefined();
  });
});

describe('the pace of a company', () => {
  const told = (language: 'en' | 'fi', forecast: number) => {
    const company = kaarnavesi({
      accounts: { mill: { forecast: [{ madeOn: '2026-09-01', sales: { [Q]: forecast } }] } },
      sales: [
        ['mill', '2026-06', 3_000_000],
        ['mill', '2026-09', 1_800_000],
      ],
    });
    return companyPace(siteOf(company, AS_OF, { language }), Q);
  };
  const plain = (texts: readonly string[] = []) => texts.join(' ').replaceAll('\u00a0', ' ');

  test('says the best month and where the quarter ends, beside the forecast, in both languages', () => {
    expect(plain(told('en', 40_000)?.more)).toMatch(
      /^Jun 2026, the best .* brought €1k a day\. At the pace of Sep 2026 .* €30k, €10k under the forecast\.$/,
    );
    expect(plain(told('en', 20_000)?.more)).toContain('€10k over the forecast');
    expect(plain(told('fi', 40_000)?.more)).toMatch(/6\/2026.*9\/2026.* alle ennusteen\.$/);
  });

  test('draws each month, and above the last one what is still to come', () => {
    const of = told('en', 40_000);
    expect(of?.columns.map(({ booked: text }) => text)).toEqual(['', '', '30', '', '', '18']);
    expect(of?.toCome).toEqual({ text: '22', columns: 1 });
    expect(of?.drawing.bars.map(({ tall }) => tall)).toEqual([0, 0, 72, 0, 0, 43.2]);
    expect([of?.drawing.toCome, of?.drawing.best, of?.drawing.now]).toEqual([52.8, 40, 240]);
  });

  test('is left out where nothing is forecast and nothing booked', () => {
    const bare = siteOf(kaarnavesi({ accounts: { mill: {} } }), AS_OF);
    expect(companyPace(bare, Q)).toBeUndefined();
  });
});
