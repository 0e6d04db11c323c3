import { quarterOfMonth, type Quarter } from '../calendar/quarters.ts';
import { monthOf, type IsoDate } from '../calendar/dates.ts';
import { add, type Amount, type Minor } from '../money/money.ts';
import { asTheyBelonged } from '../membership/as-of.ts';
import { isAccount, plannedIn, type Planned, type Portfolio, type SalesRow } from '../portfolio.ts';
import { byText } from '../order.ts';
import { derived, tellReadsFor } from '../reads.ts';

/** The four numbers of sales, never mixed. Each is in minor units, or nothing where it is not set. */
export const MEASURES = ['target', 'budget', 'forecast', 'actual'] as const;
export type Measure = (typeof MEASURES)[number];
export type Figures = Readonly<Record<Measure, Minor | undefined>>;

/** The same of one or of several: what tables, panels and drawings print in one way. */
export type ShownFigures = Readonly<Record<Measure, Amount | undefined>>;

/**
 * The figures of every account and new-customer plan by quarter on a given day. Made once; all roll-ups read from it.
 */
export interface FigureBook {
  portfolio: Portfolio;
  asOf: IsoDate;
  /** Quarters in which anybody has any figure, in order. */
  quarters: readonly Quarter[];
  figuresOf(planned: Planned, quarter: Quarter): Figures;
  quartersOf(planned: Planned): readonly Quarter[];
  salesRowsOf(planned: Planned, quarter: Quarter): readonly SalesRow[];
}

/** The figures of one plan, by quarter. */
interface ByQuarter {
  keys(): Iterable<Quarter>;
  get(quarter: Quarter): Figures | undefined;
}

/** Figures of some plans as they were read before, by `bookKey`: those plans are not read for them. */
export interface KnownFigures {
  get(key: string): ByQuarter | undefined;
}

const NOTHING: Figures = { target: undefined, budget: undefined, forecast: undefined, actual: undefined };

/**
 * Reads target, budget, forecast and actual of every account and new-customer plan by fiscal quarter.
 * Budget: the sum of its lines. Forecast: the newest revision made by the as-of day that names the quarter.
 * Actual: rows of days that have come by the as-of day, and where a row says no day, of months that have begun. A
 * figure that nobody wrote is `undefined`, never 0. The book's portfolio has everybody where they belong on that day.
 */
export function openBook(written: Portfolio, asOf: IsoDate, known?: KnownFigures): FigureBook {
  const portfolio = asTheyBelonged(written, asOf);
  const rows = derived(() => salesRowsByPlan(portfolio, asOf));
  const books = new Map<string, ByQuarter>();
  const all = new Set<Quarter>();
  for (const planned of plannedIn(portfolio)) {
    const book = known?.get(bookKey(planned)) ?? bookOf(planned, rows.get(bookKey(planned)), asOf);
    books.set(bookKey(planned), book);
    for (const quarter of book.keys()) all.add(quarter);
  }
  /** Whoever asks the book of a plan reads what its figures were read from. */
  const tellReadsOf = (planned: Planned) => {
    tellReadsFor(planned);
    tellReadsFor(rows);
  };
  return {
    portfolio,
    asOf,
    quarters: [...all].sort(),
    figuresOf: (planned, quarter) => {
      tellReadsOf(planned);
      return books.get(bookKey(planned))?.get(quarter) ?? NOTHING;
    },
    quartersOf: (planned) => {
      tellReadsOf(planned);
      return [...(books.get(bookKey(planned))?.keys() ?? [])].sort();
    },
    salesRowsOf: (planned, quarter) => {
      tellReadsFor(rows);
      return rows.get(bookKey(planned))?.get(quarter) ?? [];
    },
  };
}

/** What tells an account or a new-customer plan from all others: their ids may be the same. */
export function bookKey(planned: Planned): string {
  return isAccount(planned) ? planned.id : `new-customers/${planned.id}`;
}

/** Rows of a prospect count for its new-customer plan until it has a plan of its own. */
function salesRowsByPlan(portfolio: Portfolio, asOf: IsoDate): Map<string, Map<Quarter, SalesRow[]>> {
  const byPlan = new Map<string, Map<Quarter, SalesRow[]>>();
  for (const row of portfolio.actuals.sales) {
    const planned = portfolio.accountById.get(row.account) ?? portfolio.planOfProspect.get(row.account);
    if (!planned || row.month > monthOf(asOf) || (row.day !== undefined && row.day > asOf)) continue;
    const quarter = quarterOfMonth(row.month, portfolio.fiscalYear);
    const byQuarter = byPlan.get(bookKey(planned)) ?? new Map<Quarter, SalesRow[]>();
    byPlan.set(bookKey(planned), byQuarter);
    const rows = byQuarter.get(quarter) ?? [];
    rows.push(row);
    byQuarter.set(quarter, rows);
  }
  return byPlan;
}

function bookOf(planned: Planned, rows: Map<Quarter, SalesRow[]> | undefined, asOf: IsoDate): Map<Quarter, Figures> {
  const budget = new Map<Quarter, Minor>();
  for (const line of planned.budget) {
    for (const [quarter, sales] of Object.entries(line.sales))
      budget.set(quarter, add([budget.get(quarter) ?? 0, sales]));
  }
  const forecast = new Map<Quarter, Minor>();
  for (const revision of revisionsUpTo(planned, asOf)) {
    for (const [quarter, sales] of Object.entries(revision.sales)) forecast.set(quarter, sales);
  }
  const quarters = new Set([
    ...Object.keys(planned.targets ?? {}),
    ...budget.keys(),
    ...forecast.keys(),
    ...(rows?.keys() ?? []),
  ]);
  return new Map(
    [...quarters].map((quarter) => {
      const sold = rows?.get(quarter);
      return [
        quarter,
        {
          target: planned.targets?.[quarter],
          budget: budget.get(quarter),
          forecast: forecast.get(quarter),
          actual: sold && add(sold.map((row) => row.amount)),
        },
      ];
    }),
  );
}

/** Forecast revisions made by a day, oldest first. */
export function revisionsUpTo(planned: Planned, asOf: IsoDate) {
  return planned.forecast.filter((revision) => revision.madeOn <= asOf).sort((a, b) => byText(a.madeOn, b.madeOn));
}
