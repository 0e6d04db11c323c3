import { describe, expect, test } from 'vitest';
import { hasEndedOn, isCustomerIn } from '#domain/membership/customers.ts';
import { wayToMember } from '#domain/membership/our-people.ts';
import { joined, stateOn, timeline } from '#domain/membership/timeline.ts';
import { whoMoved } from '#domain/membership/who-moved.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const AFTER = '2026-03-31';
const UP_TO = '2026-06-30';
const [ANNA, BO, CAI] = ['anna', 'bo', 'cai'].map((id) => ({ id, name: `${id} Person` })) as [
  { id: string; name: string },
  { id: string; name: string },
  { id: string; name: string },
];
const UNITS: NonNullable<Told['units']> = {
  mills: {
    name: 'Mills',
    teams: [
      { id: 'north', name: 'North', people: [ANNA] },
      { id: 'south', name: 'South', people: [BO] },
    ],
  },
  lakes: { name: 'Lakes', people: [CAI] },
};
const SEGMENTS: Told['segments'] = { key: { name: 'Key', code: 'A' }, named: { name: 'Named', code: 'B' } };

/** Who moved in the second quarter, a line each: who, in which respect, from where to where, since when. */
function moved(told: Told, [after, upTo] = [AFTER, UP_TO]): string[] {
  const portfolio = kaarnavesi({ units: UNITS, segments: SEGMENTS, ...told });
  return whoMoved(portfolio, after, upTo).map(
    ({ of, id, respect, from, to, since }) => `${of} ${id} ${respect}: ${from ?? '–'} → ${to ?? '–'} ${since}`,
  );
}
type Account = NonNullable<Told['accounts']>[string];
const mill = (more: Account, of: Told = {}): Told => ({
  ...of,
  accounts: {
    mill: { name: 'Mill', segment: 'key', kam: 'anna', ...more },
    parent: { name: 'Parent', segment: 'key', kam: 'bo' },
  },
});

describe('a customer', () => {
  test('moves between segments, keepers and parents, each told by itself', () => {
    expect(
      moved(
        mill({
          parent: 'parent',
          earlier: [{ until: '2026-05-01', segment: 'named', kam: 'bo', parent: 'none' }],
        }),
      ),
    ).toEqual([
      'account mill segment: named → key 2026-05-01',
      'account mill keeper: bo → anna 2026-05-01',
      'account mill parent: – → parent 2026-05-01',
    ]);
  });

  test('is told when it moved after the one day and up to the other, through each state in turn', () => {
    const steps = (...days: [string, string][]) =>
      mill({ earlier: days.map(([until, segment]) => ({ until, segment })) });
    const two = steps(['2026-04-01', 'key'], ['2026-06-30', 'named']);
    expect(moved(two)).toEqual([
      'account mill segment: key → named 2026-04-01',
      'account mill segment: named → key 2026-06-30',
    ]);
    expect(moved(two, ['2026-04-01', '2026-06-29'])).toEqual([]);
    expect(moved(two, ['2026-04-01', '2026-06-30'])).toEqual(['account mill segment: named → key 2026-06-30']);
    expect(moved(two, ['2026-03-31', '2026-06-29'])).toEqual(['account mill segment: key → named 2026-04-01']);
    expect(moved(steps(['2026-05-01', 'key']))).toEqual([]);
  });

  test('is worked for by others, or in another function; who becomes its keeper or was it is told as that', () => {
    const place = (person: string, does: 'service' | 'technical') => ({ person, function: does });
    expect(
      moved(
        mill({
          team: [place('bo', 'service'), place('cai', 'technical')],
          earlier: [{ until: '2026-05-01', team: [place('bo', 'technical')] }],
        }),
      ),
    ).toEqual([
      'account mill helper: bo/technical → bo/service 2026-05-01',
      'account mill helper: – → cai/technical 2026-05-01',
    ]);
    expect(
      moved(
        mill({
          team: [place('bo', 'service'), place('cai', 'technical')],
          earlier: [{ until: '2026-05-01', kam: 'bo', team: [place('anna', 'service'), place('cai', 'service')] }],
        }),
      ),
    ).toEqual([
      'account mill keeper: bo → anna 2026-05-01',
      'account mill helper: cai/service → cai/technical 2026-05-01',
    ]);
    const twice = mill({
      team: [],
      earlier: [
        { until: '2026-05-01', team: [place('cai', 'service')] },
        { until: '2026-06-30', team: [place('bo', 'service')] },
      ],
    });
    expect(moved(twice)).toEqual([
      'account mill helper: cai/service → – 2026-05-01',
      'account mill helper: – → bo/service 2026-05-01',
      'account mill helper: bo/service → – 2026-06-30',
    ]);
    expect(moved(twice, ['2026-05-01', '2026-06-29'])).toEqual([]);
  });
});

test('who goes on doing the same for a customer is not told, and its keeper is where they helped beside it', () => {
  const place = (person: string, does: 'service' | 'technical') => ({ person, function: does });
  expect(
    moved(
      mill({
        team: [place('bo', 'service'), place('cai', 'technical')],
        earlier: [{ until: '2026-05-01', team: [place('anna', 'service'), place('cai', 'technical')] }],
      }),
    ),
  ).toEqual(['account mill helper: anna/service → – 2026-05-01', 'account mill helper: – → bo/service 2026-05-01']);
});

describe('a plan for many customers', () => {
  const south = (customer: object, more: object = {}): Told => ({
    salesPlans: {
      south: { segment: 'named', owner: 'anna', customers: [{ id: 'small', name: 'Small', ...customer }], ...more },
    },
  });

  test('moves with its customers, who are not told beside it; one that moves otherwise is', () => {
    const moves = { earlier: [{ until: '2026-05-01', owner: 'bo', segment: 'key' }] };
    const ofPlan = [
      'sales-plan south segment: key → named 2026-05-01',
      'sales-plan south keeper: bo → anna 2026-05-01',
    ];
    expect(moved(south({}, moves))).toEqual(ofPlan);
    expect(moved(south({ owner: 'cai' }, moves))).toEqual(ofPlan);
    expect(moved(south({ earlier: [{ until: '2026-04-15', kam: 'cai' }] }, moves))).toEqual([
      'account small keeper: cai → bo 2026-04-15',
      ...ofPlan,
    ]);
    expect(moved(south({ earlier: [{ until: '2026-05-01', kam: 'cai' }] }, moves))).toEqual([
      'account small keeper: cai → anna 2026-05-01',
      ...ofPlan,
    ]);
    expect(moved(south({ owner: 'cai', earlier: [{ until: '2026-05-01', kam: 'bo' }] }, moves))).toEqual([
      'account small keeper: bo → cai 2026-05-01',
      ...ofPlan,
    ]);
    expect(moved(south({ owner: 'anna', earlier: [{ until: '2026-04-15', kam: 'bo' }] }, moves))).toEqual([
      'account small keeper: bo → anna 2026-04-15',
      ...ofPlan,
    ]);
    expect(moved(south({ earlier: [{ until: '2026-05-01', kam: 'bo' }] }))).toEqual([
      'account small keeper: bo → anna 2026-05-01',
    ]);
  });

  test('for new customers goes to another keeper', () => {
    expect(
      moved({ newCustomers: { centres: { owner: 'anna', earlier: [{ until: '2026-05-01', owner: 'bo' }] } } }),
    ).toEqual(['new-customer-plan centres keeper: bo → anna 2026-05-01']);
  });
});

describe('one of ours', () => {
  const unit = (anna: object, cai: object = {}): Told => ({
    units: {
      mills: {
        name: 'Mills',
        teams: [
          { id: 'north', name: 'North', people: [BO] },
          { id: 'south', name: 'South', people: [{ ...ANNA, ...anna }] },
        ],
      },
      lakes: { name: 'Lakes', people: [{ ...CAI, ...cai }], teams: [{ id: 'shore', name: 'Shore', people: [] }] },
    },
  });

  test('moves into another unit, or within one into another team, out of a team or into one', () => {
    expect(moved(unit({ earlier: [{ until: '2026-05-01', team: 'north' }] }))).toEqual([
      'person anna team: north → south 2026-05-01',
    ]);
    expect(moved(unit({ earlier: [{ until: '2026-05-01', unit: 'lakes' }] }))).toEqual([
      'person anna unit: lakes → mills 2026-05-01',
    ]);
    expect(moved(unit({ earlier: [{ until: '2026-05-01', team: 'none' }] }))).toEqual([
      'person anna team: – → south 2026-05-01',
    ]);
    expect(moved(unit({}, { earlier: [{ until: '2026-05-01', team: 'shore' }] }))).toEqual([
      'person cai team: shore → – 2026-05-01',
    ]);
    expect(moved(unit({ earlier: [{ until: '2026-05-01', team: 'north' }] }), ['2026-05-01', UP_TO])).toEqual([]);
  });

  test('was in none of the teams of another unit that is named alone, and in the unit of a team that is', () => {
    const postBefore = (earlier: object) => {
      const { members } = kaarnavesi(unit({ earlier: [{ until: '2026-05-01', ...earlier }] }));
      return stateOn(members.get('anna')!.posts, '2026-04-30');
    };
    expect(postBefore({ unit: 'lakes' })).toEqual({ unit: 'lakes', team: undefined });
    expect(postBefore({ team: 'shore' })).toEqual({ unit: 'lakes', team: 'shore' });
    expect(postBefore({ unit: 'mills' })).toEqual({ unit: 'mills', team: 'south' });
  });

  test('and leaves us from the unit that they were in; moves are told oldest first', () => {
    const leaves = (until: string) =>
      moved(
        unit({
          until,
          earlier: [
            { until: '2026-05-01', unit: 'lakes' },
            { until: '2026-06-01', team: 'north' },
          ],
        }),
      );
    expect(leaves('2026-06-30')).toEqual([
      'person anna unit: lakes → mills 2026-05-01',
      'person anna team: north → south 2026-06-01',
      'person anna us: mills → – 2026-06-30',
    ]);
    expect(leaves('2026-07-01')).toHaveLength(2);
    const earlier = [
      { until: '2026-05-01', team: 'north' },
      { until: '2026-06-01', team: 'south' },
    ];
    expect(moved(unit({}, { earlier }))).toEqual([
      'person cai team: north → south 2026-05-01',
      'person cai unit: mills → lakes 2026-06-01',
    ]);
    expect(moved(unit({}, { until: '2026-04-01' }))).toEqual(['person cai us: lakes → – 2026-04-01']);
    expect(moved(unit({}, { until: '2026-03-31' }))).toEqual([]);
  });

  test('has a way in the file of their unit, in a team or not', () => {
    const { members } = kaarnavesi(unit({}));
    expect(['anna', 'bo', 'cai'].map((id) => wayToMember(members.get(id)!).join('.'))).toEqual([
      'teams.1.people.0',
      'teams.0.people.0',
      'people.0',
    ]);
  });
});

test('each is told with its name and its kind', () => {
  const owner = { until: '2026-05-01', owner: 'bo' };
  const portfolio = kaarnavesi({
    units: { ...UNITS, lakes: { name: 'Lakes', people: [{ ...CAI, until: '2026-05-01' }] } },
    segments: SEGMENTS,
    ...mill({ earlier: [{ until: '2026-05-01', kam: 'bo' }] }),
    salesPlans: {
      south: {
        name: 'The south',
        segment: 'named',
        owner: 'anna',
        customers: [{ id: 'small', name: 'Small', owner: 'anna' }],
        earlier: [owner],
      },
    },
    newCustomers: { centres: { name: 'Centres', owner: 'anna', earlier: [owner] } },
  });
  const move = { respect: 'keeper', from: 'bo', to: 'anna', since: '2026-05-01' };
  expect(whoMoved(portfolio, AFTER, UP_TO)).toEqual([
    { of: 'account', id: 'mill', name: 'Mill', ...move },
    { of: 'sales-plan', id: 'south', name: 'The south', ...move },
    { of: 'new-customer-plan', id: 'centres', name: 'Centres', ...move },
    { of: 'person', id: 'cai', name: 'cai Person', respect: 'us', from: 'lakes', to: undefined, since: '2026-05-01' },
  ]);
});

test('two timelines as one change on each day on which either does, in the order of the days', () => {
  const a = timeline({ a: 2 }, [{ until: '2026-05-01', a: 1 }]);
  const b = timeline({ b: 2 }, [
    { until: '2026-03-01', b: 0 },
    { until: '2026-05-01', b: 1 },
  ]);
  expect(joined(a, b, (one, other) => ({ ...one, ...other })).earlier).toEqual([
    { until: '2026-03-01', state: { a: 1, b: 0 } },
    { until: '2026-05-01', state: { a: 1, b: 1 } },
  ]);
});

test('a customer with a break is one in each quarter in which it is one for a day, and has not ended before it began', () => {
  const breaks = [{ from: '2026-03-02', until: '2026-06-30', reason: 'Bought elsewhere' }];
  const { accounts, fiscalYear } = kaarnavesi({
    units: UNITS,
    segments: SEGMENTS,
    ...mill({ since: '2026-02-01', breaks }),
  });
  const account = accounts.find(({ id }) => id === 'mill')!;
  const inQuarter = (quarter: string) => isCustomerIn(account, quarter, fiscalYear);
  expect(['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'].map(inQuarter)).toEqual([false, true, true, true]);
  expect(
    ['2026-01-31', '2026-03-01', '2026-03-02', '2026-06-29', '2026-06-30'].map((day) => hasEndedOn(account, day)),
  ).toEqual([false, false, true, true, false]);
});
