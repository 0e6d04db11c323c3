import type { Quarter } from '../calendar/quarters.ts';
import { add, type Minor } from '../money/money.ts';
import type { Account } from '../portfolio.ts';
import type { FigureBook } from './figures.ts';

/** Forecast − budget over the accounts that have both, so that like is compared with like. */
export interface ForecastDifference {
  amount: Minor;
  compared: readonly Account[];
  /** Budgeted accounts without a forecast; they are in no part of the amount. */
  withoutForecast: readonly Account[];
}

/** Nothing when no account has both a budget and a forecast for the quarter. */
export function forecastDifference(accounts: readonly Account[], quarter: Quarter, book: FigureBook): ForecastDifference | undefined {
  const budgeted = accounts.filter((account) => book.figuresOf(account, quarter).budget !== undefined);
  const compared = budgeted.filter((account) => book.figuresOf(account, quarter).forecast !== undefined);
  if (compared.length === 0) return undefined;
  const amount = add(compared.map((account) => {
    const { forecast = 0, budget = 0 } = book.figuresOf(account, quarter);
    return forecast - budget;
  }));
  return { amount, compared, withoutForecast: budgeted.filter((account) => !compared.includes(account)) };
}
