import { addMonths, isMonth, type Month } from '#domain/calendar/dates.ts';
import { byText } from '#domain/order.ts';
import { plainDecimal, type Currency, type Minor } from '#domain/money/money.ts';
import { csvLine } from '#writing/csv-text.ts';
import type { Findings } from './finding.ts';
import { toMinor, type Exact } from '#domain/money/figure.ts';
import { addExact } from './numbers.ts';
import type { ActualsRow } from './rows.ts';
import { readTable } from './table.ts';

/** One line of `actuals/sales-<year>.csv`. */
export interface SalesLine {
  account: string;
  month: Month;
  amount: string;
  salesperson: string;
  offering: string;
  /** The day of the sale, where the export says days or somebody has written one. */
  day?: string;
}

const HEADINGS = ['account', 'month', 'amount', 'salesperson', 'offering'] as const;
/** What every file of sales has. */
const MUST = ['account', 'month', 'amount'];
/** The headings of a file in which some lines have a day. */
const WITH_DAYS = [...HEADINGS, 'day'] as const;

/**
 * Sums an export per account and month, exactly as written, and rounds each sum once, half away from zero. The lines of
 * a month (by salesperson, offering and, where the export says days, day) share the rounded sum out, so that they add
 * up to it to the last minor unit.
 */
export function sumByMonth(rows: readonly ActualsRow[], currency: Currency, findings: Findings): SalesLine[] {
  const months = new Map<
    string,
    { first: ActualsRow; total: Exact; parts: Map<string, { row: ActualsRow; sum: Exact }> }
  >();
  for (const row of rows) {
    const key = `${row.account}\n${row.month}`;
    const partKey = orderOf(row);
    const month = months.get(key) ?? {
      first: row,
      total: { units: 0n, scale: 0 },
      parts: new Map<string, { row: ActualsRow; sum: Exact }>(),
    };
    months.set(key, month);
    month.total = addExact(month.total, row.amount);
    const part = month.parts.get(partKey);
    month.parts.set(partKey, { row: part?.row ?? row, sum: part ? addExact(part.sum, row.amount) : row.amount });
  }
  return [...months.values()].flatMap(({ first, total, parts }) => {
    const lines = [...parts.values()].sort((a, b) => byText(orderOf(a.row), orderOf(b.row)));
    const amounts = shareRounded(
      total,
      lines.map(({ sum }) => sum),
      currency,
    );
    if (!amounts) {
      findings.refuseRow('amount-too-large', first.file, first.line, { account: first.account, month: first.month });
      return [];
    }
    return lines.map(({ row }, at) => ({
      account: row.account,
      month: row.month,
      amount: plainDecimal(amounts[at] ?? 0, currency),
      salesperson: row.salesperson,
      offering: row.offering,
      ...(row.day !== undefined && { day: row.day }),
    }));
  });
}

/** What tells the lines of a month apart, and their order. */
function orderOf({ salesperson, offering, day = '' }: ActualsRow): string {
  return [salesperson, offering, day].join('\n');
}

/**
 * The parts in whole minor units, adding up to the rounded total: cut off downwards, then the largest remainders get
 * one unit each.
 */
function shareRounded(total: Exact, parts: readonly Exact[], currency: Currency): Minor[] | undefined {
  const whole = toMinor(total, currency);
  if (whole === undefined) return undefined;
  // Nearly every month of a customer is one line: nothing is to be shared out.
  if (parts.length === 1) return [whole];
  const shares = parts.map(({ units, scale }, at) => {
    const up = units * 10n ** BigInt(currency.decimals);
    const by = 10n ** BigInt(scale);
    const remainder = ((up % by) + by) % by;
    // As a share of the largest scale, so that remainders of differently written amounts compare.
    return {
      at,
      floor: (up - remainder) / by,
      remainder: remainder * 10n ** BigInt(Math.max(...parts.map((part) => part.scale)) - scale),
    };
  });
  let left = BigInt(whole) - shares.reduce((sum, { floor }) => sum + floor, 0n);
  const amounts = shares.map(({ floor }) => floor);
  for (const { at } of [...shares].sort((a, b) =>
    a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1,
  )) {
    if (left <= 0n) break;
    amounts[at] = (amounts[at] ?? 0n) + 1n;
    left -= 1n;
  }
  const minors = amounts.map((amount) => toMinor({ units: amount, scale: currency.decimals }, currency));
  return minors.every((minor) => minor !== undefined) ? minors : undefined;
}

/**
 * The lines of a file of sales in canonical form, whoever wrote it: in whatever order its columns are, and without
 * those that it may leave out. Nothing when it has other headings.
 */
export function readSalesLines(text: string): SalesLine[] | undefined {
  const table = readTable(text.replace(/^\ufeff/, ''), ',');
  if (table.brokenAt !== undefined) return undefined;
  const [headings, ...rows] = table.rows;
  const names = headings?.cells ?? [];
  const isOurs =
    MUST.every((name) => names.includes(name)) &&
    names.every((name, at) => WITH_DAYS.some((known) => known === name) && names.indexOf(name) === at);
  if (!isOurs) return undefined;
  return rows.map(({ cells }) => {
    const cell = (name: string) => cells[names.indexOf(name)] ?? '';
    const day = names.includes('day') ? cell('day') : '';
    return {
      account: cell('account'),
      month: cell('month'),
      amount: cell('amount'),
      salesperson: cell('salesperson'),
      offering: cell('offering'),
      ...(day !== '' && { day }),
    };
  });
}

/** Months that a CSV file of actuals speaks of, whatever its other columns are. */
export function monthsIn(text: string): Set<Month> {
  const table = readTable(text.replace(/^\ufeff/, ''), ',');
  const [headings, ...rows] = table.rows;
  const [month, amount] = [headings?.cells.indexOf('month') ?? -1, headings?.cells.indexOf('amount') ?? -1];
  return new Set(
    amount === -1 ? [] : rows.flatMap(({ cells }) => (isMonth(cells[month] ?? '') ? [cells[month] ?? ''] : [])),
  );
}

/**
 * The canonical text of an actuals file: sorted, so that the same sales give the same bytes; with a column of days
 * where a line has one.
 */
export function salesText(lines: readonly SalesLine[]): string {
  const headings = lines.some(({ day }) => day !== undefined) ? WITH_DAYS : HEADINGS;
  const sorted = lines
    .map((line) => ({
      line,
      order: [line.account, line.month, line.salesperson, line.offering, line.amount, line.day ?? ''].join('\u0001'),
    }))
    .sort((a, b) => byText(a.order, b.order))
    .map(({ line }) => headings.map((field) => line[field] ?? ''));
  return [headings, ...sorted].map((cells) => `${csvLine(cells)}\n`).join('');
}

/** Sales by account over the twelve months up to the last month of all rows. */
export function lastTwelveMonths(rows: readonly ActualsRow[]): Map<string, Exact> {
  const last = rows.reduce((latest, { month }) => (month > latest ? month : latest), '');
  const sums = new Map<string, Exact>();
  if (last === '') return sums;
  const first = addMonths(last, -11);
  for (const { account, month, amount } of rows) {
    if (month < first) continue;
    const sum = sums.get(account);
    sums.set(account, sum ? addExact(sum, amount) : amount);
  }
  return sums;
}
