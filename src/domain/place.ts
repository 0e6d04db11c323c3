/** Where something was written: a file of the content folder (with `/`), line and column from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** A file that was read, with the place of each of its fields: `budget.0.sales.2026-Q3` -> line and column as one number. */
export interface Source {
  file: string;
  positions: Readonly<Record<string, Position>>;
}

/** Line and column in one number, see `positionAt`: a portfolio has a million of them. */
export type Position = number;
const COLUMNS = 10_000;

/** Line and column, from 1, as one number. Columns beyond 9,999 count as that. */
export function positionAt(line: number, column: number): Position {
  return line * COLUMNS + Math.min(column, COLUMNS - 1);
}

/** The way to a field: `['budget', 0, 'sales', '2026-Q3']`. */
export type FieldPath = readonly (string | number)[];

/**
 * The place of a field, or of the nearest thing around it that was written (a missing field has no place of its own).
 */
export function placeOf(source: Source, path: FieldPath): Place {
  for (let length = path.length; length > 0; length--) {
    const position = source.positions[path.slice(0, length).join('.')];
    if (position !== undefined) return { file: source.file, line: Math.floor(position / COLUMNS), column: position % COLUMNS };
  }
  return { file: source.file, line: 1, column: 1 };
}

/**
 * The lines that a field and all under it take up: from its own to the one before the next field that is not under it.
 * The last field of a file has no end of its own. Nothing when the field was not written.
 */
export function linesOf(source: Source, path: FieldPath): { first: number; last: number } | undefined {
  const key = path.join('.');
  const position = source.positions[key];
  if (position === undefined) return undefined;
  const first = Math.floor(position / COLUMNS);
  let next = Infinity;
  for (const [other, at] of Object.entries(source.positions)) {
    const line = Math.floor(at / COLUMNS);
    if (line > first && line < next && !other.startsWith(`${key}.`)) next = line;
  }
  return { first, last: next - 1 };
}
