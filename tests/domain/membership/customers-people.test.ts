import { describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import { agedFacts } from '#domain/health/freshness.ts';
import { completenessOf } from '#domain/health/completeness.ts';
import { peopleBefore, peopleOn, superiorOn } from '#domain/membership/customers-people.ts';
import { attitudesByQuarter } from '#domain/review/attitude-history.ts';
import { reviewsOutOfTurn } from '#domain/review/due-reviews.ts';
import { judgedOn } from '#domain/snapshot/as-it-stood.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { accountChanges } from '#domain/snapshot/changes.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

type People = NonNullable<NonNullable<Told['accounts']>[string]['people']>;

const LEFT = '2026-10-31';
const EERO = {
  id: 'eero-kallas',
  name: 'Eero Kallas',
  roles: ['decision-maker' as const],
  influence: 'high' as const,
  attitude: 'even-keel' as const,
  asOf: '2026-01-10',
  lastContact: '2026-01-10',
  until: LEFT,
};

function havulinna(people: People) {
  const portfolio = kaarnavesi({
    segments: {
      'key-accounts': {
        required: ['people'],
        shelfLives: { contact: 30, judgement: 30 },
        reviewEveryMonths: 3,
      },
    },
    accounts: {
      'havulinna-paper': { people, team: [{ person: 'petri-salmela', function: 'sales' }], purpose: 'Water' },
    },
  });
  return { portfolio, account: portfolio.accounts[0]! };
}

describe('a person of the customer who has left', () => {
  const { portfolio, account } = havulinna([EERO]);
  const ABOUT_PEOPLE = new Set([
    'no-contact-too-long',
    'judgement-expired',
    'decider-even-keel',
    'stakeholder-without-counterpart',
    'role-uncovered',
    'approach-missing',
    'no-coach',
    'attitude-unknown-high-influence',
    'review-missing',
  ]);
  const rules = (day: string) =>
    judge(openBook(portfolio, day))
      .map(({ rule }) => rule)
      .filter((rule) => ABOUT_PEOPLE.has(rule))
      .sort();

  test('is asked for until the day before, and for nothing from the day on; the role is uncovered on that day', () => {
    expect(rules('2026-10-30')).toEqual([
      'decider-even-keel',
      'judgement-expired',
      'no-coach',
      'no-contact-too-long',
      'review-missing',
      'role-uncovered',
      'stakeholder-without-counterpart',
    ]);
    expect(rules(LEFT)).toEqual(['review-missing', 'role-uncovered']);
    const uncovered = (day: string) =>
      judge(openBook(portfolio, day)).flatMap((found) => (found.rule === 'role-uncovered' ? found.facts.roles : []));
    expect([uncovered('2026-10-30').includes('decision-maker'), uncovered(LEFT).includes('decision-maker')]).toEqual([
      false,
      true,
    ]);
  });

  test('has no fact that ages, and lacks nothing in the plan', () => {
    const kinds = (day: string) => agedFacts(openBook(portfolio, day)).map(({ kind }) => kind);
    expect([kinds('2026-10-30'), kinds(LEFT)]).toEqual([['judgement', 'contact'], []]);
    const missing = (day: string) => completenessOf(account, openBook(portfolio, day)).missing.flatMap(({ of }) => of);
    expect([missing('2026-10-30'), missing(LEFT)]).toEqual([['Eero Kallas', 'Eero Kallas'], []]);
  });

  test('counts in the attitudes of past quarters, and not in those of today', () => {
    const counted = attitudesByQuarter(account.people, ['2026-Q3', '2026-Q4'], '2026-11-15', portfolio.fiscalYear);
    expect(counted.map(({ counts }) => counts['even-keel'])).toEqual([1, 0]);
  });

  test('stays in the state of a past quarter, and has gone out of the people by the next one', () => {
    const state = (quarter: string, day: string, asOf: string) =>
      takeSnapshot(portfolio, judgedOn(portfolio, day), quarter, asOf);
    const before = state('2026-Q3', '2026-09-30', '2026-11-15');
    const after = state('2026-Q4', '2026-11-15', '2026-11-15');
    expect(before.accounts[0]!.people.map(({ id }) => id)).toEqual(['eero-kallas']);
    expect(before.flags.map(({ rule }) => rule)).toContain('decider-even-keel');
    expect(accountChanges(before, after, 'havulinna-paper')?.peopleOut.map(({ id }) => id)).toEqual(['eero-kallas']);
  });

  test('calls for no review as a new decision maker', () => {
    const { portfolio: begun } = havulinna([{ ...EERO, since: '2026-10-01' }]);
    const due = (day: string) => reviewsOutOfTurn(begun, day).map(({ occasion }) => occasion.newDecider?.id);
    expect([due('2026-10-30'), due(LEFT)]).toEqual([['eero-kallas'], []]);
  });
});

describe('who reports to somebody who has left', () => {
  const BOSS = { id: 'outi', name: 'Outi' };
  const KAISA = { id: 'kaisa', name: 'Kaisa' };
  const SINI = { id: 'sini', name: 'Sini', reportsTo: 'eero-kallas' };
  const superior = (people: People, day: string) => {
    const { account } = havulinna(people);
    return superiorOn(account, account.people.find(({ id }) => id === 'sini')!, day);
  };

  test('reports to the successor from the day on', () => {
    const people = [BOSS, { ...EERO, reportsTo: 'outi', successor: 'kaisa' }, KAISA, SINI];
    expect([superior(people, '2026-10-30'), superior(people, LEFT)]).toEqual(['eero-kallas', 'kaisa']);
  });

  test('reports to whom that person reported to, where nobody follows', () => {
    expect(superior([BOSS, { ...EERO, reportsTo: 'outi' }, SINI], LEFT)).toBe('outi');
    expect(superior([EERO, SINI], LEFT)).toBeUndefined();
  });

  test('reports to nobody who is gone, however many go', () => {
    const gone = { ...KAISA, until: '2026-11-30', successor: 'outi' };
    expect(superior([BOSS, { ...EERO, successor: 'kaisa' }, gone, SINI], '2026-12-01')).toBe('outi');
  });

  test('reports to nobody where all of a circle have gone, or where nobody is written', () => {
    const kaisa = { ...KAISA, until: LEFT, reportsTo: 'eero-kallas' };
    expect(superior([{ ...EERO, successor: 'kaisa' }, kaisa, SINI], LEFT)).toBeUndefined();
    expect(superior([EERO, { id: 'sini', name: 'Sini' }], LEFT)).toBeUndefined();
  });

  test('reports upwards when they follow that person themselves', () => {
    expect(superior([BOSS, { ...EERO, reportsTo: 'outi', successor: 'sini' }, SINI], LEFT)).toBe('outi');
  });
});

test('those who have left are listed the last one first', () => {
  const { account } = havulinna([
    EERO,
    { id: 'outi', name: 'Outi', until: '2026-11-01' },
    { id: 'sini', name: 'Sini' },
    { id: 'kaisa', name: 'Kaisa', until: LEFT },
    { id: 'timo', name: 'Timo', until: '2026-11-10' },
    { id: 'anu', name: 'Anu', until: '2026-11-16' },
  ]);
  expect(peopleBefore(account, '2026-11-15').map(({ id }) => id)).toEqual(['timo', 'outi', 'eero-kallas', 'kaisa']);
  expect(peopleOn(account, '2026-11-15').map(({ id }) => id)).toEqual(['sini', 'anu']);
  expect(peopleBefore(account, '2026-10-30')).toEqual([]);
});
