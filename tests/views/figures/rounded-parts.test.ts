import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { figuresOf } from '#domain/budget/roll-up.ts';
import { figureTexts } from '#views/figures/figure-texts.ts';
import { roundedPartsNote } from '#views/figures/rounded-parts.ts';
import { kaarnavesi, siteOf } from '../../sample-company/company.ts';

const Q = '2026-Q3';
const AS_OF = '2026-09-18';

/** Customers of a company that prints thousands, each with a budget and a target of so much. */
function customers(...sales: readonly (readonly [budget: number, target: number])[]) {
  const accounts = Object.fromEntries(
    sales.map(([budget, target], at) => [
      `customer-${at}`,
      { targets: { [Q]: target }, budget: [{ confidence: 'secure' as const, sales: { [Q]: budget } }] },
    ]),
  );
  const site = siteOf(kaarnavesi({ accounts }), AS_OF);
  const book = openBook(site.portfolio, AS_OF);
  const { accounts: all } = book.portfolio;
  return { site, rows: all.map((each) => figuresOf([each], Q, book)), total: figuresOf(all, Q, book) };
}

test('rows that add up to another figure than their total, once both are rounded, are told below it', () => {
  const { site, rows, total } = customers([100_400, 100_000], [112_400, 112_000]);
  expect(rows.map((row) => figureTexts(site, row).budget)).toEqual(['100', '112']);
  expect(figureTexts(site, total).budget).toBe('213');
  expect(roundedPartsNote(site, rows, total)).toEqual([
    'Rounded rows add up to Budget €212k and Gap €0k; the total is rounded from the exact sum.',
  ]);
});

test('rows that agree with their total say nothing', () => {
  const { site, rows, total } = customers([100_400, 100_400], [112_000, 112_000]);
  expect(roundedPartsNote(site, rows, total)).toEqual([]);
});

test('a gap that is printed as 0 has no sign and no colour', () => {
  const { site, rows } = customers([99_600, 100_000], [100_400, 100_000], [99_499, 100_000]);
  expect(rows.map((row) => figureTexts(site, row)).map(({ gap, isShort }) => [gap, isShort])).toEqual([
    ['0', false],
    ['0', false],
    ['−1', true],
  ]);
});
