import { CsvError, parse } from 'csv-parse/sync';
import { visible } from './decode.ts';

/** A CSV file taken apart: every record with the line it begins on. */
export interface Row {
  line: number;
  cells: string[];
}

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The records, and where reading had to stop when a quotation mark does not close. */
export interface TableRead {
  rows: Row[];
  brokenAt?: number;
}

/**
 * Reads a text as CSV with one delimiter. Empty lines are passed over; a quotation mark that never closes ends the
 * reading.
 */
export function readTable(text: string, delimiter: Delimiter, most?: number): TableRead {
  const rows: Row[] = [];
  // Files that were pasted together have line ends of several kinds.
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  try {
    parse(plain, {
      delimiter,
      record_delimiter: '\n',
      // An inch mark inside a text is no quotation.
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      ...(most === undefined ? {} : { to: most }),
      on_record: (cells: string[], { lines }: { lines: number }) => {
        rows.push({ line: lines - breaksIn(cells), cells });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows, brokenAt: (rows.at(-1)?.line ?? 0) + 1 };
  }
  const swallowing = rows.find((row) => hasSwallowedRows(row, plain, delimiter));
  if (swallowing) return { rows, brokenAt: swallowing.line };
  return { rows: rows.filter((row) => row.cells.some((cell) => PLAIN.test(cell) || visible(cell).text !== '')) };
}

/** What is certainly to be seen; nearly every cell holds some of it. */
const PLAIN = /[A-Za-z0-9]/;

/** How many line ends a record has within its cells. */
function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) if (cell.includes('\n')) breaks += cell.split('\n').length - 1;
  return breaks;
}

/**
 * True for a record with a quotation mark that opened, ran on over line ends and then stood before a letter: what was
 * taken for one text are rows whose mark was never closed.
 */
function hasSwallowedRows({ line, cells }: Row, text: string, delimiter: Delimiter): boolean {
  if (!cells.some((cell) => cell.startsWith('"') && cell.includes('\n'))) return false;
  const breaks = breaksIn(cells);
  const written = text
    .split('\n')
    .slice(line - 1, line + breaks)
    .join('\n');
  try {
    parse(written, { delimiter, record_delimiter: '\n', relax_column_count: true });
    return false;
  } catch {
    return true;
  }
}

/** The delimiter that Excel writes on a first line of its own (`sep=;`), with the text after it. */
export function declaredDelimiter(text: string): { delimiter: Delimiter | undefined; text: string } {
  const found = /^"?sep=([,;\t|])"?\r?\n/i.exec(text);
  if (!found) return { delimiter: undefined, text };
  // The line is kept empty, so that later lines keep their numbers.
  return { delimiter: found[1] as Delimiter, text: text.slice(found[0].length - 1) };
}
