import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  amountOfWhole,
  currencyOf,
  LARGEST_AMOUNT,
  plainDecimal,
  readAmount,
  shareOut,
  byAmount,
  bySize,
} from '#domain/money/money.ts';

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

const CURRENCIES = Intl.supportedValuesOf('currency').map((code) => currencyOf(code) ?? expect.unreachable(code));

test('an amount written to a data file reads back as itself, in every currency of the list', () => {
  expect(new Set(CURRENCIES.map(({ decimals }) => decimals))).toEqual(new Set([0, 2, 3]));
  fc.assert(
    fc.property(amounts, (amount) => {
      for (const currency of CURRENCIES)
        expect(readAmount(plainDecimal(amount, currency), currency), currency.code).toBe(amount === 0 ? 0 : amount);
    }),
    { numRuns: 40 },
  );
});

test('an amount with more decimals than the currency is refused, noughts counted', () => {
  expect(['125000.505', '125000.500', '125000.5000'].map((text) => readAmount(text, EUR))).toEqual(
    Array(3).fill('amount-decimals'),
  );
  expect(['1.5', '1.0'].map((text) => readAmount(text, { code: 'JPY', decimals: 0 }))).toEqual(
    Array(2).fill('amount-decimals'),
  );
});

test('three decimals are read only where the currency has three; where it had four, all four would be written', () => {
  const read = ['EUR', 'JPY', 'KWD', 'TND'].map((code) =>
    readAmount('85.000', currencyOf(code) ?? expect.unreachable(code)),
  );
  expect(read).toEqual(['amount-decimals', 'amount-decimals', 85_000, 85_000]);
  const four = { code: 'XXX', decimals: 4 };
  expect(['85.000', '85.0000'].map((text) => readAmount(text, four))).toEqual(['amount-decimals', 850_000]);
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

test('who is nearest to another cent gets it: 10 cents by 1, 2 and 4 are 1, 3 and 6', () => {
  // Exactly 1.43, 2.86 and 5.71.
  expect(shareOut(10, [1, 2, 4])).toEqual([1, 3, 6]);
  // Exactly 2.86 and 7.14: the smaller part is the nearer one.
  expect(shareOut(10, [2, 5])).toEqual([3, 7]);
  expect(shareOut(-10, [1, 2, 4])).toEqual([-1, -3, -6]);
});

test('of equals the earlier one gets the spare cent', () => {
  expect(shareOut(2, [1, 1, 1])).toEqual([1, 1, 0]);
  expect(shareOut(1, [1, 3])).toEqual([0, 1]);
});

test('a weight of 0 gets nothing, not even a minus', () => {
  expect(shareOut(-7, [0, 1])).toEqual([0, -7]);
  expect(shareOut(0, [1, 1])).toEqual([0, 0]);
});

test.each([
  ['no weights', 100, []],
  ['weights that sum to 0', 100, [0, 0]],
  ['a negative weight', 100, [3, -1]],
  ['a weight that is no whole number', 100, [1, 0.5]],
  ['half a cent', 0.5, [1, 1]],
])('%s cannot be shared out', (_, amount, weights) => {
  expect(() => shareOut(amount, weights)).toThrow(/^Expected .* got /);
});

test('a sum that a double cannot hold exactly is refused and not rounded', () => {
  expect(add([Number.MAX_SAFE_INTEGER])).toBe(Number.MAX_SAFE_INTEGER);
  expect(() => add([Number.MAX_SAFE_INTEGER, 1])).toThrow('Expected a whole number of minor units');
  expect(() => add([1.5])).toThrow('Expected a whole number of minor units');
});

test('a currency brings its own decimals; what is none is none', () => {
  expect(['EUR', 'JPY', 'KWD'].map(currencyOf)).toEqual([
    { code: 'EUR', decimals: 2 },
    { code: 'JPY', decimals: 0 },
    { code: 'KWD', decimals: 3 },
  ]);
  expect(['XYZ', 'eur', 'EURO', ''].map(currencyOf)).toEqual([undefined, undefined, undefined, undefined]);
});

test.each(['', '-', '1.', '.5', '1,5', '+5', '5 €', 'about 5', '5e3', '1.2.3', '--5', '05', '-00.50'])(
  '"%s" is no amount',
  (text) => {
    expect(readAmount(text, EUR)).toBe('amount-range');
  },
);

test('minus nought is nought, and one decimal is as good as two', () => {
  expect(readAmount('-0.00', EUR)).toBe(0);
  expect(readAmount('1.5', EUR)).toBe(150);
  expect(readAmount('1.05', EUR)).toBe(105);
});

test('the largest amount is still one, in both directions; a cent more is not', () => {
  expect(readAmount('10000000000', EUR)).toBe(LARGEST_AMOUNT);
  expect(readAmount('-10000000000', EUR)).toBe(-LARGEST_AMOUNT);
  expect(readAmount('-10000000000.01', EUR)).toBe('amount-range');
  expect(
    [10_000_000_000, -10_000_000_000, 10_000_000_001, -10_000_000_001].map((whole) => amountOfWhole(whole, EUR)),
  ).toEqual([LARGEST_AMOUNT, -LARGEST_AMOUNT, 'amount-range', 'amount-range']);
});

test('in a data file an amount has all decimals of its currency', () => {
  expect([0, 5, -5, 12_550, -100].map((amount) => plainDecimal(amount, EUR))).toEqual([
    '0.00',
    '0.05',
    '-0.05',
    '125.50',
    '-1.00',
  ]);
  expect([0, -7].map((amount) => plainDecimal(amount, { code: 'JPY', decimals: 0 }))).toEqual(['0', '-7']);
});

test('rows by amount: the smaller first, whatever its sign, and what is not set last', () => {
  const rows = [5, undefined, -7, 0, undefined, 300, -7];
  expect(rows.toSorted(byAmount)).toEqual([-7, -7, 0, 5, 300, undefined, undefined]);
  const ordered = (one?: number, other?: number) => Math.sign(byAmount(one, other));
  expect([ordered(1, 2), ordered(2, 1), ordered(2, 2), ordered(undefined, 2), ordered(2, undefined)]).toEqual([
    -1, 1, 0, 1, -1,
  ]);
  expect(byAmount(undefined, undefined)).toBe(0);
});

test('rows by size: the larger first, gains and losses alike, nought before what is not set', () => {
  const sizes = [5, undefined, -7, 0, 300, -300].toSorted(bySize).map((amount) => amount && Math.abs(amount));
  expect(sizes).toEqual([300, 300, 7, 5, 0, undefined]);
  // Sorting puts undefined last by itself: asked pair by pair.
  expect([bySize(0, undefined), bySize(undefined, 0), bySize(undefined, undefined)].map(Math.sign)).toEqual([-1, 1, 0]);
  expect([bySize(-7, 5), bySize(5, -7), bySize(7, -7)].map(Math.sign)).toEqual([-1, 1, 0]);
});
