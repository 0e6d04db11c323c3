/** A calendar day as `YYYY-MM-DD`. Compares and sorts as text. */
export type IsoDate = string;
/** A calendar month as `YYYY-MM`. */
export type Month = string;

const DAY_MS = 86_400_000;

/**
 * The years that plans may speak of. "Until further notice" written as 9999-12-31 is no day that anything can be
 * counted from.
 */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

/** True for a day that exists: 2026-02-30 and 2026-2-3 are not. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return (
    year >= FIRST_YEAR &&
    year <= LAST_YEAR &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    (day <= 28 || day <= daysInMonth(year, month))
  );
}

/** True for a month that exists, from 1900 to 2199. */
export function isMonth(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})$/.exec(text);
  return (
    parts !== null &&
    Number(parts[1]) >= FIRST_YEAR &&
    Number(parts[1]) <= LAST_YEAR &&
    Number(parts[2]) >= 1 &&
    Number(parts[2]) <= 12
  );
}

/** The month a day is in. */
export function monthOf(date: IsoDate): Month {
  return date.slice(0, 7);
}

/** How many days a month has; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The day so many days later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The month so many months later (earlier when negative). */
export function addMonths(month: Month, months: number): Month {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}
