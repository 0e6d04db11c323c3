import { quarterOf, quartersOfYear } from '../calendar/quarters.ts';
import { add, type Minor } from '../money/money.ts';
import type { Account } from '../portfolio.ts';
import type { FigureBook } from './figures.ts';

/** Where a year is heading: actual of the quarters that are over, forecast of the current one and of those ahead. */
export interface Outlook {
  amount: Minor | undefined;
  /** Accounts that lack the actual or the forecast of some quarter: they are not in the amount. */
  missing: readonly Account[];
}

/** The year's outlook of several accounts. An account counts when each of its four quarters has its figure; none counts as 0. */
export function yearOutlook(accounts: readonly Account[], year: number, book: FigureBook): Outlook {
  const now = quarterOf(book.asOf, book.portfolio.fiscalYear);
  const amounts: Minor[] = [];
  const missing: Account[] = [];
  for (const account of accounts) {
    const quarters = quartersOfYear(year).flatMap((quarter) => {
      const figures = book.figuresOf(account, quarter);
      return (quarter < now ? figures.actual : figures.forecast) ?? [];
    });
    if (quarters.length === 4) amounts.push(add(quarters));
    else missing.push(account);
  }
  return { amount: amounts.length === 0 ? undefined : add(amounts), missing };
}

/** The sum of a year's four quarters; nothing when one of them is not set. */
export function wholeYear(year: number, of: (quarter: string) => Minor | undefined): Minor | undefined {
  const amounts = quartersOfYear(year).flatMap((quarter) => of(quarter) ?? []);
  return amounts.length === 4 ? add(amounts) : undefined;
}
