import { expect, test } from 'vitest';
import { drawGapPins, drawQuarterChart, HATCH } from '#charts/quarter-chart.ts';
import { hatch } from '#components/figures/hatch.tsx';
import { gapPinsByChartJs, quarterChartByChartJs } from './chart-js-drawing.ts';
import { recordingContext } from './recording-context.ts';
import fc from 'fast-check';
import type { Figures } from '#domain/budget/figures.ts';

const nothing: Figures = { target: undefined, budget: undefined, forecast: undefined, actual: undefined };
const column = (figures: Partial<Figures>, isNow = false) => ({
  figures: { ...nothing, ...figures },
  gap: figures.budget === undefined || figures.target === undefined ? undefined : figures.budget - figures.target,
  isNow,
});
const drawing = (...columns: ReturnType<typeof column>[]) => ({ columns, columnWidth: 100, height: 107 });

test('a budget of the whole height is an outline with nothing inside, and stands on the zero line', () => {
  expect(drawQuarterChart(drawing(column({ budget: 100 })))).toBe(
    '<svg aria-hidden="true" viewBox="0 0 100 107" width="100" height="107" preserveAspectRatio="none">' +
      '<path fill="var(--ink)" fill-rule="evenodd" d="M20 6h60v100h-60zM21.2 7.2h57.6v98.8h-57.6z"/>' +
      '<path fill="var(--ink)" d="M0 105.5h100v1h-100z"/></svg>',
  );
});

test('actual is solid and as high as its share of the largest figure', () => {
  expect(drawQuarterChart(drawing(column({ target: 200, actual: 100 })))).toContain(
    '<path fill="var(--ink2)" d="M29 56h42v50h-42z"/>',
  );
});

test('a forecast is hatched by the pattern that its page has', () => {
  expect(drawQuarterChart(drawing(column({ forecast: 50 })))).toContain(`fill="url(#${HATCH})"`);
  expect(String(hatch())).toContain(`<pattern id="${HATCH}"`);
});

test('the target is a line wider than the budget', () => {
  expect(drawQuarterChart(drawing(column({ target: 100, budget: 50 })))).toContain(
    'stroke="var(--link)" stroke-width="3" d="M7 6L93 6"',
  );
});

test('the current quarter stands on a band of its column', () => {
  expect(drawQuarterChart(drawing(column({ actual: 1 }), column({ actual: 1 }, true)))).toContain(
    '<path fill="var(--sunken)" d="M100 0h100v107h-100z"/>',
  );
});

test('a figure that is not set is not drawn, and 0 is not a missing figure', () => {
  const unset = drawQuarterChart(drawing(column({}), column({ budget: 10 })));
  const zero = drawQuarterChart(drawing(column({ budget: 0 }), column({ budget: 10 })));
  expect(unset.match(/M20 /g)).toBe(null);
  expect(zero).not.toBe(unset);
});

test('a shortfall hangs solid from its zero line, a surplus stands outlined on it', () => {
  const pins = drawGapPins(drawing(column({ target: 100, budget: 60 }), column({ target: 100, budget: 110 })));
  expect(pins).toContain('<path fill="var(--alarm)" d="M33 22h34v84h-34z"/>');
  expect(pins).toContain('<path fill="var(--ink)" fill-rule="evenodd" d="M133 1h34v21h-34z');
});

test('a gap that was another one is outlined by dashes at its own length, to the scale of both, and one that stayed is not', () => {
  const was = [column({ target: 100, budget: 60 }), column({ target: 100, budget: 90 })];
  const is = drawing(column({ target: 100, budget: 20 }), column({ target: 100, budget: 90 }));
  const pins = drawGapPins({ ...is, beside: was, outlinesBeside: true });
  const dashed = [...pins.matchAll(/<path[^>]*stroke-dasharray="3 2"[^>]* d="([^"]*)"/g)].map(([, path]) => path);
  expect(dashed).toHaveLength(1);
  const [bar = '', outline = ''] = [
    /fill="var\(--alarm\)" d="M33 1h34v([\d.]+)/.exec(pins)?.[1],
    /v([\d.]+)/.exec(dashed[0] ?? '')?.[1],
  ];
  expect(Number(outline) / Number(bar)).toBeCloseTo(40 / 80, 1);
  expect(drawGapPins({ ...is, beside: was })).not.toContain('dasharray');
});

test('a credit quarter goes below zero instead of being lost', () => {
  expect(drawQuarterChart(drawing(column({ actual: -50 }), column({ actual: 50 })))).toContain(
    'd="M29 56h42v50h-42zM129 6h42v50h-42z"',
  );
});

test('the same figures give the same bytes, in any order of drawing', () => {
  const [one, other] = [drawing(column({ budget: 3, forecast: 2 })), drawing(column({ target: 9, actual: 8 }))];
  const first = drawQuarterChart(one);
  drawQuarterChart(other);
  expect(drawQuarterChart(one)).toBe(first);
});

test('the recording canvas names a call that it does not support', () => {
  const context = recordingContext(10, 10) as unknown as CanvasRenderingContext2D;
  expect(() => context.fillText('Q3', 0, 0)).toThrow(
    'The chart makes a call that the recording canvas does not support: fillText.',
  );
  expect(() => {
    context.shadowBlur = 2;
  }).toThrow('The chart sets what the recording canvas does not support: shadowBlur.');
});

test('the recording canvas refuses what a clip would have cut off', () => {
  const context = recordingContext(10, 10) as unknown as CanvasRenderingContext2D;
  context.fillStyle = 'var(--ink)';
  context.beginPath();
  context.rect(2, 2, 4, 4);
  context.clip();
  context.beginPath();
  context.rect(0, 0, 9, 9);
  expect(() => context.fill()).toThrow('The chart draws outside of what it clips to');
});

const amount = fc.option(fc.oneof(fc.integer({ min: -3_000_000, max: 9_000_000 }), fc.constantFrom(0, 1, -1)), {
  nil: undefined,
});
const anyColumns = fc.array(fc.record({ target: amount, budget: amount, forecast: amount, actual: amount }), {
  minLength: 1,
  maxLength: 9,
});

/** Both drawings have the same elements, and no coordinate that is more than a rounded tenth of a pixel apart. */
function expectAlike(svg: string, other: string): void {
  const number = /-?\d+(?:\.\d+)?/g;
  expect(svg.replace(number, '#')).toBe(other.replace(number, '#'));
  const others = other.match(number) ?? [];
  const apart = (svg.match(number) ?? []).map((each, at) => Math.abs(Number(each) - Number(others[at])));
  expect(Math.max(...apart)).toBeLessThan(0.11);
}

test('any figures are drawn as Chart.js draws them, only sooner', () => {
  fc.assert(
    fc.property(
      anyColumns,
      fc.integer({ min: -1, max: 8 }),
      fc.constantFrom(40, 64, 100),
      (figures, now, columnWidth) => {
        const columns = figures.map((of, at) => column(of, at === now));
        const chart = { columns, columnWidth, height: 107 };
        expectAlike(drawQuarterChart(chart), quarterChartByChartJs(chart));
        expectAlike(drawGapPins(chart), gapPinsByChartJs(chart));
      },
    ),
    { numRuns: 200 },
  );
});
