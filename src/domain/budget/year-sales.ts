import { lastDayOf, quartersOfYear } from '../calendar/quarters.ts';
import { add, type Minor } from '../money/money.ts';
import type { Account } from '../portfolio.ts';
import type { FigureBook } from './figures.ts';

/**
 * What a customer bought in one of our fiscal years, in minor units; nothing while the year is open or a quarter has no
 * actual.
 */
export function yearSales(book: FigureBook, account: Account, year: number): Minor | undefined {
  const quarters = quartersOfYear(year);
  if (lastDayOf(quarters[3], book.portfolio.fiscalYear) > book.asOf) return undefined;
  const actuals = quarters.map((quarter) => book.figuresOf(account, quarter).actual);
  const invoiced = actuals.filter((actual) => actual !== undefined);
  return invoiced.length < quarters.length ? undefined : add(invoiced);
}
