import type { Month } from '#domain/calendar/dates.ts';
import { MONTH_NAMES } from './aliases.ts';
import type { ToldFormat } from './column-maps.ts';
import { readDates } from './dates.ts';
import type { ExportFile, ExportRow } from './export-file.ts';
import type { Findings } from './finding.ts';
import { readNumbers, type Exact, type NumberCell } from './numbers.ts';
import { areQuarters, bareQuarter, quarterOrYear } from './written-quarters.ts';

/** A customer as the CRM has it. */
export interface AccountRow
  extends Record<
    'id' | 'number' | 'name' | 'segment' | 'kam' | 'parent' | 'industry' | 'businessId' | 'crmUrl' | 'city' | 'country',
    string
  > {
  line: number;
  netSales: Exact | undefined;
  employees: number | undefined;
}

export interface ContactRow extends Record<'id' | 'account' | 'name' | 'title' | 'unit', string> {
  line: number;
}

export interface TeamRow extends Record<'id' | 'name' | 'title' | 'team' | 'unit' | 'manager', string> {
  line: number;
}

export interface ActualsRow extends Record<'account' | 'salesperson' | 'offering', string> {
  line: number;
  month: Month;
  amount: Exact;
}

/** A target of a quarter, of a month that falls into one, or of a whole fiscal year. */
export interface TargetRow extends Record<'person' | 'team' | 'unit' | 'segment', string> {
  line: number;
  period: { quarter: string } | { month: Month } | { year: number };
  amount: Exact;
}

/** The marks of money that a file carries, with the line that each is first on. */
export type CurrencyMarks = Map<string, { file: string; line: number }>;
/** More kinds of money than this are one fault, not many. */
const MOST_MARKS = 20;

/** Reads `accounts.csv`. A row without id or name is refused; a repeated id is, too, unless the whole row repeats. */
export function accountRows(
  source: ExportFile,
  told: ToldFormat,
  marks: CurrencyMarks,
  findings: Findings,
): AccountRow[] {
  const numbers = numberColumns(
    source,
    [{ field: 'netSales' }, { field: 'employees', whole: true }],
    told,
    marks,
    findings,
  );
  if (!numbers) return [];
  const byId = new Map<string, { line: number; text: string }>();
  return source.rows.flatMap((row, at) => {
    const texts = fitting(
      source,
      row,
      ['id', 'number', 'name', 'segment', 'kam', 'parent', 'industry', 'businessId', 'crmUrl', 'city', 'country'],
      findings,
    );
    texts.id ||= texts.number;
    if (texts.id === '') return refuse('no-id', row);
    if (texts.name === '') return refuse('no-name', row);
    for (const [field, most] of [
      ['id', 80],
      ['name', 160],
    ] as const) {
      if (texts[field].length > most) return refuse('text-too-long', row, { field, length: texts[field].length, most });
    }
    const text = JSON.stringify(texts);
    const earlier = byId.get(texts.id);
    if (earlier?.text === text) {
      findings.note('row-twice', source.file, { other: earlier.line }, row.line);
      return [];
    }
    if (earlier) return refuse('id-twice', row, { id: texts.id, other: earlier.line });
    byId.set(texts.id, { line: row.line, text });
    const employees = numbers.employees?.[at];
    return [
      {
        ...texts,
        line: row.line,
        netSales: numbers.netSales?.[at],
        employees: employees && Number(employees.units / 10n ** BigInt(employees.scale)),
      },
    ];
  });

  function refuse(code: Parameters<Findings['refuseRow']>[0], row: ExportRow, facts = {}): [] {
    findings.refuseRow(code, source.file, row.line, facts);
    return [];
  }
}

/** Reads `contacts.csv`. E-mail addresses and telephone numbers are left in the CRM, on purpose. */
export function contactRows(source: ExportFile, findings: Findings): ContactRow[] {
  if (['email', 'phone'].some((field) => source.columns.has(field))) findings.note('contact-details-left', source.file);
  const rows = named(source, ['id', 'account', 'accountName', 'title', 'unit'], 120, findings);
  return rows.flatMap(({ accountName, ...row }): ContactRow[] => {
    const account = row.account || accountName;
    if (account !== '') return [{ ...row, account }];
    findings.refuseRow('no-account', source.file, row.line);
    return [];
  });
}

/** Reads `team.csv`: people of our own. */
export function teamRows(source: ExportFile, findings: Findings): TeamRow[] {
  return named(source, ['id', 'title', 'team', 'unit', 'manager'], 120, findings);
}

function named<F extends string>(
  source: ExportFile,
  fields: readonly F[],
  most: number,
  findings: Findings,
): (Record<F | 'name', string> & { line: number })[] {
  return source.rows.flatMap((row) => {
    const name = row.cell('name') || `${row.cell('firstName')} ${row.cell('lastName')}`.trim();
    if (name === '') findings.refuseRow('no-name', source.file, row.line);
    else if (row.cell('id').length > 80)
      findings.refuseRow('text-too-long', source.file, row.line, {
        field: 'id',
        length: row.cell('id').length,
        most: 80,
      });
    else if (name.length > most)
      findings.refuseRow('text-too-long', source.file, row.line, { field: 'name', length: name.length, most });
    else return [{ ...fitting(source, row, fields, findings), name, line: row.line }];
    return [];
  });
}

/** Reads `actuals.csv`. One decimal sign and one date format for the whole file, or the file is refused. */
export function actualsRows(
  source: ExportFile,
  told: ToldFormat,
  marks: CurrencyMarks,
  findings: Findings,
): ActualsRow[] {
  const field = source.columns.has('date') ? 'date' : 'month';
  const numbers = numberColumns(source, [{ field: 'amount' }], told, marks, findings);
  const dateOf = field === 'month' && source.columns.has('year') ? yearAndMonth : (row: ExportRow) => row.cell(field);
  const dates = dateColumn(source, dateOf, source.rows, told, findings);
  if (!numbers || !dates) return [];
  return source.rows.flatMap((row, at) => {
    const amount = numbers.amount?.[at];
    const when = dates[at];
    const account = row.cell('account') || row.cell('accountName');
    if (!amount || !when || account === '') return refuseFigure(source, row, amount, when, dateOf(row), findings);
    return [{ ...textsOf(row, ['salesperson', 'offering']), account, line: row.line, month: when.month, amount }];
  });
}

/** Reads `targets.csv`. A target is of one person, team, unit or segment. */
export function targetRows(
  source: ExportFile,
  told: ToldFormat,
  marks: CurrencyMarks,
  findings: Findings,
): TargetRow[] {
  const field = source.columns.has('quarter') ? 'quarter' : 'date';
  const numbers = numberColumns(source, [{ field: 'amount' }], told, marks, findings);
  const isBare = field === 'quarter' && areQuarters(source.rows.map((row) => row.cell(field)));
  const written = source.rows.map(
    (row) => quarterOrYear(row.cell(field)) ?? (isBare ? bareQuarter(row.cell(field)) : undefined),
  );
  const dates = dateColumn(
    source,
    (row) => row.cell(field),
    source.rows.filter((_, at) => !written[at]),
    told,
    findings,
  );
  if (!numbers || !dates) return [];
  let next = 0;
  return source.rows.flatMap((row, at) => {
    const when = written[at] ? undefined : dates[next++];
    const period = written[at] ?? (when && { month: when.month });
    const amount = numbers.amount?.[at];
    if (!amount || !period) return refuseFigure(source, row, amount, when, row.cell(field), findings);
    return [{ ...textsOf(row, ['person', 'team', 'unit', 'segment']), line: row.line, period, amount }];
  });
}

function refuseFigure(
  source: ExportFile,
  row: ExportRow,
  amount: Exact | undefined,
  when: unknown,
  date: string,
  findings: Findings,
): [] {
  const written = row.cell('amount');
  if (!amount)
    findings.refuseRow(written === '' ? 'no-amount' : 'bad-amount', source.file, row.line, { value: written });
  else if (!when) findings.refuseRow(date === '' ? 'no-date' : 'bad-date', source.file, row.line, { value: date });
  else findings.refuseRow('no-id', source.file, row.line);
  return [];
}

/** A month as one text from a column of years and one of months: "2026" and "3" or "maaliskuu". A month that says its year stays as it is. */
function yearAndMonth(row: ExportRow): string {
  const [year, month] = [row.cell('year'), row.cell('month')];
  if (year === '' || month === '') return '';
  const number = /^\d{1,2}$/.test(month) ? Number(month) : MONTH_NAMES.get(month.replace(/\.$/, '').toLowerCase());
  return number === undefined ? month : `${year}-${number}`;
}

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
function fitting<F extends string>(
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

/** What systems write where nothing is set. A name or an id may be any of these. */
const SAYS_NOTHING =
  /^(?:[-–—]+|#?n\/a|#null!|null|no owner|\((?:no owner|no value|none|not set|blank|empty|tyhjä|ei omistajaa|leer)\))$/i;

function isIdentity(field: string): boolean {
  return field === 'id' || field === 'name' || field === 'account' || field === 'accountName';
}

function textsOf<F extends string>(row: ExportRow, fields: readonly F[]): Record<F, string> {
  return Object.fromEntries(
    fields.map((field) => [field, isIdentity(field) || !SAYS_NOTHING.test(row.cell(field)) ? row.cell(field) : '']),
  ) as Record<F, string>;
}

function numberColumns<F extends string>(
  source: ExportFile,
  fields: readonly { field: F; whole?: boolean }[],
  told: ToldFormat,
  marks: CurrencyMarks,
  findings: Findings,
): Partial<Record<F, (Exact | undefined)[]>> | undefined {
  const cells: NumberCell[] = [];
  const places: { field: F; at: number }[] = [];
  for (const { field, whole } of fields) {
    if (!source.columns.has(field)) continue;
    for (const [at, row] of source.rows.entries()) {
      if (row.cell(field) === '') continue;
      cells.push({ line: row.line, written: row.cell(field), whole: whole ?? false });
      places.push({ field, at });
    }
  }
  const read = readNumbers(cells, told.decimal);
  if ('fault' in read) {
    const { fault, line, ...facts } = read;
    findings.refuseFile(fault, source.file, { kind: source.kind, ...facts }, line);
    return undefined;
  }
  const see = (mark: string, line: number) =>
    void (mark !== '' && !marks.has(mark) && marks.size < MOST_MARKS && marks.set(mark, { file: source.file, line }));
  for (const [mark, line] of read.marks) see(mark, line);
  if (source.columns.has('currency')) for (const row of source.rows) see(row.cell('currency').toUpperCase(), row.line);
  see(source.headingCurrency ?? '', 1);
  const columns: Partial<Record<F, (Exact | undefined)[]>> = {};
  for (const [index, { field, at }] of places.entries()) {
    const value = read.values[index];
    (columns[field] ??= new Array<Exact | undefined>(source.rows.length).fill(undefined))[at] = value;
    const cell = cells[index];
    if (!value && field !== 'amount' && cell)
      findings.note('value-left-out', source.file, { field, value: cell.written }, cell.line);
  }
  return columns;
}

function dateColumn(
  source: ExportFile,
  dateOf: (row: ExportRow) => string,
  rows: readonly ExportRow[],
  told: ToldFormat,
  findings: Findings,
) {
  const filled = rows.filter((row) => dateOf(row) !== '');
  const read = readDates(
    filled.map((row) => ({ line: row.line, written: dateOf(row) })),
    told.date,
  );
  if ('fault' in read) {
    const { fault, line, ...facts } = read;
    findings.refuseFile(
      fault,
      source.file,
      { kind: source.kind, ...facts, ...('formats' in facts ? { formats: facts.formats.join(', ') } : {}) } as Record<
        string,
        string | number
      >,
      line,
    );
    return undefined;
  }
  let next = 0;
  return rows.map((row) => (dateOf(row) === '' ? undefined : read.values[next++]));
}
