import { bySize, type Amount } from '#domain/money/money.ts';

/**
 * So many rows of accounts stand on one page of figures, in all its tables of a kind together: what a page can carry.
 */
const MOST_ROWS = 80;

/**
 * The `most` largest of some rows in the order in which they come, and those beyond them, which one row adds up. Rows
 * without a size are the first to go.
 */
export function largest<Row>(
  rows: readonly Row[],
  most: number,
  sizeOf: (row: Row) => Amount | undefined,
): { shown: Row[]; rest: Row[] } {
  if (rows.length <= most) return { shown: [...rows], rest: [] };
  const kept = new Set(
    rows
      .map((row) => ({ row, size: sizeOf(row) }))
      .sort((a, b) => bySize(a.size, b.size))
      .slice(0, most)
      .map(({ row }) => row),
  );
  return { shown: rows.filter((row) => kept.has(row)), rest: rows.filter((row) => !kept.has(row)) };
}

/**
 * How many rows each of some parts may have, so that all of them together have no more than `most`: a small part lends
 * its share.
 */
export function mostOfEach(sizes: readonly number[], most: number = MOST_ROWS): number {
  let each = 0;
  const all = (limit: number) => sizes.reduce((sum, size) => sum + Math.min(size, limit), 0);
  const widest = Math.max(0, ...sizes);
  while (each < widest && all(each + 1) <= most) each++;
  return each;
}
