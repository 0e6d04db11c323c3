import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/calendar/dates.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { judgedOn } from '#domain/snapshot/as-it-stood.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { LAST_DAY, havulinna, on } from './stood.ts';

test('trust is known of the quarter of the day and of those before it', () => {
  const trust = ['2026-Q1', '2026-Q2', '2026-Q3'].map((quarter) => ({ quarter, score: 3 }));
  expect(havulinna({ trust }, LAST_DAY).trust.map(({ quarter }) => quarter)).toEqual(['2026-Q1', '2026-Q2']);
});

test('parents, sales plans and reviews speak of the accounts as they stood', () => {
  const told: Told = {
    accounts: { 'norrvik-energi': {}, 'lounatuuli-power': { parent: 'norrvik-energi' } },
    salesPlans: { south: { customers: [{ id: 'meritar-foods', name: 'Meritar Foods' }] } },
    reviews: {
      '2026-Q1/norrvik-energi': { on: '2026-04-02' },
      '2026-Q2/norrvik-energi': { on: LAST_DAY },
      '2026-Q2/lounatuuli-power': { on: '2026-07-01' },
    },
  };
  const { accounts, accountById, salesPlans, reviews } = on(told, LAST_DAY);
  const account = (id: string) => accounts.find((each) => each.id === id);
  expect(account('lounatuuli-power')?.parent).toBe(account('norrvik-energi'));
  expect(accountById.get('meritar-foods')).toBe(account('meritar-foods'));
  expect(account('meritar-foods')?.salesPlan).toBe(salesPlans[0]);
  expect(account('norrvik-energi')?.salesPlan).toBeUndefined();
  expect(salesPlans[0]?.customers[0]).toBe(account('meritar-foods'));
  expect(reviews.map(({ id }) => id)).toEqual(['2026-Q1/norrvik-energi', '2026-Q2/norrvik-energi']);
  expect(reviews[1]?.account).toBe(account('norrvik-energi'));
});

test('a flag raised by hand on the last day is among the quarter’s flags; one raised on the next day is not', () => {
  const flags = (opened: string) =>
    judgedOn(
      kaarnavesi({
        accounts: { 'havulinna-paper': { redFlags: [{ severity: 'high', what: 'Late payments', opened }] } },
      }),
      LAST_DAY,
    ).filter(({ rule }) => rule === 'raised-by-hand');
  expect([flags(LAST_DAY).length, flags('2026-07-01').length]).toEqual([1, 0]);
});

test('a judgement of the day itself counts, with the ones before it as its history', () => {
  const person = {
    id: 'antti',
    name: 'Antti Pohjola',
    attitude: 'growth' as const,
    asOf: '2026-07-01',
    basis: 'Later.',
    history: [
      { attitude: 'trouble' as const, asOf: '2026-05-01', basis: 'First.' },
      { attitude: 'even-keel' as const, asOf: LAST_DAY, basis: 'That day.' },
    ],
  };
  const seen = (day: string) => {
    const { attitude, basis, asOf, history } = havulinna({ people: [person] }, day).people[0]!;
    return [attitude, basis, asOf, history.map((each) => each.asOf)];
  };
  expect(seen('2026-07-01')).toEqual(['growth', 'Later.', '2026-07-01', ['2026-05-01', LAST_DAY]]);
  expect(seen(LAST_DAY)).toEqual(['even-keel', 'That day.', LAST_DAY, ['2026-05-01']]);
  expect(seen(addDays(LAST_DAY, -1))).toEqual(['trouble', 'First.', '2026-05-01', []]);
  expect(seen('2026-04-30')).toEqual(['unknown', undefined, undefined, []]);
});

test('an idea has the stage of the day, why it was dropped while it was, and what it was before', () => {
  const ideas = [
    {
      id: 'i1',
      idea: 'Loop',
      kind: 'growth' as const,
      stage: 'planned' as const,
      reason: 'No room.',
      earlier: [
        { until: '2026-03-01', stage: 'idea' as const },
        { until: '2026-05-01', stage: 'dropped' as const },
        { until: LAST_DAY, stage: 'testing' as const },
      ],
    },
  ];
  const seen = (day: string) => {
    const { stage, reason, earlier } = havulinna({ ideas }, day).ideas[0]!;
    return [stage, reason, earlier.map(({ until }) => until)];
  };
  expect(seen('2026-02-28')).toEqual(['idea', undefined, []]);
  expect(seen('2026-03-01')).toEqual(['dropped', 'No room.', ['2026-03-01']]);
  expect(seen('2026-05-01')).toEqual(['testing', undefined, ['2026-03-01', '2026-05-01']]);
  expect(seen('2026-06-29')).toEqual(['testing', undefined, ['2026-03-01', '2026-05-01']]);
  expect(seen(LAST_DAY)).toEqual(['planned', 'No room.', ['2026-03-01', '2026-05-01', LAST_DAY]]);
});

describe('what came after a quarter rewrites nothing of its page', () => {
  const order = { id: 'a1', action: 'Order', owner: 'petri-salmela', stage: 'planned' as const };
  const loop = { id: 'i1', idea: 'Loop', kind: 'growth' as const };
  const state = (account: NonNullable<Told['accounts']>[string]) =>
    takeSnapshot(kaarnavesi({ accounts: { 'havulinna-paper': account } }), [], '2026-Q2', '2026-11-15').accounts;

  test.each<[string, NonNullable<Told['accounts']>[string], NonNullable<Told['accounts']>[string]]>([
    [
      'an action put off twice in August, out of the quarter',
      { actions: [{ ...order, due: '2026-05-29' }] },
      {
        actions: [{ ...order, due: '2026-12-18', slippedFrom: '2026-05-29', slippedOn: '2026-08-20', timesSlipped: 2 }],
      },
    ],
    [
      'an idea that went two stages on',
      { ideas: [{ ...loop, stage: 'idea' }] },
      {
        ideas: [
          {
            ...loop,
            stage: 'running',
            earlier: [
              { until: '2026-07-01', stage: 'idea' },
              { until: '2026-09-02', stage: 'planned' },
            ],
          },
        ],
      },
    ],
    [
      'an idea that was dropped',
      { ideas: [{ ...loop, stage: 'testing' }] },
      {
        ideas: [
          { ...loop, stage: 'dropped', reason: 'No room.', earlier: [{ until: '2026-10-01', stage: 'testing' }] },
        ],
      },
    ],
    ['a customer whose end was announced', {}, { status: 'ending', until: '2027-01-01', endKnownOn: '2026-07-01' }],
    ['a customer lost in autumn', {}, { status: 'lost', until: '2026-10-01', endKnownOn: '2026-08-01' }],
    ['a customer lost on a day, without another', {}, { status: 'lost', until: '2026-10-01' }],
  ])('%s', (_, before, after) => {
    expect(state(after)).toEqual(state(before));
  });

  test('on the day itself each is there', () => {
    const [account] = takeSnapshot(
      kaarnavesi({
        accounts: { 'havulinna-paper': { status: 'lost', until: '2026-10-01', endKnownOn: '2026-06-30' } },
      }),
      [],
      '2026-Q2',
      '2026-11-15',
    ).accounts;
    expect([account?.status, account?.until]).toEqual(['ending', '2026-10-01']);
  });
});

test('an action of which nobody said from when it was moved is due when it says', () => {
  const action = { id: 'a1', action: 'Call', owner: 'petri-salmela', due: '2026-08-01', stage: 'planned' as const };
  const { actions } = havulinna({ actions: [{ ...action, slippedOn: '2026-07-05' }] }, LAST_DAY);
  expect(actions.map(({ due }) => due)).toEqual(['2026-08-01']);
});
