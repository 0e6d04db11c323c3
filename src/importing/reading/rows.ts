import type { IsoDate, Month } from '#domain/calendar/dates.ts';
import { MONTH_NAMES } from './aliases.ts';
import type { ExportFile } from './export-file.ts';
import type { ExportRow } from './export-row.ts';
import type { Facts, FindingCode, Findings } from './finding.ts';
import { mayHoldTax, onlyOnce, refuseRepeated, takenOff, tellOfCounting } from './counting.ts';
import {
  bareTotals,
  linesWithoutSum,
  refuseDifferingRecords,
  refuseFillDown,
  refuseParts,
  refuseTakenOffTwice,
} from './doubtful-rows.ts';
import { dateColumn, numberColumns, type Reading } from './figure-columns.ts';
import { customerState, type CustomerState } from './customer-state.ts';
import { dayOf, sayDays, type When } from './dates.ts';
import { fitting, textsOf } from './fitting-texts.ts';
import type { Exact } from '#domain/money/figure.ts';
import { areQuarters, bareQuarter, quarterOrYear } from './written-quarters.ts';

/** A customer as the CRM has it. */
export interface AccountRow
  extends Record<
    'id' | 'number' | 'name' | 'segment' | 'kam' | 'parent' | 'industry' | 'businessId' | 'crmUrl' | 'city' | 'country',
    string
  > {
  line: number;
  file: string;
  state: CustomerState;
  netSales: Exact | undefined;
  employees: number | undefined;
}

export interface ContactRow extends Record<'id' | 'account' | 'name' | 'title' | 'unit', string> {
  line: number;
  file: string;
}

export interface TeamRow extends Record<'id' | 'name' | 'title' | 'team' | 'unit' | 'manager' | 'email', string> {
  /** False for one whom the system calls a user no more. */
  isActive: boolean;
  line: number;
  file: string;
}

export interface ActualsRow extends Record<'account' | 'salesperson' | 'offering', string> {
  /** What the row calls the customer beside its id; empty where it has no id. */
  called: string;
  line: number;
  file: string;
  month: Month;
  /** The day of the sale, where the export says days and not only months. */
  day?: IsoDate;
  amount: Exact;
}

/** A target of a quarter, of a month that falls into one, or of a whole fiscal year. */
export interface TargetRow extends Record<'person' | 'team' | 'unit' | 'segment', string> {
  line: number;
  file: string;
  period: { quarter: string } | { month: Month } | { year: number };
  amount: Exact;
}

/** The rows of an export that is no list of sales, without those that the system itself has deleted. */
export function living(source: ExportFile, findings: Findings): ExportFile {
  tellOfCounting(source, findings, () => undefined);
  return { ...source, rows: source.rows.filter(({ judged }) => judged === undefined) };
}

/** The customers that an export says are deleted or merged into another. */
export function deletedIn(source: ExportFile): { id: string; into: string }[] {
  return source.rows.flatMap(({ judged, cell }) =>
    judged?.becomes === 'out' ? [{ id: cell('id') || cell('number'), into: judged.value }] : [],
  );
}

/** Reads `accounts.csv`. A row without id or name is refused; a repeated id is, too, unless the whole row repeats. */
export function accountRows(reading: Reading): AccountRow[] {
  const { source, findings } = reading;
  const numbers = numberColumns(reading, [{ field: 'netSales' }, { field: 'employees', whole: true }]);
  if (!numbers) return [];
  const byId = new Map<string, { line: number; text: string }>();
  const stateHeading = source.headings[source.columns.get('state') ?? -1] ?? '';
  const unknown = new Map<string, number>();
  const accounts = source.rows.flatMap((row, at): AccountRow[] => {
    const texts = fitting(
      source,
      row,
      ['id', 'number', 'name', 'segment', 'kam', 'parent', 'industry', 'businessId', 'crmUrl', 'city', 'country'],
      findings,
    );
    texts.id ||= texts.number;
    if (texts.id === '') return refuse(reading, 'no-id', row);
    if (texts.name === '') return refuse(reading, 'no-name', row);
    const long = tooLong(texts, 160);
    if (long) return refuse(reading, 'text-too-long', row, long);
    const text = JSON.stringify(texts);
    const earlier = byId.get(texts.id);
    if (earlier?.text === text) {
      findings.note('row-twice', source.file, { other: earlier.line }, row.line);
      return [];
    }
    if (earlier) return refuse(reading, 'id-twice', row, { id: texts.id, other: earlier.line });
    byId.set(texts.id, { line: row.line, text });
    const employees = numbers.employees?.[at];
    const state = customerState(stateHeading, row.cell('state'));
    if (state === undefined) unknown.set(row.cell('state'), row.line);
    return [
      {
        ...texts,
        line: row.line,
        file: source.file,
        state: state ?? 'active',
        netSales: numbers.netSales?.[at],
        employees: employees && Number(employees.units / 10n ** BigInt(employees.scale)),
      },
    ];
  });
  for (const [value, line] of unknown)
    findings.note('customer-state-unknown', source.file, { value, heading: stateHeading }, line);
  return accounts;
}

/** Leaves a row out, and says why. */
function refuse(
  { source, findings }: Pick<Reading, 'source' | 'findings'>,
  code: FindingCode,
  { line }: { line: number },
  facts: Facts = {},
): [] {
  findings.refuseRow(code, source.file, line, facts);
  return [];
}

/** An id or a name that has no room. */
function tooLong(texts: Record<'id' | 'name', string>, mostOfName: number): Facts | undefined {
  return [
    { field: 'id', length: texts.id.length, most: 80 },
    { field: 'name', length: texts.name.length, most: mostOfName },
  ].find(({ length, most }) => length > most);
}

/** Reads `contacts.csv`. E-mail addresses and telephone numbers are left in the CRM, on purpose. */
export function contactRows({ source, findings }: Reading): ContactRow[] {
  if (['email', 'phone'].some((field) => source.columns.has(field))) findings.note('contact-details-left', source.file);
  const rows = named(source, ['id', 'account', 'accountName', 'title', 'unit'], 120, findings);
  return rows.flatMap(({ accountName, ...row }): ContactRow[] => {
    const account = row.account || accountName;
    return account === '' ? refuse({ source, findings }, 'no-account', row) : [{ ...row, account }];
  });
}

/** Reads `team.csv`: people of our own. */
export function teamRows({ source, findings }: Reading): TeamRow[] {
  const heading = source.headings[source.columns.get('state') ?? -1] ?? '';
  return named(source, ['id', 'title', 'team', 'unit', 'manager', 'email', 'state'], 120, findings).map(
    ({ state, ...row }) => ({ ...row, isActive: customerState(heading, state) !== 'inactive' }),
  );
}

function named<F extends string>(
  source: ExportFile,
  fields: readonly F[],
  most: number,
  findings: Findings,
): (Record<F | 'name', string> & { line: number; file: string })[] {
  return source.rows.flatMap((row) => {
    const name = row.cell('name') || `${row.cell('firstName')} ${row.cell('lastName')}`.trim();
    if (name === '') return refuse({ source, findings }, 'no-name', row);
    const long = tooLong({ id: row.cell('id'), name }, most);
    if (long) return refuse({ source, findings }, 'text-too-long', row, long);
    return [{ ...fitting(source, row, fields, findings), name, line: row.line, file: source.file }];
  });
}

/** Reads `actuals.csv`. One decimal sign and one date format for the whole file, or the file is refused. */
export function actualsRows(whole: Reading): ActualsRow[] {
  if (mayHoldTax(whole)) return [];
  const parts = linesWithoutSum(whole);
  const source =
    parts.size === 0 ? whole.source : { ...whole.source, rows: whole.source.rows.filter((row) => !parts.has(row)) };
  const reading = { ...whole, source };
  const field = source.columns.has('date') ? 'date' : 'month';
  const numbers = numberColumns(reading, [{ field: 'amount' }]);
  const dateOf = field === 'month' && source.columns.has('year') ? yearAndMonth : (row: ExportRow) => row.cell(field);
  const dates = dateColumn(reading, field, dateOf);
  if (!numbers || !dates) return [];
  const amountAt = (at: number) => numbers.amount?.[at];
  if (refuseParts(reading) || refuseFillDown(reading, amountAt) || refuseRepeated(reading)) return [];
  tellOfCounting(source, reading.findings, amountAt);
  refuseTakenOffTwice(reading, amountAt);
  refuseDifferingRecords(reading, amountAt);
  const once = onlyOnce(reading, amountAt);
  const totals = bareTotals(reading, amountAt);
  const areDays = field === 'date' && sayDays(dates);
  return source.rows.flatMap((row, at) => {
    if (row.judged?.becomes === 'out' || row.judged?.becomes === 'unknown' || !once(row)) return [];
    if (totals.has(row)) return [];
    const written = numbers.amount?.[at];
    const amount = written && row.judged?.becomes === 'minus' ? takenOff(written) : written;
    const when = dates[at];
    const account = row.cell('account') || row.cell('accountName');
    const called = row.cell('account') === '' ? '' : row.cell('accountName');
    if (!amount || !when || account === '') return refuseFigure(reading, row, amount, when, dateOf(row));
    return [
      {
        ...textsOf(row, ['salesperson', 'offering']),
        account,
        called,
        line: row.line,
        file: source.file,
        month: when.month,
        ...(areDays && when.day !== undefined && { day: dayOf(when.month, when.day) }),
        amount,
      },
    ];
  });
}

/** Reads `targets.csv`. A target is of one person, team, unit or segment. */
export function targetRows(reading: Reading): TargetRow[] {
  const { source } = reading;
  const field = source.columns.has('quarter') ? 'quarter' : 'date';
  const numbers = numberColumns(reading, [{ field: 'amount' }]);
  const isBare = field === 'quarter' && areQuarters(source.rows.map((row) => row.cell(field)));
  const quarters = new Map(
    source.rows.map((row) => [
      row,
      quarterOrYear(row.cell(field)) ?? (isBare ? bareQuarter(row.cell(field)) : undefined),
    ]),
  );
  const dates = dateColumn(reading, field, (row) => (quarters.get(row) ? '' : row.cell(field)));
  if (!numbers || !dates) return [];
  return source.rows.flatMap((row, at) => {
    const when = dates[at];
    const period = quarters.get(row) ?? (when && { month: when.month });
    const amount = numbers.amount?.[at];
    if (!amount || !period) return refuseFigure(reading, row, amount, when, row.cell(field));
    return [
      { ...textsOf(row, ['person', 'team', 'unit', 'segment']), line: row.line, file: source.file, period, amount },
    ];
  });
}

function refuseFigure(reading: Reading, row: ExportRow, amount: Exact | undefined, when: unknown, date: string): [] {
  const value = row.cell('amount');
  const month: Facts = isWhen(when) ? { month: when.month } : {};
  if (!amount) return refuse(reading, value === '' ? 'no-amount' : 'bad-amount', row, { value, ...month });
  if (!when) return refuse(reading, date === '' ? 'no-date' : 'bad-date', row, { value: date });
  return refuse(reading, 'no-id', row, month);
}

function isWhen(when: unknown): when is When {
  return typeof when === 'object' && when !== null && 'month' in when;
}

/**
 * A month as one text from a column of years and one of months: "2026" and "3" or "maaliskuu". A month that says its
 * year stays as it is.
 */
function yearAndMonth(row: ExportRow): string {
  const [year, month] = [row.cell('year'), row.cell('month')];
  if (year === '' || month === '') return '';
  const number = /^\d{1,2}$/.test(month) ? Number(month) : MONTH_NAMES.get(month.replace(/\.$/, '').toLowerCase());
  return number === undefined ? month : `${year}-${number}`;
}
