import type { IsoDate, Month } from '../calendar/dates.ts';
import type { Quarter } from '../calendar/quarters.ts';
import { add, minorOf, type Amount, type Minor } from '../money/money.ts';
import { byText } from '../order.ts';
import type { Place } from '../place.ts';
import { placeIn, type Planned } from '../portfolio.ts';
import { revisionsUpTo, type FigureBook } from './figures.ts';

/** A budget line that speaks of a quarter: its number in the plan, what it adds, and where that is written. */
export interface LinePiece {
  at: number;
  amount: Minor;
  place: Place;
}

/** What was expected of a quarter on a day. `step` is the change from the revision before; not set for the first. */
export interface RevisionPiece {
  madeOn: IsoDate;
  reason: string | undefined;
  amount: Minor;
  step: Minor | undefined;
  place: Place;
}

/** What finance booked in a month, and the rows that say so. */
export interface MonthPiece {
  month: Month;
  amount: Minor;
  /**
   * What of it each offering sold, by its id; under `undefined` what finance told without one. Adds up to the amount.
   */
  byOffering: ReadonlyMap<string | undefined, Minor>;
  places: readonly Place[];
}

/** The lines that a budget is the sum of, in the order in which they are written. */
export function linesBehind(planned: Planned, quarter: Quarter): LinePiece[] {
  return planned.budget.flatMap(({ sales }, at) => {
    const amount = sales[quarter];
    return amount === undefined ? [] : [{ at, amount, place: placeIn(planned, ['budget', at, 'sales', quarter]) }];
  });
}

/** The revisions behind a forecast made by a day, newest first: the newest counts, and first and steps add up to it. */
export function revisionsBehind(planned: Planned, quarter: Quarter, asOf: IsoDate): RevisionPiece[] {
  let before: Minor | undefined;
  return revisionsUpTo(planned, asOf)
    .flatMap((revision): RevisionPiece[] => {
      const amount = revision.sales[quarter];
      if (amount === undefined) return [];
      const step = before === undefined ? undefined : add([amount, -before]);
      before = amount;
      const place = placeIn(planned, ['forecast', planned.forecast.indexOf(revision), 'sales', quarter]);
      return [{ madeOn: revision.madeOn, reason: revision.reason, amount, step, place }];
    })
    .reverse();
}

/** The months that an actual is the sum of, in order. */
export function monthsBehind(planned: Planned, quarter: Quarter, book: FigureBook): MonthPiece[] {
  const rows = book.salesRowsOf(planned, quarter);
  const months = [...new Set(rows.map(({ month }) => month))].sort(byText);
  return months.map((month) => {
    const own = rows.filter((row) => row.month === month);
    return {
      month,
      amount: add(own.map(({ amount }) => amount)),
      byOffering: new Map(
        [...Map.groupBy(own, ({ offering }) => offering)].map(([offering, sold]) => [
          offering,
          add(sold.map(({ amount }) => amount)),
        ]),
      ),
      places: own.map(({ place }) => place),
    };
  });
}

/**
 * What of a figure none of its parts carries: 0 where they add up to it, `less` taken away; the part of a target that
 * is given to nobody.
 */
export function carriedByNone(whole: Amount, parts: readonly Amount[], less: readonly Amount[] = []): Minor {
  return add([minorOf(whole), ...parts.map((part) => -minorOf(part)), ...less.map((part) => minorOf(part))]);
}
