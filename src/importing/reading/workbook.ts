import type { DecimalSign } from '#domain/money/figure.ts';
import type { CellStyle, CellValue, Sheet } from 'hucre/xlsx';
import { visible } from './decode.ts';
import type { Row } from './table.ts';

/** How the names of workbooks end that can be read. */
export const WORKBOOK = /\.(?:xlsx|xlsm|xlsb|xls|ods)$/i;
/** A workbook is unpacked whole in memory. */
export const LARGEST_WORKBOOK = 64 * 1024 * 1024;

export interface WorkbookSheet {
  name: string;
  isHidden: boolean;
  rows: Row[];
}

/**
 * The sheets of a workbook with their cells as text: a day as 2026-03-01, a number with one decimal sign and never in a
 * way that may be read as thousands, a formula by its result. Nothing where the bytes are no workbook that can be read.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  decimal: DecimalSign = '.',
): Promise<WorkbookSheet[] | undefined> {
  try {
    const { sheets } = await open(bytes, file);
    return sheets.map((sheet) => ({
      name: sheet.name,
      isHidden: sheet.hidden === true || sheet.veryHidden === true,
      rows: rowsOf(sheet, decimal),
    }));
  } catch {
    // The package says in its own words what is wrong with the bytes; to the reader they are no workbook.
    return undefined;
  }
}

async function open(bytes: Uint8Array, file: string): Promise<{ sheets: Sheet[] }> {
  // Large, and of no use to whoever imports CSV files.
  if (/\.ods$/i.test(file)) return (await import('hucre/ods')).readOds(bytes, { readStyles: true });
  const { readXls, readXlsb, readXlsx } = await import('hucre/xlsx');
  if (/\.xls$/i.test(file) && bytes[0] === 0xd0) return readXls(bytes);
  return /\.xlsb$/i.test(file) ? readXlsb(bytes) : readXlsx(bytes, { readStyles: true });
}

function rowsOf({ rows, cells, merges = [] }: Sheet, decimal: DecimalSign): Row[] {
  const written = rows.map((row, at) =>
    row.map((value, column) => textOf(value, cells?.get(`${at},${column}`)?.style, decimal)),
  );
  // A text that reaches down over several rows is said of each of them: a customer beside its invoices. A number is
  // not.
  for (const { startRow, endRow, startCol, endCol } of merges) {
    if (startCol !== endCol) continue;
    const text = typeof rows[startRow]?.[startCol] === 'number' ? '' : (written[startRow]?.[startCol] ?? '');
    for (let row = startRow + 1; row <= endRow; row++) {
      const below = written[row];
      if (below && (below[startCol] ?? '') === '') below[startCol] = text;
    }
  }
  return written
    .map((texts, at): Row => ({ line: at + 1, cells: texts }))
    .filter((row) => row.cells.some((cell) => visible(cell).text !== ''));
}

function textOf(value: CellValue | undefined, style: CellStyle | undefined, decimal: DecimalSign): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return numberText(value, style?.numFmt, decimal);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return typeof value === 'string' ? value : '';
}

/** The digits that a spreadsheet vouches for; beyond them an id is none any more. */
const DIGITS = 15;

function numberText(value: number, format: string | undefined, decimal: DecimalSign): string {
  if (!Number.isFinite(value)) return '';
  if (Number.isInteger(value) && Math.abs(value) >= 10 ** DIGITS) return value.toExponential(5).replace('e', 'E');
  // An id that is shown as 00417 is one with zeros.
  if (format !== undefined && /^0+$/.test(format) && Number.isInteger(value) && value >= 0)
    return String(value).padStart(format.length, '0');
  const rounded = Number(value.toPrecision(DIGITS));
  const plain = plainText(rounded);
  const [whole = '', fraction] = plain.split('.');
  if (fraction === undefined) return whole;
  // Three digits behind a sign might be thousands.
  return `${whole}${decimal}${fraction.length === 3 ? `${fraction}0` : fraction}`;
}

function plainText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '') : text;
}
