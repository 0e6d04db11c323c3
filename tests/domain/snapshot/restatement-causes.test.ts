import { describe, expect, test } from 'vitest';
import { restatementCauses, type RestatementCause } from '#domain/snapshot/restatement-causes.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { markPlaces, wayTo } from '../../sample-company/marked-places.ts';

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

test('what follows from a figure is by the seal and by today’s plans, also of an account or a keeper that is new', () => {
  expect(causes(company({ mill: plan({ segment: 'named', kam: 'bo' }, 9) })).at(-1)).toBe(
    'account mill budget; so company company, person anna, person bo, segment key, segment named, team north, unit lakes, unit mills',
  );
  expect(causes(company({ fresh: plan({ name: 'Fresh', kam: 'bo' }) }))).toEqual([
    'account fresh budget; so company company, person bo, segment key, unit lakes',
  ]);
  const { lakes, ...others } = teams('north') ?? {};
  const withDan = { ...others, lakes: { ...lakes, people: [person('bo'), person('cai'), person('dan')] } };
  expect(causes(company({ mill: plan({ kam: 'dan' }) }, withDan))).toEqual([
    'account mill: kam anna → dan; so person anna, team north, unit lakes, unit mills',
  ]);
});

test('who is elsewhere today has the sums of both units, from a team to a unit and from a unit to a team', () => {
  const units = (north: string[], lakes: string[]): Told['units'] => ({
    mills: { name: 'Mills', teams: [{ id: 'north', name: 'North', people: north.map(person) }] },
    lakes: { name: 'Lakes', people: lakes.map(person) },
  });
  const followsOf = (more: Told['accounts'], of: Told['units']) => causes(company(more, of)).at(-1);
  expect(followsOf({ mill: plan({}, 9) }, units([], ['anna', 'bo', 'cai']))).toBe(
    'account mill budget; so company company, person anna, segment key, team north, unit lakes, unit mills',
  );
  expect(followsOf({ works: plan({ name: 'Works', kam: 'cai' }, 9) }, units(['anna', 'cai'], ['bo']))).toBe(
    'account works budget; so company company, person cai, segment key, team north, unit lakes, unit mills',
  );
});

test('a unit, a team in it and one of ours may have the same id', () => {
  const people = [person('anna')];
  const units = (target: number): Told['units'] => ({
    mills: { name: 'Mills', teams: [{ id: 'mills', name: 'Mills', people, targets: { [Q2]: target } }] },
    lakes: { name: 'Lakes', people: [person('cai'), person('bo')], teams: [{ id: 'anna', name: 'Anna', people: [] }] },
  });
  const seal = takeSnapshot(kaarnavesi(company({}, units(5))), [], Q2, '2026-07-07');
  const today = (target: number) => restatementCauses(seal, kaarnavesi(company({}, units(target)))).map(asText);
  expect(today(5)).toEqual([]);
  expect(today(6)).toEqual(['team mills target; so unit mills']);
});

test('a move has no sum that another figure moved', () => {
  expect(
    causes(company({ mill: plan({ kam: 'bo' }), works: plan({ name: 'Works', kam: 'cai', segment: 'key' }, 9) }))[0],
  ).toBe('account mill: kam anna → bo; so person anna, person bo, team north, unit lakes, unit mills');
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

describe('every kind of thing has the sums that it is in', () => {
  /** What differs, when only one thing of the company is said otherwise than when the quarter was sealed. */
  const differs = (was: Told, is: Told) => {
    const seal = takeSnapshot(kaarnavesi({ ...company(), ...was }), [], Q2, '2026-07-07');
    return restatementCauses(seal, kaarnavesi({ ...company(), ...is })).map(asText);
  };
  const target = (amount: number) => ({ targets: { [Q2]: amount } });

  test('a new-customer plan those of its keeper and the company', () => {
    const newCustomers = (amount: number, owner = 'anna'): Told => ({
      newCustomers: { centres: { owner, budget: [{ confidence: 'secure', sales: { [Q2]: amount } }] } },
    });
    expect(differs(newCustomers(5), newCustomers(6))).toEqual([
      'newCustomerPlan centres budget; so company company, person anna, team north, unit mills',
    ]);
    expect(differs(newCustomers(5, 'bo'), newCustomers(6, 'bo'))).toEqual([
      'newCustomerPlan centres budget; so company company, person bo, unit lakes',
    ]);
  });

  test('a target that was set on a segment that of the company, one of the company none', () => {
    const segments = (amount: number): Told => ({
      segments: { key: { name: 'Key', code: 'A', ...target(amount) }, named: { name: 'Named', code: 'B' } },
    });
    expect(differs(segments(5), segments(6))).toEqual(['segment key target; so company company']);
    expect(differs({ company: target(5) }, { company: target(6) })).toEqual([
      'company company target; so nothing else',
    ]);
  });

  test('a target that is set on two things is told of each; another figure of one that has a target is no fact', () => {
    const targets = (amount: number, budget = 5): Told => ({
      company: target(amount),
      accounts: { mill: plan(target(amount), budget), works: plan({ name: 'Works', kam: 'cai' }) },
    });
    const whats = (was: Told, is: Told) => differs(was, is).map((text) => text.split(';')[0]);
    expect(whats(targets(5), targets(6))).toEqual(['company company target', 'account mill target']);
    expect(whats(targets(5), targets(5, 9))).toEqual(['account mill budget']);
  });

  test('a target that was set on a unit, a team or one of ours those above it', () => {
    const units = (unit: object, north: object, anna: object): Told => ({
      units: {
        mills: {
          name: 'Mills',
          teams: [{ id: 'north', name: 'North', people: [{ ...person('anna'), ...anna }], ...north }],
          ...unit,
        },
        lakes: { name: 'Lakes', people: [person('bo'), person('cai')] },
      },
    });
    const first = (was: Told, is: Told) => differs(was, is)[0];
    expect(first(units(target(5), {}, {}), units(target(6), {}, {}))).toMatch(/^unit mills target; so /);
    expect(first(units({}, target(5), {}), units({}, target(6), {}))).toMatch(/^team north target; so .*unit mills/);
    expect(first(units({}, {}, target(5)), units({}, {}, target(6)))).toMatch(
      /^person anna target; so .*team north, unit mills/,
    );
  });

  test('a sum that follows from no cause is told by itself: that of an account that is gone', () => {
    const { mill: _, ...others } = company().accounts ?? {};
    expect(differs({}, { accounts: others })).toEqual([
      'company company budget; so nothing else',
      'segment key budget; so nothing else',
      'unit mills budget; so nothing else',
      'team north budget; so nothing else',
      'person anna budget; so nothing else',
    ]);
  });

  test('a move is told at the field that says it, which in a sales plan is the customer’s owner', () => {
    const south = (owner: string, segment = 'named'): Told => ({
      salesPlans: { south: { segment, owner: 'bo', customers: [{ id: 'small', name: 'Small', owner }] } },
    });
    const places = (was: Told, is: Told) => {
      const today = { ...company(), ...is };
      const portfolio = kaarnavesi(today);
      markPlaces(portfolio, today);
      return restatementCauses(
        takeSnapshot(kaarnavesi({ ...company(), ...was }), [], Q2, '2026-07-07'),
        portfolio,
      ).flatMap((cause) => (cause.kind === 'membership' ? wayTo(cause.place.line) : []));
    };
    expect(places(south('anna'), south('bo'))).toEqual(['customers.0.owner']);
    expect(places(south('anna'), south('anna', 'key'))).toEqual(['customers.0']);
    expect(places({}, company({ mill: plan({ kam: 'bo' }) }))).toEqual(['kam']);
    expect(places({}, company({ mill: plan({ segment: 'named', kam: 'bo' }) }))).toEqual(['segment']);
    expect(places({}, company({}, teams('south')))).toEqual(['teams.1.people.0']);
  });
});
