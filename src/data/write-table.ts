import { plainDecimal, type Currency } from '#domain/money/money.ts';
import { csvLine } from '#writing/csv-text.ts';
import type { Cell, CellKind, DataColumn } from './data-table.ts';

/**
 * Text that some spreadsheet takes for a formula when it opens a CSV file: a sign of a formula, full-width ones too,
 * also behind spaces or quotes, which some drop; a tab or a line break, behind which the next cell may begin.
 */
const FORMULA = /^(?:[\s\p{Cf}"'‘’“”]*[=+\-@＝＋－＠]|[\t\r\n])/u;
/** No formula begins so, in any spreadsheet: most texts do, and need no other look. */
const PLAINLY_TEXT = /^[a-z\d]/i;
/** An id of another system may begin with a sign and be no more than a number. */
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * A table as CSV (RFC 4180, UTF-8, line feeds): plain decimals with all of the currency's decimals, ISO dates, lists
 * parted by spaces, empty where not set. Text that begins like a formula gets an apostrophe before it, so that no
 * spreadsheet runs it; the JSON of the same table holds it as written.
 */
export function tableAsCsv(
  columns: readonly DataColumn[],
  rows: Iterable<readonly Cell[]>,
  currency: Currency,
): string {
  const lines = [columns.map(({ name }) => name).join(',')];
  for (const row of rows)
    lines.push(csvLine(row.map((cell, at) => csvCell(cell, columns[at]?.kind ?? 'text', currency))));
  return `${lines.join('\n')}\n`;
}

/**
 * The same as JSON: a list of objects, one a line; amounts are numbers in major units. The first has every column, null
 * where not set, since many tools take the columns from it; of the others each has what is set, in the same order.
 */
export function tableAsJson(
  columns: readonly DataColumn[],
  rows: Iterable<readonly Cell[]>,
  currency: Currency,
): string {
  const names = columns.map(({ name }) => JSON.stringify(name));
  const lines: string[] = [];
  for (const row of rows) {
    const isFirst = lines.length === 0;
    const fields = row.flatMap((cell, at) =>
      cell === undefined && !isFirst ? [] : [`${names[at]}:${jsonCell(cell, columns[at]?.kind ?? 'text', currency)}`],
    );
    lines.push(`{${fields.join(',')}}`);
  }
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

function csvCell(cell: Cell, kind: CellKind, currency: Currency): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return plainNumber(cell, kind, currency);
  const text = typeof cell === 'object' ? cell.join(' ') : String(cell);
  return isFormula(text, kind) ? `'${text}` : text;
}

function isFormula(text: string, kind: CellKind): boolean {
  return !PLAINLY_TEXT.test(text) && FORMULA.test(text) && !(kind === 'key' && PLAIN_NUMBER.test(text));
}

function jsonCell(cell: Cell, kind: CellKind, currency: Currency): string {
  if (cell === undefined) return 'null';
  return typeof cell === 'number' ? plainNumber(cell, kind, currency) : JSON.stringify(cell);
}

/** A JSON number may have closing zeros, so both files show the same digits. */
function plainNumber(cell: number, kind: CellKind, currency: Currency): string {
  return kind === 'amount' ? plainDecimal(cell, currency) : String(cell);
}
