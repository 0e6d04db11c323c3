import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { nearest } from '#domain/checks/nearest.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { ProblemList } from '#domain/checks/problem-list.ts';
import type { ReadingFacts } from '#domain/checks/reading-facts.ts';
import { isIsoDate, isMonth, monthOf, type IsoDate } from '#domain/calendar/dates.ts';
import { isQuarter } from '#domain/calendar/quarters.ts';
import { readAmount, type Currency, type Minor } from '#domain/money/money.ts';
import { readingsOf } from '#domain/money/readings.ts';
import type { Place } from '#domain/place.ts';
import type { InvestmentUsedRow, SalesRow } from '#domain/portfolio.ts';
import { quoteFault } from './csv-quotes.ts';
import { fault } from './fault.ts';
import { meantBy, told, wrongDay } from './meant.ts';

export interface ActualsRead {
  sales: SalesRow[];
  investmentUsed: InvestmentUsedRow[];
  problems: Problem[];
}

const SALES = { must: ['account', 'month', 'amount'], may: ['day', 'salesperson', 'offering'] };
const INVESTMENT = { must: ['account', 'quarter'], may: ['money', 'hours'] };

/**
 * Reads a file of actuals in canonical form: commas, plain decimals, a header that says whether it holds sales
 * (`account,month,amount[,day,salesperson,offering]`) or investment used (`account,quarter,money,hours`).
 * A row with a fault is left out and named; amounts go from text to minor units, never through a float.
 */
export function readActuals(text: string, file: string, currency: Currency): ActualsRead {
  const problems = new ProblemList();
  const read: ActualsRead = { sales: [], investmentUsed: [], problems: problems.problems };
  const rows = csvRows(text, file, problems);
  const header = rows.shift();
  if (!header) return read;
  const names = header.fields.map((name) => name.trim());
  const shape = names.includes('quarter') || names.includes('money') || names.includes('hours') ? INVESTMENT : SALES;
  const known = [...shape.must, ...shape.may];
  const wrong = names.findIndex((name, at) => !known.includes(name) || names.indexOf(name) !== at);
  const missing = shape.must.filter((name) => !names.includes(name));
  if (wrong !== -1 || missing.length > 0) {
    const name = names[wrong];
    problems.add(
      fault(
        'csv-header',
        placeIn(header, Math.max(0, wrong), file),
        { value: name, missing, allowed: known },
        name === undefined
          ? undefined
          : nearest(
              name,
              known.filter((one) => !names.includes(one)),
            ),
      ),
    );
    return read;
  }
  for (const row of rows) {
    if (row.fields.length !== names.length) {
      const { facts, nearest: near } = told(cutAmount(row, names, currency));
      const counts = { found: row.fields.length, expected: names.length };
      problems.add(fault('csv-columns', placeIn(row, 0, file), { ...counts, ...facts }, near));
      continue;
    }
    const cells = new Cells(row, names, file, problems);
    if (shape === SALES) takeSales(cells, currency, read.sales);
    else takeInvestment(cells, currency, read.investmentUsed);
  }
  return read;
}

function takeSales(cells: Cells, currency: Currency, into: SalesRow[]): void {
  const account = cells.account();
  const month = cells.checked('month', isMonth, 'invalid-month');
  const day = cells.has('day') ? cells.dayIn(month) : undefined;
  const amount = cells.amount('amount', currency);
  const salesperson = cells.has('salesperson') ? cells.id('salesperson') : undefined;
  const offering = cells.has('offering') ? cells.id('offering') : undefined;
  if (amount === undefined) cells.refuseEmpty('amount');
  if (cells.isFine)
    into.push({
      account,
      month,
      ...(day !== undefined && { day }),
      amount: amount ?? 0,
      salesperson,
      offering,
      place: cells.placeOf('amount'),
    });
}

function takeInvestment(cells: Cells, currency: Currency, into: InvestmentUsedRow[]): void {
  const account = cells.account();
  const quarter = cells.checked('quarter', isQuarter, 'invalid-quarter');
  const money = cells.amount('money', currency);
  const hours = cells.has('hours') ? cells.hours('hours') : undefined;
  if (money === undefined && hours === undefined)
    cells.refuseEmpty(cells.of('money') === undefined ? 'hours' : 'money');
  if (cells.isFine)
    into.push({ account, quarter, money, hours, place: cells.placeOf(money === undefined ? 'hours' : 'money') });
}

/** What the amount of a row can mean that its own commas have cut: "north-oy,2026-07,1,200,000" is 1200000. */
function cutAmount({ fields }: Row, names: readonly string[], currency: Currency): string[] {
  const at = names.findIndex((name) => name === 'amount' || name === 'money');
  const more = fields.length - names.length;
  return more < 1 || at === -1 ? [] : readingsOf(fields.slice(at, at + more + 1).join(','), currency);
}

interface Row {
  fields: string[];
  raw: string;
  line: number;
}

/** The rules that say what is wrong with one cell. */
type CellRule =
  | 'invalid-id'
  | 'invalid-month'
  | 'invalid-date'
  | 'day-outside-month'
  | 'invalid-quarter'
  | 'csv-value'
  | 'amount-decimals'
  | 'amount-range';

/** One row's cells by name, and the faults found in them. */
class Cells {
  isFine = true;
  readonly #row: Row;
  readonly #names: readonly string[];
  readonly #file: string;
  readonly #problems: ProblemList;

  constructor(row: Row, names: readonly string[], file: string, problems: ProblemList) {
    this.#row = row;
    this.#names = names;
    this.#file = file;
    this.#problems = problems;
  }

  of(name: string): string | undefined {
    return this.#row.fields[this.#names.indexOf(name)];
  }

  has(name: string): boolean {
    return (this.of(name) ?? '') !== '';
  }

  id(name: string): string {
    return this.checked(name, (text) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text), 'invalid-id');
  }

  /**
   * An account's id, or the CRM id of a customer that no plan has yet: such a row is read, listed, and kept out of
   * every sum.
   */
  account(): string {
    return this.checked('account', (text) => text.trim() !== '' && text.length <= 80, 'invalid-id');
  }

  checked(name: string, isRight: (text: string) => boolean, rule: CellRule): string {
    const text = this.of(name) ?? '';
    if (!isRight(text)) this.#refuse(name, rule, { value: text.slice(0, 60) }, meantBy(rule, text));
    return text;
  }

  /** A day of the row's month. */
  dayIn(month: string): IsoDate {
    const text = this.of('day') ?? '';
    if (!isIsoDate(text))
      this.#refuse(
        'day',
        'invalid-date',
        { value: text.slice(0, 60), ...wrongDay(text) },
        meantBy('invalid-date', text),
      );
    else if (isMonth(month) && monthOf(text) !== month)
      this.#refuse('day', 'day-outside-month', { value: text, month });
    return text;
  }

  amount(name: string, currency: Currency): Minor | undefined {
    const text = this.of(name) ?? '';
    if (text === '') return undefined;
    const amount = readAmount(text, currency);
    if (typeof amount === 'number') return amount;
    const { decimals } = currency;
    if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text))
      this.#refuse(name, amount, { value: text, decimals }, readingsOf(text, currency));
    else this.#refuse(name, 'csv-value', { value: text.slice(0, 60) }, readingsOf(text, currency));
    return 0;
  }

  /** Hours with at most four decimals; three of them would look like thousands, except after a nought. */
  hours(name: string): number {
    const text = this.of(name) ?? '';
    const isRight = /^(?:0|[1-9]\d{0,6})(?:\.\d{1,4})?$/.test(text) && !/^[1-9]\d*\.\d{3}$/.test(text);
    if (!isRight) this.#refuse(name, 'csv-value', { value: text.slice(0, 60) }, readingsOf(text, undefined));
    return Number(text);
  }

  refuseEmpty(name: string): void {
    this.#refuse(name, 'csv-value', { value: '' });
  }

  placeOf(name: string): Place {
    return placeIn(this.#row, Math.max(0, this.#names.indexOf(name)), this.#file);
  }

  #refuse<R extends CellRule>(
    name: string,
    rule: R,
    facts: Omit<ReadingFacts[R], 'field'>,
    meant: readonly string[] = [],
  ): void {
    this.isFine = false;
    const { facts: ofMeant, nearest: near } = told(meant);
    const said = { field: name, ...facts, ...ofMeant } as ReadingFacts[R];
    this.#problems.add(fault<CellRule>(rule, this.placeOf(name), said, near));
  }
}

/** Rows with the line each begins on. Without a quote a row is its line; with one, csv-parse takes them apart. */
function csvRows(text: string, file: string, problems: ProblemList): Row[] {
  if (!text.includes('"')) {
    return text.split('\n').flatMap((raw, at) => (raw === '' ? [] : [{ fields: raw.split(','), raw, line: at + 1 }]));
  }
  try {
    const records = parse(text, {
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: '\n',
    }) as unknown as { record: string[]; raw: string; info: { lines: number } }[];
    return records.map(({ record, raw, info }) => ({
      fields: record,
      raw: raw.replace(/\n$/, ''),
      line: info.lines - (raw.replace(/\n$/, '').split('\n').length - 1),
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { line, column } = quoteFault(text) ?? { line: 1, column: 1 };
    problems.add(fault('csv-syntax', { file, line, column }, {}));
    return [];
  }
}

/** The place of a row's field, counted in what was written, quotes included. */
function placeIn(row: Row, field: number, file: string): Place {
  let column = 0;
  let quoted = false;
  for (let commas = 0; commas < field && column < row.raw.length; column++) {
    if (row.raw[column] === '"') quoted = !quoted;
    else if (row.raw[column] === ',' && !quoted) commas++;
  }
  return { file, line: row.line, column: column + 1 };
}
