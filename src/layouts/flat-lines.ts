/** A place in a drawing: how far to the right, and how far down. */
export type Point = readonly [x: number, y: number];

/** A line from place to place, which comes back to where it began where it is closed. */
export interface Line {
  points: readonly Point[];
  isClosed: boolean;
}

/** One of the places of a line, counted round and round. */
export function placeAt(points: readonly Point[], at: number): Point {
  const place = points.at(at % points.length);
  if (!place) throw new Error('A line without a place has no outline.');
  return place;
}

/** The lines of a shape of SVG, without a curve: no place of one is farther from it than so much. */
export function linesOf(shape: string, said: ReadonlyMap<string, string>, near: number): Line[] {
  const number = (name: string) => Number(said.get(name) ?? 0);
  if (shape === 'path') return linesOfPath(said.get('d') ?? '', near);
  if (shape === 'circle') {
    const [x, y, r] = [number('cx'), number('cy'), number('r')];
    return linesOfPath(`M${x + r} ${y}A${r} ${r} 0 0 1 ${x - r} ${y}A${r} ${r} 0 0 1 ${x + r} ${y}z`, near);
  }
  const [x, y, width, height, r] = [number('x'), number('y'), number('width'), number('height'), number('rx')];
  const round = (right: number, down: number) => (r > 0 ? `a${r} ${r} 0 0 1 ${right} ${down}` : '');
  return linesOfPath(
    `M${x + r} ${y}H${x + width - r}${round(r, r)}V${y + height - r}${round(-r, r)}H${x + r}${round(-r, -r)}V${y + r}${round(r, -r)}z`,
    near,
  );
}

const COMMAND = /([a-z])([^a-z]*)/gi;
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)/g;
/** How many numbers each command takes. */
const TAKES: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, a: 7, z: 0 };

function linesOfPath(d: string, near: number): Line[] {
  const lines: { points: Point[]; isClosed: boolean }[] = [];
  let at: Point = [0, 0];
  /** Where the curve before came from, which a smooth one goes on from. */
  let from: Point | undefined;
  for (const [, letter = '', said = ''] of d.matchAll(COMMAND)) {
    const command = letter.toLowerCase();
    const takes = TAKES[command];
    if (takes === undefined) throw new Error(`A drawing says "${letter}", which no outline is made of.`);
    const numbers = [...said.matchAll(NUMBER)].map(Number);
    if (command === 'z') {
      const line = lines.at(-1);
      if (line) line.isClosed = true;
      at = placeAt(line?.points ?? [], 0);
    }
    for (let first = 0; takes > 0 && first < numbers.length; first += takes) {
      const own = numbers.slice(first, first + takes);
      const [x, y] = letter === command ? at : [0, 0];
      const place = (index: number): Point => [(own[index] ?? 0) + x, (own[index + 1] ?? 0) + y];
      const end: Point =
        command === 'h' ? [place(0)[0], at[1]] : command === 'v' ? [at[0], (own[0] ?? 0) + y] : place(takes - 2);
      const line = lines.at(-1)?.points ?? [];
      if (command === 'm' && first === 0) lines.push({ points: [end], isClosed: false });
      else if (command === 'a') line.push(...arc(at, own, end, near));
      else if (command === 'c' || command === 's') {
        const pulledTo: Point = command === 'c' ? place(0) : mirrored(from ?? at, at);
        from = place(takes - 4);
        line.push(...curve([at, pulledTo, from, end]));
      } else line.push(end);
      if (command !== 'c' && command !== 's') from = undefined;
      at = end;
    }
  }
  return lines.map(({ points, isClosed }) => ({ points: withoutRepeats(points, isClosed), isClosed }));
}

const mirrored = ([x, y]: Point, [overX, overY]: Point): Point => [2 * overX - x, 2 * overY - y];

function withoutRepeats(points: readonly Point[], isClosed: boolean): Point[] {
  const isNear = ([x, y]: Point, other: Point | undefined) =>
    other !== undefined && Math.hypot(x - other[0], y - other[1]) < 1e-6;
  const own = points.filter((point, at) => !isNear(point, points[at - 1]));
  return isClosed && own.length > 1 && isNear(placeAt(own, -1), own[0]) ? own.slice(0, -1) : own;
}

/** An arc of a circle: only its end and what lies between, since a line stands where it begins. */
function arc(
  start: Point,
  [radius = 0, , , isLarge, isClockwise]: readonly number[],
  end: Point,
  near: number,
): Point[] {
  const [right, down] = [end[0] - start[0], end[1] - start[1]];
  const half = Math.hypot(right, down) / 2;
  const r = Math.max(radius, half);
  // How far the middle of the circle is from the middle of the two, to which side.
  const off = (Math.sqrt(r * r - half * half) / (2 * half)) * (isLarge === isClockwise ? -1 : 1);
  const middle: Point = [(start[0] + end[0]) / 2 - down * off, (start[1] + end[1]) / 2 + right * off];
  const angle = ([x, y]: Point) => Math.atan2(y - middle[1], x - middle[0]);
  const begins = angle(start);
  const full = 2 * Math.PI;
  const turn = isClockwise === 1 ? (angle(end) - begins + full) % full : -((begins - angle(end) + full) % full);
  const steps = Math.ceil(Math.abs(turn) / (2 * Math.acos(1 - Math.min(near / r, 1))));
  return Array.from({ length: steps }, (_, at): Point => {
    const to = begins + (turn * (at + 1)) / steps;
    return at === steps - 1 ? end : [middle[0] + r * Math.cos(to), middle[1] + r * Math.sin(to)];
  });
}

const PIECES_OF_A_CURVE = 8;

function curve(places: readonly [Point, Point, Point, Point]): Point[] {
  return Array.from({ length: PIECES_OF_A_CURVE }, (_, at): Point => {
    const t = (at + 1) / PIECES_OF_A_CURVE;
    const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
    const side = (index: 0 | 1) => places.reduce((sum, place, of) => sum + place[index] * (weights[of] ?? 0), 0);
    return [side(0), side(1)];
  });
}
