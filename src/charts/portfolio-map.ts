import { textWidth } from './text-width.ts';

/** One account or plan of the map: how large, and how far from what was asked. */
export interface MapPoint {
  size: number;
  miss: number;
  /** What stands beside it where there is room. */
  label: string;
}

export interface DrawnPoint<P> {
  point: P;
  /** In per cent of the width, and in pixels from the top. */
  x: number;
  y: number;
  name: { anchor: 'start' | 'end'; dx: number; dy: number } | undefined;
}

export interface Tick {
  at: number;
  value: number;
}

export interface PortfolioMap<P> {
  points: DrawnPoint<P>[];
  /** Sizes across, in per cent; misses down, in pixels. */
  sizes: Tick[];
  misses: Tick[];
  /** Where nobody is short or over. */
  zero: number;
  /** From the axis to where a line of so many per cent short ends, within the drawing. */
  limit: { x: number; y: number };
  radius: number;
}

export const MAP = { height: 300, top: 22, bottom: 268, left: 0 };
export const NAME_SIZE = 13;
/** The least width, in pixels, at which names stand beside the marks; the styles leave them out below it. */
const NAMED_WIDTH = 740;
/** More marks than these are drawn small, and so many are named at most. */
const MANY = 100;
const MOST_NAMES = 12;
const RADIUS = { few: 5.5, many: 3 };
const LINE = 15;
/** A mark that is neither large nor far off for the others has no name. */
const NAMED_FROM = 0.08;
/** Room that is kept at the right of the largest. */
const ROOM_RIGHT = 96;

/**
 * Accounts by size across and miss down; named in the order of how far they stand out, as long as no name touches
 * another or a mark.
 */
export function portfolioMap<P extends MapPoint>(points: readonly P[], limitShare: number): PortfolioMap<P> {
  const most = (of: readonly number[]) => of.reduce((max, each) => Math.max(max, each), 0);
  const sizes = ticksTo(most(points.map(({ size }) => size)), 6);
  const step = stepOf(most(points.map(({ miss }) => miss)) + most(points.map(({ miss }) => -miss)), 6);
  const over = Math.max(1, Math.ceil(most(points.map(({ miss }) => miss)) / step));
  const short = Math.max(1, Math.ceil(most(points.map(({ miss }) => -miss)) / step));
  const perUnit = (MAP.bottom - MAP.top) / ((over + short) * step);
  const widest = sizes.at(-1) ?? 1;
  const xOf = (size: number) => tenth((size / widest) * ROOM_RIGHT);
  const yOf = (miss: number) => tenth(MAP.top + (over * step - miss) * perUnit);
  const radius = points.length > MANY ? RADIUS.many : RADIUS.few;
  const reach = Math.min(1, (short * step) / Math.max(1e-9, limitShare * widest));
  return {
    points: named(
      points.map((point) => ({ point, x: xOf(point.size), y: yOf(point.miss) })),
      radius,
      yOf(0),
    ),
    sizes: sizes.map((value) => ({ at: xOf(value), value })),
    misses: Array.from({ length: over + short + 1 }, (_, at) => (over - at) * step).map((value) => ({
      at: yOf(value),
      value,
    })),
    zero: yOf(0),
    limit: { x: xOf(widest * reach), y: yOf(-limitShare * widest * reach) },
    radius,
  };
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function named<P extends MapPoint>(
  placed: readonly Omit<DrawnPoint<P>, 'name'>[],
  radius: number,
  zero: number,
): DrawnPoint<P>[] {
  const left = (x: number) => (x / 100) * NAMED_WIDTH;
  const marks = placed.map(({ x, y }): Box => around(left(x), y, radius + 1));
  const taken: Box[] = [];
  const names = new Map<number, NonNullable<DrawnPoint<P>['name']>>();
  const largest = Math.max(1, ...placed.map(({ point }) => point.size));
  const farthest = Math.max(1, ...placed.map(({ point }) => Math.abs(point.miss)));
  const weight = ({ point }: (typeof placed)[number]) =>
    Math.max(Math.abs(point.miss) / farthest, (0.6 * point.size) / largest);
  const inOrder = [...placed.entries()].sort(([a, one], [b, other]) => weight(other) - weight(one) || a - b);
  for (const [at, mark] of inOrder) {
    if (names.size >= MOST_NAMES || weight(mark) < NAMED_FROM) break;
    const width = textWidth(mark.point.label, NAME_SIZE, 600);
    const gap = radius + 5;
    const ways = [
      { anchor: 'start', dx: gap, dy: 4 },
      { anchor: 'end', dx: -gap, dy: 4 },
      { anchor: 'start', dx: -radius, dy: -radius - 5 },
      { anchor: 'start', dx: -radius, dy: radius + LINE },
    ] as const;
    const free = ways.find(({ anchor, dx, dy }) => {
      const from = left(mark.x) + dx - (anchor === 'end' ? width : 0);
      const box = { left: from, right: from + width, top: mark.y + dy - 11, bottom: mark.y + dy + 3 };
      const isFree =
        box.left >= 0 &&
        box.right <= NAMED_WIDTH &&
        // The line of the target runs through all of them.
        (box.top > zero + 2 || box.bottom < zero - 2) &&
        !taken.some((other) => touch(box, other)) &&
        !marks.some((other, place) => place !== at && touch(box, other));
      if (isFree) taken.push(box);
      return isFree;
    });
    if (free) names.set(at, free);
  }
  return placed.map((mark, at) => ({ ...mark, name: names.get(at) }));
}

function around(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** 0 and round numbers up to the first that is not less than the largest. */
function ticksTo(largest: number, count: number): number[] {
  const step = stepOf(largest, count);
  return Array.from({ length: Math.max(1, Math.ceil(largest / step)) + 1 }, (_, at) => at * step);
}

/** 1, 2 or 5 and as many zeros as give about so many steps. */
function stepOf(range: number, count: number): number {
  const rough = Math.max(1, range) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  return (rough <= power ? 1 : rough <= 2 * power ? 2 : rough <= 5 * power ? 5 : 10) * Math.max(1, power);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
