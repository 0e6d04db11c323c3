import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noFindings } from '#importing/reading/finding.ts';
import type { ActualsRow } from '#importing/reading/rows.ts';
import { sumByMonth } from '#importing/reading/sales-rows.ts';

const EUR = { code: 'EUR', decimals: 2 };
/** Sales of one customer and month by who sold them: an amount each, as a number without its point and its decimals. */
const lines = (...sold: [who: string, units: number, scale: number][]) =>
  sumByMonth(
    sold.map(
      ([salesperson, units, scale]): ActualsRow =>
        ({
          account: 'mill',
          month: '2026-08',
          salesperson,
          offering: '',
          file: 'sales.csv',
          line: 2,
          amount: { units: BigInt(units), scale },
        }) as never,
    ),
    EUR,
    noFindings(),
  ).map(({ salesperson, amount }) => [salesperson, Math.round(Number(amount) * 100)]);

test('the spare cent of a month goes to the largest remainder, of equal ones to the first by name', () => {
  expect(lines(['anna', 4, 3], ['bo', 5, 3])).toEqual([
    ['anna', 0],
    ['bo', 1],
  ]);
  expect(lines(['bo', 5, 3], ['anna', 5, 3])).toEqual([
    ['anna', 1],
    ['bo', 0],
  ]);
  // Of differently written amounts too: 0.0049 and 0.005.
  expect(lines(['anna', 49, 4], ['bo', 5, 3])).toEqual([
    ['anna', 0],
    ['bo', 1],
  ]);
  // Cut off downwards, what is given back is nearest to nothing where least is missing.
  expect(lines(['anna', -5, 3], ['bo', -4, 3])).toEqual([
    ['anna', -1],
    ['bo', 0],
  ]);
});

test('the lines of a month add up to its sum, rounded once, and each is less than a cent from what was sold', () => {
  const amount = fc.tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.constantFrom(2, 3, 4));
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 6 }), (amounts) => {
      const shared = lines(...amounts.map(([units, scale], at): [string, number, number] => [`p${at}`, units, scale]));
      const exact = amounts.reduce((sum, [units, scale]) => sum + units * 10 ** (4 - scale), 0);
      const rounded = Math.sign(exact) * Math.floor((Math.abs(exact) + 50) / 100);
      expect(shared.reduce((sum, [, cents]) => sum + Number(cents), 0)).toBe(rounded + 0);
      for (const [at, [units, scale]] of amounts.entries())
        expect(Math.abs(Number(shared[at]?.[1]) - units * 10 ** (2 - scale))).toBeLessThan(1);
    }),
  );
});
