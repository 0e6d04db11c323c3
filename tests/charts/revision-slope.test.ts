import fc from 'fast-check';
import { expect, test } from 'vitest';
import { revisionSlope, REVISIONS } from '#charts/revision-slope.ts';
import { addDays } from '#domain/calendar/dates.ts';

const UNTIL = '2026-09-30';
const made = (...points: [on: string, amount: number][]) => points.map(([on, amount]) => ({ on, amount }));
const of = (points: [on: string, amount: number][], target?: number, budget?: number, came?: number) =>
  revisionSlope({
    points: made(...points),
    until: UNTIL,
    target,
    budget,
    came: came === undefined ? undefined : { on: '2026-09-18', amount: came },
  });

test('the newest forecast is carried to the quarter’s end, below its target, and what has come lies below it', () => {
  const { points, end, came, levels } = of(
    [
      ['2026-03-27', 465],
      ['2026-06-30', 470],
      ['2026-09-11', 455],
    ],
    520,
    480,
    371,
  );
  expect(points[1]!.y).toBeLessThan(points[0]!.y);
  expect(points[2]!.y).toBeGreaterThan(points[0]!.y);
  expect(end).toEqual({ x: REVISIONS.right, y: points[2]!.y });
  expect(came!.y).toBeGreaterThan(end.y);
  expect(came!.x).toBeLessThan(end.x);
  expect(levels.map(({ level }) => level)).toEqual(['target', 'budget', 'forecast', 'came']);
});

test('an actual that is far off is left to the words, so that a step of the forecast is still seen', () => {
  const { came, points } = of(
    [
      ['2026-06-30', 100],
      ['2026-07-10', 90],
    ],
    100,
    undefined,
    5,
  );
  expect(came).toBeUndefined();
  expect(points[1]!.y - points[0]!.y).toBeGreaterThan(50);
});

test('what came before the first forecast was written lies in the drawing too', () => {
  const { came, points } = of([['2026-12-20', 100]], 100, undefined, 90);
  expect(came!.x).toBeGreaterThanOrEqual(0);
  expect(came!.x).toBeLessThan(points[0]!.x);
});

test('whatever was forecast, everything lies in the drawing, and no two labels stand on one another', () => {
  const amount = fc.option(fc.integer({ min: -1000, max: 1_000_000 }), { nil: undefined });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(500), fc.integer({ min: -1000, max: 1_000_000 })), { minLength: 1, maxLength: 12 }),
      amount,
      amount,
      amount,
      (steps, target, budget, came) => {
        const points = steps
          .map(([day, value]): [string, number] => [addDays('2025-09-01', day), value])
          .sort(([a], [b]) => a.localeCompare(b));
        const drawn = of(points, target, budget, came);
        const ys = [...drawn.points, drawn.end, ...(drawn.came ? [drawn.came] : [])];
        for (const { x, y } of ys) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(REVISIONS.right);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(REVISIONS.height);
        }
        const labels = drawn.levels.map(({ labelY }) => labelY).sort((a, b) => a - b);
        expect(labels.at(-1) ?? 0).toBeLessThanOrEqual(REVISIONS.height);
        labels.slice(1).forEach((y, at) => expect(y - labels[at]!).toBeGreaterThanOrEqual(14));
        const words = drawn.points.filter(({ isWritten }) => isWritten).map(({ x }) => x);
        words.slice(1).forEach((x, at) => expect(x - words[at]!).toBeGreaterThanOrEqual(64));
      },
    ),
  );
});
