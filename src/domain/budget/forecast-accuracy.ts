import { addQuarters, type Quarter } from '../calendar/quarters.ts';
import { add, type Minor } from '../money/money.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What one account was expected to sell in a sealed quarter, as the seal of an earlier quarter holds it. */
export interface SealedForecast {
  quarter: Quarter;
  account: string;
  /** The quarter at whose end the forecast stood. */
  forecastMadeIn: Quarter;
  amount: Minor;
  /** What the quarter's own seal says was sold; nothing when it says nothing of the account. */
  actual: Minor | undefined;
}

/** How many quarters before the fact a forecast is held against it. */
export const QUARTERS_BEFORE = [1, 2, 4] as const;
export type QuartersBefore = (typeof QUARTERS_BEFORE)[number];

/** How good the forecasts of one quarter were that stood so many quarters before. */
export interface ForecastAccuracy {
  quarter: Quarter;
  quartersBefore: QuartersBefore;
  /** Forecast and actual of the accounts compared, added up. */
  forecast: Minor;
  actual: Minor;
  /** actual − forecast: where errors of two accounts cancel, they are not seen here. */
  difference: Minor;
  /** What the accounts were off by, each without its sign, added up: errors do not cancel. */
  missed: Minor;
  compared: readonly string[];
  /** Accounts with a forecast and no actual: they are in no sum, since nobody knows what they sold. */
  withoutActual: readonly string[];
}

/**
 * Holds forecasts against what came of them, the newest quarter first and in it the newest forecast. Forecasts that
 * stood another number of quarters before are left out, and so is a quarter in which nothing can be compared.
 */
export function forecastAccuracy(forecasts: readonly SealedForecast[]): ForecastAccuracy[] {
  const quarters = [...new Set(forecasts.map(({ quarter }) => quarter))].sort().reverse();
  return quarters.flatMap((quarter) => QUARTERS_BEFORE.flatMap((quartersBefore): ForecastAccuracy[] => {
    const made = forecasts.filter((each) => each.quarter === quarter && each.forecastMadeIn === addQuarters(quarter, -quartersBefore));
    const compared = made.flatMap(({ account, amount, actual }) => (actual === undefined ? [] : [{ account, amount, actual }]));
    if (compared.length === 0) return [];
    const [forecast, actual] = [add(compared.map(({ amount }) => amount)), add(compared.map((each) => each.actual))];
    return [{
      quarter, quartersBefore, forecast, actual, difference: actual - forecast,
      missed: add(compared.map((each) => Math.abs(each.actual - each.amount))),
      compared: compared.map(({ account }) => account),
      withoutActual: made.filter((each) => each.actual === undefined).map(({ account }) => account),
    }];
  }));
}

/** Every forecast of a sealed quarter that an earlier seal holds, with what the quarter's own seal says was sold. */
export function sealedForecasts(snapshots: readonly Pick<Snapshot, 'quarter' | 'accounts'>[]): SealedForecast[] {
  const sold = new Map(snapshots.map(({ quarter, accounts }) => [quarter, new Map(accounts.map(({ id, figures }) => [id, figures[quarter]?.actual]))]));
  return snapshots.flatMap(({ quarter: forecastMadeIn, accounts }) => accounts.flatMap(({ id, figures }) => Object.entries(figures).flatMap(([quarter, { forecast }]): SealedForecast[] => {
    const actuals = sold.get(quarter);
    return forecast === undefined || actuals === undefined || quarter <= forecastMadeIn ? [] : [{ quarter, account: id, forecastMadeIn, amount: forecast, actual: actuals.get(id) }];
  })));
}
