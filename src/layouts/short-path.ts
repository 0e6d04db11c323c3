import { placeAt, type Point } from './flat-lines.ts';

/** How far a place may be from the arc that is written for it, in dots; and the fewest places that make one. */
const NEAR = 0.015;
const FEWEST = 4;
/** How far an arc may be from the straight line between two places: else that line was straight. */
const DEEPEST = 0.025;
/**
 * How far an arc goes around: where it is nearly half a circle, a hundredth of its radius moves its middle far. Half of
 * one is said by a radius that is too small, which SVG makes as large as it must be.
 */
const LARGEST = 2.1;

/** A closed outline in few letters: places that lie on a circle, one after another, as an arc of it. */
export function pathOf(outline: readonly Point[]): string {
  const begin = Math.max(0, beginOf(outline));
  const points = [...outline.slice(begin), ...outline.slice(0, begin)];
  points.push(placeAt(points, 0));
  let at = rounded(placeAt(points, 0));
  let path = `M${numbers(at)}`;
  for (let index = 0; index < points.length - 1; ) {
    const arc = arcFrom(points, index);
    const to = rounded(placeAt(points, index + (arc?.steps ?? 1)));
    const move: Point = [short(to[0] - at[0]), short(to[1] - at[1])];
    index += arc?.steps ?? 1;
    if (arc) path += `a${numbers([arc.radius, arc.radius])} 0 0${arc.isClockwise ? ' 1' : ' 0'} ${numbers(move)}`;
    else if (index === points.length - 1) break;
    else if (move[1] === 0) path += `h${number(move[0])}`;
    else if (move[0] === 0) path += `v${number(move[1])}`;
    else path += `l${numbers(move)}`;
    at = to;
  }
  return `${path}z`;
}

const short = (side: number) => Math.round(side * 100) / 100;
const rounded = ([x, y]: Point): Point => [short(x), short(y)];
const number = (side: number) => String(short(side)).replace(/^(-?)0\./, '$1.');
const numbers = ([x, y]: Point) => `${number(x)} ${number(y)}`;

/** A corner, so that no arc is written in two pieces; the first place, where there is none. */
function beginOf(outline: readonly Point[]): number {
  return outline.findIndex((_, at) => {
    const around = [-1, 0, 1, 2].map((by) => placeAt(outline, at + by + outline.length));
    return arcFrom(around, 0) === undefined;
  });
}

/** The longest arc from a place on; nothing where the next places lie on none. */
function arcFrom(points: readonly Point[], from: number) {
  let found: { steps: number; radius: number; isClockwise: boolean } | undefined;
  for (let steps = FEWEST - 1; from + steps < points.length; steps++) {
    const on = points.slice(from, from + steps + 1);
    const circle = circleThrough(placeAt(on, 0), placeAt(on, Math.floor(steps / 2)), placeAt(on, steps));
    if (!circle || circle.radius > 30) break;
    const turned = on.slice(1).map((point, at) => turnOf(circle.middle, placeAt(on, at), point));
    const whole = turned.reduce((sum, turn) => sum + turn, 0);
    const isOn = on.every((point) => Math.abs(distance(point, circle.middle) - circle.radius) < NEAR);
    const isOneWay = turned.every(
      (turn) => Math.sign(turn) === Math.sign(whole) && circle.radius * (1 - Math.cos(turn / 2)) < DEEPEST,
    );
    if (!isOn || !isOneWay || Math.abs(whole) > Math.PI + 1e-3) break;
    const isHalf = Math.abs(whole) > Math.PI - 1e-3;
    if (isHalf || Math.abs(whole) < LARGEST)
      found = { steps, radius: circle.radius - (isHalf ? 0.01 : 0), isClockwise: whole > 0 };
  }
  return found;
}

const distance = ([x, y]: Point, [otherX, otherY]: Point) => Math.hypot(x - otherX, y - otherY);

function turnOf([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const turn = Math.atan2(toY - y, toX - x) - Math.atan2(fromY - y, fromX - x);
  return turn > Math.PI ? turn - 2 * Math.PI : turn < -Math.PI ? turn + 2 * Math.PI : turn;
}

/** The circle through three places; nothing where they lie on a line. */
function circleThrough([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) {
  const twice = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by));
  if (Math.abs(twice) < 1e-6) return undefined;
  const [a, b, c] = [ax * ax + ay * ay, bx * bx + by * by, cx * cx + cy * cy];
  const middle: Point = [
    (a * (by - cy) + b * (cy - ay) + c * (ay - by)) / twice,
    (a * (cx - bx) + b * (ax - cx) + c * (bx - ax)) / twice,
  ];
  return { middle, radius: distance(middle, [ax, ay]) };
}
