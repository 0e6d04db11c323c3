import { describe, expect, test } from 'vitest';
import { roleCoverage } from '#domain/people/role-coverage.ts';
import { tiesOf as tiesOn } from '#domain/people/ties.ts';
import type { Account } from '#domain/portfolio.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

function havulinna(told: NonNullable<Told['accounts']>[string]): Account {
  return kaarnavesi({ accounts: { 'havulinna-paper': told } }).accounts[0] as Account;
}

const DAY = '2026-09-18';
const tiesOf = (account: Account) => tiesOn(account, DAY);

const PEOPLE = [
  { id: 'eero-kallas', name: 'Eero Kallas', roles: ['decision-maker' as const], needs: ['n1'] },
  { id: 'kaisa-ruuska', name: 'Kaisa Ruuska', since: '2026-11-01' },
  {
    id: 'sini-karppinen',
    name: 'Sini Karppinen',
    roles: ['user' as const, 'coach' as const],
    influences: ['eero-kallas'],
    needs: ['n2', 'n1'],
  },
];

describe('ties between people', () => {
  test('who is listened to is as the plan says', () => {
    expect(tiesOf(havulinna({ people: PEOPLE.map((person) => ({ ...person, needs: [] })) }))).toEqual([
      { kind: 'listened', from: 'sini-karppinen', to: 'eero-kallas' },
    ]);
  });
  const withChange = (change: object) =>
    tiesOf(
      havulinna({
        people: PEOPLE.map(({ influences: _, ...person }) => ({ ...person, needs: [] })),
        changes: [{ on: '2026-10-31', what: 'Mill manager retires', ...change }],
      }),
    );
  test('a successor is who begins when the change comes that touches both', () => {
    expect(withChange({ touches: ['eero-kallas', 'kaisa-ruuska'] })).toEqual([
      { kind: 'followed', from: 'eero-kallas', to: 'kaisa-ruuska' },
    ]);
  });
  test('nobody is guessed to follow: not where three are touched, and not months later', () => {
    expect(withChange({ touches: ['eero-kallas', 'kaisa-ruuska', 'sini-karppinen'] })).toEqual([]);
    expect(withChange({ touches: ['eero-kallas', 'kaisa-ruuska'], on: '2026-06-30' })).toEqual([]);
  });
});

test('nobody follows where nobody begins, and nobody who is not there', () => {
  const changes = [{ on: '2026-10-31', what: 'Retires', touches: ['eero-kallas'] }];
  const [eero, kaisa] = [
    { id: 'eero-kallas', name: 'Eero Kallas' },
    { id: 'kaisa-ruuska', name: 'Kaisa Ruuska' },
  ];
  expect(tiesOf(havulinna({ people: [eero, kaisa], changes }))).toEqual([]);
  expect(
    tiesOf(
      havulinna({
        people: [
          { ...eero, until: '2026-10-31', successor: 'kaisa-ruuska' },
          { ...kaisa, until: '2026-09-01' },
        ],
      }),
    ),
  ).toEqual([]);
});

describe('somebody who leaves', () => {
  const people = [
    { ...PEOPLE[0]!, needs: [], until: '2026-10-31', successor: 'sini-karppinen' },
    { ...PEOPLE[1]! },
    { ...PEOPLE[2]!, needs: [] },
  ];
  const changes = [{ on: '2026-10-31', what: 'Mill manager retires', touches: ['eero-kallas', 'kaisa-ruuska'] }];
  const account = havulinna({ people, changes });
  const listened = { kind: 'listened', from: 'sini-karppinen', to: 'eero-kallas' };

  test('is followed by whom the plan names, whatever a coming change says', () => {
    expect(tiesOn(account, '2026-10-30')).toEqual([
      listened,
      { kind: 'followed', from: 'eero-kallas', to: 'sini-karppinen' },
    ]);
  });

  test('is tied to nobody from the day on', () => {
    expect(tiesOn(account, '2026-10-31')).toEqual([]);
  });

  test('holds no role from the day on', () => {
    const deciders = (day: string) => roleCoverage(account, day)[0]!.holders.map(({ id }) => id);
    expect([deciders('2026-10-30'), deciders('2026-10-31')]).toEqual([['eero-kallas'], []]);
  });
});

describe('ties at their edges', () => {
  const follows = (since: string | undefined, touches: string[], on = '2026-10-01') =>
    tiesOf(
      havulinna({
        people: [
          { id: 'eero-kallas', name: 'Eero Kallas' },
          { id: 'kaisa-ruuska', name: 'Kaisa Ruuska', since },
          { id: 'maija-lehto', name: 'Maija Lehto', since },
        ],
        changes: [{ on, what: 'Mill manager retires', touches }],
      }),
    ).map(({ from, to }) => `${from} ${to}`);
  const both = ['eero-kallas', 'kaisa-ruuska'];

  test('a successor begins on the day of the change or up to 31 days after it', () => {
    const begins = ['2026-09-30', '2026-10-01', '2026-11-01', '2026-11-02', undefined];
    expect(begins.map((since) => follows(since, both).length)).toEqual([0, 1, 1, 0, 0]);
  });

  test('who comes and who goes is told by the day, not by the order in which they stand', () => {
    expect(follows('2026-10-01', [...both].reverse())).toEqual(['eero-kallas kaisa-ruuska']);
  });

  test('nobody follows where two begin, where nobody goes or where nobody is touched', () => {
    expect(follows('2026-10-01', ['eero-kallas', 'kaisa-ruuska', 'maija-lehto'])).toEqual([]);
    expect(follows('2026-10-01', ['kaisa-ruuska'])).toEqual([]);
    expect(follows('2026-10-01', [])).toEqual([]);
  });

  test('nobody listens to themselves', () => {
    const [person] = havulinna({ people: [{ id: 'eero-kallas', name: 'Eero Kallas' }] }).people;
    const account = havulinna({ people: [{ id: 'eero-kallas', name: 'Eero Kallas' }] });
    const listening = (influences: string[]) => tiesOf({ ...account, people: [{ ...person, influences } as never] });
    expect([listening(['eero-kallas']), listening(['gone'])]).toEqual([[], []]);
  });

  test('a change that names somebody who is not there makes nobody follow them', () => {
    const account = havulinna({ people: [{ id: 'kaisa-ruuska', name: 'Kaisa Ruuska', since: '2026-10-01' }] });
    expect(
      tiesOf({
        ...account,
        changes: [{ on: '2026-10-01', what: 'A change', touches: ['gone', 'kaisa-ruuska'] } as never],
      }),
    ).toEqual([]);
  });
});

test('every plan covers the roles of buying; a coach is welcome', () => {
  expect(roleCoverage(havulinna({}), DAY).map(({ role, isDemanded }) => `${role} ${isDemanded}`)).toEqual([
    'decision-maker true',
    'user true',
    'technical-influencer true',
    'economic-influencer true',
    'coach false',
  ]);
});

test('each role shows its people and what they care about in the order of the plan, and an uncovered one who looks for somebody', () => {
  const roles = roleCoverage(
    havulinna({
      people: PEOPLE,
      needs: ['n1', 'n2', 'n3'].map((id) => ({ id, need: `Need ${id}`, basis: 'Heard', asOf: '2026-09-01' })),
      openQuestions: [
        { question: 'Who signs?', role: 'economic-influencer', owner: 'petri-salmela', due: '2026-10-01' },
        {
          question: 'Who signed before?',
          role: 'economic-influencer',
          owner: 'petri-salmela',
          due: '2026-05-01',
          answeredOn: '2026-05-02',
        },
      ],
    }),
    DAY,
  );
  expect(
    roles.map(({ role, holders, needs, lookedForIn }) => [
      role,
      holders.map(({ id }) => id),
      needs,
      lookedForIn.map(({ question }) => question),
    ]),
  ).toEqual([
    ['decision-maker', ['eero-kallas'], ['n1'], []],
    ['user', ['sini-karppinen'], ['n1', 'n2'], []],
    ['technical-influencer', [], [], []],
    ['economic-influencer', [], [], ['Who signs?']],
    ['coach', ['sini-karppinen'], ['n1', 'n2'], []],
  ]);
});
