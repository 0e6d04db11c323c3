import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawGapPins, drawQuarterChart, type QuarterColumn } from '#charts/quarter-chart.ts';
import { shortDrawing } from '#charts/short-drawing.ts';

// What a page has in place of a chart's own text: the same shapes, to a tenth of a pixel.

const amount = fc.option(fc.integer({ min: -50_000, max: 200_000 }), { nil: undefined });
const column = fc.record({
  figures: fc.record({ target: amount, budget: amount, forecast: amount, actual: amount }),
  gap: amount,
  isNow: fc.boolean(),
}) as fc.Arbitrary<QuarterColumn>;
const drawing = fc.record({
  columns: fc.array(column, { minLength: 1, maxLength: 3 }),
  columnWidth: fc.constantFrom(46, 60, 100),
  height: fc.constantFrom(30, 104, 118),
});

/** The areas that a drawing covers, by paint: of each path the sum of its rectangles, one within another taken away. */
function areasOf(svg: string): [paint: string, area: number][] {
  return [...svg.matchAll(/<path fill="([^"]*)"(?: fill-rule="evenodd")? d="([^"]*)"/g)].map(
    ([, paint = '', path = '']) => {
      const parts = path.split(/(?=M)/).map(areaOf);
      return [paint, path.includes('V') || !svg.includes('evenodd') ? sum(parts) : frames(path, parts)];
    },
  );
}

const sum = (all: readonly number[]) => all.reduce((all, one) => all + one, 0);

/** Frames stand as an outer and an inner rectangle where each has the same middle as the one before it. */
function frames(path: string, areas: readonly number[]): number {
  const middles = path.split(/(?=M)/).map((part) => {
    const [left = 0, , width = 0] = [...part.matchAll(/-?[\d.]+/g)].map(Number);
    return left + width / 2;
  });
  return sum(
    areas.map((area, at) => (at > 0 && Math.abs((middles[at] ?? 0) - (middles[at - 1] ?? 0)) < 0.2 ? -area : area)),
  );
}

/** By the rule of the surveyor, of lines that run straight across and down. */
function areaOf(part: string): number {
  let [x, y] = [0, 0];
  const points: [number, number][] = [];
  for (const [, letter = '', said = ''] of part.matchAll(/([MhvV])(-?[\d.]+(?: -?[\d.]+)?)/g)) {
    const [first = 0, second = 0] = said.split(' ').map(Number);
    if (letter === 'M') [x, y] = [first, second];
    else if (letter === 'h') x += first;
    else if (letter === 'v') y += first;
    else y = first;
    points.push([x, y]);
  }
  const twice = points.map(([atX, atY], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [0, 0];
    return atX * nextY - nextX * atY;
  });
  return Math.abs(sum(twice)) / 2;
}

test.each([
  ['bars', drawQuarterChart],
  ['gaps', drawGapPins],
])('%s cover what they covered, and take no more letters', (_, draw) => {
  fc.assert(
    fc.property(drawing, (of) => {
      const whole = draw(of);
      const short = shortDrawing(whole);
      expect(short.length).toBeLessThanOrEqual(whole.length);
      const [before, after] = [areasOf(whole), areasOf(short)];
      expect(after.map(([paint]) => paint)).toEqual(before.map(([paint]) => paint));
      // Two edges at zero may be a tenth of a pixel apart, along the width of a bar.
      for (const [at, [, area]] of after.entries())
        expect(Math.abs(area - (before[at]?.[1] ?? 0))).toBeLessThan(0.1 * of.columnWidth * of.columns.length + 0.5);
    }),
  );
});

test('a frame that is open at zero is one line; what stands around the row says the rest', () => {
  expect(
    shortDrawing(
      '<svg aria-hidden="true" viewBox="0 0 100 107" width="100" height="107" preserveAspectRatio="none">' +
        '<path fill="var(--ink)" fill-rule="evenodd" d="M20 6h60v100h-60zM21.2 7.2h57.6v98.8h-57.6z"/></svg>',
    ),
  ).toBe(
    '<svg viewBox="0 0 100 107" preserveAspectRatio="none">' +
      '<path fill="var(--ink)" d="M20 106V6h60V106h-1.2V7.2h-57.6V106"/></svg>',
  );
});

test('a frame that is closed stays two rectangles', () => {
  const closed = '<path fill="red" fill-rule="evenodd" d="M20 6h60v100h-60zM21 7h58v98h-58z"/>';
  expect(shortDrawing(closed)).toBe(closed);
});
