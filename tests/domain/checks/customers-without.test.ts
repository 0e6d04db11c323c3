import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import {
  customersWithoutBudget,
  customersWithoutOwner,
  customersWithoutPlan,
  customersWithoutSegment,
} from '#domain/checks/customers-without.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { markPlaces, wayTo } from '../../sample-company/marked-places.ts';

const DAY = '2026-09-18';
const UNITS: Told['units'] = {
  process: {
    people: [
      { id: 'boss', name: 'Boss' },
      { id: 'anna', name: 'Anna', manager: 'boss' },
      { id: 'bo', name: 'Bo', manager: 'boss', waitingRoom: true },
      { id: 'cai', name: 'Cai', manager: 'boss', waitingRoom: true },
    ],
  },
};
const SEGMENTS: Told['segments'] = {
  key: { name: 'Key', code: 'A' },
  waiting: { name: 'Waiting', code: 'W', waitingRoom: true },
};
const line = (quarter: string) => [{ confidence: 'secure' as const, sales: { [quarter]: 1 } }];
const told: Told = {
  company: { horizonQuarters: 4 },
  units: UNITS,
  segments: SEGMENTS,
  accounts: {
    a: { name: 'Aalto', segment: 'key', kam: 'anna', budget: line('2026-Q3') },
    b: { name: 'Birch', segment: 'waiting', kam: 'bo', budget: line('2026-Q2') },
    c: { name: 'Cedar', segment: 'waiting', kam: 'cai', budget: line('2027-Q3') },
    d: { name: 'Dogwood', segment: 'key', kam: 'cai', budget: line('2027-Q4') },
    gone: { name: 'Gone', segment: 'waiting', kam: 'bo', until: '2026-09-18', untilReason: 'Lost', status: 'lost' },
  },
  // Of the fiscal year before the day's, to its last month and no further.
  sales: [
    ['b', '2025-01', 300],
    ['b', '2025-12', 100],
    ['b', '2026-01', 9_000],
    ['b', '2024-12', 9_000],
    ['c', '2025-06', 500],
  ],
};
type Rule = typeof customersWithoutSegment;
const found = (rule: Rule, of: Told = told) => {
  const portfolio = kaarnavesi(of);
  markPlaces(portfolio, of);
  return rule(openBook(portfolio, DAY)).map(({ facts, place, owner, severity }) => ({
    ...facts,
    at: `${place.file} ${wayTo(place.line)}`,
    owner,
    severity,
  }));
};

test('customers of one lack are told together, those who bought most last year first, with whom to ask', () => {
  const facts = { count: 2, all: 4, year: '2025', severity: 'medium' };
  expect(found(customersWithoutSegment)).toEqual([
    { ...facts, customers: ['Cedar', 'Birch'], amount: 900, at: 'accounts/c.mdx segment', owner: 'boss' },
  ]);
  expect(found(customersWithoutOwner)).toEqual([
    {
      ...facts,
      count: 3,
      customers: ['Cedar', 'Birch', 'Dogwood'],
      amount: 900,
      at: 'accounts/c.mdx kam',
      owner: 'boss',
    },
  ]);
});

test('a budget in this quarter or in one of the horizon is one; before it or after it is none', () => {
  expect(found(customersWithoutBudget).map(({ customers, amount, owner }) => [customers, amount, owner])).toEqual([
    [['Birch', 'Dogwood'], 400, 'boss'],
  ]);
});

test('what finance has said nothing of has no amount, and where nobody lacks it nothing is told', () => {
  expect(found(customersWithoutSegment, { ...told, sales: [] })[0]?.amount).toBeUndefined();
  const one = { a: { name: 'Aalto', segment: 'key', kam: 'anna', budget: line('2026-Q3') } };
  for (const rule of [customersWithoutSegment, customersWithoutOwner, customersWithoutBudget])
    expect(found(rule, { ...told, accounts: one, sales: [] })).toEqual([]);
});

test('a plan is missing where the segment demands what is not in it, also that of a customer in a sales plan', () => {
  const plan = (
    required: ('people' | 'needs' | 'budget' | 'profile')[],
    own: object = {},
    planType: 'account' | 'sales' = 'account',
  ) => {
    const portfolio = kaarnavesi({
      segments: {
        key: { name: 'Key', code: 'A', planType, required },
        named: { name: 'Named', code: 'B', planType: 'sales' },
      },
      accounts: { a: { name: 'Aalto', segment: planType === 'account' ? 'key' : 'named', ...own } },
    });
    return customersWithoutPlan(openBook(portfolio, DAY))?.customers;
  };
  const people = [{ id: 'eero', name: 'Eero' }];
  expect([plan(['people', 'needs']), plan(['profile'])]).toEqual([['Aalto'], ['Aalto']]);
  expect([plan(['people', 'needs'], { people }), plan([]), plan(['budget'])]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(plan(['people'], {}, 'sales')).toBeUndefined();
  // A customer in the sales plan of a segment that asks for no plan of its own.
  const row = kaarnavesi({
    segments: { named: { name: 'Named', code: 'B', planType: 'sales', required: ['people'] } },
    salesPlans: { south: { segment: 'named', customers: [{ id: 'tiny', name: 'Tiny' }] } },
  });
  expect(customersWithoutPlan(openBook(row, DAY))).toBeUndefined();
  const small = kaarnavesi({
    segments: { key: { name: 'Key', code: 'A', planType: 'account' } },
    salesPlans: { south: { segment: 'key', customers: [{ id: 'tiny', name: 'Tiny' }] } },
  });
  expect(customersWithoutPlan(openBook(small, DAY))?.customers).toEqual(['Tiny']);
});
