import type { SealedPlanned } from '#domain/snapshot/sealed-figures.ts';
import { staleInSeal } from '#domain/snapshot/stale-in-seal.ts';
import type { QuarterView } from './quarter-view.ts';

/**
 * Below a forecast of the quarter, how old it is, or was when a quarter that is over began; of several plans, how many
 * of theirs.
 */
export function sealedStaleText(
  { site, snapshot, isOver }: QuarterView,
  planned: readonly SealedPlanned[],
): string | undefined {
  const stale = staleInSeal(planned, snapshot, site.portfolio.company.thresholds.forecastStaleDays);
  const [first] = stale;
  if (!first) return undefined;
  const { miss } = site.t;
  if (planned.length > 1) return (isOver ? miss.begunWithOld : miss.untouchedSome)(stale.length, planned.length);
  return (isOver ? miss.begunOld : miss.untouched)(site.format.days(first.days));
}
