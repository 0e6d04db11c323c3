import type { Quarter } from '../calendar/quarters.ts';
import { add, type Minor } from '../money/money.ts';
import type { Planned } from '../portfolio.ts';
import type { FigureBook } from './figures.ts';

/** Forecast − budget over the accounts and new-customer plans that have both, so that like is compared with like. */
export interface ForecastDifference {
  amount: Minor;
  compared: readonly Planned[];
  /** Those budgeted without a forecast; they are in no part of the amount. */
  withoutForecast: readonly Planned[];
}

/** Nothing when nobody has both a budget and a forecast for the quarter. */
export function forecastDifference(
  planned: readonly Planned[],
  quarter: Quarter,
  book: FigureBook,
): ForecastDifference | undefined {
  const budgeted = planned.filter((each) => book.figuresOf(each, quarter).budget !== undefined);
  const compared = budgeted.filter((each) => book.figuresOf(each, quarter).forecast !== undefined);
  if (compared.length === 0) return undefined;
  const amount = add(
    compared.map((each) => {
      const { forecast = 0, budget = 0 } = book.figuresOf(each, quarter);
      return forecast - budget;
    }),
  );
  return { amount, compared, withoutForecast: budgeted.filter((each) => !compared.includes(each)) };
}
