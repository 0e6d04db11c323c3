import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addQuarters } from '#domain/calendar/quarters.ts';
import {
  forecastAccuracy,
  QUARTERS_BEFORE,
  sealedForecasts,
  type SealedForecast,
} from '#domain/budget/forecast-accuracy.ts';

const forecast = (
  plan: string,
  amount: number,
  actual: number | undefined,
  more: Partial<SealedForecast> = {},
): SealedForecast => ({ quarter: '2026-Q3', plan, forecastMadeIn: '2026-Q2', amount, actual, ...more });

test('one customer’s luck does not hide another’s: the sum is right, the forecasts were not', () => {
  const [accuracy] = forecastAccuracy([
    forecast('havulinna-paper', 480_000, 500_000),
    forecast('meritar-foods', 300_000, 280_000),
  ]);
  expect(accuracy).toMatchObject({
    quartersBefore: 1,
    forecast: 780_000,
    actual: 780_000,
    difference: 0,
    missed: 40_000,
    compared: ['havulinna-paper', 'meritar-foods'],
  });
});

test('an account that finance says nothing of is named, and in no sum', () => {
  const [accuracy] = forecastAccuracy([
    forecast('havulinna-paper', 480_000, 455_000),
    forecast('katodi-chemicals', 20_000, undefined),
  ]);
  expect(accuracy).toMatchObject({
    forecast: 480_000,
    difference: -25_000,
    missed: 25_000,
    withoutActual: ['katodi-chemicals'],
  });
});

test('the newest quarter comes first, and in it the newest forecast; three quarters before is not asked for', () => {
  const made = forecastAccuracy([
    forecast('a', 1, 1, { quarter: '2026-Q2', forecastMadeIn: '2026-Q1' }),
    ...['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2'].map((forecastMadeIn) => forecast('a', 1, 1, { forecastMadeIn })),
  ]);
  expect(made.map(({ quarter, quartersBefore }) => `${quarter} ${quartersBefore}`)).toEqual([
    '2026-Q3 1',
    '2026-Q3 2',
    '2026-Q3 4',
    '2026-Q2 1',
  ]);
});

test('with nothing sealed there is nothing to show', () => {
  expect(forecastAccuracy([])).toEqual([]);
  expect(forecastAccuracy([forecast('katodi-chemicals', 20_000, undefined)])).toEqual([]);
});

test('what a seal says of a later quarter is held against that quarter’s own seal; one that is not sealed yet waits', () => {
  const seal = (quarter: string, figures: Record<string, { forecast?: number; actual?: number }>) =>
    ({ quarter, accounts: [{ id: 'havulinna-paper', figures }], newCustomerPlans: [] }) as unknown as Parameters<
      typeof sealedForecasts
    >[0][number];
  expect(
    sealedForecasts([
      seal('2026-Q1', {
        '2025-Q4': { forecast: 1, actual: 2 },
        '2026-Q1': { forecast: 3, actual: 4 },
        '2026-Q2': { forecast: 430_000 },
        '2026-Q3': { forecast: 480_000 },
      }),
      seal('2026-Q2', { '2026-Q1': { forecast: 3, actual: 4 }, '2026-Q2': { forecast: 435_000, actual: 438_000 } }),
    ]),
  ).toEqual([
    { quarter: '2026-Q2', plan: 'havulinna-paper', forecastMadeIn: '2026-Q1', amount: 430_000, actual: 438_000 },
  ]);
});

test('a new-customer plan is held to its forecast as an account is, and is not taken for an account of the same id', () => {
  const seal = (quarter: string, account: object, plan: object) =>
    ({
      quarter,
      accounts: [{ id: 'north', figures: account }],
      newCustomerPlans: [{ id: 'north', figures: plan }],
    }) as unknown as Parameters<typeof sealedForecasts>[0][number];
  const forecasts = sealedForecasts([
    seal('2026-Q1', { '2026-Q2': { forecast: 430_000 } }, { '2026-Q2': { forecast: 50_000 } }),
    seal('2026-Q2', { '2026-Q2': { actual: 430_000 } }, { '2026-Q2': { actual: 20_000 } }),
  ]);
  expect(forecasts.map(({ plan, amount, actual }) => [plan, amount, actual])).toEqual([
    ['north', 430_000, 430_000],
    ['new-customers/north', 50_000, 20_000],
  ]);
  expect(forecastAccuracy(forecasts)).toMatchObject([
    { forecast: 480_000, actual: 450_000, missed: 30_000, compared: ['north', 'new-customers/north'] },
  ]);
});

describe('of any forecasts', () => {
  const amounts = fc.integer({ min: -1_000_000_000, max: 100_000_000_000 });
  const forecasts = fc
    .uniqueArray(
      fc.record({
        quarter: fc.constantFrom('2026-Q2', '2026-Q3'),
        plan: fc.constantFrom('a', 'b', 'c', 'd'),
        before: fc.constantFrom(1, 2, 3, 4),
        amount: amounts,
        actual: fc.option(amounts, { nil: undefined }),
      }),
      { selector: ({ quarter, plan, before }) => `${quarter} ${plan} ${before}`, maxLength: 24 },
    )
    .map((all) =>
      all.map(
        ({ before, ...rest }): SealedForecast => ({ ...rest, forecastMadeIn: addQuarters(rest.quarter, -before) }),
      ),
    );

  test('each counts once, in its own row; what was missed is never less than what the sum was off by', () => {
    fc.assert(
      fc.property(forecasts, (all) => {
        const rows = forecastAccuracy(all);
        for (const {
          forecast: sum,
          actual,
          difference,
          missed,
          quarter,
          quartersBefore,
          compared,
          withoutActual,
        } of rows) {
          const own = all.filter(
            (each) => each.quarter === quarter && each.forecastMadeIn === addQuarters(quarter, -quartersBefore),
          );
          expect([...compared, ...withoutActual].sort()).toEqual(own.map(({ plan }) => plan).sort());
          expect(difference).toBe(actual - sum);
          expect(missed).toBeGreaterThanOrEqual(Math.abs(difference));
        }
        const judged = all.filter(
          (each) =>
            each.actual !== undefined &&
            QUARTERS_BEFORE.some((before) => addQuarters(each.quarter, -before) === each.forecastMadeIn),
        );
        expect(rows.reduce((count, { compared }) => count + compared.length, 0)).toBe(judged.length);
      }),
      { numRuns: 300 },
    );
  });

  test('their order changes no sum', () => {
    fc.assert(
      fc.property(forecasts, (all) => {
        const sums = (given: readonly SealedForecast[]) =>
          forecastAccuracy(given).map(({ compared, withoutActual, ...rest }) => rest);
        expect(sums([...all].reverse())).toEqual(sums(all));
      }),
      { numRuns: 200 },
    );
  });
});
