import { addDays, addMonths, isIsoDate, isMonth, type IsoDate } from './dates.ts';
import { lastDayOf, isQuarter, type FiscalYear } from './quarters.ts';

/** When something is due: a day, a month or a quarter, as written in the plan. */
export type Due = string;

/** True for a day, a month or a quarter. */
export function isDue(text: string): boolean {
  return isIsoDate(text) || isMonth(text) || isQuarter(text);
}

/** The last day on which something with this due time is still in time. */
export function lastDayInTime(due: Due, fiscalYear: FiscalYear): IsoDate {
  if (isQuarter(due)) return lastDayOf(due, fiscalYear);
  return isMonth(due) ? addDays(`${addMonths(due, 1)}-01`, -1) : due;
}
