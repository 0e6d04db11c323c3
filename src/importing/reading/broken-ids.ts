import { headingKey, type Columns } from './columns.ts';
import type { ExportKind } from './aliases.ts';
import shared from './headings/shared.json' with { type: 'json' };

/** Fields by which records are known. */
const IDENTITIES = ['id', 'number', 'account'] as const;
const NAMES = new Set(shared.customerName.map(headingKey));
/** What a spreadsheet makes of a long number: the digits of the id are gone. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+?\d{1,2}$/i;
/**
 * What it makes of "1-2", which it takes for a day, and of an id that is too wide for its column. A name may be any of
 * these.
 */
const OTHERWISE =
  /^(?:#{2,}|\d{4}-\d{2}-\d{2}(?: 00:00:00)?|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))$/i;

/** Whether records are known by a field. */
export function isIdField(field: string): boolean {
  return (IDENTITIES as readonly string[]).includes(field);
}

const BEGINS = /^[\d#]/;

/** Ids of customers and sales that a spreadsheet broke, with the lines of their rows. */
export function brokenIds(
  kind: ExportKind,
  rows: readonly { line: number; cell(field: string): string }[],
  columns: Columns,
  headings: readonly string[],
): { id: string; line: number }[] {
  return IDENTITIES.flatMap((field) => {
    const at = columns.get(field);
    if (at === undefined) return [];
    const mayBeAny = NAMES.has(headingKey(headings[at] ?? '')) || (kind === 'contacts' && field === 'id');
    const found: { id: string; line: number }[] = [];
    for (const row of rows) {
      const id = row.cell(field);
      // Of 100,000 ids nearly all begin with a letter or are too short to be any of these.
      if (!BEGINS.test(id)) continue;
      if (SCIENTIFIC.test(id) || (!mayBeAny && OTHERWISE.test(id))) found.push({ id, line: row.line });
    }
    return found;
  });
}
