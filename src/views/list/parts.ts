/**
 * How many rows of a list stand on its first page, below what else stands there, and on each further one: by what its
 * rows weigh, so that a page has about 60 kB.
 */
export interface Paging {
  first: number;
  further: number;
}

/** So much more than its first page holds is no reason for a second one. */
export const STILL_WHOLE = 1.5;

/** The first and the last row of a page of a list, both counted from 1. */
export function rangeOf(paging: Paging, part: number, count: number): [from: number, to: number] {
  if (isWhole(paging, count)) return [1, count];
  const { first, further } = paging;
  const before = part === 1 ? 0 : first + (part - 2) * further;
  return [before + 1, Math.min(count, before + (part === 1 ? first : further))];
}

/** The rows of one page of a list. */
export function partOf<Row>(paging: Paging, rows: readonly Row[], part: number): Row[] {
  const [first, last] = rangeOf(paging, part, rows.length);
  return rows.slice(first - 1, last);
}

/** Rows that stand under heads, as they stand on one page: heads that have none there are left out. */
export function partOfGroups<Group extends { rows: readonly unknown[] }>(
  paging: Paging,
  groups: readonly Group[],
  part: number,
): Group[] {
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const [first, last] = rangeOf(paging, part, count);
  let before = 0;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(Math.max(0, first - 1 - before), Math.max(0, last - before));
    before += group.rows.length;
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
}

/** The numbers of the pages that a list goes on over: none for one that stands on one page. */
export function furtherParts(paging: Paging, count: number): number[] {
  if (isWhole(paging, count)) return [];
  return Array.from({ length: Math.ceil((count - paging.first) / paging.further) }, (_, at) => at + 2);
}

/**
 * What belongs to a list and is needed when all of its rows have been brought together, a part on each further page;
 * the whole where there is none.
 */
export function shareOf<Thing>(paging: Paging, things: readonly Thing[], part: number, count: number): Thing[] {
  const further = furtherParts(paging, count).length;
  if (further === 0) return [...things];
  const each = Math.ceil(things.length / further);
  return part === 1 ? [] : things.slice((part - 2) * each, (part - 1) * each);
}

/** The numbers that lead from a page of a list to others: the first, the last, those beside it; 0 for those between. */
export function shownParts(part: number, last: number): number[] {
  const near = [1, part - 1, part, part + 1, last].filter((each) => each >= 1 && each <= last);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return shown.flatMap((each, at) => {
    const before = shown[at - 1] ?? 0;
    // A gap of one is that page itself.
    return each - before > 2 ? [0, each] : each - before === 2 ? [each - 1, each] : [each];
  });
}

/** Whether a list stands on its first page as a whole: it has hardly more rows than that is to hold. */
export function isWhole({ first }: Pick<Paging, 'first'>, count: number): boolean {
  return count <= first * STILL_WHOLE;
}
