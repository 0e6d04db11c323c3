/**
 * A list of the first page: the first rows stand open, more behind a disclosure, and what is beyond them is counted.
 */
export interface ShortList<Row> {
  first: Row[];
  rest: Row[];
  /** How many more there are on the page that lists them all. */
  beyond: number;
}

/** The first page is read from its top: what comes after this many rows is looked up on a page of its own. */
const MOST = 60;

/** The list cut to what the first page prints; only what is printed is put into words. */
export function shortList<Item, Row>(items: readonly Item[], open: number, row: (item: Item) => Row): ShortList<Row> {
  const rows = items.slice(0, MOST).map(row);
  return { first: rows.slice(0, open), rest: rows.slice(open), beyond: Math.max(0, items.length - MOST) };
}

/** How many the list speaks of, beyond those printed too. */
export function countOf({ first, rest, beyond }: ShortList<unknown>): number {
  return first.length + rest.length + beyond;
}
