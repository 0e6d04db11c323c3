import { expect, test } from 'vitest';
import { rolesCovered } from '#domain/people/roles-covered.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const DAY = '2026-09-18';
const covered = (told: Told, asOf = DAY) => rolesCovered({ portfolio: kaarnavesi(told), asOf });

const PEOPLE = [
  { id: 'a', name: 'Aino Aho', roles: ['user' as const] },
  { id: 'b', name: 'Bo Berg', roles: ['user' as const, 'coach' as const], influence: 'low' as const },
  { id: 'c', name: 'Cai Carp', roles: ['user' as const, 'decision-maker' as const], influence: 'high' as const },
  { id: 'd', name: 'Disa Dal', roles: ['user' as const], influence: 'medium' as const },
];
const SEGMENTS = {
  'key-accounts': { required: ['people' as const] },
  lean: { name: 'Lean', code: 'B', required: [] },
};

test('each plan tells its roles in the method’s order, with their holders by influence, unknown last', () => {
  const [plan, ...rest] = covered({ segments: SEGMENTS, accounts: { mill: { people: PEOPLE } } });
  expect(rest).toEqual([]);
  expect(plan?.account.id).toBe('mill');
  expect(plan?.roles.map(({ role, holders }) => [role, holders.map(({ id }) => id).join('')])).toEqual([
    ['decision-maker', 'c'],
    ['user', 'cdba'],
    ['technical-influencer', ''],
    ['economic-influencer', ''],
    ['coach', 'b'],
  ]);
  // The coach is welcome and counts neither as covered nor as demanded.
  expect([plan?.covered, plan?.demanded]).toEqual([2, 4]);
});

test('who knows the fewest roles comes first, whatever the order of the plans', () => {
  const plans = { 'mill-a': PEOPLE, 'mill-b': [PEOPLE[1]!], 'mill-c': [] };
  for (const names of [
    ['mill-a', 'mill-b', 'mill-c'],
    ['mill-b', 'mill-c', 'mill-a'],
  ] as const) {
    const accounts = Object.fromEntries(names.map((name) => [name, { people: plans[name] }]));
    expect(covered({ segments: SEGMENTS, accounts }).map((each) => [each.account.id, each.covered])).toEqual([
      ['mill-c', 0],
      ['mill-b', 1],
      ['mill-a', 2],
    ]);
  }
});

test('plans whose segment asks for no people, customers of sales plans and customers who have left are not asked', () => {
  expect(
    covered({
      segments: SEGMENTS,
      accounts: {
        lean: { segment: 'lean', people: PEOPLE },
        gone: { status: 'lost', until: '2026-09-01', untilReason: 'Closed' },
      },
      salesPlans: { south: { customers: [{ id: 'small', name: 'Small Oy' }] } },
    } as Told),
  ).toEqual([]);
});

test('who has left holds no role any more', () => {
  const accounts = { mill: { people: [{ ...PEOPLE[2]!, until: '2026-09-18' }] } };
  expect(covered({ segments: SEGMENTS, accounts }, '2026-09-17').map((each) => each.covered)).toEqual([2]);
  expect(covered({ segments: SEGMENTS, accounts }).map((each) => each.covered)).toEqual([0]);
});
