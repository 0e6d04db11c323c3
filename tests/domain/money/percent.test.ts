import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBeyond } from '#domain/money/percent.ts';

test('an amount at the limit is not beyond it, whatever a product of doubles would say', () => {
  // 0.57 * 10_000 is 5_699.999999999999 in doubles.
  expect([isBeyond(57, 10_000, 0.57), isBeyond(58, 10_000, 0.57)]).toEqual([false, true]);
  expect([isBeyond(81, 1_000, 8.1), isBeyond(82, 1_000, 8.1)]).toEqual([false, true]);
  expect([isBeyond(0, 1_000, 0), isBeyond(1, 1_000, 0), isBeyond(1, 1_000, 1e-7)]).toEqual([false, true, true]);
});

test('a limit of any decimals turns on the amount that it is exactly', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 1, max: 900_000 }),
      (digits, decimals, parts) => {
        const scale = 10 ** decimals;
        const limit = Number(`${digits}e-${decimals}`);
        const [whole, amount] = [100 * scale * parts, digits * parts];
        expect([isBeyond(amount, whole, limit), isBeyond(amount + 1, whole, limit)]).toEqual([false, true]);
      },
    ),
  );
});

test('a limit that is written with a power of ten counts whole', () => {
  // 1e21 per cent of one unit are 1e19 units.
  expect([isBeyond(9_000_000_000_000_000, 1, 1e21), isBeyond(1, 0, 1e21)]).toEqual([false, true]);
  expect([isBeyond(1_000, 1_000, 100), isBeyond(1_001, 1_000, 100)]).toEqual([false, true]);
});
