import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { restOf } from '#domain/budget/rest.ts';
import { companyQuarter } from '#domain/budget/roll-up.ts';
import { minorOf } from '#domain/money/money.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const Q = '2026-Q3';
const plan = (segment: string, target: number | undefined, budget: number | undefined) => ({
  segment,
  ...(target !== undefined && { targets: { [Q]: target } }),
  ...(budget !== undefined && { budget: [{ confidence: 'secure' as const, sales: { [Q]: budget } }] }),
});

/** What the company has beyond its first segment. */
function rest(accounts: Told['accounts'], more: Told = {}) {
  const segments = { key: { name: 'Key', code: 'A' }, named: { name: 'Named', code: 'B' } };
  const book = openBook(kaarnavesi({ segments, ...more, accounts }), '2026-09-18');
  const whole = companyQuarter(Q, book);
  const { target, totals, gap } = restOf(whole, whole.segments.slice(0, 1), Q, book);
  return {
    budget: minorOf(totals.budget.amount),
    target: minorOf(target.amount),
    setOn: target.setOn,
    gap: minorOf(gap),
    uncovered: target.uncovered.map(({ id }) => id),
  };
}

test('the rest has what the parts have not, of everybody who stands in none of them', () => {
  expect(rest({ a: plan('key', 5, 4), b: plan('named', 7, 6) })).toEqual({
    budget: 600,
    target: 700,
    setOn: 'parts',
    gap: -100,
    uncovered: [],
  });
  expect(rest({ a: plan('key', 5, 4), b: plan('named', 7, 6) }, { company: { targets: { [Q]: 20 } } })).toMatchObject({
    target: 1_500,
    setOn: 'parts',
    gap: -900,
  });
});

test('a target that nobody has is set nowhere', () => {
  expect(rest({ a: plan('key', undefined, 4) })).toMatchObject({ target: undefined, setOn: 'nowhere', gap: undefined });
});

test('whose budget no target covers is told, of the whole and of the parts, once each', () => {
  const accounts = { a: plan('key', undefined, 4), b: plan('key', 5, 4), c: plan('named', undefined, 6) };
  expect(rest(accounts).uncovered.sort()).toEqual(['a', 'c']);
  // The company's target is for all of them; that of the first segment does not cover one of its customers.
  expect(rest(accounts, { company: { targets: { [Q]: 20 } } })).toMatchObject({ gap: undefined, uncovered: ['a'] });
});
