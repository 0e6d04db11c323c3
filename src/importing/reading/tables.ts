import { decode, visible } from './decode.ts';
import type { FindingCode } from './finding.ts';
import { declaredDelimiter, DELIMITERS, readTable, type Delimiter, type Row, type TableRead } from './table.ts';

/** What a CSV file or a sheet of a workbook holds, before its headings are found. */
export interface Tables {
  /** The delimiters that it may have; one for a sheet, whose cells stand by themselves. */
  ways: readonly Delimiter[];
  /** A workbook holds days and numbers as such. */
  isWorkbook: boolean;
  isEmpty: boolean;
  /** The encoding that was taken for it, where nothing tells. */
  taken: string | undefined;
  table(way: Delimiter, most?: number): TableRead;
  /** Whether a delimiter stands anywhere in it. */
  holds(way: Delimiter): boolean;
}

/** The tables that a CSV file may be read as, or why its text cannot be known. */
export function csvTables(
  bytes: Uint8Array,
  told: { encoding?: string; delimiter?: Delimiter },
): Tables | { fault: FindingCode } {
  const decoded = decode(bytes, told.encoding);
  if ('fault' in decoded) return decoded;
  const { delimiter: declared, text } = declaredDelimiter(decoded.text);
  const known = told.delimiter ?? declared;
  return {
    ways: known ? [known] : DELIMITERS,
    isWorkbook: false,
    isEmpty: visible(text).text === '',
    taken: decoded.taken,
    table: (way, most) => readTable(text, way, most),
    holds: (way) => text.includes(way),
  };
}

/** A sheet of a workbook, by its rows. */
export function sheetTables(rows: readonly Row[]): Tables {
  return {
    ways: [','],
    isWorkbook: true,
    isEmpty: rows.length === 0,
    taken: undefined,
    table: (_, most) => ({ rows: rows.slice(0, most) }),
    holds: () => false,
  };
}
