import { dayOf, readDates, type Instants, type When } from './dates.ts';
import type { Zone } from './instants.ts';
import type { ExportFile } from './export-file.ts';
import type { ExportRow } from './export-row.ts';
import type { FileMap } from './file-map.ts';
import type { Findings } from './finding.ts';
import type { Exact } from '#domain/money/figure.ts';
import { readNumbers, type NumberCell } from './numbers.ts';

/** The marks of money that a file carries, with the line that each is first on. */
export type CurrencyMarks = Map<string, { file: string; line: number }>;
/** More kinds of money than this are one fault, not many. */
const MOST_MARKS = 20;

/** A file that is read: what is told of it, the marks of money that all files share, and where its faults go. */
export interface Reading {
  source: ExportFile;
  told: FileMap;
  marks: CurrencyMarks;
  /** In which days of instants are told. */
  zone: Zone;
  findings: Findings;
}

/**
 * The numbers of some fields, row by row; nothing of fields that the file does not have. Not at all, where the file is
 * refused.
 */
export function numberColumns<F extends string>(
  { source, told, marks, findings }: Reading,
  fields: readonly { field: F; whole?: boolean }[],
): Partial<Record<F, (Exact | undefined)[]>> | undefined {
  const cells: NumberCell[] = [];
  const places: { field: F; at: number }[] = [];
  for (const { field, whole } of fields) {
    if (!source.columns.has(field)) continue;
    for (const [at, row] of source.rows.entries()) {
      if (row.cell(field) === '') continue;
      cells.push({ line: row.line, written: row.cell(field), whole: whole ?? false });
      places.push({ field, at });
    }
  }
  const read = readNumbers(cells, told.format.decimal);
  if ('fault' in read) {
    const { fault, line, ...facts } = read;
    findings.refuseFile(fault, source.file, { kind: source.kind, ...facts }, line);
    return undefined;
  }
  if (cells.length > 0) source.how.decimal = read.decimal;
  const see = (mark: string, line: number) =>
    void (mark !== '' && !marks.has(mark) && marks.size < MOST_MARKS && marks.set(mark, { file: source.file, line }));
  for (const [mark, line] of read.marks) see(mark, line);
  if (source.columns.has('currency'))
    for (const row of source.rows) if (row.judged?.becomes !== 'out') see(row.cell('currency').toUpperCase(), row.line);
  see(source.headingCurrency ?? '', 1);
  const columns: Partial<Record<F, (Exact | undefined)[]>> = {};
  for (const [index, { field, at }] of places.entries()) {
    const value = read.values[index];
    (columns[field] ??= new Array<Exact | undefined>(source.rows.length).fill(undefined))[at] = value;
    const cell = cells[index];
    if (!value && field !== 'amount' && cell)
      findings.note('value-left-out', source.file, { field, value: cell.written }, cell.line);
  }
  return columns;
}

/** Days that a spreadsheet wrote as numbers: most cells of the column are one of this century, and none is a day. */
function excelDays(rows: readonly ExportRow[], dateOf: (row: ExportRow) => string) {
  const numbers = rows.filter((row) => SERIAL.test(dateOf(row)));
  const [first] = numbers;
  if (!first || numbers.length * 2 < rows.length) return undefined;
  const written = dateOf(first);
  const when = readDates([{ line: first.line, written }], 'excel');
  const value = 'values' in when ? when.values[0] : undefined;
  return value && { line: first.line, written, day: `${value.month}-${String(value.day).padStart(2, '0')}` };
}

/**
 * The day or month that each row speaks of, by a field; nothing for a row of which there is none. Not at all, where the
 * file is refused. An instant is of the day that it is in the company's time zone.
 */
export function dateColumn(reading: Reading, field: string, dateOf: (row: ExportRow) => string) {
  if (reading.source.isWorkbook) return dateColumnOf(reading, field, (row) => asDay(dateOf(row)));
  return dateColumnOf(reading, field, dateOf);
}

/** A day that a workbook holds as a number without saying that it is one. */
function asDay(written: string): string {
  if (!SERIAL.test(written)) return written;
  const read = readDates([{ line: 1, written }], 'excel');
  const when = 'values' in read ? read.values[0] : undefined;
  return when?.day === undefined ? written : dayOf(when.month, when.day);
}

const SERIAL = /^[2-5]\d{4}(?:[.,]\d+)?$/;
const ISO = /^\d{4}-\d{2}-\d{2}$/;

function dateColumnOf(
  { source, told, zone, findings }: Reading,
  field: string,
  dateOf: (row: ExportRow) => string,
): (When | undefined)[] | undefined {
  const filled = source.rows.filter((row) => dateOf(row) !== '');
  // Days that a workbook holds as such need no way of writing; what the map says is of texts.
  const isPlain = source.isWorkbook && filled.every((row) => ISO.test(dateOf(row)));
  const format = isPlain ? 'yyyy-m-d' : (source.dateFormat ?? told.format.date);
  const read = readDates(
    filled.map((row) => ({ line: row.line, written: dateOf(row) })),
    format,
    zone.name,
  );
  const serial = format === undefined ? excelDays(filled, dateOf) : undefined;
  if (serial) {
    const { line, written, day } = serial;
    return void findings.refuseFile('date-excel', source.file, { kind: source.kind, written, day }, line);
  }
  if ('fault' in read) {
    const { fault, line, ...facts } = read;
    findings.refuseFile(
      fault,
      source.file,
      { kind: source.kind, ...facts, ...('formats' in facts ? { formats: facts.formats.join(', ') } : {}) } as Record<
        string,
        string | number
      >,
      line,
    );
    return undefined;
  }
  const [first] = filled;
  if (first && filled.length > 1 && read.values.every((when) => when === undefined))
    return void findings.refuseFile(
      'days-unreadable',
      source.file,
      { kind: source.kind, value: dateOf(first), count: filled.length - 1 },
      first.line,
    );
  if (filled.length > 0) source.how.date = read.format;
  if (read.instants) tellOfInstants(read.instants, source.headings[source.columns.get(field) ?? -1] ?? field);
  let next = 0;
  return source.rows.map((row) => (dateOf(row) === '' ? undefined : read.values[next++]));

  /** Where the zone is known only what it changes is told; where it was taken, all that it decides. */
  function tellOfInstants({ count, moved, first: { line, written, day } }: Instants, heading: string): void {
    if (moved === 0 && zone.isSaid) return;
    const code = zone.isSaid ? 'instants-by-zone' : 'instants-zone-taken';
    findings.note(code, source.file, { heading, value: written, day, zone: zone.name, count, moved }, line);
  }
}
