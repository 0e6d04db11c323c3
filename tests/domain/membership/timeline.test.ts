import { expect, test } from 'vitest';
import { membershipOn, postOn } from '#domain/membership/membership.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const SEGMENTS: Told['segments'] = { 'key-accounts': {}, growth: {} };
const belongs = (told: Told, id: string, ...days: string[]) => {
  const account = kaarnavesi({ segments: SEGMENTS, ...told }).accountById.get(id)!;
  return days.map((day) => {
    const { segment, kam, parent } = membershipOn(account, day);
    return [segment, kam, parent];
  });
};

test('the day that ends a state is the first of the newer one', () => {
  const told: Told = {
    accounts: { a: { earlier: [{ until: '2026-09-18', segment: 'growth', kam: 'sanna-rintala' }] } },
  };
  expect(belongs(told, 'a', '2026-09-17', '2026-09-18')).toEqual([
    ['growth', 'sanna-rintala', undefined],
    ['key-accounts', 'petri-salmela', undefined],
  ]);
});

test('what an earlier state does not name was as in the next later one', () => {
  const told: Told = {
    accounts: {
      top: {},
      a: {
        parent: 'top',
        earlier: [
          { until: '2026-01-01', parent: 'none' },
          { until: '2026-04-01', segment: 'growth' },
          { until: '2026-07-01', kam: 'sanna-rintala' },
        ],
      },
    },
  };
  expect(belongs(told, 'a', '2025-12-31', '2026-03-31', '2026-06-30', '2026-07-01')).toEqual([
    ['growth', 'sanna-rintala', undefined],
    ['growth', 'sanna-rintala', 'top'],
    ['key-accounts', 'sanna-rintala', 'top'],
    ['key-accounts', 'petri-salmela', 'top'],
  ]);
});

test('a customer of a sales plan has from its plan what it does not say of itself, in the plan’s own time', () => {
  const told: Told = {
    salesPlans: {
      south: {
        earlier: [{ until: '2026-04-01', owner: 'petri-salmela', segment: 'growth' }],
        customers: [
          { id: 'a', name: 'A' },
          { id: 'b', name: 'B', segment: 'key-accounts' },
          { id: 'c', name: 'C', earlier: [{ until: '2026-07-01', kam: 'petri-salmela' }] },
        ],
      },
    },
  };
  const days = ['2026-03-31', '2026-04-01', '2026-07-01'] as const;
  expect(belongs(told, 'a', ...days).map(([segment, kam]) => [segment, kam])).toEqual([
    ['growth', 'petri-salmela'],
    ['key-accounts', 'sanna-rintala'],
    ['key-accounts', 'sanna-rintala'],
  ]);
  expect(belongs(told, 'b', ...days).map(([segment]) => segment)).toEqual([
    'key-accounts',
    'key-accounts',
    'key-accounts',
  ]);
  expect(belongs(told, 'c', ...days).map(([, kam]) => kam)).toEqual([
    'petri-salmela',
    'petri-salmela',
    'sanna-rintala',
  ]);
});

test('a team says its unit, and a unit alone says that somebody was in none of its teams', () => {
  const person = (earlier: { until: string; team?: string; unit?: string }[]) =>
    kaarnavesi({
      units: {
        process: {
          people: [{ id: 'petri-salmela', name: 'Petri Salmela', earlier }],
          teams: [{ id: 'mills', name: 'Mills' }],
        },
        energy: { teams: [{ id: 'wind', name: 'Wind', people: [{ id: 'sanna-rintala', name: 'Sanna Rintala' }] }] },
      },
    }).members.get('petri-salmela')!;
  const posts = (...earlier: { until: string; team?: string; unit?: string }[]) => {
    const { unit, team } = postOn(person(earlier), '2026-01-01');
    return [unit, team];
  };
  expect(posts({ until: '2026-04-01', team: 'wind' })).toEqual(['energy', 'wind']);
  expect(posts({ until: '2026-04-01', unit: 'energy' })).toEqual(['energy', undefined]);
  expect(posts({ until: '2026-04-01', team: 'mills' })).toEqual(['process', 'mills']);
  expect(posts({ until: '2026-04-01', unit: 'process' }, { until: '2026-07-01', team: 'mills' })).toEqual([
    'process',
    'mills',
  ]);
  expect(posts({ until: '2026-04-01', team: 'none' }, { until: '2026-07-01', team: 'mills' })).toEqual([
    'process',
    undefined,
  ]);
});
