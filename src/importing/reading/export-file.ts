import { Buffer } from 'node:buffer';
import { fileText } from '#loading/file-text.ts';
import type { ExportKind } from './aliases.ts';
import { currencyIn, recogniseColumns, type ColumnMap, type Columns } from './columns.ts';
import type { ToldFormat } from './column-maps.ts';
import { decode, visible } from './decode.ts';
import type { Findings } from './finding.ts';
import { declaredDelimiter, DELIMITERS, readTable, type Delimiter, type Row } from './table.ts';

/** One row of an export, cell by field, as one line of visible text each. Fields without a column are empty. */
export interface ExportRow {
  line: number;
  cell(field: string): string;
}

/** An export whose delimiter and columns are known. */
export interface ExportFile {
  file: string;
  kind: ExportKind;
  columns: Columns;
  rows: ExportRow[];
  /** The currency that the amount's heading names. */
  headingCurrency: string | undefined;
}

/** How many records at a file's beginning are searched for the headings. */
const PREAMBLE = 20;

/**
 * Finds an export's delimiter and headings: the delimiter is the one by which the required headings are found.
 * Nothing comes back for a file that is refused; the reasons are among the findings.
 */
export function readExport(
  kind: ExportKind,
  file: string,
  bytes: Uint8Array,
  map: ColumnMap,
  told: ToldFormat,
  findings: Findings,
): ExportFile | undefined {
  const decoded = decode(bytes, told.encoding);
  if ('fault' in decoded) return refuse(decoded.fault);
  if (decoded.taken) findings.note('encoding-taken', file, { encoding: decoded.taken });
  const { delimiter: declared, text } = declaredDelimiter(decoded.text);
  if (visible(text).text === '') return refuse('empty-export');

  const known = told.delimiter ?? declared;
  const openings = (known ? [known] : DELIMITERS).map((delimiter) => openingWith(delimiter));
  const possible = openings.filter((opening) => opening.faults.length === 0);
  // A file of one column has no delimiter: take one that would not split its cells.
  const isOneColumn = possible.every(({ headings }) => headings.length === 1);
  const fitting = isOneColumn
    ? [possible.find(({ delimiter }) => !text.includes(delimiter)) ?? possible[0]].flatMap((one) => one ?? [])
    : possible;
  if (fitting.length > 1)
    return refuse('headings-in-two-delimiters', {
      delimiters: fitting.map(({ delimiter }) => nameOf(delimiter)).join(', '),
    });
  const [opening] =
    fitting.length === 1
      ? fitting
      : openings.sort((a, b) => b.columns.size - a.columns.size || b.headings.length - a.headings.length);
  if (!opening) return refuse('empty-export');
  if (opening.faults.length > 0) {
    for (const fault of opening.faults) refuse(fault.code, fault.facts, opening.line);
    return undefined;
  }

  for (const { code, facts } of opening.leftOut) findings.note(code, file, facts, opening.line);

  const table = readTable(text, opening.delimiter);
  if (table.brokenAt !== undefined) return refuse('broken-quotes', {}, table.brokenAt);
  const start = table.rows.findIndex((row) => row.line === opening.line);
  if (start > 0) findings.note('lines-before-headings', file, { lines: start }, opening.line);
  const { columns, headings } = opening;
  const rows: ExportRow[] = [];
  const footer = footerOf(table.rows.slice(start + 1), kind, headings.length);
  if (footer[0]) findings.note('lines-after-rows', file, { lines: footer.length }, footer[0].line);
  for (const row of table.rows.slice(start + 1, table.rows.length - footer.length)) {
    const extra = row.cells.slice(headings.length).some((cell) => visible(cell).text !== '');
    if (extra)
      findings.refuseRow('too-many-cells', file, row.line, { cells: row.cells.length, headings: headings.length });
    else {
      const read = rowOf(row, columns, file, findings);
      if (read) rows.push(read);
    }
  }
  const amount = headings[columns.get('amount') ?? -1];
  return { file, kind, columns, rows, headingCurrency: amount === undefined ? undefined : currencyIn(amount) };

  function refuse(
    code: Parameters<Findings['refuseFile']>[0],
    facts: Record<string, string> = {},
    line?: number,
  ): undefined {
    findings.refuseFile(code, file, facts, line);
  }

  function openingWith(delimiter: Delimiter) {
    const { rows } = readTable(text, delimiter, PREAMBLE);
    let best:
      | (ReturnType<typeof recogniseColumns> & { delimiter: Delimiter; headings: string[]; line: number })
      | undefined;
    for (const row of rows) {
      const headings = row.cells.map((cell) => visible(cell).text);
      const found = { delimiter, headings, line: row.line, ...recogniseColumns(kind, headings, map) };
      if (found.faults.length === 0) return found;
      if (!best || found.columns.size > best.columns.size) best = found;
    }
    return best ?? { delimiter, headings: [], line: 1, ...recogniseColumns(kind, [], map) };
  }
}

/**
 * The lines that reports end with (title, copyright, who made it): after an empty line, with nothing but a first cell. A name
 * alone may be one of our people, so there the line must have no other cells at all.
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

function rowOf(row: Row, columns: Columns, file: string, findings: Findings): ExportRow | undefined {
  // By column, as they come: a map for each of 200,000 rows would cost more than the rows themselves.
  const cells: string[] = [];
  for (const [field, at] of columns) {
    const { text, cleaned } = visible(withoutFormula(row.cells[at] ?? ''));
    if (cleaned) findings.note('characters-removed', file, { field }, row.line);
    if (hasLookAlikes(text)) return void findings.refuseRow('mixed-letters', file, row.line, { value: text });
    cells[at] = text;
  }
  return { line: row.line, cell: (field) => cells[columns.get(field) ?? -1] ?? '' };
}

/** Excel keeps the zeros of an id as `="007"`. */
function withoutFormula(cell: string): string {
  return /^\s*="([^"]*)"\s*$/.exec(cell)?.[1] ?? cell;
}

/** Words that the check refuses in content: Latin letters mixed with look-alikes of another script. */
function hasLookAlikes(text: string): boolean {
  return (
    /[\u0370-\u058f]/.test(text) && fileText(Buffer.from(text), '').problems.some(({ rule }) => rule === 'mixed-script')
  );
}

function nameOf(delimiter: Delimiter): string {
  return delimiter === '\t' ? 'tab' : `"${delimiter}"`;
}
