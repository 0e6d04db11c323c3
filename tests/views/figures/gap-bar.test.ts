import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageOf } from '#views/age.ts';
import { gapBar, gapScale } from '#views/figures/gap-bar.ts';

test('a shortfall stands left of the axis and a surplus right of it', () => {
  const scale = gapScale([-95, undefined, 18]);
  expect(gapBar(-95, scale)).toMatchObject({ side: 'short', x: 1 });
  const over = gapBar(18, scale);
  expect(over).toMatchObject({ side: 'over', x: over?.axis });
});

test('no target, no bar; on target, the axis alone', () => {
  expect(gapBar(undefined, gapScale([-95]))).toBeUndefined();
  expect(gapBar(0, gapScale([-95]))).toMatchObject({ side: 'equal', length: 0 });
});

test('a larger gap never has a shorter bar, and no bar leaves the drawing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 2, maxLength: 8 }), (gaps) => {
      const scale = gapScale(gaps);
      const bars = gaps
        .map((gap) => ({ gap, bar: gapBar(gap, scale)! }))
        .sort((a, b) => Math.abs(a.gap) - Math.abs(b.gap));
      for (const [at, { bar }] of bars.entries()) {
        expect(bar.x).toBeGreaterThanOrEqual(-1);
        expect(bar.x + bar.length).toBeLessThanOrEqual(bar.width + 1);
        expect(bar.length).toBeGreaterThanOrEqual(bars[at - 1]?.bar.length ?? 0);
      }
    }),
  );
});

test('a fact ages from three quarters of its shelf life and is over on the day after it', () => {
  expect(ageOf(67, 90).state).toBe('fresh');
  expect(ageOf(68, 90).state).toBe('ageing');
  expect(ageOf(90, 90).state).toBe('ageing');
  expect(ageOf(91, 90)).toEqual({ state: 'over', slice: undefined });
});

test('a fact without a day is not fresh, and one without a limit never grows old', () => {
  expect(ageOf(undefined, 90).state).toBe('no-date');
  expect(ageOf(4000, undefined).state).toBe('fresh');
});
