import { expect, test } from 'vitest';
import { returnView } from '#views/budget/investment.ts';
import { confidenceTable } from '#views/budget/confidence.ts';
import { investmentTable } from '#views/segments/investment.ts';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';

const Q = '2026-Q3';
const NEXT = '2026-Q4';
const TOLD: Told = {
  segments: { a: { name: 'A' }, b: { name: 'B', investment: { hours: { [Q]: 4 } } } },
  accounts: {
    one: {
      name: 'One',
      segment: 'a',
      investment: [{ line: 'Visit', money: { [Q]: 100, [NEXT]: 20 }, hours: { [Q]: 5 } }],
      budget: [
        { confidence: 'secure', sales: { [Q]: 1000.4 } },
        { confidence: 'at-risk', sales: { [Q]: 1000.4 } },
      ],
    },
    two: { name: 'Two', segment: 'a', investment: [{ line: 'Visit', hours: { [Q]: 5 } }] },
    three: { name: 'Three', segment: 'a' },
    four: { name: 'Four', segment: 'b', investment: [{ line: 'Visit', hours: { [Q]: 1 } }] },
    five: { name: 'Five', segment: 'b' },
  },
  used: [['two', Q, undefined, 9]],
};
const site = siteOf(kaarnavesi(TOLD), '2026-09-18');

test('a sum of money or hours that were put in says of how many customers it is; what a segment plans is for all of its', () => {
  const rows = investmentTable(site, Q)?.rows.map(({ name, ofSome }) => [name, ofSome]);
  expect(rows).toEqual([
    ['A', { money: '1 of 3', hours: '2 of 3', hoursUsed: '1 of 3', nextMoney: '1 of 3' }],
    ['Two', {}],
    // Hours were planned for the whole segment, so that nobody of it is without.
    ['B', {}],
    ['Company', { money: '1 of 5', hours: '4 of 5', hoursUsed: '1 of 5', nextMoney: '1 of 5' }],
  ]);
});

test('so do the sums of a year beside what was sold', () => {
  const view = returnView(site, Q);
  expect(view?.rows.map(({ ofSome }) => ofSome)).toEqual([
    { money: '1 of 3', hours: '2 of 3', hoursUsed: '1 of 3' },
    {},
  ]);
  expect(view?.company.ofSome).toEqual({ money: '1 of 5', hours: '4 of 5', hoursUsed: '1 of 5' });
});

test('a budget by how sure it is says its sum, of how many it is, and when rounded kinds add up to another figure', () => {
  const { rows, budget, notes } = confidenceTable(site, [Q]);
  expect(rows.map(({ cells }) => cells)).toEqual([['1,000'], ['1,000'], ['–']]);
  expect(budget).toEqual([{ text: '2,001', ofSome: '1 of 5' }]);
  expect(notes).toEqual([expect.stringContaining('Rounded rows add up to 2026-Q3')]);
});
