import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, amountOfWhole, LARGEST_AMOUNT, plainDecimal, readAmount, shareOut } from '#domain/money/money.ts';

const EUR = { code: 'EUR', decimals: 2 };
const amounts = fc.integer({ min: -LARGEST_AMOUNT, max: LARGEST_AMOUNT });

test('a year shared over its quarters loses nothing: 100.01 is 25.01 + 25.00 + 25.00 + 25.00', () => {
  expect(shareOut(10001, [1, 1, 1, 1])).toEqual([2501, 2500, 2500, 2500]);
});

test('the parts of a shared amount always add up to it, whatever the weights', () => {
  fc.assert(
    fc.property(
      amounts,
      fc
        .array(fc.nat(10_000), { minLength: 1, maxLength: 40 })
        .filter((weights) => weights.some((weight) => weight > 0)),
      (amount, weights) => {
        const parts = shareOut(amount, weights);
        expect(add(parts)).toBe(amount);
        expect(parts).toHaveLength(weights.length);
      },
    ),
  );
});

test('an amount written to a data file reads back as itself, in currencies of 0, 2 and 3 decimals', () => {
  fc.assert(
    fc.property(amounts, fc.constantFrom(0, 2, 3), (amount, decimals) => {
      const currency = { code: 'XXX', decimals };
      expect(readAmount(plainDecimal(amount, currency), currency)).toBe(amount === 0 ? 0 : amount);
    }),
  );
});

test('an amount with more decimals than the currency is refused, trailing zeros are not', () => {
  expect(readAmount('125000.505', EUR)).toBe('amount-decimals');
  expect(readAmount('125000.500', EUR)).toBe(12500050);
  expect(readAmount('1.5', { code: 'JPY', decimals: 0 })).toBe('amount-decimals');
});

test('an amount too large to add up exactly is refused', () => {
  expect(readAmount('10000000000.01', EUR)).toBe('amount-range');
});

test('a whole number is the same amount as its text, in currencies of 0, 2 and 3 decimals, also past the largest', () => {
  const wholes = fc.oneof(fc.maxSafeInteger(), fc.constantFrom(0, -0, 10_000_000_000, -10_000_000_000, 10_000_000_001));
  fc.assert(
    fc.property(wholes, fc.constantFrom(0, 2, 3), (whole, decimals) => {
      const currency = { code: 'XXX', decimals };
      expect(amountOfWhole(whole, currency)).toBe(readAmount(String(whole), currency));
    }),
  );
});
