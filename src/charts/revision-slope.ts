import { daysBetween, type IsoDate } from '#domain/calendar/dates.ts';
import type { Minor } from '#domain/money/money.ts';
import { daysWithNames, type Point } from './forecast-slope.ts';

/** The forecasts of one quarter as they were made, oldest first, with what they are held against and what has come. */
export interface Revisions {
  points: readonly { on: IsoDate; amount: Minor }[];
  /** The quarter's last day, to which the newest forecast is carried. */
  until: IsoDate;
  target: Minor | undefined;
  budget: Minor | undefined;
  came: { on: IsoDate; amount: Minor } | undefined;
}

export type Level = 'target' | 'budget' | 'forecast' | 'came';

export interface RevisionSlope {
  /** In the order in which they were made; only where there is room beside the newer ones a label is written. */
  points: (Point & { isWritten: boolean })[];
  /** Where the newest forecast stands on the quarter's last day. */
  end: Point;
  /** What has come, where it is near enough to be on the same scale. */
  came: Point | undefined;
  /** Levels across the drawing, and where the words on each stand. */
  levels: { level: Level; y: number; labelY: number }[];
  days: { on: IsoDate; x: number; isWritten: boolean }[];
}

export const REVISIONS = { width: 560, height: 158, right: 432 };
const ROOM = { left: 28, top: 14, bottom: 34 };
const LABEL_HEIGHT = 14;
const POINT_WIDTH = 64;
/** Less than this of the lowest forecast is left to the words: a scale that held it too would make every step flat. */
const NEAR = 0.6;

/**
 * One quarter's forecasts over the days on which they were made. The slope is what is looked at, so nothing begins at
 * 0.
 */
export function revisionSlope({ points, until, target, budget, came }: Revisions): RevisionSlope {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) throw new Error('Expected at least one forecast.');
  const lines = [target, budget].filter((amount) => amount !== undefined);
  const amounts = [...points.map(({ amount }) => amount), ...lines];
  const shown = came && came.amount >= NEAR * Math.min(...amounts) ? came : undefined;
  const all = shown ? [...amounts, shown.amount] : amounts;
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const lastDay = [until, last.on, ...(came ? [came.on] : [])].sort().at(-1) ?? until;
  // What came may be from before the first forecast, which somebody wrote late.
  const firstDay = shown && shown.on < first.on ? shown.on : first.on;
  const span = Math.max(1, daysBetween(firstDay, lastDay));
  const room = { width: REVISIONS.right - ROOM.left, height: REVISIONS.height - ROOM.top - ROOM.bottom };
  const xOf = (on: IsoDate) => Math.round(ROOM.left + (daysBetween(firstDay, on) / span) * room.width);
  const yOf = (amount: Minor) =>
    most === least
      ? ROOM.top + room.height / 2
      : Math.round(ROOM.top + (1 - (amount - least) / (most - least)) * room.height);
  const at = ({ on, amount }: { on: IsoDate; amount: Minor }): Point => ({ x: xOf(on), y: yOf(amount) });
  const levels = [
    ...(target === undefined ? [] : [{ level: 'target' as const, y: yOf(target) }]),
    ...(budget === undefined ? [] : [{ level: 'budget' as const, y: yOf(budget) }]),
    { level: 'forecast' as const, y: yOf(last.amount) },
    ...(shown ? [{ level: 'came' as const, y: yOf(shown.amount) }] : []),
  ];
  return {
    points: written(points.map(at)),
    end: { x: REVISIONS.right, y: yOf(last.amount) },
    came: shown && at(shown),
    levels: apart(levels),
    days: daysWithNames(
      [...new Set([...points.map(({ on }) => on), ...(shown ? [shown.on] : [])])]
        .sort()
        .map((on) => ({ on, x: xOf(on) })),
    ),
  };
}

/** The newest is written first, and others where their words do not run into it. */
function written(points: readonly Point[]): RevisionSlope['points'] {
  let free = Infinity;
  return [...points]
    .reverse()
    .map((point) => {
      const isWritten = point.x <= free - POINT_WIDTH;
      if (isWritten) free = point.x;
      return { ...point, isWritten };
    })
    .reverse();
}

/**
 * Words that would stand on one another are moved down, from the highest on; what is too low for that is moved up
 * again.
 */
function apart(levels: readonly { level: Level; y: number }[]): RevisionSlope['levels'] {
  const sorted = [...levels].sort((a, b) => a.y - b.y);
  const at: number[] = [];
  for (const { y } of sorted) at.push(Math.max(y + 4, (at.at(-1) ?? -Infinity) + LABEL_HEIGHT));
  const over = Math.max(0, (at.at(-1) ?? 0) - (REVISIONS.height - 8));
  return sorted.map((each, index) => ({ ...each, labelY: (at[index] ?? each.y) - over }));
}
