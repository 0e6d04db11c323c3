/** So many rows stand on the first page of a long list, and so many on each further one. */
const FIRST = 100;
const FURTHER = 200;

/**
 * The first and the last row of a page of a list, both counted from 1: the first page is short, so that it is there at
 * once.
 */
export function rangeOf(part: number, count: number): [from: number, to: number] {
  const before = part === 1 ? 0 : FIRST + (part - 2) * FURTHER;
  return [before + 1, Math.min(count, before + (part === 1 ? FIRST : FURTHER))];
}

/** The rows of one page of a list. */
export function partOf<Row>(rows: readonly Row[], part: number): Row[] {
  const [first, last] = rangeOf(part, rows.length);
  return rows.slice(first - 1, last);
}

/** The numbers of the pages that a list goes on over: none for a list of a hundred. */
export function furtherParts(count: number): number[] {
  return Array.from({ length: Math.max(0, Math.ceil((count - FIRST) / FURTHER)) }, (_, at) => at + 2);
}
