import type { IsoDate } from '../calendar/dates.ts';
import type { CustomerPromise } from '../plan/follow-up.ts';

export type PromiseState = 'open' | 'late' | 'kept' | 'broken';

/** How a promise stands on a day. One that was broken stays broken, even if it was kept afterwards. */
export function promiseState({ due, keptOn, brokenOn }: CustomerPromise, asOf: IsoDate): PromiseState {
  if (brokenOn !== undefined && brokenOn <= asOf) return 'broken';
  if (keptOn !== undefined && keptOn <= asOf) return 'kept';
  return due < asOf ? 'late' : 'open';
}
