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
