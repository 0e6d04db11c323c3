import type { Exact } from '#domain/money/figure.ts';
import { headingKey } from './columns.ts';
import type { ExportFile } from './export-file.ts';
import type { ExportRow } from './export-row.ts';
import type { Reading } from './figure-columns.ts';
import type { Facts, Findings } from './finding.ts';
import { addExact } from './numbers.ts';
import { quoted } from './quoted.ts';
import shared from './headings/shared.json' with { type: 'json' };

type AmountAt = (at: number) => Exact | undefined;
/** So many unknown values are written out as an answer to copy. */
const MOST_VALUES = 12;
const NOTHING: Exact = { units: 0n, scale: 0 };

/** Less than nothing, whatever sign the system wrote: a credit memo is taken off once. */
export function takenOff({ units, scale }: Exact): Exact {
  return { units: units > 0n ? -units : units, scale };
}

/**
 * Says which rows do not count, or are taken off, by which column and value, how many and over what sum. Values that
 * nobody knows refuse the file, with the two lines of `columns.yaml` that settle it.
 */
export function tellOfCounting(source: ExportFile, findings: Findings, amountAt: AmountAt): void {
  const found = new Map<
    string,
    { heading: string; values: Map<string, { count: number; sum: Exact; line: number }> }
  >();
  for (const [at, { judged, line }] of source.rows.entries()) {
    if (!judged) continue;
    const key = `${judged.becomes}\n${judged.column.at}`;
    const group = found.get(key) ?? { heading: judged.column.heading, values: new Map() };
    found.set(key, group);
    const value = group.values.get(judged.value) ?? { count: 0, sum: NOTHING, line };
    group.values.set(judged.value, {
      ...value,
      count: value.count + 1,
      sum: addExact(value.sum, amountAt(at) ?? NOTHING),
    });
  }
  for (const [key, { heading, values }] of found) {
    const details = [...values].map(([value, { count, sum }]): Facts => ({ value, count, sum }));
    const count = [...values.values()].reduce((all, one) => all + one.count, 0);
    const sum = [...values.values()].reduce((all, one) => addExact(all, one.sum), NOTHING);
    const line = [...values.values()][0]?.line;
    if (key.startsWith('out')) findings.note('rows-not-counted', source.file, { heading, count, sum }, line, details);
    else if (key.startsWith('minus'))
      findings.note('rows-taken-off', source.file, { heading, count, sum }, line, details);
    else {
      const { column } = source.rows.find(({ judged }) => judged?.column.heading === heading)?.judged ?? {};
      const known = (says: 'counts' | 'minus') => column?.known.filter((one) => column.says(one) === says) ?? [];
      const counting = [...known('counts'), ...[...values.keys()].slice(0, MOST_VALUES)].map(quoted).join(', ');
      const off = known('minus').map(quoted).join(', ');
      const facts = { heading, count, sum, kind: source.kind, key: quoted(heading), counting, off: off || '…' };
      findings.refuseFile('counting-unknown', source.file, facts, line, details);
    }
  }
}

/**
 * Whether a row is the first with what it says. A row that comes again whole is told with its sum; it counts once where
 * its id, or a number that no two different rows share, says that it is the same.
 */
export function onlyOnce({ source, findings }: Reading, amountAt: AmountAt): (row: ExportRow) => boolean {
  const { columns, rows, file, repeats } = source;
  if (repeats.again.length === 0) return () => true;
  const lines = new Set(repeats.again.map(({ line }) => line));
  const amounts = new Map<number, Exact>();
  for (const [at, { line, judged }] of rows.entries())
    if (lines.has(line) && judged?.becomes !== 'out') amounts.set(line, amountAt(at) ?? NOTHING);
  const isOne = columns.has('lineNumber') || repeats.differing.size === 0;
  const told = repeats.again.filter(({ key, line }) => amounts.has(line) && (isOne || !repeats.differing.has(key)));
  if (told.length > 0) {
    const details = told.map(
      ({ key, line, other }): Facts => ({ id: key, line, other, sum: amounts.get(line) ?? NOTHING }),
    );
    const sum = told.reduce((all, { line }) => addExact(all, amounts.get(line) ?? NOTHING), NOTHING);
    const code = isOne ? 'same-sale-twice' : 'same-line-twice';
    findings.note(code, file, { count: told.length, sum }, told[0]?.line, details);
  }
  const dropped = new Set(isOne ? told.map(({ line }) => line) : []);
  return ({ line }) => !dropped.has(line);
}

const GROSS = new Set(shared.gross.map(headingKey));
const TOTAL = new Set(shared.total.map(headingKey));

/**
 * Refuses sums that taxes may be in: of a heading that says so, or of a total beside a column of taxes. The map may
 * choose it.
 */
export function mayHoldTax({ source, told, findings }: Reading): boolean {
  if (told.columns['amount']) return false;
  const heading = source.headings[source.columns.get('amount') ?? -1] ?? '';
  const key = headingKey(heading);
  const hasTax = source.columns.has('tax') && source.rows.some((row) => /[1-9]/.test(row.cell('tax')));
  if (!GROSS.has(key) && !(TOTAL.has(key) && hasTax)) return false;
  findings.refuseFile('amount-with-tax', source.file, { heading, key: quoted(heading), kind: source.kind });
  return true;
}

/**
 * Refuses sums that stand on each line of their document, where they would count as often as it has lines. The map may
 * choose them.
 */
export function refuseRepeated({ source, findings }: Reading): boolean {
  const { repeated, columns, headings, kind } = source;
  if (!repeated) return false;
  const { line, document, count, own } = repeated;
  const heading = headings[columns.get('amount') ?? -1] ?? '';
  const facts = { heading, document, count, kind, key: quoted(own ?? heading) };
  if (own === undefined) findings.refuseFile('amount-repeated', source.file, facts, line);
  else findings.refuseFile('amount-repeated-beside', source.file, { ...facts, own }, line);
  return true;
}
