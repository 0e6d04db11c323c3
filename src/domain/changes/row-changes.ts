import type { Actuals, InvestmentUsedRow, SalesRow } from '../portfolio.ts';

/** How many rows are new, gone, or the same row with another amount, money or hours. */
export interface RowChanges {
  added: number;
  removed: number;
  changed: number;
}

/**
 * How many rows of actuals and of investment used came, went and changed. Rows are told apart by what they say, not by
 * their line; a row that went has changed where one came that differs from it in its figures alone.
 */
export function rowChanges(before: Actuals, after: Actuals): RowChanges {
  const [was, is] = [rowsOf(before), rowsOf(after)];
  if (was.length === is.length && was.every((row, at) => row === is[at])) return { added: 0, removed: 0, changed: 0 };
  const left = countedBy(was, wholeOf);
  const came = is.filter((row) => !takenFrom(left, wholeOf(row)));
  const went = was.filter((row) => takenFrom(left, wholeOf(row)));
  const mayHaveChanged = countedBy(went, aboutOf);
  const changed = came.filter((row) => takenFrom(mayHaveChanged, aboutOf(row))).length;
  return { added: came.length - changed, removed: went.length - changed, changed };
}

function rowsOf({ sales, unmatchedSales, investmentUsed, unmatchedInvestment }: Actuals): Row[] {
  return [...sales, ...unmatchedSales, ...investmentUsed, ...unmatchedInvestment];
}

type Row = SalesRow | InvestmentUsedRow;

/** All that a row says. */
function wholeOf({ place: _place, ...row }: Row): string {
  return JSON.stringify(row);
}

/** What a row is about: all that it says but its figures. */
function aboutOf(row: Row): string {
  return JSON.stringify({ ...row, place: undefined, amount: undefined, money: undefined, hours: undefined });
}

function countedBy(rows: readonly Row[], nameOf: (row: Row) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(nameOf(row), (counts.get(nameOf(row)) ?? 0) + 1);
  return counts;
}

/** Takes one of a name away; whether there was one. */
function takenFrom(counts: Map<string, number>, name: string): boolean {
  const count = counts.get(name) ?? 0;
  if (count > 0) counts.set(name, count - 1);
  return count > 0;
}
