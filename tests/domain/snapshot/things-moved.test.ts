import { expect, test } from 'vitest';
import { changesBetween } from '#domain/snapshot/changes.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const person = (id: string) => ({ id, name: `${id} Person` });

/** The company, with who keeps the plans and where one of ours and one of its teams are. */
function company({ keeper = 'anna', segment = 'key', parent = '', caiIn = 'north', southIn = 'mills' } = {}): Told {
  const south = { id: 'south', name: 'South', people: [person('bo')] };
  return {
    segments: { key: { name: 'Key', code: 'A' }, named: { name: 'Named', code: 'B' } },
    units: {
      mills: {
        name: 'Mills',
        people: [person('anna')],
        teams: [
          { id: 'north', name: 'North', people: caiIn === 'north' ? [person('cai')] : [] },
          ...(southIn === 'mills' ? [south] : []),
        ],
      },
      lakes: {
        name: 'Lakes',
        people: caiIn === 'lakes' ? [person('cai')] : [],
        teams: southIn === 'lakes' ? [south] : [],
      },
    },
    accounts: {
      owners: { name: 'Owners', segment: 'key', kam: 'bo' },
      mill: { name: 'Mill', segment, kam: keeper, ...(parent && { parent }) },
    },
    salesPlans: {
      south: {
        name: 'The south',
        segment: 'named',
        owner: keeper,
        customers: [{ id: 'small', name: 'Small', owner: 'bo' }],
      },
    },
    newCustomers: { centres: { name: 'Centres', owner: keeper } },
  };
}
const states = (was: Told, is: Told) =>
  [was, is].map((told, at) =>
    takeSnapshot(kaarnavesi(told), [], `2026-Q${at + 2}`, at === 0 ? '2026-07-07' : '2026-10-07'),
  ) as [ReturnType<typeof takeSnapshot>, ReturnType<typeof takeSnapshot>];
const moved = (was: Told, is: Told) => {
  const changes = changesBetween(...states(was, is));
  return {
    things: changes.moved.map(({ of, id, name, respect, from, to }) => [of, id, name, respect, from, to]),
    accounts: changes.accounts.flatMap(({ account, belongs }) =>
      belongs.map(({ respect, from, to }) => [account, respect, from, to]),
    ),
  };
};

test('plans that another keeps are told, each of its kind, with the customer that moved', () => {
  expect(moved(company(), company({ keeper: 'bo' }))).toEqual({
    things: [
      ['sales-plan', 'south', ['The south'], 'keeper', 'anna', 'bo'],
      ['new-customer-plan', 'centres', ['Centres'], 'keeper', 'anna', 'bo'],
    ],
    accounts: [['mill', 'keeper', 'anna', 'bo']],
  });
});

test('a customer moves between segments, and under a parent, each told by itself', () => {
  expect(moved(company(), company({ segment: 'named', parent: 'owners' })).accounts).toEqual([
    ['mill', 'segment', 'key', 'named'],
    ['mill', 'parent', undefined, 'owners'],
  ]);
});

test('one of ours who is elsewhere is told; a team that is, is not', () => {
  expect(moved(company(), company({ caiIn: 'lakes' })).things).toEqual([
    ['person', 'cai', undefined, 'unit', 'north', 'lakes'],
  ]);
  expect(moved(company(), company({ southIn: 'lakes' })).things).toEqual([]);
});

test('who is in one state only has come or gone, and has not moved', () => {
  const { salesPlans: _, newCustomers: __, ...without } = company();
  expect(moved(without, company()).things).toEqual([]);
  expect(moved(company(), without).things).toEqual([]);
  expect(moved(company({ caiIn: 'nowhere' }), company()).things).toEqual([]);
  expect(moved(company(), company())).toEqual({ things: [], accounts: [] });
});
