import { Buffer } from 'node:buffer';
import { fileText } from '#loading/file-text.ts';
import { isIdField } from './broken-ids.ts';
import type { Columns } from './columns.ts';
import { visible } from './decode.ts';
import type { Findings } from './finding.ts';
import { misreadIn } from './misread.ts';
import type { Judgement } from './row-meaning.ts';
import { isSheetError } from './sheet-errors.ts';
import type { Row } from './table.ts';

/** One row of an export, cell by field, as one line of visible text each. Fields without a column are empty. */
export interface ExportRow {
  line: number;
  cell(field: string): string;
  /** What a column says that becomes of the row, where it is not just counted. */
  judged: Judgement | undefined;
}

/**
 * The cells of a row by field, each as one line of visible text; nothing where the row is refused. What is doubtful
 * about them is among the findings.
 */
export function rowOf(
  row: Row,
  wanted: readonly { field: string; at: number }[],
  columns: Columns,
  judged: Judgement | undefined,
  file: string,
  findings: Findings,
): ExportRow | undefined {
  // By column, as they come: a map for each of 200,000 rows would cost more than the rows themselves.
  const cells: string[] = [];
  for (const { field, at } of wanted) {
    const written = withoutFormula(row.cells[at] ?? '');
    // Nobody can tell which letter stood there; without it the name would be another.
    if (written.includes('\ufffd') && judged?.becomes !== 'out')
      return void findings.refuseRow('letters-lost', file, row.line, { field, value: written.trim() });
    const { text, cleaned } = visible(written);
    if (cleaned) findings.note('characters-removed', file, { field }, row.line);
    if (hasLookAlikes(text)) return void findings.refuseRow('mixed-letters', file, row.line, { value: text });
    // An address of a page may ask and hold signs of its own.
    const misread = field === 'crmUrl' ? undefined : misreadIn(text);
    if (misread) {
      const { code, ...facts } = misread;
      findings.note(code, file, { field, value: text, ...facts }, row.line);
    }
    // An id of this kind refuses the whole file, see `brokenIds`.
    if (isSheetError(text) && !(isIdField(field) && text.startsWith('##'))) {
      if (judged?.becomes === 'out' || !ESSENTIAL.has(field)) {
        findings.note('cell-error-left', file, { field, value: text }, row.line);
        continue;
      }
      return void findings.refuseRow('cell-error', file, row.line, { field, value: text });
    }
    cells[at] = text;
  }
  return { line: row.line, cell: (field) => cells[columns.get(field) ?? -1] ?? '', judged };
}

/** Without these a row says nothing, or something else. */
const ESSENTIAL: ReadonlySet<string> = new Set([
  'id',
  'name',
  'firstName',
  'lastName',
  'account',
  'accountName',
  'amount',
  'date',
  'month',
]);

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
