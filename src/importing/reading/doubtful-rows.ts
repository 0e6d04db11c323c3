import type { Exact } from '#domain/money/figure.ts';
import { takenOff } from './counting.ts';
import type { ExportRow } from './export-row.ts';
import type { Reading } from './figure-columns.ts';
import type { Facts } from './finding.ts';
import { addExact, isSame } from './numbers.ts';
import { namesTakenOff } from './speaking-words.ts';
import { quoted } from './quoted.ts';

type AmountAt = (at: number) => Exact | undefined;

/** Whether a row becomes a sale, as far as its columns say. */
function isCounted({ judged }: ExportRow): boolean {
  return judged === undefined || judged.becomes === 'minus';
}

function customerOf(row: ExportRow): string {
  return row.cell('account') || row.cell('accountName');
}

/** An amount as one text, however many decimals it is written with. */
function plain({ units, scale }: Exact): string {
  let [whole, decimals] = [units, scale];
  while (decimals > 0 && whole % 10n === 0n) [whole, decimals] = [whole / 10n, decimals - 1];
  return `${whole}e-${decimals}`;
}

/**
 * Refuses an export that would take a cancelled invoice away twice: the invoice is left out by its state, and the
 * document that cancels it is taken off as well. The two are nothing together, so both have to count, or neither.
 */
export function refuseTakenOffTwice({ source, findings }: Reading, amountAt: AmountAt): void {
  const out = source.rows.some(({ judged }) => judged?.becomes === 'out' && judged.column.group === 'state');
  if (!out) return;
  const lessThanNothing = new Map<string, number>();
  for (const [at, row] of source.rows.entries()) {
    const amount = amountAt(at);
    if (!amount || !isCounted(row)) continue;
    const counted = row.judged ? takenOff(amount) : amount;
    if (counted.units < 0n)
      lessThanNothing.set(`${customerOf(row)}\n${plain({ ...counted, units: -counted.units })}`, row.line);
  }
  const twice = source.rows.flatMap((row, at): (Facts & { line: number })[] => {
    const amount = amountAt(at);
    if (!amount || row.judged?.becomes !== 'out' || row.judged.column.group !== 'state') return [];
    const other = lessThanNothing.get(`${customerOf(row)}\n${plain(amount)}`);
    return other === undefined ? [] : [{ line: row.line, other, sum: amount, value: row.judged.value }];
  });
  const [first] = twice;
  if (!first) return;
  const column = source.rows.find(({ line }) => line === first.line)?.judged?.column;
  const values = new Set(twice.map(({ value }) => String(value)));
  const counting = (column?.known ?? []).filter((one) => values.has(one) || column?.says(one) === 'counts');
  const facts: Facts = {
    heading: column?.heading ?? '',
    count: twice.length,
    key: quoted(column?.heading ?? ''),
    counting: counting.map(quoted).join(', '),
    kind: source.kind,
  };
  findings.refuseFile('taken-off-twice', source.file, facts, first.line, twice);
}

/**
 * Refuses an export in which a record stands twice with different sums: of one customer and day, under one id that each
 * record has for itself. One of them holds no more; lines of one document are told apart by their numbers or what was
 * sold.
 */
export function refuseDifferingRecords({ source, told, findings }: Reading, amountAt: AmountAt): void {
  const { columns, repeats } = source;
  if (!columns.has('id') || columns.has('lineNumber') || repeats.differing.size === 0 || told.columns['id']) return;
  const first = new Map<string, { line: number; sum: Exact }>();
  const details: Facts[] = [];
  let line: number | undefined;
  for (const [at, row] of source.rows.entries()) {
    const [id, sum] = [row.cell('id'), amountAt(at)];
    if (!sum || !repeats.differing.has(id) || !isCounted(row)) continue;
    const key = [id, customerOf(row), row.cell('date'), row.cell('month'), row.cell('offering')].join('\n');
    const earlier = first.get(key);
    if (!earlier) first.set(key, { line: row.line, sum });
    else if (!isSame(earlier.sum, sum)) {
      line ??= row.line;
      details.push({ id, line: row.line, other: earlier.line, file: source.file, sum, before: earlier.sum });
    }
  }
  const heading = source.headings[columns.get('id') ?? -1] ?? '';
  if (details.length > 0)
    findings.refuseFile('same-id-differs', source.file, { heading, count: details.length, field: 'id' }, line, details);
}

/** Refuses an export with a line above its credit notes, which would be added as invoices. */
export function refuseParts({ source, findings }: Reading): boolean {
  const part = source.rows.find((row) => {
    if (row.cell('amount') !== '' || row.cell('date') !== '') return false;
    const name = customerOf(row);
    return name !== '' && namesTakenOff(name);
  });
  if (part) findings.refuseFile('layout-parts', source.file, { value: customerOf(part) }, part.line);
  return part !== undefined;
}

/** Refuses an export in which a customer stands on the first of its rows alone, as people write lists. */
export function refuseFillDown({ source, findings }: Reading, amountAt: AmountAt): boolean {
  const { rows } = source;
  if (!rows.some((row) => customerOf(row) === '')) return false;
  const names = new Set<string>();
  let [named, bare] = [0, 0];
  let first: ExportRow | undefined;
  for (const [at, row] of rows.entries()) {
    const name = customerOf(row);
    if (name !== '') {
      named += 1;
      names.add(name);
    } else if (amountAt(at) && (row.cell('date') !== '' || row.cell('month') !== '')) {
      bare += 1;
      first ??= row;
    }
  }
  const isSo = bare > 1 && bare * 2 >= named && names.size === named && customerOf(rows[0] ?? EMPTY) !== '';
  if (!isSo || !first) return false;
  findings.refuseFile('layout-fill-down', source.file, { value: [...names][0] ?? '', count: bare }, first.line);
  return true;
}

const EMPTY: ExportRow = { line: 0, cell: () => '', judged: undefined };

/**
 * Rows with nothing but a sum that is the one of all rows above them: totals that nothing names. They are told, and are
 * no rows.
 */
export function bareTotals({ source, findings }: Reading, amountAt: AmountAt): ReadonlySet<ExportRow> {
  const { rows } = source;
  const fields = [...source.columns.keys()].filter((field) => field !== 'amount');
  const isBare = (row: ExportRow) => customerOf(row) === '' && fields.every((field) => row.cell(field) === '');
  if (!rows.some(isBare)) return new Set();
  const totals = new Set<ExportRow>();
  let [all, counted, part]: Exact[] = [NOTHING, NOTHING, NOTHING];
  for (const [at, row] of rows.entries()) {
    const amount = amountAt(at);
    if (!amount) continue;
    if (isBare(row) && [all, counted, part].some((sum) => isSame(sum ?? NOTHING, amount))) {
      totals.add(row);
      part = NOTHING;
      continue;
    }
    all = addExact(all ?? NOTHING, amount);
    part = addExact(part ?? NOTHING, amount);
    if (isCounted(row)) counted = addExact(counted ?? NOTHING, row.judged ? takenOff(amount) : amount);
  }
  const [first] = totals;
  if (first) findings.note('lines-sum', source.file, { lines: totals.size }, first.line);
  return totals;
}

const NOTHING: Exact = { units: 0n, scale: 0 };

/**
 * Lines of a document whose sum stands on another of its lines, as shops write their orders. They are told, and are no
 * rows.
 */
export function linesWithoutSum({ source, findings }: Reading): ReadonlySet<ExportRow> {
  if (!source.columns.has('document')) return new Set();
  const isBare = (row: ExportRow) => row.cell('amount') === '' && row.cell('document') !== '';
  if (!source.rows.some(isBare)) return new Set();
  const summed = new Set(source.rows.flatMap((row) => (row.cell('amount') === '' ? [] : row.cell('document'))));
  const lines = source.rows.filter((row) => isBare(row) && summed.has(row.cell('document')));
  if (lines[0]) findings.note('lines-without-sum', source.file, { lines: lines.length }, lines[0].line);
  return new Set(lines);
}
