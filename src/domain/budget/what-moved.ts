import type { IsoDate } from '../calendar/dates.ts';
import type { Quarter } from '../calendar/quarters.ts';
import { hasEndedOn } from '../membership/customers.ts';
import { add, type Minor, type Summed } from '../money/money.ts';
import { byText } from '../order.ts';
import { isAccount, plannedIn, type Planned } from '../portfolio.ts';
import { presentIn } from './allocation.ts';
import { Sum } from './comparison.ts';
import { revisionsUpTo, type FigureBook } from './figures.ts';

/**
 * What a plan's forecast may do between two days. Lost: it fell to nothing, or fell and the customer left between the
 * days.
 */
export const MOVES = ['raised', 'lowered', 'new', 'lost'] as const;
export type Move = (typeof MOVES)[number];

/** What was expected of a quarter, when it was said, and why. */
export interface Said {
  madeOn: IsoDate;
  amount: Minor;
  reason: string | undefined;
  /** Its place among the forecasts of the plan. */
  at: number;
}

/**
 * What was said of a quarter by a day, oldest first; of two revisions of one day the later one in the plan counts last.
 */
export function saidOf(planned: Planned, quarter: Quarter, asOf: IsoDate): Said[] {
  return revisionsUpTo(planned, asOf).flatMap((revision) => {
    const { madeOn, reason } = revision;
    const amount = revision.sales[quarter];
    return amount === undefined ? [] : [{ madeOn, amount, reason, at: planned.forecast.indexOf(revision) }];
  });
}

/** An account's or a new-customer plan's forecast of a quarter on two days, in minor units. */
export interface ForecastMove {
  planned: Planned;
  /** Not set where the two are the same. */
  move: Move | undefined;
  /** Not set where nothing had been said of the quarter by the first day. */
  before: Minor | undefined;
  now: Said;
  /** now − before; all of now where nothing had been said before. */
  by: Minor;
}

/** How a quarter's forecasts moved. `before` and what moved of each kind add up to `now` exactly, as do the rows. */
export interface QuarterMoves {
  quarter: Quarter;
  from: IsoDate;
  /** Everybody who has a forecast on the later day, the largest move first. */
  rows: readonly ForecastMove[];
  before: Sum<Planned>;
  now: Sum<Planned>;
  /** The moves of each kind together; nothing where nobody's forecast moved so. */
  moved: Readonly<Record<Move, Summed | undefined>>;
}

/**
 * How the forecasts of a quarter moved from the evening of a day to the book's as-of day, from their dated revisions.
 */
export function quarterMoves(quarter: Quarter, from: IsoDate, book: FigureBook): QuarterMoves {
  const present = presentIn(quarter, plannedIn(book.portfolio), book);
  const rows = present.flatMap((planned) => moveOf(planned, quarter, from, book.asOf) ?? []);
  const rowOf = new Map(rows.map((row) => [row.planned, row]));
  const movedSo = (move: Move) =>
    Sum.over(
      rows.filter((row) => row.move === move),
      ({ by }) => by,
    ).amount;
  return {
    quarter,
    from,
    rows: rows.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by) || byText(a.planned.id, b.planned.id)),
    before: Sum.over(present, (planned) => rowOf.get(planned)?.before),
    now: Sum.over(present, (planned) => rowOf.get(planned)?.now.amount),
    moved: { raised: movedSo('raised'), lowered: movedSo('lowered'), new: movedSo('new'), lost: movedSo('lost') },
  };
}

function moveOf(planned: Planned, quarter: Quarter, from: IsoDate, to: IsoDate): ForecastMove | undefined {
  const now = saidOf(planned, quarter, to).at(-1);
  if (!now) return undefined;
  const before = saidOf(planned, quarter, from).at(-1)?.amount;
  const by = add([now.amount, -(before ?? 0)]);
  const hasLeft = isAccount(planned) && hasEndedOn(planned, to) && !hasEndedOn(planned, from);
  return { planned, move: kindOf(before, now.amount, hasLeft), before, now, by };
}

function kindOf(before: Minor | undefined, now: Minor, hasLeft: boolean): Move | undefined {
  if (before === undefined) return 'new';
  if (now === before) return undefined;
  if (now > before) return 'raised';
  return now === 0 || hasLeft ? 'lost' : 'lowered';
}
