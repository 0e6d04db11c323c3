import { daysBetween, type IsoDate } from '#domain/calendar/dates.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Minor } from '#domain/money/money.ts';

/** The forecasts of one quarter by the day they were made, oldest first; and what came, once it is over. */
export interface ForecastLine {
  quarter: Quarter;
  points: readonly { on: IsoDate; amount: Minor }[];
  came: { on: IsoDate; amount: Minor } | undefined;
}

export interface Point {
  x: number;
  y: number;
}

export interface DrawnLine {
  quarter: Quarter;
  points: Point[];
  came: Point | undefined;
  /** Where the words about its end stand. */
  label: Point;
}

export interface ForecastSlope {
  lines: DrawnLine[];
  /** Days on which a forecast was made, where there is room to write them. */
  days: { on: IsoDate; x: number; isWritten: boolean }[];
}

export const SLOPE = { width: 520, height: 132 };
const ROOM = { left: 14, right: 96, top: 14, bottom: 22 };
/** Least distance of two days that are written. */
export const DAY_WIDTH = 84;
/** Least distance of two labels, beside and above one another. */
const LABEL = { width: 90, height: 13 };

/**
 * Each quarter's forecasts as a line over the days on which they were made, down or up to what came of it. Amounts lie
 * between the least and the most of all of them: the slope is what is looked at, so nothing begins at 0.
 */
export function forecastSlope(lines: readonly ForecastLine[]): ForecastSlope {
  const all = lines.flatMap(({ points, came }) => (came ? [...points, came] : points));
  const days = [...new Set(all.map(({ on }) => on))].sort();
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
  const span = Math.max(1, daysBetween(first, last));
  const amounts = all.map(({ amount }) => amount);
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const room = { width: SLOPE.width - ROOM.left - ROOM.right, height: SLOPE.height - ROOM.top - ROOM.bottom };
  const xOf = (on: IsoDate) => Math.round(ROOM.left + (daysBetween(first, on) / span) * room.width);
  const yOf = (amount: Minor) =>
    most === least
      ? ROOM.top + room.height / 2
      : Math.round(ROOM.top + (1 - (amount - least) / (most - least)) * room.height);
  const at = ({ on, amount }: { on: IsoDate; amount: Minor }): Point => ({ x: xOf(on), y: yOf(amount) });
  const drawn = lines.map(({ quarter, points, came }) => {
    const end = came ?? points.at(-1);
    return { quarter, points: points.map(at), came: came && at(came), end: end ? at(end) : { x: 0, y: 0 } };
  });
  return {
    lines: apart(drawn.map(({ end, ...line }) => ({ ...line, label: { x: end.x + 8, y: end.y + 4 } }))),
    days: daysWithNames(
      [...new Set(lines.flatMap(({ points }) => points.map(({ on }) => on)))].sort().map((on) => ({ on, x: xOf(on) })),
    ),
  };
}

/** Labels that would stand on one another are moved down, from the highest on. */
function apart(lines: DrawnLine[]): DrawnLine[] {
  const placed: Point[] = [];
  for (const { label } of [...lines].sort((a, b) => a.label.y - b.label.y)) {
    for (const other of placed)
      if (Math.abs(other.x - label.x) < LABEL.width && label.y - other.y < LABEL.height && label.y >= other.y)
        label.y = other.y + LABEL.height;
    placed.push(label);
    placed.sort((a, b) => a.y - b.y);
  }
  return lines;
}

/** The newest day is written first, and others where they do not run into one that is. */
export function daysWithNames(days: { on: IsoDate; x: number }[]): ForecastSlope['days'] {
  let free = Infinity;
  return days
    .reverse()
    .map(({ on, x }) => {
      const isWritten = x <= free - DAY_WIDTH;
      if (isWritten) free = x;
      return { on, x, isWritten };
    })
    .reverse();
}
