import { addDays, type IsoDate } from '#domain/calendar/dates.ts';

/** How far ahead an action is near. */
const SOON_DAYS = 30;

/** When an open action is due, for who looks ahead. */
export const WHEN = ['overdue', 'soon', 'later'] as const;
export type When = (typeof WHEN)[number];

/** Past its last day, within the next thirty days, or later. */
export function whenDue(lastDay: IsoDate, asOf: IsoDate): When {
  if (lastDay < asOf) return 'overdue';
  return lastDay <= addDays(asOf, SOON_DAYS) ? 'soon' : 'later';
}
