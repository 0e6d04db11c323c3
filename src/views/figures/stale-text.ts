import { staleForecasts, type StaleForecast } from '#domain/budget/stale-forecast.ts';
import { Sum } from '#domain/budget/comparison.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Summed } from '#domain/money/money.ts';
import type { Planned } from '#domain/portfolio.ts';
import type { Site } from '../site.ts';

/**
 * Below a forecast, for how long nobody has touched it: of one plan the days, of several how much of their sum. Nothing
 * where it is fresh.
 */
export function staleText(site: Site, planned: readonly Planned[], quarter: Quarter): string | undefined {
  const { t, format, book } = site;
  const stale = staleForecasts(planned, quarter, book);
  const [first] = stale;
  if (!first) return undefined;
  return planned.length === 1
    ? t.miss.untouched(format.days(first.days))
    : t.miss.untouchedOf(format.figure(together(stale)));
}

/**
 * What the mark below a forecast means and how much is so, for a table that holds one; nothing where no forecast of the
 * quarter is old.
 */
export function staleNote(
  { t, format, book, portfolio }: Site,
  planned: readonly Planned[],
  quarter: Quarter,
): string[] {
  const stale = staleForecasts(planned, quarter, book);
  if (stale.length === 0) return [];
  const { forecastStaleDays } = portfolio.company.thresholds;
  return [t.miss.untouchedNote(stale.length, format.money(together(stale) ?? 0), forecastStaleDays)];
}

function together(stale: readonly StaleForecast[]): Summed | undefined {
  return Sum.over(stale, ({ amount }) => amount).amount;
}
