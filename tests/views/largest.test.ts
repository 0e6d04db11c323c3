import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largest, mostOfEach } from '#views/list/largest.ts';

const AMOUNTS = fc.array(fc.option(fc.integer({ min: -1e9, max: 1e9 }), { nil: undefined }), { maxLength: 60 });
const sum = (all: readonly (number | undefined)[]) => all.reduce<number>((total, each) => total + (each ?? 0), 0);

test('what is shown and the rest add up to all, and nothing beyond is larger than what is shown', () => {
  fc.assert(
    fc.property(AMOUNTS, fc.nat(70), (amounts, most) => {
      const rows = amounts.map((amount, at) => ({ amount, at }));
      const { shown, rest } = largest(rows, most, ({ amount }) => amount);
      const amountsOf = (some: typeof rows) => some.map(({ amount }) => amount);
      expect(sum(amountsOf(shown)) + sum(amountsOf(rest))).toBe(sum(amounts));
      expect(shown).toHaveLength(Math.min(most, rows.length));
      expect([...shown, ...rest].sort((a, b) => a.at - b.at)).toEqual(rows);
      expect(shown).toEqual([...shown].sort((a, b) => a.at - b.at));
      const size = (amount: number | undefined) => (amount === undefined ? -1 : Math.abs(amount));
      expect(Math.max(-1, ...amountsOf(rest).map(size))).toBeLessThanOrEqual(
        Math.min(Infinity, ...amountsOf(shown).map(size)),
      );
    }),
  );
});

test('parts share a page: none has more rows than its share, and one more row each would be too many', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(200), { minLength: 1, maxLength: 80 }),
      fc.integer({ min: 1, max: 300 }),
      (sizes, most) => {
        const each = mostOfEach(sizes, most);
        const rows = (limit: number) => sum(sizes.map((size) => Math.min(size, limit)));
        expect(rows(each)).toBeLessThanOrEqual(most);
        if (each < Math.max(...sizes)) expect(rows(each + 1)).toBeGreaterThan(most);
      },
    ),
  );
});
