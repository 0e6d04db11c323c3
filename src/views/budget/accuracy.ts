import { forecastAccuracy, type QuartersBefore, type SealedForecast } from '#domain/budget/forecast-accuracy.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Site } from '../site.ts';

export interface AccuracyRow {
  quarter: Quarter;
  quartersBefore: QuartersBefore;
  forecast: string;
  actual: string;
  difference: string;
  isBelow: boolean;
  /** What the plans were off by together, as a share of what was sold. */
  missed: string;
  missedShare: string;
  /** How many accounts and new-customer plans. */
  compared: string;
  withoutActual: string;
}

/** How far forecasts were from what came, as the seals hold them; no row until a quarter and one before it are sealed. */
export function accuracyRows(site: Site, forecasts: readonly SealedForecast[]): AccuracyRow[] {
  const { format } = site;
  return forecastAccuracy(forecasts).map(
    ({ quarter, quartersBefore, forecast, actual, difference, missed, missedShare, compared, withoutActual }) => ({
      quarter,
      quartersBefore,
      forecast: format.figure(forecast),
      actual: format.figure(actual),
      difference: format.signed(difference),
      isBelow: format.side(difference) === 'short',
      missed: format.figure(missed),
      missedShare: format.percent(missedShare),
      compared: format.number(compared.length),
      withoutActual: format.number(withoutActual.length),
    }),
  );
}
