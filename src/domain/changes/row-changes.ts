import type { Place } from '../place.ts';
import type { Actuals } from '../portfolio.ts';

/**
 * How many rows of actuals and of investment used came and went. Rows are told apart by what they say, not by their
 * line.
 */
export function rowChanges(before: Actuals, after: Actuals): { added: number; removed: number } {
  const [was, is] = [rowsOf(before), rowsOf(after)];
  if (was.length === is.length && was.every((row, at) => row === is[at])) return { added: 0, removed: 0 };
  const left = new Map<string, number>();
  for (const row of was) left.set(nameOf(row), (left.get(nameOf(row)) ?? 0) + 1);
  let added = 0;
  for (const row of is) {
    const count = left.get(nameOf(row)) ?? 0;
    if (count > 0) left.set(nameOf(row), count - 1);
    else added++;
  }
  return { added, removed: [...left.values()].reduce((sum, count) => sum + count, 0) };
}

function rowsOf({ sales, unmatchedSales, investmentUsed, unmatchedInvestment }: Actuals): { place: Place }[] {
  return [...sales, ...unmatchedSales, ...investmentUsed, ...unmatchedInvestment];
}

function nameOf({ place: _place, ...row }: { place: Place }): string {
  return JSON.stringify(row);
}
