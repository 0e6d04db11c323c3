import { forecastAccuracy, type SealedForecast } from '#domain/budget/forecast-accuracy.ts';
import type { Site } from '../site.ts';

export type AccuracyRow = ReturnType<typeof accuracyRows>[number];

/**
 * How far forecasts were from what came, as the seals hold them; no row until a quarter and one before it are sealed.
 */
export function accuracyRows(site: Site, forecasts: readonly SealedForecast[]) {
  const { format } = site;
  return forecastAccuracy(forecasts).map(
    ({ quarter, quartersBefore, forecast, actual, difference, missed, missedShare, compared, withoutActual }) => ({
      quarter,
      quartersBefore,
      forecast: format.figure(forecast),
      actual: format.figure(actual),
      difference: format.signed(difference),
      isBelow: format.side(difference) === 'short',
      /** What the plans were off by together, as a share of what was sold. */
      missed: format.figure(missed),
      missedShare: format.percent(missedShare),
      /** How many accounts and new-customer plans. */
      compared: format.number(compared.length),
      withoutActual: format.number(withoutActual.length),
    }),
  );
}
