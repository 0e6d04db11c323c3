/** Where something was written: a file of the content folder (with `/`), line and column from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** A file that was read, with the place of each of its fields: `budget.0.sales.2026-Q3` -> [line, column]. */
export interface Source {
  file: string;
  positions: Readonly<Record<string, readonly [line: number, column: number]>>;
}

/** The way to a field: `['budget', 0, 'sales', '2026-Q3']`. */
export type FieldPath = readonly (string | number)[];

/**
 * The place of a field, or of the nearest thing around it that was written (a missing field has no place of its own).
 */
export function placeOf(source: Source, path: FieldPath): Place {
  for (let length = path.length; length > 0; length--) {
    const position = source.positions[path.slice(0, length).join('.')];
    if (position) return { file: source.file, line: position[0], column: position[1] };
  }
  return { file: source.file, line: 1, column: 1 };
}
