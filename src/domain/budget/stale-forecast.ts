import { daysBetween, type IsoDate } from '../calendar/dates.ts';
import { quarterOf, type Quarter } from '../calendar/quarters.ts';
import type { Minor } from '../money/money.ts';
import type { Planned } from '../portfolio.ts';
import type { FigureBook } from './figures.ts';
import { saidOf } from './what-moved.ts';

/**
 * A forecast that nobody has made anew for longer than the company's threshold: it is marked, and not as certain as the
 * others.
 */
export interface StaleForecast {
  planned: Planned;
  /** When it was last made, also where it stayed the same. */
  madeOn: IsoDate;
  days: number;
  amount: Minor;
}

/**
 * The forecasts of a quarter that nobody has touched for more days than `forecastStaleDays`; none of a quarter that is
 * over.
 */
export function staleForecasts(planned: readonly Planned[], quarter: Quarter, book: FigureBook): StaleForecast[] {
  const { fiscalYear, company } = book.portfolio;
  if (quarter < quarterOf(book.asOf, fiscalYear)) return [];
  return planned.flatMap((each): StaleForecast[] => {
    const last = saidOf(each, quarter, book.asOf).at(-1);
    if (!last) return [];
    const days = daysBetween(last.madeOn, book.asOf);
    return days > company.thresholds.forecastStaleDays
      ? [{ planned: each, madeOn: last.madeOn, days, amount: last.amount }]
      : [];
  });
}
