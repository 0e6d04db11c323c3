import { addMonths, daysBetween, daysInMonth, monthOf, type IsoDate, type Month } from './dates.ts';

/** A quarter of the company's fiscal year as `2026-Q3`. Compares and sorts as text. */
export type Quarter = string;

/** When the company's year begins, and whether it is named by the calendar year it starts or ends in. */
export interface FiscalYear {
  firstMonth: number;
  namedBy: 'start' | 'end';
}

/** True for `2026-Q1` to `2026-Q4`, years 1900 to 2199. */
export function isQuarter(text: string): boolean {
  return /^(?:19|2[01])\d{2}-Q[1-4]$/.test(text);
}

/** The fiscal quarter that a month belongs to. */
export function quarterOfMonth(month: Month, fiscalYear: FiscalYear): Quarter {
  const shifted = addMonths(month, 1 - fiscalYear.firstMonth);
  const named = Number(shifted.slice(0, 4)) + nameOffset(fiscalYear);
  return `${named}-Q${Math.ceil(Number(shifted.slice(5, 7)) / 3)}`;
}

/** The fiscal quarter that a day belongs to. */
export function quarterOf(date: IsoDate, fiscalYear: FiscalYear): Quarter {
  return quarterOfMonth(monthOf(date), fiscalYear);
}

/** The three months of a quarter, in order. */
export function monthsOf(quarter: Quarter, fiscalYear: FiscalYear): [Month, Month, Month] {
  const startYear = yearOf(quarter) - nameOffset(fiscalYear);
  const first = addMonths(`${startYear}-01`, fiscalYear.firstMonth - 1 + (numberOf(quarter) - 1) * 3);
  return [first, addMonths(first, 1), addMonths(first, 2)];
}

/** The first day of a quarter. */
export function firstDayOf(quarter: Quarter, fiscalYear: FiscalYear): IsoDate {
  return `${monthsOf(quarter, fiscalYear)[0]}-01`;
}

/** The last day of a quarter. */
export function lastDayOf(quarter: Quarter, fiscalYear: FiscalYear): IsoDate {
  const [, , last] = monthsOf(quarter, fiscalYear);
  return `${last}-${daysInMonth(Number(last.slice(0, 4)), Number(last.slice(5)))}`;
}

/** The quarter so many quarters later (earlier when negative). */
export function addQuarters(quarter: Quarter, count: number): Quarter {
  const serial = yearOf(quarter) * 4 + numberOf(quarter) - 1 + count;
  return `${Math.floor(serial / 4)}-Q${(((serial % 4) + 4) % 4) + 1}`;
}

/** Both ends and all between, in order; empty when `last` is before `first`. */
export function quartersFrom(first: Quarter, last: Quarter): Quarter[] {
  const quarters: Quarter[] = [];
  for (let quarter = first; quarter <= last; quarter = addQuarters(quarter, 1)) quarters.push(quarter);
  return quarters;
}

/** The rolling horizon: the quarter of the as-of date and so many after it. It never ends at the year's end by rule. */
export function horizonOf(asOf: IsoDate, quartersAhead: number, fiscalYear: FiscalYear): Quarter[] {
  const now = quarterOf(asOf, fiscalYear);
  return quartersFrom(now, addQuarters(now, quartersAhead));
}

/** The fiscal year's name, as a number. */
export function yearOf(quarter: Quarter): number {
  return Number(quarter.slice(0, 4));
}

/** 1 to 4. */
function numberOf(quarter: Quarter): number {
  return Number(quarter.slice(6));
}

/** The four quarters of a fiscal year. */
export function quartersOfYear(year: number): [Quarter, Quarter, Quarter, Quarter] {
  return [`${year}-Q1`, `${year}-Q2`, `${year}-Q3`, `${year}-Q4`];
}

/** A quarter's 90 to 92 days; the last week has a day less or one more. */
const WEEKS = 13;

/** Which week of the quarter a day is in, and how many weeks the quarter has; both from 1. */
export function weekOf(date: IsoDate, fiscalYear: FiscalYear): { week: number; weeks: number } {
  const first = firstDayOf(quarterOf(date, fiscalYear), fiscalYear);
  return { week: Math.min(WEEKS, Math.floor(daysBetween(first, date) / 7) + 1), weeks: WEEKS };
}

function nameOffset(fiscalYear: FiscalYear): number {
  return fiscalYear.namedBy === 'end' && fiscalYear.firstMonth > 1 ? 1 : 0;
}
