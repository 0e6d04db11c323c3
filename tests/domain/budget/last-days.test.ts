import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { broughtAtTheEnd, daysPassed } from '#domain/budget/pace.ts';
import { addDays, daysBetween } from '#domain/calendar/dates.ts';
import { lastDayOf } from '#domain/calendar/quarters.ts';
import { salesPace } from '#views/account/sales-lede.ts';
import { companyPace } from '#views/home/pace.ts';
import { readActuals } from '#loading/actuals.ts';
import { kaarnavesi, siteOf, type Told } from '../../sample-company/company.ts';

const AS_OF = '2026-09-18';
const Q = '2026-Q3';
const YEAR = { firstMonth: 1, namedBy: 'start' } as const;
const EUR = { code: 'EUR', decimals: 2 };
type Sale = NonNullable<Told['sales']>[number];
const company = (sales: readonly Sale[]) =>
  kaarnavesi({
    accounts: {
      'havulinna-paper': { targets: { [Q]: 600_000 }, forecast: [{ madeOn: '2026-07-01', sales: { [Q]: 500_000 } }] },
    },
    sales: [...sales, ['havulinna-paper', '2026-09', 10_000_000, '2026-09-10']],
  });
const atTheEnd = (sales: readonly Sale[], asOf = AS_OF) => {
  const book = openBook(company(sales), asOf);
  return broughtAtTheEnd(book.portfolio.accounts, Q, daysPassed(Q, asOf, YEAR), book);
};
const DAYS: readonly Sale[] = [
  // Of 2026-Q2: the twelve last days begin on 19 June.
  ['havulinna-paper', '2026-04', 700_000],
  ['havulinna-paper', '2026-06', 1_000_000, '2026-06-18'],
  ['havulinna-paper', '2026-06', 2_000_000, '2026-06-19'],
  ['havulinna-paper', '2026-06', 4_000_000, '2026-06-30'],
  // Of 2026-Q1: nothing in the last days, and that is known.
  ['havulinna-paper', '2026-03', 900_000, '2026-03-02'],
  // Of 2025-Q4: one row of December says no day, so nobody knows.
  ['havulinna-paper', '2025-12', 500_000, '2025-12-30'],
  ['havulinna-paper', '2025-12', 500_000],
];

test('the last days of earlier quarters are told where each sale of their months has a day', () => {
  expect(atTheEnd(DAYS)).toEqual([
    { quarter: '2026-Q2', amount: 6_000_000 },
    { quarter: '2026-Q1', amount: 0 },
  ]);
  // With 40 days left, May counts too; nothing is told on the last day.
  expect(atTheEnd([...DAYS, ['havulinna-paper', '2026-05', 300_000]], '2026-08-21')).toEqual([
    { quarter: '2026-Q1', amount: 900_000 },
  ]);
  expect(atTheEnd(DAYS, '2026-09-30')).toEqual([]);
});

test('they are what the rows of those days add up to, whatever the days', () => {
  const day = fc.integer({ min: 0, max: 90 }).map((after) => addDays('2026-04-01', after));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(day, fc.integer({ min: -9_999, max: 99_999 })), { minLength: 1 }),
      day,
      (rows, on) => {
        const asOf = addDays('2026-07-01', daysBetween('2026-04-01', on));
        const { left } = daysPassed(Q, asOf, YEAR);
        const sales = rows.map(([each, cents]): Sale => ['havulinna-paper', each.slice(0, 7), cents, each]);
        const last = rows.filter(([each]) => daysBetween(each, lastDayOf('2026-Q2', YEAR)) < left);
        const told = atTheEnd(sales, asOf).find(({ quarter }) => quarter === '2026-Q2');
        if (told) expect(told.amount).toBe(last.reduce((sum, [, cents]) => sum + cents, 0));
        else expect(last).toEqual([]);
      },
    ),
  );
});

test('a sale of a day to come is not booked yet, and one without a day counts with its month', () => {
  const actual = (asOf: string) => {
    const book = openBook(
      company([
        ['havulinna-paper', '2026-09', 100, '2026-09-19'],
        ['havulinna-paper', '2026-09', 7],
      ]),
      asOf,
    );
    return book.figuresOf(book.portfolio.accounts[0]!, Q).actual;
  };
  expect([actual('2026-09-18'), actual('2026-09-19')]).toEqual([10_000_007, 10_000_107]);
});

test('home and the plan say it beside what is still to come, in both languages', () => {
  const said = (language: 'en' | 'fi') => {
    const site = siteOf(company(DAYS), AS_OF, { language });
    const words = (phrase: unknown) => JSON.stringify(phrase).replaceAll('\u00a0', ' ');
    return [words(companyPace(site, Q)?.said), words(salesPace(site, site.portfolio.accounts[0]!, Q)?.said)];
  };
  for (const text of said('en')) expect(text).toContain('The last 12 days brought €60k in 2026-Q2 and €0k in 2026-Q1.');
  for (const text of said('fi')) expect(text).toContain('Viimeiset 12');
});

test('a file of sales may say days, and a wrong one is refused with what is wrong with it', () => {
  const read = (day: string) => {
    const { sales, problems } = readActuals(
      `account,month,amount,day\nnorth-oy,2026-09,100,${day}\n`,
      'actuals/sales.csv',
      EUR,
    );
    return [sales.map((row) => row.day), problems.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`)];
  };
  expect(read('2026-09-30')).toEqual([['2026-09-30'], []]);
  expect(read('')).toEqual([[undefined], []]);
  expect(read('2026-10-01')).toEqual([[], ['day-outside-month 2:22']]);
  expect(read('30.9.2026')).toEqual([[], ['invalid-date 2:22']]);
  expect(read('2026-09-31')).toEqual([[], ['invalid-date 2:22']]);
});
