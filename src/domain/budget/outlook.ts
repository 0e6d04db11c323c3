import { quarterOf, quartersOfYear } from '../calendar/quarters.ts';
import { add, type Minor } from '../money/money.ts';
import type { Planned } from '../portfolio.ts';
import type { FigureBook } from './figures.ts';

/** Where a year is heading: actual of the quarters that are over, forecast of the current one and of those ahead. */
export interface Outlook {
  amount: Minor | undefined;
  /** Those without a forecast for some quarter that is still to come: they are not in the amount. */
  missing: readonly Planned[];
}

/**
 * The year's outlook of several accounts and new-customer plans. Each counts when each quarter that is not over has a forecast.
 * A quarter that is over and has no invoices adds nothing: finance has spoken, and nothing was sold.
 */
export function yearOutlook(planned: readonly Planned[], year: number, book: FigureBook): Outlook {
  const now = quarterOf(book.asOf, book.portfolio.fiscalYear);
  const amounts: Minor[] = [];
  const missing: Planned[] = [];
  const [over, toCome] = [
    quartersOfYear(year).filter((quarter) => quarter < now),
    quartersOfYear(year).filter((quarter) => quarter >= now),
  ];
  for (const each of planned) {
    const sold = over.flatMap((quarter) => book.figuresOf(each, quarter).actual ?? []);
    const expected = toCome.flatMap((quarter) => book.figuresOf(each, quarter).forecast ?? []);
    if (expected.length === toCome.length && sold.length + expected.length > 0)
      amounts.push(add([...sold, ...expected]));
    else missing.push(each);
  }
  return { amount: amounts.length === 0 ? undefined : add(amounts), missing };
}

/** The sum of a year's four quarters; nothing when one of them is not set. */
export function wholeYear(year: number, of: (quarter: string) => Minor | undefined): Minor | undefined {
  const amounts = quartersOfYear(year).flatMap((quarter) => of(quarter) ?? []);
  return amounts.length === 4 ? add(amounts) : undefined;
}
