import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '#domain/calendar/dates.ts';
import { DAY_WIDTH, type ForecastLine, forecastSlope, SLOPE } from '#charts/forecast-slope.ts';

const line = (quarter: string, points: [on: string, amount: number][], came?: [on: string, amount: number]) =>
  ({
    quarter,
    points: points.map(([on, amount]) => ({ on, amount })),
    came: came && { on: came[0], amount: came[1] },
  }) as ForecastLine;

test('a forecast that is lowered goes down, to what came of it; the label stands at its end', () => {
  const { lines } = forecastSlope([
    line(
      '2026-Q2',
      [
        ['2026-03-27', 450],
        ['2026-06-30', 443],
      ],
      ['2026-07-09', 438],
    ),
  ]);
  const [first, second] = lines[0]!.points;
  expect(first!.x).toBeLessThan(second!.x);
  expect(first!.y).toBeLessThan(second!.y);
  expect(lines[0]!.came!.y).toBeGreaterThan(second!.y);
  expect(lines[0]!.label.x).toBeGreaterThan(lines[0]!.came!.x);
});

test('forecasts that were never changed are a level line in the middle, and nothing is divided by 0', () => {
  const { lines } = forecastSlope([
    line('2026-Q3', [
      ['2026-06-30', 455],
      ['2026-09-11', 455],
    ]),
  ]);
  const ys = new Set(lines[0]!.points.map(({ y }) => y));
  expect(ys.size).toBe(1);
  expect([...ys][0]).toBeGreaterThan(0);
  expect([...ys][0]).toBeLessThan(SLOPE.height);
  expect(forecastSlope([line('2026-Q3', [['2026-06-30', 455]])]).lines[0]!.points[0]!.x).not.toBeNaN();
});

test('of days that stand close, the newest is written', () => {
  const { days } = forecastSlope([
    line('2026-Q3', [
      ['2025-09-01', 440],
      ['2026-09-10', 450],
      ['2026-09-11', 455],
    ]),
  ]);
  expect(days.map(({ on, isWritten }) => [on, isWritten])).toEqual([
    ['2025-09-01', true],
    ['2026-09-10', false],
    ['2026-09-11', true],
  ]);
});

test('all lies in the drawing, by day and amount in order, and labels and days stand apart', () => {
  const point = fc.record({ day: fc.integer({ min: 0, max: 700 }), amount: fc.integer({ min: -1000, max: 900_000 }) });
  const quarter = fc.record({
    points: fc.uniqueArray(point, { minLength: 1, maxLength: 5, selector: ({ day }) => day }),
    came: fc.option(point, { nil: undefined }),
  });
  const at = ({ day, amount }: { day: number; amount: number }): [string, number] => [
    addDays('2025-01-01', day),
    amount,
  ];
  fc.assert(
    fc.property(fc.array(quarter, { minLength: 1, maxLength: 5 }), (quarters) => {
      const given = quarters.map(({ points, came }, index) =>
        line(`2026-Q${index}`, points.sort((a, b) => a.day - b.day).map(at), came && at(came)),
      );
      const { lines, days } = forecastSlope(given);
      const drawn = lines.flatMap(({ points, came }, index) => [
        ...points.map((one, step) => ({ ...one, ...given[index]!.points[step]! })),
        ...(came ? [{ ...came, ...given[index]!.came! }] : []),
      ]);
      for (const { x, y } of drawn) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(SLOPE.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(SLOPE.height);
      }
      for (const one of drawn)
        for (const other of drawn) {
          if (daysBetween(one.on, other.on) > 0) expect(one.x).toBeLessThanOrEqual(other.x);
          if (one.amount > other.amount) expect(one.y).toBeLessThanOrEqual(other.y);
        }
      const written = days.filter(({ isWritten }) => isWritten).map(({ x }) => x);
      for (const [index, x] of written.entries())
        if (index > 0) expect(x - written[index - 1]!).toBeGreaterThanOrEqual(DAY_WIDTH);
    }),
  );
});
