import type { SealedPlanned } from '#domain/snapshot/sealed-figures.ts';
import { staleInSeal } from '#domain/snapshot/stale-in-seal.ts';
import type { QuarterView } from './quarter-view.ts';

/**
 * Below a forecast of the quarter, how old it was when the quarter ended; of several plans, how many of theirs were.
 */
export function sealedStaleText(
  { site, snapshot }: QuarterView,
  planned: readonly SealedPlanned[],
): string | undefined {
  const stale = staleInSeal(planned, snapshot, site.portfolio.company.thresholds.forecastStaleDays);
  const [first] = stale;
  if (!first) return undefined;
  return planned.length === 1
    ? site.t.miss.untouched(site.format.days(first.days))
    : site.t.miss.untouchedSome(stale.length, planned.length);
}
