import { quarterOfMonth, type Quarter } from '../calendar/quarters.ts';
import { monthOf, type IsoDate } from '../calendar/dates.ts';
import { add, type Minor } from '../money/money.ts';
import type { Account, Portfolio, SalesRow } from '../portfolio.ts';

/** The four numbers of sales, never mixed. Each is in minor units, or nothing where it is not set. */
export const MEASURES = ['target', 'budget', 'forecast', 'actual'] as const;
export type Measure = (typeof MEASURES)[number];
export type Figures = Readonly<Record<Measure, Minor | undefined>>;

/** Every account's figures by quarter on a given day. Made once; all roll-ups read from it. */
export interface FigureBook {
  portfolio: Portfolio;
  asOf: IsoDate;
  /** Quarters in which anybody has any figure, in order. */
  quarters: readonly Quarter[];
  figuresOf(account: Account, quarter: Quarter): Figures;
  quartersOf(account: Account): readonly Quarter[];
  salesRowsOf(account: Account, quarter: Quarter): readonly SalesRow[];
}

const NOTHING: Figures = { target: undefined, budget: undefined, forecast: undefined, actual: undefined };

/**
 * Reads every account's target, budget, forecast and actual by fiscal quarter.
 * Budget: the sum of its lines. Forecast: the newest revision made by the as-of day that names the quarter.
 * Actual: rows of months that have begun by the as-of day. A figure that nobody wrote is `undefined`, never 0.
 */
export function openBook(portfolio: Portfolio, asOf: IsoDate): FigureBook {
  const rows = salesRowsByAccount(portfolio, asOf);
  const books = new Map<string, Map<Quarter, Figures>>();
  const all = new Set<Quarter>();
  for (const account of portfolio.accounts) {
    const book = accountBook(account, rows.get(account.id), asOf);
    books.set(account.id, book);
    for (const quarter of book.keys()) all.add(quarter);
  }
  return {
    portfolio,
    asOf,
    quarters: [...all].sort(),
    figuresOf: (account, quarter) => books.get(account.id)?.get(quarter) ?? NOTHING,
    quartersOf: (account) => [...(books.get(account.id)?.keys() ?? [])].sort(),
    salesRowsOf: (account, quarter) => rows.get(account.id)?.get(quarter) ?? [],
  };
}

function salesRowsByAccount(portfolio: Portfolio, asOf: IsoDate): Map<string, Map<Quarter, SalesRow[]>> {
  const byAccount = new Map<string, Map<Quarter, SalesRow[]>>();
  for (const row of portfolio.actuals.sales) {
    if (row.month > monthOf(asOf)) continue;
    const quarter = quarterOfMonth(row.month, portfolio.fiscalYear);
    const byQuarter = byAccount.get(row.account) ?? new Map<Quarter, SalesRow[]>();
    byAccount.set(row.account, byQuarter);
    byQuarter.set(quarter, [...(byQuarter.get(quarter) ?? []), row]);
  }
  return byAccount;
}

function accountBook(account: Account, rows: Map<Quarter, SalesRow[]> | undefined, asOf: IsoDate): Map<Quarter, Figures> {
  const budget = new Map<Quarter, Minor>();
  for (const line of account.budget) {
    for (const [quarter, sales] of Object.entries(line.sales)) budget.set(quarter, add([budget.get(quarter) ?? 0, sales]));
  }
  const forecast = new Map<Quarter, Minor>();
  for (const revision of revisionsUpTo(account, asOf)) {
    for (const [quarter, sales] of Object.entries(revision.sales)) forecast.set(quarter, sales);
  }
  const quarters = new Set([...Object.keys(account.targets ?? {}), ...budget.keys(), ...forecast.keys(), ...(rows?.keys() ?? [])]);
  return new Map(
    [...quarters].map((quarter) => {
      const sold = rows?.get(quarter);
      return [quarter, {
        target: account.targets?.[quarter],
        budget: budget.get(quarter),
        forecast: forecast.get(quarter),
        actual: sold && add(sold.map((row) => row.amount)),
      }];
    }),
  );
}

/** Forecast revisions made by a day, oldest first. */
export function revisionsUpTo(account: Account, asOf: IsoDate) {
  return account.forecast.filter((revision) => revision.madeOn <= asOf).sort((a, b) => (a.madeOn < b.madeOn ? -1 : a.madeOn > b.madeOn ? 1 : 0));
}

/** gap = budget − target; nothing when either is not set. */
export function gapOf(figures: Pick<Figures, 'budget' | 'target'>): Minor | undefined {
  return figures.budget === undefined || figures.target === undefined ? undefined : figures.budget - figures.target;
}

/** deviation = actual − budget; nothing when either is not set. */
export function deviationOf(figures: Pick<Figures, 'actual' | 'budget'>): Minor | undefined {
  return figures.actual === undefined || figures.budget === undefined ? undefined : figures.actual - figures.budget;
}
