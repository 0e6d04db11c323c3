import { describe, expect, test } from 'vitest';
import { roleCoverage } from '#domain/people/role-coverage.ts';
import { tiesOf } from '#domain/people/ties.ts';
import type { Account } from '#domain/portfolio.ts';
import { kaarnavesi, type Told } from '../sample-company/company.ts';

function havulinna(told: NonNullable<Told['accounts']>[string]): Account {
  return kaarnavesi({ accounts: { 'havulinna-paper': told } }).accounts[0] as Account;
}

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
