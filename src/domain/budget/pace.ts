import { addDays, daysBetween, daysInMonth, monthOf, type IsoDate, type Month } from '../calendar/dates.ts';
import {
  addQuarters,
  firstDayOf,
  lastDayOf,
  monthsOf,
  quarterOf,
  type FiscalYear,
  type Quarter,
} from '../calendar/quarters.ts';
import { add, minorOf, type Amount, type Minor } from '../money/money.ts';
import type { Planned } from '../portfolio.ts';
import { Comparison, Share, type Sum } from './comparison.ts';
import type { FigureBook } from './figures.ts';

/** How much of a quarter has passed on a day, in whole days: the first day is day 1, the last one leaves none. */
export interface Passed {
  day: number;
  days: number;
  left: number;
}

/** Days of a quarter that have passed on a day, that day included; none before the quarter, all after it. */
export function daysPassed(quarter: Quarter, on: IsoDate, fiscalYear: FiscalYear): Passed {
  const first = firstDayOf(quarter, fiscalYear);
  const days = daysBetween(first, lastDayOf(quarter, fiscalYear)) + 1;
  const day = Math.min(days, Math.max(0, daysBetween(first, on) + 1));
  return { day, days, left: days - day };
}

/** Days that have passed as a share of the quarter: what an actual to date is held beside. */
export function shareOfDays({ day, days }: Passed): Share | undefined {
  return Share.of(day, days);
}

/**
 * What is booked to date as a share of what was asked, both of the same lines: what a share of the days is held beside.
 * Nothing while one is not set. A line on which nothing is booked yet has nothing to add to what is.
 */
export function shareBooked(actual: Amount | undefined, asked: Amount | undefined): Share | undefined {
  return Share.of(actual, asked);
}

/** What is booked of a month of a quarter, in minor units; nothing where nothing is. */
function soldIn(month: Month, planned: readonly Planned[], quarter: Quarter, book: FigureBook): Minor | undefined {
  const rows = planned.flatMap((each) => book.salesRowsOf(each, quarter).filter((row) => row.month === month));
  return rows.length === 0 ? undefined : add(rows.map(({ amount }) => amount));
}

/**
 * What the month that runs has brought by the book's day, and how much of it each of its days so far, in minor units.
 * Nothing while finance has booked nothing in it, or where more was taken back than sold: then a day's part says
 * nothing.
 */
export function broughtThisMonth(
  planned: readonly Planned[],
  book: FigureBook,
): { month: Month; amount: Minor; daily: Minor } | undefined {
  const month = monthOf(book.asOf);
  const quarter = quarterOf(book.asOf, book.portfolio.fiscalYear);
  const amount = soldIn(month, planned, quarter, book);
  if (amount === undefined || amount <= 0) return undefined;
  return { month, amount, daily: Math.round(amount / Number(book.asOf.slice(8))) };
}

/** What a month has brought, in minor units; nothing where finance has booked nothing in it. */
export interface MonthBrought {
  month: Month;
  quarter: Quarter;
  amount: Minor | undefined;
  /** How many of its days that is of: all of them once it is over, none before it begins. */
  days: number;
}

/** What each month of a quarter, and of the one before it, has brought by the book's day, the oldest first. */
export function broughtByMonth(planned: readonly Planned[], quarter: Quarter, book: FigureBook): MonthBrought[] {
  const { asOf } = book;
  const now = monthOf(asOf);
  return [addQuarters(quarter, -1), quarter].flatMap((of) =>
    monthsOf(of, book.portfolio.fiscalYear).map((month) => {
      const whole = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
      const days = month === now ? Number(asOf.slice(8)) : month < now ? whole : 0;
      return { month, quarter: of, amount: soldIn(month, planned, of, book), days };
    }),
  );
}

/** What a day of a month has brought, in minor units; nothing of a month that has brought nothing. */
export function dailyOf({ amount, days }: MonthBrought): Minor | undefined {
  return amount === undefined || days === 0 ? undefined : Math.round(amount / days);
}

/** The month that is over and has brought most a day, the newer one of two alike; nothing where none brought any. */
export function bestMonth(months: readonly MonthBrought[], asOf: IsoDate): MonthBrought | undefined {
  let best: MonthBrought | undefined;
  for (const each of months)
    if (each.month < monthOf(asOf) && (each.amount ?? 0) > 0 && perDay(each) >= (best ? perDay(best) : 0)) best = each;
  return best;
}

const perDay = ({ amount, days }: MonthBrought) => (amount ?? 0) / days;

/** A month says nothing of where the quarter ends before so many of its days. */
const DAYS_THAT_TELL = 7;

/**
 * Where a quarter ends when each day that is left brings what the days of the month that runs have brought, in minor
 * units, and how far that is from the forecast: below 0 under it. Nothing in the first week of a month, where it has
 * brought nothing, or where somebody without a forecast has sold.
 */
export function endAtPace<Member>(
  forecast: Sum<Member>,
  actual: Sum<Member>,
  { amount = 0, days }: MonthBrought,
  { left }: Passed,
): { amount: Minor; fromForecast: Minor } | undefined {
  const [booked, forecasted] = [minorOf(actual.amount), minorOf(forecast.amount)];
  if (booked === undefined || forecasted === undefined || amount <= 0 || days < DAYS_THAT_TELL || left === 0)
    return undefined;
  if (new Comparison(actual, forecast).withoutAgainst.length > 0) return undefined;
  const end = booked + Math.round((amount * left) / days);
  return { amount: end, fromForecast: end - forecasted };
}

/** What a quarter that is over brought in its last days, in minor units. */
export interface BroughtAtTheEnd {
  quarter: Quarter;
  amount: Minor;
}

/** So many quarters before are looked at. */
const QUARTERS_BACK = 4;

/**
 * What the quarters before brought in as many of their last days as the quarter has left, the newest first: only those
 * in which finance says the day of each sale of the months that these days lie in.
 */
export function broughtAtTheEnd(
  planned: readonly Planned[],
  quarter: Quarter,
  { left }: Passed,
  book: FigureBook,
): BroughtAtTheEnd[] {
  const { fiscalYear } = book.portfolio;
  if (left === 0) return [];
  return Array.from({ length: QUARTERS_BACK }, (_, back) => addQuarters(quarter, -1 - back)).flatMap((before) => {
    const first = addDays(lastDayOf(before, fiscalYear), 1 - left);
    const rows = planned.flatMap((each) =>
      book.salesRowsOf(each, before).filter(({ month }) => month >= monthOf(first)),
    );
    if (rows.length === 0 || rows.some(({ day }) => day === undefined)) return [];
    const atTheEnd = rows.filter(({ day = '' }) => day >= first);
    return [{ quarter: before, amount: add(atTheEnd.map(({ amount }) => amount)) }];
  });
}

/**
 * What a forecast still waits for and how much of it each day that is left must bring, in minor units. Nothing on the
 * last day, where the actual has reached the forecast, or where it holds sales of somebody without a forecast.
 */
export function stillToCome<Member>(
  forecast: Sum<Member>,
  actual: Sum<Member>,
  { left }: Passed,
): { amount: Minor; daily: Minor } | undefined {
  const amount =
    new Comparison(actual, forecast).withoutAgainst.length > 0 ? undefined : minorOf(forecast.without([actual]).amount);
  return amount === undefined || amount <= 0 || left === 0 ? undefined : { amount, daily: Math.round(amount / left) };
}
