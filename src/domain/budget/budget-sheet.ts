import { addQuarters, quarterOf, quartersOfYear, yearOf, type Quarter } from '../calendar/quarters.ts';
import type { Minor } from '../money/money.ts';
import { byText } from '../order.ts';
import type { Confidence } from '../plan/vocabulary.ts';
import type { Account } from '../portfolio.ts';
import type { FigureBook } from './figures.ts';

/** From where figures that are not set are carried forward: the quarter before, or the same quarter a year before. */
export const CARRY = ['last-quarter', 'last-year'] as const;
export type Carry = (typeof CARRY)[number];

/** What a row of the budget sheet is: the customer, a line of its budget, room for a new line, or its forecast. */
export type SheetRowKind = 'account' | 'line' | 'new-line' | 'forecast';

export interface BudgetSheetRow {
  account: Account;
  kind: SheetRowKind;
  /** What tells the row from the others of its customer: the line's id, else its place in the plan. */
  key: string;
  line: string;
  offering: string;
  confidence: Confidence | undefined;
  /** The figures as the plan has them; nothing where none is set. Of a customer: its sales a year before. */
  figures: ReadonlyMap<Quarter, Minor>;
  /** Figures that are proposed where none is set. They are no budget until a person confirms them. */
  carried: ReadonlyMap<Quarter, Minor>;
}

export interface BudgetSheet {
  quarters: readonly Quarter[];
  /** Sealed quarters: their figures are as they were agreed. */
  sealed: ReadonlySet<Quarter>;
  rows: readonly BudgetSheetRow[];
}

/** The key of a row that is room for a line, and of that of the forecast: no id is written so. */
export const NEW_LINE = '+';
export const FORECAST = '*';
/** What the forecast's key was in workbooks of earlier versions, where a line may be called so. */
export const FORMER_FORECAST = 'forecast';

/** The key of a line of a plan's budget. Lines without an id go by their places, counted from one. */
export function lineKey({ budget }: Pick<Account, 'budget'>, at: number): string {
  return budget[at]?.id ?? `#${at + 1}`;
}

/**
 * The budget as a table to be filled in: each customer with its sales a year before, the lines of its budget, room for
 * another line, and its forecast, over the quarters of this fiscal year and the next. Customers of a person stand
 * together.
 */
export function budgetSheet(book: FigureBook, carry?: Carry): BudgetSheet {
  const { portfolio, asOf } = book;
  const now = quarterOf(asOf, portfolio.fiscalYear);
  const quarters = [...quartersOfYear(yearOf(now)), ...quartersOfYear(yearOf(now) + 1)];
  const sealed = new Set(portfolio.snapshots.map(({ quarter }) => quarter));
  const open = quarters.filter((quarter) => quarter >= now && !sealed.has(quarter));
  const accounts = portfolio.accounts
    .filter(({ status, until }) => status !== 'lost' && (until === undefined || until > asOf))
    .sort((a, b) => byText(`${a.kam.name}\n${a.name}\n${a.id}`, `${b.kam.name}\n${b.name}\n${b.id}`));
  return { quarters, sealed, rows: accounts.flatMap((account) => rowsOf(account, book, { quarters, open, carry })) };
}

interface Wish {
  quarters: readonly Quarter[];
  open: readonly Quarter[];
  carry: Carry | undefined;
}

function rowsOf(account: Account, book: FigureBook, { quarters, open, carry }: Wish): BudgetSheetRow[] {
  const nothing = { account, line: '', offering: '', confidence: undefined, carried: new Map<Quarter, Minor>() };
  const actual = (quarter: Quarter) => book.figuresOf(account, quarter).actual;
  const lines = account.budget.map(
    (line, at): BudgetSheetRow => ({
      account,
      kind: 'line',
      key: lineKey(account, at),
      line: line.line ?? '',
      offering: line.offering ?? '',
      confidence: line.confidence,
      figures: among(quarters, (quarter) => line.sales[quarter]),
      carried: carriedInto(open, carry, (quarter) => line.sales[quarter]),
    }),
  );
  return [
    { ...nothing, kind: 'account', key: '', figures: among(quarters, (quarter) => actual(addQuarters(quarter, -4))) },
    ...lines,
    {
      ...nothing,
      kind: 'new-line',
      key: NEW_LINE,
      figures: new Map(),
      // Who has no budget yet begins with what was sold.
      carried: lines.length > 0 ? nothing.carried : carriedInto(open, carry, actual),
    },
    {
      ...nothing,
      kind: 'forecast',
      key: FORECAST,
      figures: among(quarters, (quarter) => book.figuresOf(account, quarter).forecast),
    },
  ];
}

/**
 * The figures of open quarters that are not set, from the last quarter that has one, or from the same one of the year
 * before.
 */
function carriedInto(
  open: readonly Quarter[],
  carry: Carry | undefined,
  figureOf: (quarter: Quarter) => Minor | undefined,
): Map<Quarter, Minor> {
  const from = (quarter: Quarter): Minor | undefined => {
    if (carry === 'last-year') return figureOf(addQuarters(quarter, -4));
    for (let back = 1; back <= 4; back++) {
      const figure = figureOf(addQuarters(quarter, -back));
      if (figure !== undefined) return figure;
    }
    return undefined;
  };
  return among(open, (quarter) => (carry === undefined || figureOf(quarter) !== undefined ? undefined : from(quarter)));
}

function among(quarters: readonly Quarter[], figureOf: (quarter: Quarter) => Minor | undefined): Map<Quarter, Minor> {
  return new Map(
    quarters.flatMap((quarter) => {
      const figure = figureOf(quarter);
      return figure === undefined ? [] : [[quarter, figure] as const];
    }),
  );
}
