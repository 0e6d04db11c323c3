import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/calendar/dates.ts';
import type { Account } from '#domain/portfolio.ts';
import type { Told } from '../../sample-company/company.ts';
import { LAST_DAY, havulinna } from './stood.ts';

/** One thing of a plan that happened on the last day of June, and how the plan as it stood on a day shows it. */
const HAPPENED: [what: string, told: NonNullable<Told['accounts']>[string], seen: (account: Account) => unknown][] = [
  [
    'a forecast',
    { forecast: [{ madeOn: LAST_DAY, sales: { '2026-Q3': 470_000 } }] },
    ({ forecast }) => forecast[0]?.madeOn,
  ],
  [
    'a comment',
    { comments: [{ on: 'gap', quarter: '2026-Q2', writtenOn: LAST_DAY, comment: 'Late order.' }] },
    ({ comments }) => comments[0]?.writtenOn,
  ],
  ['feedback', { feedback: [{ on: LAST_DAY, by: 'Mill manager', said: 'Good.' }] }, ({ feedback }) => feedback[0]?.on],
  [
    'a promise that was kept',
    {
      people: [{ id: 'antti', name: 'Antti Pohjola' }],
      promises: [{ promise: 'Figures', to: 'antti', by: 'petri-salmela', due: '2026-06-19', keptOn: LAST_DAY }],
    },
    ({ promises }) => promises[0]?.keptOn,
  ],
  [
    'a promise that was broken',
    {
      people: [{ id: 'antti', name: 'Antti Pohjola' }],
      promises: [{ promise: 'Figures', to: 'antti', by: 'petri-salmela', due: '2026-06-19', brokenOn: LAST_DAY }],
    },
    ({ promises }) => promises[0]?.brokenOn,
  ],
  [
    'an answer',
    {
      openQuestions: [
        { question: 'Who decides?', owner: 'petri-salmela', due: '2026-06-19', answeredOn: LAST_DAY, answer: LAST_DAY },
      ],
    },
    ({ openQuestions }) => openQuestions[0]?.answer,
  ],
  [
    'a change that was heard of',
    { changes: [{ what: 'A new owner', on: '2026-09-01', knownOn: LAST_DAY }] },
    ({ changes }) => changes[0]?.knownOn,
  ],
  [
    'a change whose people were judged again',
    { changes: [{ what: 'A new owner', on: '2026-05-01', rejudgedOn: LAST_DAY }] },
    ({ changes }) => changes[0]?.rejudgedOn,
  ],
  [
    'a red flag that was raised',
    { redFlags: [{ severity: 'high', what: 'Late payments', opened: LAST_DAY }] },
    ({ redFlags }) => redFlags[0]?.opened,
  ],
  [
    'a red flag that was closed',
    { redFlags: [{ severity: 'high', what: 'Late payments', opened: '2026-05-01', closed: LAST_DAY }] },
    ({ redFlags }) => redFlags[0]?.closed,
  ],
  [
    'a value that was measured',
    { valueClaims: [{ measure: 'Water per tonne', measured: 9.5, measuredOn: LAST_DAY }] },
    ({ valueClaims }) => valueClaims[0]?.measuredOn,
  ],
  [
    'an action that was put off',
    {
      actions: [
        {
          id: 'a1',
          action: 'Order',
          owner: 'petri-salmela',
          due: '2026-09-30',
          stage: 'planned',
          slippedFrom: '2026-05-29',
          slippedOn: LAST_DAY,
        },
      ],
    },
    ({ actions }) => (actions[0]?.due === '2026-09-30' ? actions[0].slippedOn : undefined),
  ],
  [
    'a stage of an idea',
    {
      ideas: [
        { id: 'i1', idea: 'Loop', kind: 'growth', stage: 'testing', earlier: [{ until: LAST_DAY, stage: 'idea' }] },
      ],
    },
    ({ ideas }) => (ideas[0]?.stage === 'testing' ? LAST_DAY : undefined),
  ],
  [
    'an end that is to come',
    { status: 'ending', until: '2027-01-01', endKnownOn: LAST_DAY },
    ({ status, endKnownOn }) => (status === 'ending' ? endKnownOn : undefined),
  ],
  [
    'a loss that was known before its day',
    { status: 'lost', until: '2026-09-01', endKnownOn: LAST_DAY },
    ({ status, endKnownOn }) => (status === 'ending' ? endKnownOn : undefined),
  ],
  [
    'a contact',
    { people: [{ id: 'antti', name: 'Antti Pohjola', lastContact: LAST_DAY }] },
    ({ people }) => people[0]?.lastContact,
  ],
  [
    'a judgement',
    { people: [{ id: 'antti', name: 'Antti Pohjola', attitude: 'growth', asOf: LAST_DAY, basis: 'Asked for more.' }] },
    ({ people }) => people[0]?.asOf,
  ],
  [
    'an action that was closed',
    {
      actions: [
        {
          id: 'a1',
          action: 'Show the pilot',
          owner: 'petri-salmela',
          due: '2026-06-20',
          stage: 'done',
          closedOn: LAST_DAY,
          effect: { sales: 'none' },
        },
      ],
    },
    ({ actions }) => actions[0]?.closedOn,
  ],
];

describe.each(HAPPENED)('%s on the last day of a quarter', (_, told, seen) => {
  test('belongs to it', () => {
    expect(seen(havulinna(told, LAST_DAY))).toBe(LAST_DAY);
    expect(seen(havulinna(told, '2026-07-01'))).toBe(LAST_DAY);
  });

  test('is not known on the day before', () => {
    expect(seen(havulinna(told, addDays(LAST_DAY, -1)))).toBeUndefined();
  });
});

test('a customer that was lost on the last day is lost then, and one like any other on the day before', () => {
  const stood = (status: 'lost' | 'ending', day: string) => {
    const { until, untilReason, ...account } = havulinna(
      { status, until: LAST_DAY, untilReason: 'Another supplier' },
      day,
    );
    return [account.status, until, untilReason];
  };
  expect(stood('lost', LAST_DAY)).toEqual(['lost', LAST_DAY, 'Another supplier']);
  expect(stood('lost', '2026-06-29')).toEqual(['active', undefined, undefined]);
  expect(stood('ending', '2026-06-29')).toEqual(['ending', LAST_DAY, 'Another supplier']);
});

test('what has no date is as it is written today', () => {
  const account = havulinna(
    {
      people: [{ id: 'antti', name: 'Antti Pohjola', attitude: 'growth' }],
      changes: [{ what: 'A new owner', on: '2026-09-01' }],
      valueClaims: [{ measure: 'Water per tonne', measured: 9.5 }],
      actions: [{ id: 'a1', action: 'Call', owner: 'petri-salmela', due: '2026-06-20', stage: 'testing' }],
    },
    '2026-01-01',
  );
  expect(account.people[0]).toMatchObject({ attitude: 'growth' });
  expect(account.people[0]?.lastContact).toBeUndefined();
  expect([account.changes, account.valueClaims].map(({ length }) => length)).toEqual([1, 1]);
  expect(account.valueClaims[0]?.measured).toBe(9.5);
  expect(account.actions[0]?.stage).toBe('testing');
});

test('a value measured later is not measured yet; an action closed later is running and has no effect', () => {
  const account = havulinna(
    {
      valueClaims: [{ measure: 'Water per tonne', baseline: 12, measured: 9.5, measuredOn: '2026-07-01' }],
      actions: [
        {
          id: 'a1',
          action: 'Call',
          owner: 'petri-salmela',
          due: '2026-06-20',
          stage: 'dropped',
          closedOn: '2026-07-01',
          effect: { sales: 5 },
        },
      ],
      openQuestions: [
        {
          question: 'Who decides?',
          owner: 'petri-salmela',
          due: '2026-06-19',
          answeredOn: '2026-07-01',
          answer: 'The board.',
        },
      ],
    },
    LAST_DAY,
  );
  expect(account.valueClaims[0]).toMatchObject({ baseline: 12, measured: undefined, measuredOn: undefined });
  expect(account.actions[0]).toMatchObject({ stage: 'running', closedOn: undefined, effect: undefined });
  expect(account.openQuestions[0]).toMatchObject({ answeredOn: undefined, answer: undefined });
});

describe('a person judged again later', () => {
  const people = [
    {
      id: 'antti',
      name: 'Antti Pohjola',
      attitude: 'growth' as const,
      asOf: '2026-07-15',
      basis: 'Asked for more.',
      lastContact: '2026-06-12',
      history: [
        { attitude: 'trouble' as const, asOf: '2026-02-10', basis: 'Complained.' },
        { attitude: 'even-keel' as const, asOf: '2026-05-10', basis: 'Was content.' },
      ],
    },
  ];

  test('is judged as they were then, with the judgements before', () => {
    expect(havulinna({ people }, LAST_DAY).people[0]).toMatchObject({
      attitude: 'even-keel',
      asOf: '2026-05-10',
      basis: 'Was content.',
      lastContact: '2026-06-12',
      history: [{ attitude: 'trouble', asOf: '2026-02-10' }],
    });
  });

  test('is judged as today from the day of the judgement on', () => {
    const told = { id: 'antti', name: 'Antti', attitude: 'growth' as const, asOf: LAST_DAY, basis: 'Asked for more.' };
    const before = { attitude: 'trouble' as const, asOf: '2026-06-29', basis: 'Complained.' };
    const person = (day: string) => {
      const [{ attitude, asOf, basis, history } = expect.unreachable('one person')] = havulinna(
        { people: [{ ...told, history: [before] }] },
        day,
      ).people;
      return [attitude, asOf, basis, history.length];
    };
    expect(person(LAST_DAY)).toEqual(['growth', LAST_DAY, 'Asked for more.', 1]);
    expect(person('2026-06-29')).toEqual(['trouble', '2026-06-29', 'Complained.', 0]);
    expect(person('2026-06-28')).toEqual(['unknown', undefined, undefined, 0]);
  });

  test('is unknown before anybody had judged them', () => {
    expect(havulinna({ people }, '2026-01-31').people[0]).toMatchObject({
      attitude: 'unknown',
      asOf: undefined,
      basis: undefined,
      history: [],
    });
  });
});
