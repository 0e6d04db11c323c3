import { daysBetween, type IsoDate } from '../calendar/dates.ts';
import type { SealedPlanned } from './sealed-figures.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * An account whose last forecast of a sealed quarter had not been touched for longer than a threshold when the quarter
 * ended.
 */
export interface StaleInSeal {
  planned: SealedPlanned;
  madeOn: IsoDate;
  /** Up to the quarter's last day, or to the day of a state that is not sealed. */
  days: number;
}

/**
 * Those of some members of a snapshot, oldest first in their order; a seal holds the day of each account's last
 * forecast and none of a new-customer plan's.
 */
export function staleInSeal(
  planned: readonly SealedPlanned[],
  { lastDay, asOf }: Pick<Snapshot, 'lastDay' | 'asOf'>,
  threshold: number,
): StaleInSeal[] {
  const until = asOf < lastDay ? asOf : lastDay;
  return planned.flatMap((each): StaleInSeal[] => {
    const madeOn = 'forecast' in each ? each.forecast?.madeOn : undefined;
    if (madeOn === undefined) return [];
    const days = daysBetween(madeOn, until);
    return days > threshold ? [{ planned: each, madeOn, days }] : [];
  });
}
