import { ALIASES, type ExportKind } from './aliases.ts';
import { currencyIn, isCurrencyCode, type Columns } from './columns.ts';
import { customerByValues } from './customer-column.ts';
import { brokenIds } from './broken-ids.ts';
import { inThousands } from './thousands.ts';
import { repeatedAmount, type RepeatedAmount } from './repeated-amounts.ts';
import { repeatsIn, type Repeats } from './repeats.ts';
import type { FileMap } from './file-map.ts';
import { visible } from './decode.ts';
import { rowOf, type ExportRow } from './export-row.ts';
import type { Findings } from './finding.ts';
import { judge, meaningColumns, type MeaningColumn } from './row-meaning.ts';
import { layoutOf } from './layouts.ts';
import { fittingOf, fullest, openingsOf, PREAMBLE } from './opening.ts';
import { straightened, type Straightened } from './straighten.ts';
import type { Tables } from './tables.ts';
import { noRow, type NoRow } from './no-rows.ts';
import type { Delimiter, Row } from './table.ts';

/** An export whose delimiter and columns are known. */
export interface ExportFile {
  file: string;
  kind: ExportKind;
  columns: Columns;
  rows: ExportRow[];
  /** How many rows were refused as they were read, and are not among the others. */
  refused: number;
  headings: readonly string[];
  /** How it is written; the signs are known once its figures and days are read. */
  how: { delimiter: Delimiter; decimal?: string; date?: string };
  /** Columns that say which rows count. */
  meanings: readonly MeaningColumn[];
  repeats: Repeats;
  /** A sum that stands on each line of its document. */
  repeated: RepeatedAmount | undefined;
  /** The currency that the amount's heading names. */
  headingCurrency: string | undefined;
  isWorkbook: boolean;
  /** The way in which its months are written, where they were headings. */
  dateFormat: string | undefined;
  /** Its rows as they were before they were read, where the file itself does not show them. */
  kept: readonly Row[] | undefined;
}

/** What a file is read with. */
export interface ReadingOf {
  kind: ExportKind;
  /** As the report names it: a file, or a sheet of one. */
  file: string;
  map: FileMap;
  findings: Findings;
  isCustomer(written: string): boolean;
}

/**
 * Finds an export's delimiter and headings: the delimiter is the one by which the required headings are found.
 * Nothing comes back for a file that is refused; the reasons are among the findings.
 */
export function readExport(
  tables: Tables,
  { kind, file, map: told, findings, isCustomer }: ReadingOf,
): ExportFile | undefined {
  const { columns: map, meaning } = told;
  if (tables.taken) findings.note('encoding-taken', file, { encoding: tables.taken });
  if (tables.isEmpty) return refuse('empty-export');

  const openings = openingsOf(kind, tables, map);
  const fitting = fittingOf(openings, tables);
  if (fitting.length > 1)
    return refuse('headings-in-two-delimiters', {
      delimiters: fitting.map(({ delimiter }) => nameOf(delimiter)).join(', '),
    });
  const found = fitting[0] ?? fullest(openings);
  if (!found) return refuse('empty-export');
  const straight =
    found.faults.length === 0
      ? undefined
      : straightenedIn(tables, { kind, map, decimal: told.format.decimal, isCustomer });
  const valued = straight ? undefined : customerByValues(found, kind, { tables, map, isCustomer });
  const opening = straight?.opening ?? valued?.opening ?? found;
  if (opening.faults.length > 0) {
    const layout =
      kind === 'actuals' && opening.faults.every(({ code }) => code === 'heading-missing' || code === 'heading-twice')
        ? layoutOf(tables.table(opening.delimiter, PREAMBLE).rows)
        : undefined;
    if (layout) return refuse(layout.code, { value: layout.example }, layout.line);
    const thousands = kind === 'actuals' || kind === 'targets' ? inThousands(opening.headings) : undefined;
    if (thousands !== undefined) return refuse('amount-in-thousands', { heading: thousands }, opening.line);
    for (const fault of opening.faults) refuse(fault.code, fault.facts, opening.line);
    return undefined;
  }

  for (const { code, facts } of opening.leftOut) findings.note(code, file, facts, opening.line);
  if (valued) findings.note('customer-by-values', file, { heading: valued.heading }, opening.line);
  if (straight) findings.note(straight.code, file, { value: straight.example }, opening.line);

  const table = straight ?? tables.table(opening.delimiter);
  if ('brokenAt' in table && table.brokenAt !== undefined) return refuse('broken-quotes', {}, table.brokenAt);
  const start = straight ? -1 : table.rows.findIndex((row) => row.line === opening.line);
  if (start > 0) findings.note('lines-before-headings', file, { lines: start }, opening.line);
  const { headings } = opening;
  const footer = footerOf(table.rows.slice(start + 1), kind, headings.length);
  if (footer[0]) findings.note('lines-after-rows', file, { lines: footer.length }, footer[0].line);
  const body = table.rows.slice(start + 1, table.rows.length - footer.length);
  const valuesAt = (at: number) => fewValues(body, at);
  const columns = withCurrency(opening.columns, kind, headings, valuesAt);
  const meanings = meaningColumns(kind, headings, takenBy(columns, 'state'), meaning, valuesAt);
  const wanted = [...columns].map(([field, at]) => ({ field, at }));
  const texts = new Map<string, string>();
  const textOf = (cell: string) => {
    const known = texts.get(cell) ?? visible(cell).text;
    if (texts.size < 1000) texts.set(cell, known);
    return known;
  };
  const rows: ExportRow[] = [];
  const passed: { row: Row; is: NoRow }[] = [];
  for (const row of body) {
    const is = noRow(row, headings, kind, columns);
    if (is) {
      passed.push({ row, is });
      continue;
    }
    const extra = row.cells.slice(headings.length).some((cell) => visible(cell).text !== '');
    if (extra) {
      findings.refuseRow('too-many-cells', file, row.line, { cells: row.cells.length, headings: headings.length });
      continue;
    }
    const judged = meanings.length === 0 ? undefined : judge(meanings, (at) => textOf(row.cells[at] ?? ''));
    const read = rowOf(row, wanted, columns, judged, file, findings);
    if (read) rows.push(read);
  }
  tellOfNoRows(passed, file, findings);
  const broken = brokenIds(kind, rows, columns, headings);
  if (broken[0]) return refuse('ids-broken', { value: broken[0].id, count: String(broken.length) }, broken[0].line);
  const amount = headings[columns.get('amount') ?? -1];
  const identity = kind === 'actuals' ? (columns.get('id') ?? columns.get('document')) : undefined;
  const { shared, ...repeats } = repeatsIn(body, identity, headings.length);
  return {
    file,
    kind,
    columns,
    rows,
    refused: body.length - passed.length - rows.length,
    headings,
    how: { delimiter: opening.delimiter },
    meanings,
    repeats,
    repeated: map['amount'] === undefined ? repeatedAmount(shared, columns, headings) : undefined,
    headingCurrency: amount === undefined ? undefined : currencyIn(amount),
    isWorkbook: tables.isWorkbook,
    dateFormat: straight?.code === 'layout-months-read' && columns.has('month') ? 'yyyy-m' : undefined,
    kept: straight || tables.isWorkbook ? table.rows : undefined,
  };

  function refuse(
    code: Parameters<Findings['refuseFile']>[0],
    facts: Record<string, string> = {},
    line?: number,
  ): undefined {
    findings.refuseFile(code, file, facts, line);
  }
}

/** A layout that no map can tell, made into a list, by whichever delimiter it can be. */
function straightenedIn(
  tables: Tables,
  told: Omit<Parameters<typeof straightened>[0], 'rows' | 'delimiter'>,
): Straightened | undefined {
  for (const delimiter of tables.ways) {
    const { rows, brokenAt } = tables.table(delimiter);
    if (brokenAt !== undefined || !rows.some(({ cells }) => cells.length > 1)) continue;
    const found = straightened({ ...told, rows, delimiter });
    if (found) return found;
  }
  return undefined;
}

/**
 * The lines that reports end with (title, copyright, who made it): after an empty line, with nothing but a first cell.
 * A name alone may be one of our people, so there the line must have no other cells at all.
 */
function footerOf(rows: readonly Row[], kind: ExportKind, headings: number): Row[] {
  if (headings < 2) return [];
  const isLone = ({ cells: [first = '', ...others] }: Row) =>
    visible(first).text !== '' &&
    (kind === 'team' ? others.length === 0 : others.every((cell) => visible(cell).text === ''));
  const from = rows.findLastIndex((row) => !isLone(row)) + 1;
  const end = ({ line, cells }: Row) => cells.reduce((last, cell) => last + cell.split('\n').length - 1, line);
  const begin = rows.findIndex((row, at) => {
    const before = rows[at - 1];
    return at >= from && before !== undefined && row.line > end(before) + 1;
  });
  return begin === -1 ? [] : rows.slice(begin);
}

/** Positions that fields are read from, but for one. */
function takenBy(columns: Columns, but?: string): Set<number> {
  return new Set([...columns].flatMap(([field, at]) => (field === but ? [] : at)));
}

/** A column of this many values is none of states or kinds. */
const MOST_VALUES = 40;

/** The distinct values of a column, as far as they are few and short. */
function fewValues(rows: readonly Row[], at: number): string[] | undefined {
  const values = new Set<string>();
  for (const { cells } of rows) {
    const cell = cells[at] ?? '';
    if (values.has(cell)) continue;
    values.add(cell);
    if (values.size > MOST_VALUES || cell.length > 80) return undefined;
  }
  return [...new Set([...values].map((cell) => visible(cell).text))];
}

/** A column that holds nothing but codes of currencies is one of currencies, whatever it is called. */
function withCurrency(
  columns: Columns,
  kind: ExportKind,
  headings: readonly string[],
  valuesAt: (at: number) => readonly string[] | undefined,
): Columns {
  if (columns.has('currency') || !('currency' in ALIASES[kind])) return columns;
  const taken = takenBy(columns);
  const at = headings.findIndex((_, index) => {
    const values = taken.has(index) ? undefined : valuesAt(index)?.filter((value) => value !== '');
    return values !== undefined && values.length > 0 && values.every(isCurrencyCode);
  });
  return at === -1 ? columns : new Map([...columns, ['currency', at]]);
}

function tellOfNoRows(passed: readonly { row: Row; is: NoRow }[], file: string, findings: Findings): void {
  for (const [is, those] of Map.groupBy(passed, (one) => one.is))
    findings.note(`lines-${is}` as const, file, { lines: those.length }, those[0]?.row.line);
}

function nameOf(delimiter: Delimiter): string {
  return delimiter === '\t' ? 'tab' : `"${delimiter}"`;
}
