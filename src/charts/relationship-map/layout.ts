import { BOX, GAP, MARGIN, placed, type MapPerson, type Placed } from './placing.ts';

export type { MapPerson } from './placing.ts';
export { BOX } from './placing.ts';

/** Solid: reports to. Dashed: is listened to by. Dotted: is followed by. */
export type TieKind = 'reports' | 'listened' | 'followed';

/** A tie from one person to another, beside who reports to whom. */
export interface Tie {
  kind: Exclude<TieKind, 'reports'>;
  from: string;
  to: string;
}

export type Point = readonly [x: number, y: number];

export interface RelationshipLayout {
  width: number;
  height: number;
  boxes: { id: string; x: number; y: number }[];
  /** Each line runs straight across or straight down between its points; a tie ends in an arrow at its last point. */
  lines: { kind: TieKind; from: string; to: string; points: Point[] }[];
}

/** Between two lines side by side, and between a line and a row of boxes. */
const TRACK = 9;
const CLEAR = 17;
const EMPTY_CHANNEL = 10;

/** A line across in the channel above a row (channel 0 is above the first row, the last one below the last row). */
interface Across {
  channel: number;
  from: number;
  to: number;
}

interface Route {
  kind: TieKind;
  from: string;
  to: string;
  /** Lines of one owner may run together: the reports of one manager. */
  owner: string;
  start: { row: number; side: 'top' | 'bottom' };
  end: { row: number; side: 'top' | 'bottom' };
  across: Across[];
}

/**
 * Lays out up to a few dozen people: boxes in rows, lines only in the channels between rows and the gaps between boxes,
 * so that no line can pass through a box. The same people in the same order give the same map.
 */
export function relationshipLayout(people: readonly MapPerson[], ties: readonly Tie[]): RelationshipLayout {
  const places = placed(people);
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const rows = [...Map.groupBy(places, ({ row }) => row).values()];
  const width = Math.max(0, ...places.map(({ x }) => x + BOX.width)) + MARGIN;
  const routing = new Routing(rows, width);
  const beside: { tie: Tie; from: Placed; to: Placed }[] = [];

  for (const { id, reportsTo } of people) {
    const [manager, report] = [placeOf.get(reportsTo ?? ''), placeOf.get(id)];
    if (manager && report && manager.row < report.row) routing.report(manager, report);
  }
  for (const tie of ties) {
    const [from, to] = [placeOf.get(tie.from), placeOf.get(tie.to)];
    if (!from || !to || from === to) continue;
    if (areNeighbours(rows, from, to)) beside.push({ tie, from, to });
    else routing.tie(tie, from, to);
  }

  const { tops, heights, tracks } = routing.tracks();
  const rowTop = (row: number) => (tops[row] ?? 0) + (heights[row] ?? 0);
  const yAt = ({ row, side }: Route['start']) => rowTop(row) + (side === 'top' ? 0 : BOX.height);
  const lines = routing.routes.map(({ kind, from, to, owner, start, end, across }) => {
    const points: Point[] = across.flatMap(({ channel, from: left, to: right }): Point[] => {
      const y = (tops[channel] ?? 0) + CLEAR + TRACK * (tracks.get(`${channel} ${owner}`) ?? 0);
      return [
        [left, y],
        [right, y],
      ];
    });
    return {
      kind,
      from,
      to,
      points: straightened([[across[0]?.from ?? 0, yAt(start)], ...points, [across.at(-1)?.to ?? 0, yAt(end)]]),
    };
  });
  for (const [at, { tie, from, to }] of beside.entries()) {
    const earlier = beside
      .slice(0, at)
      .filter(
        (other) => other.from.row === from.row && Math.min(other.from.x, other.to.x) === Math.min(from.x, to.x),
      ).length;
    const y = rowTop(from.row) + BOX.height / 2 + TRACK * (earlier % 2 === 0 ? -earlier / 2 : (earlier + 1) / 2);
    lines.push({
      ...tie,
      points:
        from.x < to.x
          ? [
              [from.x + BOX.width, y],
              [to.x, y],
            ]
          : [
              [from.x, y],
              [to.x + BOX.width, y],
            ],
    });
  }
  return {
    width,
    height: (tops.at(-1) ?? 0) + (heights.at(-1) ?? 0),
    boxes: places.map(({ id, row, x }) => ({ id, x, y: rowTop(row) })),
    lines,
  };
}

/** Finds ways through channels and gaps, and keeps lines that run down apart from each other. */
class Routing {
  readonly routes: Route[] = [];
  readonly #rows: readonly (readonly Placed[])[];
  readonly #width: number;
  /** Where lines run down in each channel, and whose they are. */
  readonly #down: { x: number; owner: string }[][];

  constructor(rows: readonly (readonly Placed[])[], width: number) {
    this.#rows = rows;
    this.#width = width;
    this.#down = Array.from({ length: rows.length + 1 }, () => []);
  }

  report(manager: Placed, report: Placed): void {
    const owner = `reports ${manager.id}`;
    const start = this.#claim(inside(manager, 0), [manager.row + 1], owner);
    const end = this.#claim(inside(report, 0), [report.row], owner);
    const across = this.#way(owner, manager.row + 1, report.row, start, end);
    this.routes.push({
      kind: 'reports',
      from: report.id,
      to: manager.id,
      owner,
      start: { row: manager.row, side: 'bottom' },
      end: { row: report.row, side: 'top' },
      across,
    });
  }

  tie({ kind, from: fromId, to: toId }: Tie, from: Placed, to: Placed): void {
    const owner = `${kind} ${fromId} ${toId}`;
    const isAbove = Math.abs(to.x - from.x) < BOX.width / 2;
    // Straight up or down where one stands above the other; else out towards the other and in from there.
    const aside = isAbove ? 1 : Math.sign(to.x - from.x);
    const back = isAbove ? -aside : aside;
    const isUp = to.row < from.row || (to.row === from.row && from.row === 0);
    const isDown = to.row > from.row;
    const first = from.row + (isUp ? 0 : 1);
    const last = to.row + (isDown || (to.row === from.row && isUp) ? 0 : 1);
    const start = this.#claim(inside(from, (aside * BOX.width) / 4), [first], owner);
    const end = this.#claim(inside(to, (-back * BOX.width) / 4), [last], owner);
    this.routes.push({
      kind,
      from: fromId,
      to: toId,
      owner,
      across: this.#way(owner, first, last, start, end),
      start: { row: from.row, side: isUp ? 'top' : 'bottom' },
      end: { row: to.row, side: last === to.row ? 'top' : 'bottom' },
    });
  }

  /**
   * In each channel a number for each owner, so that lines beside each other do not touch; and how high channels must
   * be.
   */
  tracks(): { tops: number[]; heights: number[]; tracks: Map<string, number> } {
    const tracks = new Map<string, number>();
    const heights = this.#down.map((_, channel) => {
      const spans = new Map<string, { from: number; to: number }>();
      for (const { owner, across } of this.routes) {
        for (const { from, to } of across.filter((one) => one.channel === channel && one.from !== one.to)) {
          const span = spans.get(owner);
          spans.set(owner, {
            from: Math.min(from, to, span?.from ?? Infinity),
            to: Math.max(from, to, span?.to ?? -Infinity),
          });
        }
      }
      const taken: { from: number; to: number }[][] = [];
      for (const [owner, span] of [...spans].sort(([, a], [, b]) => a.from - b.from || b.to - a.to)) {
        let track = taken.findIndex((others) =>
          others.every((other) => other.to + TRACK < span.from || span.to + TRACK < other.from),
        );
        if (track === -1) track = taken.push([]) - 1;
        taken[track]?.push(span);
        tracks.set(`${channel} ${owner}`, track);
      }
      const isUsed = (this.#down[channel]?.length ?? 0) > 0;
      return taken.length === 0 ? (isUsed ? 2 * CLEAR : EMPTY_CHANNEL) : 2 * CLEAR + (taken.length - 1) * TRACK;
    });
    const tops = heights.map(
      (_, at) => heights.slice(0, at).reduce((sum, height) => sum + height, 0) + at * BOX.height,
    );
    return { tops, heights, tracks };
  }

  /** The lines across from one channel to another, through a gap of each row between them. */
  #way(owner: string, first: number, last: number, start: number, end: number): Across[] {
    const across: Across[] = [];
    let x = start;
    const step = Math.sign(last - first);
    for (let channel = first; channel !== last; channel += step) {
      const row = step > 0 ? channel : channel - 1;
      const through = this.#claim(this.#gapNear(row, x, end), [channel, channel + step], owner);
      across.push({ channel, from: x, to: through });
      x = through;
    }
    across.push({ channel: last, from: x, to: end });
    return across;
  }

  /** The gap of a row that makes the least way from one place to another. */
  #gapNear(row: number, from: number, to: number): Span {
    const boxes = [...(this.#rows[row] ?? [])].sort((a, b) => a.x - b.x);
    const edges = [0, ...boxes.flatMap(({ x }) => [x, x + BOX.width]), this.#width];
    const gaps = Array.from({ length: boxes.length + 1 }, (_, at): Span => {
      const [low, high] = [(edges[2 * at] ?? 0) + 4, (edges[2 * at + 1] ?? 0) - 4];
      return { low, high, wanted: Math.min(Math.max(to, low), high) };
    });
    const length = ({ wanted }: Span) => Math.abs(wanted - from) + Math.abs(wanted - to);
    return gaps.reduce((best, gap) => (length(gap) < length(best) ? gap : best));
  }

  /** The free place nearest to the wanted one; where all are taken, lines stand closer. */
  #claim({ low, high, wanted }: Span, channels: readonly number[], owner: string): number {
    const others = channels.flatMap((channel) => this.#down[channel] ?? []).filter((line) => line.owner !== owner);
    const own = channels
      .flatMap((channel) => this.#down[channel] ?? [])
      .find(
        (line) =>
          line.owner === owner &&
          Math.abs(line.x - wanted) < TRACK &&
          line.x >= low &&
          line.x <= high &&
          others.every(({ x }) => Math.abs(x - line.x) >= 5),
      );
    const x =
      own?.x ??
      this.#free(
        low,
        high,
        wanted,
        others.map((line) => line.x),
      );
    for (const channel of channels) this.#down[channel]?.push({ x, owner });
    return x;
  }

  #free(low: number, high: number, wanted: number, taken: readonly number[]): number {
    for (const distance of [TRACK, 5, 3, 1]) {
      for (let away = 0; away <= high - low; away++) {
        const found = [wanted + away, wanted - away].find(
          (x) => x >= low && x <= high && taken.every((other) => Math.abs(other - x) >= distance),
        );
        if (found !== undefined) return found;
      }
    }
    return wanted;
  }
}

interface Span {
  low: number;
  high: number;
  wanted: number;
}

/** Where a line may meet a box: its middle, or so far from it, clear of the corners. */
function inside({ x }: Placed, fromMiddle: number): Span {
  return { low: x + 12, high: x + BOX.width - 12, wanted: Math.round(x + BOX.width / 2 + fromMiddle) };
}

function areNeighbours(rows: readonly (readonly Placed[])[], one: Placed, other: Placed): boolean {
  if (one.row !== other.row) return false;
  const [low, high] = [Math.min(one.x, other.x), Math.max(one.x, other.x)];
  return high - low <= 2 * (BOX.width + GAP) && !(rows[one.row] ?? []).some(({ x }) => x > low && x < high);
}

/** Without points that change nothing. */
function straightened(points: readonly Point[]): Point[] {
  const distinct = points.filter(([x, y], at) => at === 0 || points[at - 1]?.[0] !== x || points[at - 1]?.[1] !== y);
  return distinct.filter(([x, y], at) => {
    const [before, after] = [distinct[at - 1], distinct[at + 1]];
    return !before || !after || !((before[0] === x && x === after[0]) || (before[1] === y && y === after[1]));
  });
}
