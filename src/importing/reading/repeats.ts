import type { Row } from './table.ts';

/** Rows that come again, cell for cell, under an id or a number that they share with an earlier one. */
export interface Repeats {
  again: readonly { key: string; line: number; other: number }[];
  /** Ids and numbers that different rows share. */
  differing: ReadonlySet<string>;
}

/** The rows of each id or number that several have. */
export type SharedKeys = ReadonlyMap<string, readonly Row[]>;

/** Looks for rows that come again; `at` is the column of the id or number, and `most` how many cells are rows' own. */
export function repeatsIn(
  rows: readonly Row[],
  at: number | undefined,
  most: number,
): Repeats & { shared: SharedKeys } {
  const again: { key: string; line: number; other: number }[] = [];
  const differing = new Set<string>();
  if (at === undefined) return { again, differing, shared: new Map() };
  // A row by itself stands for a list of one: most ids come once.
  const first = new Map<string, Row | Row[]>();
  const isSame = (a: Row, b: Row) => {
    for (let cell = 0; cell < most; cell++) if ((a.cells[cell] ?? '') !== (b.cells[cell] ?? '')) return false;
    return true;
  };
  for (const row of rows) {
    const key = (row.cells[at] ?? '').trim();
    if (key === '') continue;
    const found = first.get(key);
    if (!found) {
      first.set(key, row);
      continue;
    }
    const known = Array.isArray(found) ? found : [found];
    const other = known.find((one) => isSame(one, row));
    if (other) again.push({ key, line: row.line, other: other.line });
    else {
      differing.add(key);
      first.set(key, [...known, row]);
    }
  }
  const shared = [...differing].map((key) => [key, [first.get(key) ?? []].flat()] as const);
  return { again, differing, shared: new Map(shared) };
}
