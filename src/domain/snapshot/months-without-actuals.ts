import type { Month } from '../calendar/dates.ts';
import { monthsOf, type Quarter } from '../calendar/quarters.ts';
import type { Portfolio } from '../portfolio.ts';

/**
 * The months of a quarter for which finance has said nothing at all, though it has said something for an earlier month
 * or for another month of the quarter: most likely an export that was forgotten. A company that imports no actuals, and
 * the quarters before its first import, lack none.
 */
export function monthsWithoutActuals(
  { actuals, fiscalYear }: Pick<Portfolio, 'actuals' | 'fiscalYear'>,
  quarter: Quarter,
): Month[] {
  const told = new Set([...actuals.sales, ...actuals.unmatchedSales].map(({ month }) => month));
  const months = monthsOf(quarter, fiscalYear);
  const last = months[2];
  const hasBegun = [...told].some((month) => month <= last);
  return hasBegun ? months.filter((month) => !told.has(month)) : [];
}
