import type { Quarter } from '../calendar/quarters.ts';
import { type Amount, type Minor, minorOf } from '../money/money.ts';
import { movedBy } from '../snapshot/changes.ts';
import type { SumChange } from './sum-changes.ts';

/** A forecast that a change leaves as it is, while it moves the budget of the same quarter away from it. */
export interface ForecastThatStays {
  /** The customer's or plan's id. */
  id: string;
  quarter: Quarter;
  forecast: Amount;
  /** Forecast less budget, after the change. */
  by: Minor;
}

/**
 * Of each customer, from a quarter on, the forecasts that perhaps should have moved with the budget. A hint, never a
 * fault.
 */
export function forecastsThatStay(sums: readonly SumChange[], from: Quarter): ForecastThatStays[] {
  return sums.flatMap(({ level, id, period, before, after }): ForecastThatStays[] => {
    if (level !== 'account' || typeof period !== 'string' || period < from) return [];
    const { forecast } = after;
    const [was, by] = [before, after].map((one) => movedBy({ from: one.budget, to: one.forecast }));
    if (forecast === undefined || was === undefined || by === undefined) return [];
    const isSame = minorOf(before.forecast) === minorOf(forecast);
    return isSame && Math.abs(by) > Math.abs(was) ? [{ id, quarter: period, forecast, by }] : [];
  });
}
