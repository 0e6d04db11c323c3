import { MEASURES, openBook, type FigureBook, type ShownFigures } from '../budget/figures.ts';
import { minorOf } from '../money/money.ts';
import { plannedQuarters } from '../budget/targets.ts';
import { oncePer } from '../once-per.ts';
import type { IsoDate } from '../calendar/dates.ts';
import {
  addQuarters,
  firstDayOf,
  lastDayOf,
  quartersFrom,
  type FiscalYear,
  type Quarter,
} from '../calendar/quarters.ts';
import type { Portfolio } from '../portfolio.ts';
import { portfolioOn } from './as-it-stood.ts';
import type { SealedFigures } from './snapshot.ts';

/** A snapshot looks back a year, for the chart and for the same quarter a year ago. */
export const QUARTERS_BACK = 4;

/** What is looked at: the plans, the quarter and the day, with the figures as they stand on that day. */
export interface Viewed {
  book: FigureBook;
  quarter: Quarter;
  firstDay: IsoDate;
  stateOn: IsoDate;
  /** The day it is seen. */
  asOf: IsoDate;
  /** The plans as they are written today: whoever has which name, and all reviews, those held since among them. */
  written: Portfolio;
  /** Whether the quarter was over on the day it is seen. */
  isOver: boolean;
  /** The quarters whose figures are kept. */
  quarters: readonly Quarter[];
  /**
   * The same of new-customer plans: one of them speaks of each quarter from its first figure to its last, so none of
   * them is left out.
   */
  quartersOfPlans: readonly Quarter[];
  /** The same of the parts of our organisation, which only seals tell. */
  quartersOfParts: readonly Quarter[];
}

/** The day that a quarter's state is as of: its last day, or the day it is looked at while it is open. */
export function stateDay(quarter: Quarter, asOf: IsoDate, fiscalYear: FiscalYear): IsoDate {
  const last = lastDayOf(quarter, fiscalYear);
  return last < asOf ? last : asOf;
}

/**
 * What is looked at when a quarter is seen on a day. Sales count whole, forecasts as they stood on the state day. It
 * looks ahead to the last planned quarter; for who shows it alone, over so many quarters.
 */
export function viewOf(portfolio: Portfolio, quarter: Quarter, asOf: IsoDate, ahead?: number): Viewed {
  const stateOn = stateDay(quarter, asOf, portfolio.fiscalYear);
  const book = stateOn === asOf ? bookOfToday(portfolio, asOf) : bookOn(portfolio, stateOn);
  const planned = plannedQuarters(book).at(-1) ?? quarter;
  const last = planned < quarter ? quarter : planned;
  const furthest = ahead === undefined ? last : addQuarters(quarter, ahead);
  const first = addQuarters(quarter, -QUARTERS_BACK);
  return {
    book,
    quarter,
    firstDay: firstDayOf(quarter, portfolio.fiscalYear),
    stateOn,
    asOf,
    written: portfolio,
    isOver: stateOn < asOf,
    quarters: quartersFrom(first, last < furthest ? last : furthest),
    quartersOfPlans: quartersFrom(first, last),
    quartersOfParts: ahead === undefined ? quartersFrom(first, last) : [],
  };
}

function bookOn(portfolio: Portfolio, day: IsoDate): FigureBook {
  return openBook(portfolioOn(portfolio, day), day);
}

/**
 * The current quarter and all that are to come are looked at on one day, and add up the same. Pure: forms in a browser
 * look at no quarter so, and fetch nothing for it.
 */
const bookOfToday = /* @__PURE__ */ oncePer(bookOn);

/** Figures of the quarters that have any. */
export function figuresIn(
  { quarters }: Pick<Viewed, 'quarters'>,
  of: (quarter: Quarter) => ShownFigures,
): Record<Quarter, SealedFigures> {
  return Object.fromEntries(
    quarters.flatMap((quarter) => {
      const figures = of(quarter);
      const [target, budget, forecast, actual] = MEASURES.map((measure) => minorOf(figures[measure]));
      return [target, budget, forecast, actual].every((figure) => figure === undefined)
        ? []
        : [[quarter, { target, budget, forecast, actual }]];
    }),
  );
}
