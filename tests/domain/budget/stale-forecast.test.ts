import { describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { staleForecasts } from '#domain/budget/stale-forecast.ts';
import { plannedIn } from '#domain/portfolio.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

type Forecast = NonNullable<NonNullable<Told['accounts']>[string]['forecast']>;
const DAY = '2026-09-18';
const QUARTER = '2026-Q4';

/** Who has a forecast of a quarter that is too old on a day: since when, for how many days, and how much. */
function stale(forecast: Forecast, { day = DAY, quarter = QUARTER, after = 10 } = {}) {
  const portfolio = kaarnavesi({
    company: { thresholds: { forecastStaleDays: after } },
    accounts: { mill: { forecast } },
  });
  return staleForecasts(plannedIn(portfolio), quarter, openBook(portfolio, day)).map(
    ({ planned, madeOn, days, amount }) => [planned.id, madeOn, days, amount],
  );
}
const made = (madeOn: string, amount = 5, quarter = QUARTER) => ({ madeOn, sales: { [quarter]: amount } });

describe('a forecast is too old', () => {
  test('on the day after the company’s days are over, counted from the day on which it was made', () => {
    expect(stale([made('2026-09-08')])).toEqual([]);
    expect(stale([made('2026-09-07')])).toEqual([['mill', '2026-09-07', 11, 500]]);
    expect(stale([made('2026-09-17')], { after: 0 })).toEqual([['mill', '2026-09-17', 1, 500]]);
    expect(stale([made(DAY)], { after: 0 })).toEqual([]);
  });

  test('by the last time that somebody said something of the quarter, also the same, up to the day', () => {
    const twice = [made('2026-01-02', 7), made('2026-09-01', 5)];
    expect(stale(twice)).toEqual([['mill', '2026-09-01', 17, 500]]);
    expect(stale([...twice, made('2026-09-10', 5)])).toEqual([]);
    // Of another quarter, or made later than the day that is looked at, it is not of this one.
    expect(stale([...twice, made('2026-09-10', 5, '2027-Q1')])).toEqual([['mill', '2026-09-01', 17, 500]]);
    expect(stale([...twice, made('2026-09-19', 5)])).toEqual([['mill', '2026-09-01', 17, 500]]);
  });

  test('in the quarter that runs and in those ahead, and in none that is over', () => {
    const ofAll = ['2026-Q2', '2026-Q3', '2026-Q4'].map((quarter) => made('2026-01-02', 5, quarter));
    const isStale = (quarter: string, day = DAY) => stale(ofAll, { quarter, day }).length > 0;
    expect(['2026-Q2', '2026-Q3', '2026-Q4'].map((quarter) => isStale(quarter))).toEqual([false, true, true]);
    expect([isStale('2026-Q3', '2026-09-30'), isStale('2026-Q3', '2026-10-01')]).toEqual([true, false]);
  });

  test('where there is one: who has said nothing of the quarter has none that is old', () => {
    expect(stale([])).toEqual([]);
    expect(stale([made('2026-01-02', 5, '2027-Q1')])).toEqual([]);
    expect(stale([made('2026-01-02', 0)])).toEqual([['mill', '2026-01-02', 259, 0]]);
  });
});
