import { daysBetween, type IsoDate } from '../calendar/dates.ts';
import type { SealedPlanned } from './sealed-figures.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * An account whose last forecast of a quarter had not been touched for longer than a threshold: when the quarter began,
 * of one that is over, and on the day of the state, of one that still runs.
 */
export interface StaleInSeal {
  planned: SealedPlanned;
  madeOn: IsoDate;
  days: number;
}

/**
 * What a forecast is worth while its quarter runs is how lately somebody has looked at it. Once the quarter is over it
 * is held against the actual, as the one with which the quarter was begun: whoever renewed it then or since has kept
 * the rhythm, and only those stand out who began the quarter with an old one.
 *
 * Those of some members of a snapshot, oldest first in their order; a seal holds the day of each account's last
 * forecast and none of a new-customer plan's.
 */
export function staleInSeal(
  planned: readonly SealedPlanned[],
  { firstDay, lastDay, asOf }: Pick<Snapshot, 'firstDay' | 'lastDay' | 'asOf'>,
  threshold: number,
): StaleInSeal[] {
  const on = asOf > lastDay ? firstDay : asOf;
  return planned.flatMap((each): StaleInSeal[] => {
    const madeOn = 'forecast' in each ? each.forecast?.madeOn : undefined;
    if (madeOn === undefined) return [];
    const days = daysBetween(madeOn, on);
    return days > threshold ? [{ planned: each, madeOn, days }] : [];
  });
}
