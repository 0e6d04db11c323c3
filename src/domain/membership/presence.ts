import type { IsoDate } from '../calendar/dates.ts';

/** Whoever may leave or end: a person of the customer's, one of ours, a customer. */
export interface Ending {
  /** The first day on which they are gone. Not set for those of whom no end is known. */
  until?: IsoDate | undefined;
}

/** Whether somebody or something is gone on a day: from `until` on, that day included. */
export function isGone({ until }: Ending, day: IsoDate): boolean {
  return until !== undefined && until <= day;
}
