import { expect, test } from 'vitest';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { stateDay } from '#domain/snapshot/viewed.ts';
import { kaarnavesi } from '../../sample-company/company.ts';
import { Q2, SEALED_ON, havulinna } from './sealed-on.ts';

const antti = { id: 'antti', name: 'Antti Pohjola', title: 'Right hand of Eero Kallas' };

test('a seal holds its quarter, its days, the commit and how the year and the money are counted', () => {
  const portfolio = kaarnavesi({ company: { fiscalYear: { firstMonth: 4, namedBy: 'end' } } });
  const taken = takeSnapshot(portfolio, [], '2027-Q1', SEALED_ON, 'abc123');
  expect(taken).toMatchObject({
    schema: 3,
    sealedBefore: undefined,
    withoutActuals: [],
    quarter: '2027-Q1',
    firstDay: '2026-04-01',
    lastDay: '2026-06-30',
    asOf: SEALED_ON,
    stateOn: '2026-06-30',
    commit: 'abc123',
    fiscalYear: { firstMonth: 4, namedBy: 'end' },
    currency: { code: 'EUR', decimals: 2 },
    company: { name: ['Kaarnavesi Oy'] },
  });
});

test('while a quarter is open its state is that of the day; once it is over, that of its last day', () => {
  const year = { firstMonth: 1, namedBy: 'start' } as const;
  expect(['2026-06-29', '2026-06-30', '2026-07-01'].map((day) => stateDay(Q2, day, year))).toEqual([
    '2026-06-29',
    '2026-06-30',
    '2026-06-30',
  ]);
});

test('trust is that of the quarter and of the one before', () => {
  const trust = [
    { quarter: '2026-Q1', score: 2 },
    { quarter: Q2, score: 4, comment: 'Eero Kallas came himself.' },
  ];
  expect(havulinna({ trust, people: [{ id: 'eero', name: 'Eero Kallas' }] })).toMatchObject({
    trust: { score: 4, comment: [{ person: 'havulinna-paper/eero', part: 'name' }, ' came himself.'] },
    trustBefore: 2,
  });
  const none = havulinna({ trust: [{ quarter: '2025-Q4', score: 2 }] });
  expect([none.trust, none.trustBefore]).toEqual([undefined, undefined]);
});

test('lines and promises without an id are called by their place; goals and ideas keep theirs', () => {
  const account = havulinna({
    people: [antti],
    budget: [
      { confidence: 'secure', sales: { '2026-Q3': 9 } },
      { confidence: 'at-risk', line: 'Pumps', offering: undefined, sales: { [Q2]: 5 } },
      { id: 'l9', confidence: 'new-growth', sales: { [Q2]: 7 } },
    ],
    promises: [
      { promise: 'Figures', to: 'antti', by: 'petri-salmela', due: '2026-05-01', keptOn: '2026-05-01' },
      { id: 'p9', promise: 'Drawings', to: 'antti', by: 'petri-salmela', due: '2026-05-02', brokenOn: '2026-05-03' },
    ],
    goals: [
      { id: 'y1', year: 2026, goal: 'Two mills', basis: 'Seen', basedOn: 'market' },
      { id: 'y2', year: 2027, goal: 'Three mills', basis: 'Seen', basedOn: 'market' },
    ],
    ideas: [
      {
        id: 'i1',
        idea: 'Loop',
        kind: 'widening',
        stage: 'dropped',
        value: 10,
        quarter: '2026-Q4',
        reason: 'Too early.',
      },
    ],
    redFlags: [
      { severity: 'high', what: 'Late', opened: '2026-03-01', closed: '2026-04-01' },
      { severity: 'low', what: 'Before', opened: '2026-03-01', closed: '2026-03-31' },
      { severity: 'low', what: 'Open', opened: '2026-03-01' },
    ],
  });
  expect(account.lines.map(({ id, text, confidence, amount }) => [id, text, confidence, amount])).toEqual([
    ['2', ['Pumps'], 'at-risk', 500],
    ['l9', undefined, 'new-growth', 700],
  ]);
  expect(
    account.promises.map(({ id, text, to, by, due, keptOn, brokenOn }) => [id, text[0], to, by, due, keptOn, brokenOn]),
  ).toEqual([
    ['1', 'Figures', 'antti', 'petri-salmela', '2026-05-01', '2026-05-01', undefined],
    ['p9', 'Drawings', 'antti', 'petri-salmela', '2026-05-02', undefined, '2026-05-03'],
  ]);
  expect(account.goals).toEqual([
    { id: 'y1', year: 2026, text: ['Two mills'], companyGoal: undefined },
    { id: 'y2', year: 2027, text: ['Three mills'], companyGoal: undefined },
  ]);
  expect(account.ideas).toEqual([
    {
      id: 'i1',
      text: ['Loop'],
      kind: 'widening',
      stage: 'dropped',
      value: 1_000,
      offering: undefined,
      quarter: '2026-Q4',
      reason: ['Too early.'],
    },
  ]);
  expect(account.closedFlags).toEqual([
    { severity: 'high', what: ['Late'], opened: '2026-03-01', closed: '2026-04-01' },
  ]);
});

test('a person is sealed by id, with what was judged in the quarter', () => {
  const [person] = havulinna({
    people: [
      {
        ...antti,
        roles: ['user'],
        influence: 'low',
        counterpart: 'petri-salmela',
        relationship: { now: 1, wanted: 3 },
        attitude: 'growth',
        asOf: '2026-04-01',
        basis: 'Asked Petri Salmela.',
        history: [{ attitude: 'trouble', asOf: '2026-03-31', basis: 'Angry.' }],
      },
      { id: 'eero', name: 'Eero Kallas' },
    ],
  }).people;
  expect(person).toEqual({
    id: 'antti',
    title: ['Right hand of ', { person: 'havulinna-paper/eero', part: 'name' }],
    roles: ['user'],
    influence: 'low',
    attitude: 'growth',
    attitudeBefore: 'trouble',
    judged: { on: '2026-04-01', basis: ['Asked ', { person: 'petri-salmela', part: 'name' }, '.'] },
    relationship: { now: 1, wanted: 3 },
    counterpart: 'petri-salmela',
    lastContact: undefined,
  });
});
