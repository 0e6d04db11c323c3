import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minorOf, type Amount } from '#domain/money/money.ts';
import { openBook } from '#domain/budget/figures.ts';
import { plannedMiss, quarterMiss } from '#domain/budget/miss.ts';
import { daysPassed } from '#domain/budget/pace.ts';
import { companyQuarter } from '#domain/budget/roll-up.ts';
import { companyOf, madeUpCompanies, MADE_UP_QUARTERS } from '../arbitrary-portfolio.ts';
import { addedUp, numberFrom, saidOf } from './added-up-by-hand.ts';
import { plannedIn } from '#domain/portfolio.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const AS_OF = '2026-09-18';
const Q = '2026-Q3';
const runs = { numRuns: 200 };
const quarters = fc.constantFrom(...MADE_UP_QUARTERS);
const total = (amounts: readonly (Amount | undefined)[]) =>
  numberFrom(addedUp(amounts.map((amount) => minorOf(amount))) ?? 0n);

const line = (sales: number) => ({
  id: 'l1',
  line: 'Filter media',
  confidence: 'secure' as const,
  sales: { [Q]: sales },
});
const missIn = (told: Told) => quarterMiss(Q, openBook(kaarnavesi(told), AS_OF));

describe('in any company', () => {
  // With everybody forecast, else the company's miss would hardly ever be set.
  const forecastForAll = madeUpCompanies.map((company) => ({
    ...company,
    accounts: company.accounts.map((each, at) => ({
      ...each,
      forecast: Object.fromEntries(MADE_UP_QUARTERS.map((quarter) => [quarter, at * 1_000_001])),
    })),
    newCustomers: company.newCustomers.map((each) => ({
      ...each,
      forecast: Object.fromEntries(MADE_UP_QUARTERS.map((quarter) => [quarter, 70_003])),
    })),
  }));

  test('the row of one alone is its row among all', () => {
    fc.assert(
      fc.property(madeUpCompanies, quarters, (madeUp, quarter) => {
        const book = openBook(companyOf(madeUp), AS_OF);
        const { rows } = quarterMiss(quarter, book);
        for (const planned of plannedIn(book.portfolio))
          expect(plannedMiss(planned, quarter, book)).toEqual(rows.find((row) => row.planned === planned));
      }),
      runs,
    );
  });

  test('the rows add up to the company’s forecast − target, to the cent', () => {
    let told = 0;
    fc.assert(
      fc.property(forecastForAll, quarters, (madeUp, quarter) => {
        const { rows, uncarried, miss } = quarterMiss(quarter, openBook(companyOf(madeUp), AS_OF));
        if (miss.difference === undefined) return;
        told += 1;
        expect(total([...rows, ...uncarried].map((row) => row.miss))).toBe(miss.difference);
        const forecast = addedUp(
          [...madeUp.accounts, ...madeUp.newCustomers].map((each) =>
            saidOf(each, quarter, 'forecast', madeUp.fiscalYear),
          ),
        );
        expect(miss.of.amount).toBe(numberFrom(forecast));
      }),
      runs,
    );
    expect(told).toBeGreaterThan(0);
  });

  test('what was never planned and what has slipped are the miss, row by row and for the company', () => {
    fc.assert(
      fc.property(madeUpCompanies, quarters, (madeUp, quarter) => {
        const book = openBook(companyOf(madeUp), AS_OF);
        const { rows, uncarried, miss, neverPlanned, slipped } = quarterMiss(quarter, book);
        for (const row of rows)
          if (row.neverPlanned !== undefined && row.slipped !== undefined)
            expect(row.miss).toBe(total([row.neverPlanned, row.slipped]));
        for (const row of uncarried) expect(row.miss).toBe(total([row.neverPlanned, row.slipped]));
        if (neverPlanned.difference === undefined || slipped.difference === undefined) return;
        expect(miss.difference).toBe(total([neverPlanned.difference, slipped.difference]));
        expect(total([...rows, ...uncarried].map((row) => row.neverPlanned))).toBe(neverPlanned.difference);
        expect(total([...rows, ...uncarried].map((row) => row.slipped))).toBe(slipped.difference);
      }),
      runs,
    );
  });

  test('whoever has no forecast or was asked for nothing has no miss, and the company’s names who keeps it from one', () => {
    fc.assert(
      fc.property(madeUpCompanies, quarters, (madeUp, quarter) => {
        const { rows, miss } = quarterMiss(quarter, openBook(companyOf(madeUp), AS_OF));
        for (const { figures, miss: own, against } of rows) {
          expect(against === undefined).toBe(figures.target === undefined && figures.budget === undefined);
          expect(own).toBe(
            figures.forecast === undefined || against === undefined
              ? undefined
              : figures.forecast - (figures[against] ?? Number.NaN),
          );
        }
        const withoutForecast = rows.filter(
          ({ figures, asked }) => asked !== undefined && figures.forecast === undefined,
        );
        if (withoutForecast.length > 0) expect(miss.difference).toBeUndefined();
        for (const { planned } of withoutForecast.filter(() => miss.of.amount !== undefined))
          expect(miss.missing).toContain(planned);
      }),
      runs,
    );
  });

  test('where targets cover every budget, what is held against is the company’s target', () => {
    fc.assert(
      fc.property(madeUpCompanies, quarters, (madeUp, quarter) => {
        const book = openBook(companyOf(madeUp), AS_OF);
        const { standsIn, miss } = quarterMiss(quarter, book);
        const { target } = companyQuarter(quarter, book);
        if (target.amount === undefined || target.uncovered.length > 0) return;
        expect(standsIn).toEqual([]);
        expect(miss.against.amount).toBe(target.amount);
      }),
      runs,
    );
  });

  test('the largest miss stands first, and those that cannot be told last', () => {
    fc.assert(
      fc.property(madeUpCompanies, quarters, (madeUp, quarter) => {
        const misses = quarterMiss(quarter, openBook(companyOf(madeUp), AS_OF)).rows.map(
          ({ miss }) => minorOf(miss) ?? Infinity,
        );
        expect(misses).toEqual(misses.toSorted((a, b) => a - b));
      }),
      runs,
    );
  });
});

test('what a segment was given and no account carries is a miss of its own', () => {
  const { rows, uncarried, miss } = missIn({
    segments: { 'key-accounts': { targets: { [Q]: 820_000 } } },
    accounts: {
      'havulinna-paper': {
        targets: { [Q]: 520_000 },
        budget: [line(480_000)],
        forecast: [{ madeOn: '2026-09-01', sales: { [Q]: 455_000 } }],
      },
      'meritar-foods': {
        name: 'Meritar Foods',
        budget: [line(222_000)],
        forecast: [{ madeOn: '2026-09-01', sales: { [Q]: 230_000 } }],
      },
    },
  });
  expect(rows.map((row) => [row.planned.id, row.against, row.miss])).toEqual([
    ['havulinna-paper', 'target', -6_500_000],
    ['meritar-foods', 'budget', 800_000],
  ]);
  expect(uncarried.map((row) => [row.segment?.id, row.asked, row.miss])).toEqual([
    ['key-accounts', 7_800_000, -7_800_000],
  ]);
  expect(miss.difference).toBe(-13_500_000);
});

test('a forecast of an account that was asked for nothing is held against the target that no account carries', () => {
  const { rows, uncarried, miss } = missIn({
    segments: { 'key-accounts': { targets: { [Q]: 100_000 } } },
    accounts: { 'havulinna-paper': { forecast: [{ madeOn: '2026-09-01', sales: { [Q]: 30_000 } }] } },
  });
  expect(rows[0]?.miss).toBeUndefined();
  expect(uncarried.map((row) => [row.unasked.map(({ id }) => id), row.miss])).toEqual([
    [['havulinna-paper'], -7_000_000],
  ]);
  expect(miss.difference).toBe(-7_000_000);
});

test('a forecast of whoever was asked for nothing is told also where all of the target is carried, once', () => {
  const forecast = (figure: number) => [{ madeOn: '2026-07-02', sales: { [Q]: figure } }];
  const { uncarried } = missIn({
    company: { targets: { [Q]: 100 } },
    segments: { 'key-accounts': { targets: { [Q]: 100 } } },
    accounts: {
      asked: { targets: { [Q]: 100 }, forecast: forecast(90) },
      unasked: { forecast: forecast(5) },
    },
  });
  expect(
    uncarried.map(({ segment, unasked, asked, forecast: of, miss, neverPlanned, slipped }) => [
      segment?.id,
      unasked.map(({ id }) => id),
      [asked, minorOf(of), minorOf(miss), minorOf(neverPlanned), minorOf(slipped)],
    ]),
  ).toEqual([['key-accounts', ['unasked'], [0, 500, 500, 0, 500]]]);
  expect(
    missIn({
      segments: { 'key-accounts': { targets: { [Q]: 100 } } },
      accounts: { asked: { targets: { [Q]: 100 }, forecast: forecast(90) } },
    }).uncarried,
  ).toEqual([]);
});

test('a budget stands in for whom no target covers; whoever has a target, or is covered by one, stands for themselves', () => {
  const who = (told: Told) => missIn(told).standsIn.map(({ id }) => id);
  const accounts: Told['accounts'] = {
    covered: { segment: 'key', budget: [line(5)] },
    own: { segment: 'named', targets: { [Q]: 7 } },
    'own-and-budget': { segment: 'named', targets: { [Q]: 7 }, budget: [line(5)] },
    neither: { segment: 'named' },
    uncovered: { segment: 'named', budget: [line(5)] },
  };
  const segments: Told['segments'] = {
    key: { name: 'Key', code: 'A', targets: { [Q]: 9 } },
    named: { name: 'Named', code: 'B' },
  };
  expect(who({ segments, accounts })).toEqual(['uncovered']);
  expect(who({ segments, accounts, company: { targets: { [Q]: 90 } } })).toEqual([]);
});

test('pace counts whole days, from the first day to the last', () => {
  const year = { firstMonth: 1, namedBy: 'start' as const };
  const at = (day: string) => daysPassed(Q, day, year);
  expect(at('2026-06-30')).toEqual({ day: 0, days: 92, left: 92 });
  expect(at('2026-07-01')).toEqual({ day: 1, days: 92, left: 91 });
  expect(at('2026-09-18')).toEqual({ day: 80, days: 92, left: 12 });
  expect(at('2026-09-30')).toEqual({ day: 92, days: 92, left: 0 });
  expect(at('2026-10-05')).toEqual({ day: 92, days: 92, left: 0 });
});

test('of misses that are as large the order is that of the ids, of the company’s first; actuals are told beside them', () => {
  const line = (amount: number) => [{ confidence: 'secure' as const, sales: { '2026-Q3': amount } }];
  const account = (segment: string) => ({
    segment,
    budget: line(5),
    forecast: [{ madeOn: '2026-09-01', sales: { '2026-Q3': 4 } }],
  });
  const book = openBook(
    kaarnavesi({
      company: { targets: { '2026-Q3': 34 } },
      segments: {
        works: { name: 'Works', code: 'A', order: 1, targets: { '2026-Q3': 12 } },
        key: { name: 'Key', code: 'B', order: 2, targets: { '2026-Q3': 12 } },
      },
      accounts: { b: account('works'), a: account('key'), d: account('works'), c: account('key') },
      sales: [
        ['a', '2026-07', 300],
        ['b', '2026-08', 40],
      ],
    }),
    '2026-09-18',
  );
  const { rows, uncarried, actual } = quarterMiss('2026-Q3', book);
  expect(rows.map(({ planned, miss }) => [planned.id, minorOf(miss)])).toEqual([
    ['a', -100],
    ['b', -100],
    ['c', -100],
    ['d', -100],
  ]);
  expect(uncarried.map(({ segment, miss }) => [segment?.id, minorOf(miss)])).toEqual([
    [undefined, -1_000],
    ['key', -200],
    ['works', -200],
  ]);
  expect([minorOf(actual.amount), actual.members.map(({ id }) => id)]).toEqual([340, ['a', 'b']]);
});

test('equal misses stand by their ids, and the company’s own before a segment’s', () => {
  const forecast = [{ madeOn: '2026-07-02', sales: { [Q]: 90 } }];
  const { rows, uncarried } = missIn({
    company: { targets: { [Q]: 500 } },
    segments: { '1-key': { targets: { [Q]: 250 } } },
    accounts: { 'z-mill': { segment: '1-key', targets: { [Q]: 100 }, forecast } },
    newCustomers: { 'a-plan': { targets: { [Q]: 100 }, forecast } },
  });
  expect(rows.map(({ planned, miss }) => [planned.id, miss])).toEqual([
    ['a-plan', -1000],
    ['z-mill', -1000],
  ]);
  expect(uncarried.map(({ segment, miss }) => [segment?.id, minorOf(miss)])).toEqual([
    [undefined, -15_000],
    ['1-key', -15_000],
  ]);
});

test('whoever says nothing of the quarter is not named with the target that no account carries', () => {
  const { uncarried } = missIn({
    segments: { 'key-accounts': { targets: { [Q]: 100 } } },
    accounts: { silent: {}, unasked: { forecast: [{ madeOn: '2026-07-02', sales: { [Q]: 5 } }] } },
  });
  expect(uncarried.map(({ unasked }) => unasked.map(({ id }) => id))).toEqual([['unasked']]);
});
