import { addDays, addMonths, type IsoDate, type Month, monthOf, daysBetween } from '#domain/calendar/dates.ts';
import { firstDayOf, lastDayOf, quarterOf, type FiscalYear } from '#domain/calendar/quarters.ts';
import { textWidth } from './text-width.ts';

/** One action of a lane. */
export interface TimedAction {
  /** The last day on which it is in time. */
  on: IsoDate;
  /** What may stand beside it, the longest first: the first that has room does. */
  names: readonly string[];
  /** Whether its name is written heavier. */
  isStrong: boolean;
}

export interface DrawnAction<A> {
  action: A;
  /** Its place over the width of a lane, in per cent. */
  x: number;
  /** How many pixels it is moved aside by others of about the same day. */
  aside: number;
  name: string | undefined;
  /** So many actions are one mark, where more of them fall together than a lane has room for. */
  count: number;
}

export interface DrawnLane<A> {
  marks: DrawnAction<A>[];
  /** So many are due before the first month that is drawn, and after the last one. */
  earlier: number;
  later: number;
}

export interface ActionsTimeline<A> {
  months: { month: Month; x: number; isQuarter: boolean }[];
  /** The current quarter, as far as it is drawn. */
  now: { x: number; width: number };
  today: number;
  end: number;
  hasEarlier: boolean;
  lanes: DrawnLane<A>[];
}

/**
 * So many months are drawn from the current one on, and at most so many before it, where something is late since then.
 */
const MONTHS_AHEAD = 5;
const MONTHS_BACK = 2;
/** The least width of a lane, in pixels, at which names stand beside the marks; the styles leave them out below it. */
const NAMED_WIDTH = 740;
/** What a mark takes, and what stands between a mark and its name, and a name and the next mark. */
const MARK = 13;
const GAP = 5;
const APART = 10;
export const NAME_SIZE = 13;
/** A lane with more marks than this has one for all that fall together. */
const MOST_MARKS = 24;
/** What falls together: what is due within so many pixels of the least width. */
const TOGETHER = 24;
/** What is left of a lane, in per cent, for the count of those that are due after it, and before it. */
const ROOM_LATER = 7;
const ROOM_EARLIER = 8;

/**
 * Actions by owner over the months around a day, each at its due day; named where the name has room up to the next one.
 */
export function actionsTimeline<A extends TimedAction>(
  lanes: readonly (readonly A[])[],
  asOf: IsoDate,
  fiscalYear: FiscalYear,
): ActionsTimeline<A> {
  const current = monthOf(asOf);
  const oldest = lanes.flat().reduce((least, { on }) => (on < least ? on : least), asOf);
  const earliest = addMonths(current, -MONTHS_BACK);
  const first = monthOf(oldest) < earliest ? earliest : monthOf(oldest);
  const [from, to] = [`${first}-01`, `${addMonths(current, MONTHS_AHEAD)}-01`];
  const hasEarlier = oldest < from;
  const left = hasEarlier ? ROOM_EARLIER : 0;
  const end = 100 - ROOM_LATER;
  const xOf = (on: IsoDate) => hundredth(left + (daysBetween(from, on) / daysBetween(from, to)) * (end - left));
  const quarter = quarterOf(asOf, fiscalYear);
  const quarterStart = xOf(laterOf(firstDayOf(quarter, fiscalYear), from));
  return {
    months: monthsBetween(first, monthOf(to)).map((month) => ({
      month,
      x: xOf(`${month}-01`),
      isQuarter: firstDayOf(quarterOf(`${month}-01`, fiscalYear), fiscalYear) === `${month}-01`,
    })),
    now: {
      x: quarterStart,
      width: hundredth(Math.min(end, xOf(addDays(lastDayOf(quarter, fiscalYear), 1))) - quarterStart),
    },
    today: xOf(asOf),
    end,
    hasEarlier,
    lanes: lanes.map((lane) => ({
      marks: named(
        placed(
          lane.filter(({ on }) => on >= from && on < to),
          xOf,
        ),
        end,
      ),
      earlier: lane.filter(({ on }) => on < from).length,
      later: lane.filter(({ on }) => on >= to).length,
    })),
  };
}

/** Where the actions of a lane lie, the first due first; those that would lie on one another stand side by side. */
function placed<A extends TimedAction>(lane: readonly A[], xOf: (on: IsoDate) => number) {
  let free = -Infinity;
  const sorted = [...lane].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const leftOf = ({ on }: A) => (xOf(on) / 100) * NAMED_WIDTH;
  const bundles =
    sorted.length > MOST_MARKS
      ? [...Map.groupBy(sorted, (action) => Math.floor(leftOf(action) / TOGETHER)).values()]
      : sorted.map((action) => [action]);
  return bundles.flatMap(([action, ...others]) => {
    if (!action) return [];
    const left = leftOf(action);
    const aside = Math.max(0, Math.round(free - left));
    free = left + aside + MARK;
    return [{ action, x: xOf(action.on), aside, count: 1 + others.length }];
  });
}

/**
 * The same with the longest name of each that ends before the next mark, at the least width at which names are shown.
 */
function named<A extends TimedAction>(marks: readonly Omit<DrawnAction<A>, 'name'>[], end: number): DrawnAction<A>[] {
  const leftOf = ({ x, aside }: { x: number; aside: number }) => (x / 100) * NAMED_WIDTH + aside;
  return marks.map((mark, at) => {
    const next = marks[at + 1];
    const limit = next ? leftOf(next) - APART : (end / 100) * NAMED_WIDTH;
    const room = limit - leftOf(mark) - MARK - GAP;
    const { names: own, isStrong } = mark.action;
    const names = mark.count > 1 ? [`×${mark.count}`] : own;
    return { ...mark, name: names.find((each) => textWidth(each, NAME_SIZE, isStrong ? 600 : 400) <= room) };
  });
}

function monthsBetween(first: Month, end: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month < end; month = addMonths(month, 1)) months.push(month);
  return months;
}

function laterOf(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
