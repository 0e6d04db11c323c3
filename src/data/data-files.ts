import { oncePer } from '#domain/once-per.ts';
import { madeForFew } from '#domain/reads.ts';
import type { SiteFacts } from '#views/site.ts';
import type { DataColumn, DataFormat, DataTable } from './data-table.ts';
import { FOLLOW_UP_TABLES } from './follow-up-tables.ts';
import { LINE_TABLES } from './line-tables.ts';
import { NEW_CUSTOMER_TABLES } from './new-customer-tables.ts';
import { PLAN_TABLES } from './plan-tables.ts';
import { ROLL_UP_TABLES } from './roll-up-tables.ts';
import { tableAsCsv, tableAsJson } from './write-table.ts';

/** Every table that stands under `/data/`, in the order in which they are listed. */
export const DATA_TABLES: readonly DataTable[] = [
  ...ROLL_UP_TABLES,
  ...NEW_CUSTOMER_TABLES,
  ...LINE_TABLES,
  ...PLAN_TABLES,
  ...FOLLOW_UP_TABLES,
];

/** The tables that stand in files of a format. */
function tablesIn(format: DataFormat): DataTable[] {
  return DATA_TABLES.filter((table) => hasFormat(table, format));
}

/** Every file of a table: those of one stand together, so that its rows are worked out once. */
export function dataFiles(): { name: DataTable['name']; format: DataFormat }[] {
  return DATA_TABLES.flatMap((table) => formatsOf(table).map((format) => ({ name: table.name, format })));
}

function formatsOf({ formats = ['csv', 'json'] }: DataTable): readonly DataFormat[] {
  return formats;
}

/** The rows of a table: they are let go with the last of the files that they stand in. */
const rowsFor = oncePer((facts: SiteFacts) =>
  oncePer((rows: DataTable['rows']) => {
    const files = DATA_TABLES.filter((table) => table.rows === rows).flatMap(formatsOf);
    return madeForFew(files.length, () => rows(facts));
  }),
);

/** Whether a table stands in a file of this format. */
export function hasFormat(table: DataTable, format: DataFormat): boolean {
  return formatsOf(table).includes(format);
}

/** The columns of a table in one of its files, with their places in its rows. */
export function columnsIn(table: DataTable, format: DataFormat): { column: DataColumn; at: number }[] {
  const columns = table.columns.map((column, at) => ({ column, at }));
  const { csvColumns } = table;
  return format === 'json' || csvColumns === undefined
    ? columns
    : csvColumns.flatMap((name) => columns.filter(({ column }) => column.name === name));
}

/** The content of a table's file. */
export function dataFile(table: DataTable, format: DataFormat, facts: SiteFacts): string {
  const columns = columnsIn(table, format);
  const all = rowsFor(facts)(table.rows)();
  const rows = format === 'json' ? all : rowsOfCsv(table, all, columns);
  const write = format === 'json' ? tableAsJson : tableAsCsv;
  return write(
    columns.map(({ column }) => column),
    rows,
    facts.portfolio.company.currencyUnit,
  );
}

/** The rows that belong in a CSV, of its own columns: as they are where those are all. */
function rowsOfCsv(table: DataTable, all: ReturnType<DataTable['rows']>, columns: readonly { at: number }[]) {
  const { isInCsv, csvColumns } = table;
  const own = isInCsv ? all.filter((row) => isInCsv(row)) : all;
  return csvColumns === undefined ? own : own.map((row) => columns.map(({ at }) => row[at]));
}

/** One of them, by its name. */
export function tableCalled(name: string, format: 'csv' | 'json') {
  const table = tablesIn(format).find((each) => each.name === name);
  if (!table) throw new Error(`Expected a data file called ${name}, got none.`);
  return table;
}
