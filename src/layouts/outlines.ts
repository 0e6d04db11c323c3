import { linesOf, placeAt, type Line, type Point } from './flat-lines.ts';
import { pathOf } from './short-path.ts';

/** What a shape says of its lines and its inside, or what the drawing that it stands in says for all. */
type Attributes = ReadonlyMap<string, string>;

/** How thick a line is on either side, and how its corners and ends look. */
interface Pen {
  half: number;
  isRound: { join: boolean; cap: boolean };
}

const SHAPE = /<(path|rect|circle)((?: [\w-]+="[^"]*")*)\/>/g;
const ATTRIBUTE = / ([\w-]+)="([^"]*)"/g;

/**
 * A drawing of one colour as the outline of all that it covers, so many times as large: what `clip-path: path()` cuts
 * out of a ground. Where outlines lie over each other, both are covered; what runs the other way is cut out. Nothing
 * where the drawing has shades, which an outline has not.
 */
export function outlineOf(frame: string, shapes: string, times: number): string | undefined {
  if (shapes.includes('opacity=')) return undefined;
  const all = attributesOf(frame);
  const outlines = [...shapes.matchAll(SHAPE)].flatMap(([, name = '', own = '']) => {
    const said: Attributes = new Map([...all, ...attributesOf(own)]);
    const lines = linesOf(name, said, 0.005 / times);
    const isCutOut = said.get('class') === 'on-fill';
    return [
      ...(said.get('fill') === 'currentColor' ? lines.map(({ points }) => clockwise(points)) : []),
      ...(said.get('stroke') === 'currentColor' || isCutOut ? strokesOf(lines, said) : []).map((outline) =>
        isCutOut ? outline.toReversed() : outline,
      ),
    ];
  });
  return outlines.map((outline) => pathOf(outline.map(([x, y]): Point => [x * times, y * times]))).join('');
}

function attributesOf(markup: string): Map<string, string> {
  return new Map([...markup.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value]));
}

function clockwise(points: readonly Point[]): readonly Point[] {
  const area = points.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = placeAt(points, at + 1);
    return sum + x * nextY - nextX * y;
  }, 0);
  return area < 0 ? points.toReversed() : points;
}

/** The outlines of drawn lines. */
function strokesOf(lines: readonly Line[], said: Attributes): Point[][] {
  const pen: Pen = {
    half: Number(said.get('stroke-width') ?? 1) / 2,
    isRound: { join: said.get('stroke-linejoin') === 'round', cap: said.get('stroke-linecap') === 'round' },
  };
  const dashes = said.get('stroke-dasharray')?.split(' ').map(Number);
  const drawn = dashes ? lines.flatMap((line) => dashesOf(line, dashes)) : lines;
  return drawn.flatMap(({ points, isClosed }) =>
    isClosed
      ? [besideOf(points, pen), besideOf(points.toReversed(), pen)]
      : [besideOf([...points, ...wayBack(points)], pen)],
  );
}

/**
 * The way back to where a line began; a side road that it went and came back on, it went already. Where roads part, a
 * line goes the one to its left first: else its outline would lie over itself, and what is cut out would be covered.
 */
function wayBack(points: readonly Point[]): Point[] {
  const back = points.toReversed();
  for (let at = 1; at < back.length - 1; at++)
    if (isSame(placeAt(back, at - 1), placeAt(back, at + 1))) back.splice(at--, 2);
  return back.slice(1, -1);
}

const isSame = ([x, y]: Point, [otherX, otherY]: Point) => Math.hypot(x - otherX, y - otherY) < 1e-6;

/** What runs to the left of a round trip, half a line's thickness beside it. */
function besideOf(trip: readonly Point[], pen: Pen): Point[] {
  return trip.flatMap((point, at) => {
    const before = placeAt(trip, at - 1);
    const after = placeAt(trip, at + 1);
    return cornerOf(point, directionOf(before, point), directionOf(point, after), pen);
  });
}

function directionOf([fromX, fromY]: Point, [x, y]: Point): Point {
  const long = Math.hypot(x - fromX, y - fromY);
  return [(x - fromX) / long, (y - fromY) / long];
}

/** How much of a corner a mitre may be longer than a line is thick, as SVG has it by itself. */
const LONGEST_MITRE = 4;
/** A corner of a curve that was made flat: no eye sees whether it is round. */
const OF_A_CURVE = 0.94;

function cornerOf([x, y]: Point, into: Point, out: Point, { half, isRound }: Pen): Point[] {
  const turn = into[0] * out[1] - into[1] * out[0];
  const along = into[0] * out[0] + into[1] * out[1];
  const from: Point = [into[1] * half, -into[0] * half];
  const to: Point = [out[1] * half, -out[0] * half];
  const at = ([right, down]: Point): Point => [x + right, y + down];
  const isEnd = along < -1 + 1e-9;
  if (isEnd) return isRound.cap ? roundOf(from, Math.PI).map(at) : [at(from), at(to)];
  const isOutside = turn > 0;
  if (isOutside && isRound.join && along < OF_A_CURVE) return roundOf(from, Math.acos(along)).map(at);
  if (isOutside && (1 + along) / 2 < 1 / LONGEST_MITRE ** 2) return [at(from), at(to)];
  return [at([(from[0] + to[0]) / (1 + along), (from[1] + to[1]) / (1 + along)])];
}

/** A round corner: from one side of it so far around. */
function roundOf([x, y]: Point, angle: number): Point[] {
  const steps = Math.ceil(angle / 0.4);
  return Array.from({ length: steps + 1 }, (_, at) => {
    const [sin, cos] = [Math.sin((angle * at) / steps), Math.cos((angle * at) / steps)];
    return [x * cos - y * sin, x * sin + y * cos];
  });
}

/** The pieces of a line that is drawn in dashes. */
function dashesOf({ points, isClosed }: Line, dashes: readonly number[]): Line[] {
  let piece: Point[] = [placeAt(points, 0)];
  const pieces = [piece];
  let turn = 0;
  let left = dashes[0] ?? 0;
  for (const [at, end] of [...points.slice(1), ...(isClosed ? points.slice(0, 1) : [])].entries()) {
    let from = placeAt(points, at);
    for (;;) {
      const [right, down] = directionOf(from, end);
      const long = Math.hypot(end[0] - from[0], end[1] - from[1]);
      const isDrawn = turn % 2 === 0;
      if (long <= left) {
        left -= long;
        if (isDrawn) piece.push(end);
        break;
      }
      from = [from[0] + right * left, from[1] + down * left];
      if (isDrawn) piece.push(from);
      else pieces.push((piece = [from]));
      turn++;
      left = dashes[turn % dashes.length] ?? left;
    }
  }
  return pieces.filter(({ length }) => length > 1).map((points) => ({ points, isClosed: false }));
}
