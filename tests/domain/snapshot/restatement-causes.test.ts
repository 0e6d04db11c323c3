import { expect, test } from 'vitest';
import { restatementCauses, type RestatementCause } from '#domain/snapshot/restatement-causes.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const Q2 = '2026-Q2';
const person = (id: string) => ({ id, name: `${id} Person` });
const company = (more: Told['accounts'] = {}, units: Told['units'] = teams('north')): Told => ({
  units,
  segments: { key: { name: 'Key', code: 'A' }, named: { name: 'Named', code: 'B' } },
  accounts: { mill: plan({}), works: plan({ name: 'Works', kam: 'cai' }), ...more },
});
const plan = (more: object, budget = 5) => ({
  name: 'Mill',
  segment: 'key',
  kam: 'anna',
  budget: [{ id: 'l1', confidence: 'secure' as const, sales: { [Q2]: budget } }],
  ...more,
});
function teams(annaIn: 'north' | 'south'): Told['units'] {
  const people = (id: 'north' | 'south') => (annaIn === id ? [person('anna')] : []);
  return {
    mills: {
      name: 'Mills',
      teams: [
        { id: 'north', name: 'North', people: people('north') },
        { id: 'south', name: 'South', people: people('south') },
      ],
    },
    lakes: { name: 'Lakes', people: [person('bo'), person('cai')] },
  };
}

const asText = (cause: RestatementCause) => {
  const follows = [...new Set(cause.follows.map(({ level, id }) => `${level} ${id}`))].sort().join(', ');
  const what =
    cause.kind === 'figure'
      ? `${cause.restatement.level} ${cause.restatement.id} ${cause.restatement.figure}`
      : `${cause.of.level} ${cause.of.id}: ${cause.moves.map((move) => `${move.field} ${move.sealed} → ${move.today}`).join(', ')}`;
  return `${what}; so ${follows === '' ? 'nothing else' : follows}`;
};
const causes = (today: Told) => {
  const seal = takeSnapshot(kaarnavesi(company()), [], Q2, '2026-07-07');
  return restatementCauses(seal, kaarnavesi(today)).map(asText);
};

test('nothing has no cause', () => {
  expect(causes(company())).toEqual([]);
});

test('a figure that is another today is one cause, under which every sum that it is in stands', () => {
  expect(causes(company({ mill: plan({}, 9) }))).toEqual([
    'account mill budget; so company company, person anna, segment key, team north, unit mills',
  ]);
});

test('a move to another segment or keeper that nobody wrote down is the cause of the sums on both sides', () => {
  expect(causes(company({ mill: plan({ segment: 'named' }) }))).toEqual([
    'account mill: segment key → named; so segment key, segment named',
  ]);
  expect(causes(company({ mill: plan({ kam: 'bo' }) }))).toEqual([
    'account mill: kam anna → bo; so person anna, person bo, team north, unit lakes, unit mills',
  ]);
  expect(causes(company({ mill: plan({ segment: 'named', kam: 'bo' }) }))).toEqual([
    'account mill: segment key → named, kam anna → bo; so person anna, person bo, segment key, segment named, team north, unit lakes, unit mills',
  ]);
  // Written down with its day, it is no cause: what was is told as it was.
  expect(
    causes(company({ mill: plan({ segment: 'named', earlier: [{ until: '2026-07-01', segment: 'key' }] }) })),
  ).toEqual([]);
});

test('one of ours who was moved without a word is the cause of the sums of both teams, and of none of the company', () => {
  const moved = 'person anna: team north → south; so team north, team south';
  expect(causes(company({}, teams('south')))).toEqual([moved]);
  expect(causes(company({ works: plan({ name: 'Works', kam: 'cai' }, 9) }, teams('south')))).toEqual([
    moved,
    'account works budget; so company company, person cai, segment key, unit lakes',
  ]);
});

test('causes of several figures each have only the sums of their own figure', () => {
  const both = company({ mill: plan({ targets: { [Q2]: 7 } }, 9) });
  expect(causes(both).map((text) => text.split(';')[0])).toEqual(['account mill target', 'account mill budget']);
  const seal = takeSnapshot(kaarnavesi(company()), [], Q2, '2026-07-07');
  for (const cause of restatementCauses(seal, kaarnavesi(both)))
    expect(new Set(cause.follows.map(({ figure }) => figure))).toEqual(
      new Set(cause.kind === 'figure' ? [cause.restatement.figure] : []),
    );
});
