import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addEffort, addSetEffort, isSameEffort } from '#domain/money/effort.ts';

/** A figure as somebody writes it: digits, and how many of them stand after the point. */
const written = fc.record({
  digits: fc.integer({ min: 0, max: 99_999_999 }),
  decimals: fc.integer({ min: 0, max: 6 }),
});
const numberOf = ({ digits, decimals }: { digits: number; decimals: number }) => Number(`${digits}e-${decimals}`);

test('a tenth, two tenths and three tenths of an hour are six tenths in whatever order they stand', () => {
  expect([addEffort([0.1, 0.2, 0.3]), addEffort([0.3, 0.2, 0.1])]).toEqual([0.6, 0.6]);
});

test('quarters of a day are not rounded to tenths before they are added', () => {
  expect(addEffort([0.25, 0.25])).toBe(0.5);
  expect(addEffort([1.005, 1.005])).toBe(2.01);
});

test('figures finer than finance counts are added as they are written', () => {
  expect(addEffort([0.33333, 0.33333, 0.33334])).toBe(1);
  expect(addEffort([1e-7, 2e-7])).toBe(3e-7);
  expect(addEffort([8_000, 0.00001])).toBe(8_000.00001);
});

test('a sum too large for whole units of a double is still exact', () => {
  expect(addEffort([900_719_925_474, 0.25, 0.5])).toBe(900_719_925_474.75);
});

test('nobody’s hours are 0; hours that nobody set are not set', () => {
  expect(addEffort([])).toBe(0);
  expect(addSetEffort([])).toBeUndefined();
  expect(addSetEffort([undefined, undefined])).toBeUndefined();
  expect(addSetEffort([undefined, 0])).toBe(0);
  expect(addSetEffort([7.5, undefined, 0.5])).toBe(8);
});

describe('whether two figures are the same', () => {
  test('a tail that an older sum left behind makes no other figure', () => {
    expect(isSameEffort(0.1 + 0.2 + 0.3, 0.6)).toBe(true);
    expect(isSameEffort(0.6, 0.1 + 0.2 + 0.3)).toBe(true);
  });

  test('one unit of the finest that finance counts does', () => {
    expect(isSameEffort(12.5, 12.5001)).toBe(false);
    expect(isSameEffort(12.5001, 12.5)).toBe(false);
    expect(isSameEffort(12.5, 12.50006)).toBe(false);
    expect(isSameEffort(12.5, 12.50004)).toBe(true);
  });

  test('not set is the same as not set and never the same as 0', () => {
    expect(isSameEffort(undefined, undefined)).toBe(true);
    expect(isSameEffort(undefined, 0)).toBe(false);
    expect(isSameEffort(0, undefined)).toBe(false);
  });
});

describe('any hours', () => {
  const exactly = (figures: readonly { digits: number; decimals: number }[]) => {
    const millionths = figures.reduce(
      (sum, { digits, decimals }) => sum + BigInt(digits) * 10n ** BigInt(6 - decimals),
      0n,
    );
    return Number(`${millionths / 1_000_000n}.${String(millionths % 1_000_000n).padStart(6, '0')}`);
  };

  test('add up to what a person adds up on paper', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 12 }), (figures) => {
        expect(addEffort(figures.map(numberOf))).toBe(exactly(figures));
      }),
      { numRuns: 300 },
    );
  });

  test('add up to the same in any order', () => {
    fc.assert(
      fc.property(
        fc
          .array(written, { minLength: 2, maxLength: 8 })
          .chain((figures) =>
            fc.tuple(fc.constant(figures), fc.shuffledSubarray(figures, { minLength: figures.length })),
          ),
        ([figures, shuffled]) => {
          expect(addEffort(shuffled.map(numberOf))).toBe(addEffort(figures.map(numberOf)));
        },
      ),
      { numRuns: 100 },
    );
  });
});
