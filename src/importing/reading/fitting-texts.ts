import type { ExportFile } from './export-file.ts';
import type { ExportRow } from './export-row.ts';
import type { Findings } from './finding.ts';
import { meansNothing } from './nothing.ts';

/** How long the facts may be that a row can do without. */
const MOST: Readonly<Record<string, number>> = {
  kam: 120,
  industry: 160,
  businessId: 40,
  crmUrl: 500,
  city: 58,
  country: 58,
  title: 120,
  unit: 120,
  team: 120,
};

/** A row's facts without those that no field can hold; each of these is noted. */
export function fitting<F extends string>(
  source: ExportFile,
  row: ExportRow,
  fields: readonly F[],
  findings: Findings,
): Record<F, string> {
  const kept = textsOf(row, fields);
  for (const field of fields) {
    const value = kept[field];
    if (value.length <= (MOST[field] ?? Infinity) && (field !== 'crmUrl' || value === '' || WEB_ADDRESS.test(value)))
      continue;
    findings.note('field-left-out', source.file, { field, value: value.slice(0, 80) }, row.line);
    kept[field] = '';
  }
  return kept;
}
const WEB_ADDRESS = /^https?:\/\/[^\s"'<>\\]+$/i;

function isIdentity(field: string): boolean {
  return field === 'id' || field === 'name' || field === 'account' || field === 'accountName';
}

/** A row's facts as texts, empty where what is written means that there is none. */
export function textsOf<F extends string>(row: ExportRow, fields: readonly F[]): Record<F, string> {
  return Object.fromEntries(
    fields.map((field) => [field, isIdentity(field) || !meansNothing(row.cell(field)) ? row.cell(field) : '']),
  ) as Record<F, string>;
}
