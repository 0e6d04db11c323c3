import type { Minor } from '#domain/money/money.ts';
import type { SiteFacts } from '#views/site.ts';
import type { Messages } from '#words/messages.ts';

/** What a column holds, which says how it is written: an amount in minor units comes out as a plain decimal. */
export type CellKind = keyof Messages['data']['kinds'];
export type TableName = keyof Messages['data']['tables'];
type ColumnWord = keyof Messages['data']['columns'];

export type DataFormat = 'csv' | 'json';

/**
 * A value as it stands in the portfolio. What is not set is `undefined`, and is written as empty or null, or left out,
 * never as 0.
 */
export type Cell = string | number | Minor | boolean | readonly string[] | undefined;

/** One column of a data table. Its meaning is a field's description in the schema, or a word of the catalogue. */
export interface DataColumn {
  name: string;
  kind: CellKind;
  /**
   * Path of an account plan's field: `people[].attitude`; of a new-customer plan's with `new-customer-plan ` before it,
   * of a review's with `review `.
   */
  field?: string | undefined;
  word?: ColumnWord | undefined;
}

/** A table as data: raw values, no formatted text. Each stands at `/data/<name>.csv` and `.json`. */
export interface DataTable {
  name: TableName;
  columns: readonly DataColumn[];
  /** The files it stands in; both unless said. */
  formats?: readonly DataFormat[] | undefined;
  /** The columns of the CSV, when it has not all of them. */
  csvColumns?: readonly string[] | undefined;
  rows: (facts: SiteFacts) => readonly (readonly Cell[])[];
  /** Whether a row belongs in the CSV as well; all do unless said. */
  isInCsv?(row: readonly Cell[]): boolean;
}

/** A column with the way to its value. */
export interface ColumnOf<Row> extends DataColumn {
  of(row: Row): Cell;
}

/** A table made of one row for each of some things. */
export function dataTable<Row>(
  name: TableName,
  columns: readonly ColumnOf<Row>[],
  rowsOf: (facts: SiteFacts) => readonly Row[],
): DataTable {
  return {
    name,
    columns: columns.map(({ of: _, ...column }) => column),
    rows: (facts) => rowsOf(facts).map((row) => columns.map((column) => column.of(row))),
  };
}

/** A column whose meaning is a word of the catalogue. */
export function column<Row>(
  word: ColumnWord,
  kind: CellKind,
  of: (row: Row) => Cell,
  name: string = word,
): ColumnOf<Row> {
  return { name, kind, word, of };
}

/** A column that holds a field of a plan as written. */
export function field<Row>(
  path: string,
  kind: CellKind,
  of: (row: Row) => Cell,
  name: string = path.slice(path.lastIndexOf('.') + 1),
): ColumnOf<Row> {
  return { name, kind, field: path, of };
}
