import { describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import { coverageOf } from '#domain/health/coverage.ts';
import { agedFacts } from '#domain/health/freshness.ts';
import { customersOn, isCustomerIn, isCustomerOn, isNewOn, wonAndLost } from '#domain/membership/customers.ts';
import { missingReviews, reviewDuties } from '#domain/review/due-reviews.ts';
import { judgedOn, portfolioOn } from '#domain/snapshot/as-it-stood.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

type AccountTold = NonNullable<Told['accounts']>[string];

const company = (account: AccountTold, reviews: Told['reviews'] = {}) =>
  kaarnavesi({
    segments: {
      'key-accounts': {
        reviewEveryMonths: 3,
        required: ['people', 'needs', 'strategy'],
        shelfLives: { profile: 30, judgement: 30, contact: 30, feedback: 30 },
      },
    },
    accounts: { 'havulinna-paper': { profile: { asOf: '2026-01-01' }, ...account } },
    reviews,
  });
const rules = (account: AccountTold, day: string) => judge(openBook(company(account), day)).map(({ rule }) => rule);

const OLD: AccountTold = {
  people: [
    {
      id: 'eero-kallas',
      name: 'Eero Kallas',
      roles: ['decision-maker'],
      influence: 'high',
      attitude: 'even-keel',
      asOf: '2026-01-01',
      lastContact: '2026-01-01',
    },
  ],
  goals: [{ id: 'y1', year: 2026, goal: 'A loop', basis: 'Permit', basedOn: 'market' }],
  promises: [{ promise: 'Figures', to: 'eero-kallas', by: 'petri-salmela', due: '2026-06-01' }],
  actions: [{ id: 'a1', action: 'Fetch the rented pump', owner: 'petri-salmela', due: '2026-09-01', stage: 'planned' }],
  targets: { '2026-Q3': 100, '2026-Q4': 100 },
  budget: [{ line: 'Service', confidence: 'secure', sales: { '2026-Q3': 50 } }],
};
const LOST = { ...OLD, status: 'lost', until: '2026-09-18', untilReason: 'Another supplier' } as const;

describe('a customer that is lost', () => {
  test('is owed everything until the day before; from the day on only what somebody of ours has open', () => {
    expect(new Set(rules(LOST, '2026-09-17'))).toEqual(new Set(rules(OLD, '2026-09-17')));
    expect(rules(OLD, '2026-09-18').length).toBeGreaterThan(10);
    expect(rules(LOST, '2026-09-18').filter((rule) => rule !== 'gap-over-threshold')).toEqual(['action-overdue']);
  });

  test('is not among those who are covered, complete or fresh', () => {
    const book = (day: string) => openBook(company(LOST), day);
    const counted = (day: string) => [coverageOf(book(day)).segments[0]!.ownPlan.length, agedFacts(book(day)).length];
    expect(counted('2026-09-17').every((count) => count > 0)).toBe(true);
    expect(counted('2026-09-18')).toEqual([0, 0]);
  });

  test('is reviewed no more; reviews that were held stay', () => {
    const portfolio = company(LOST, { '2026-Q2/havulinna-paper': {} });
    expect(reviewDuties(portfolio, '2026-Q2', '2026-12-01').map(({ held }) => held?.quarter)).toEqual(['2026-Q2']);
    expect(reviewDuties(portfolio, '2026-Q3', '2026-12-01')).toEqual([]);
    expect(missingReviews(company(LOST), '2026-09-17')).toHaveLength(1);
    expect(missingReviews(company(LOST), '2026-09-18')).toEqual([]);
  });

  test('was a customer like any other in the state of an earlier day', () => {
    const portfolio = company(LOST);
    const [then] = portfolioOn(portfolio, '2026-06-30').accounts;
    expect([then?.status, then?.until, then?.untilReason]).toEqual(['active', undefined, undefined]);
    expect(judgedOn(portfolio, '2026-06-30')).toEqual(judgedOn(company(OLD), '2026-06-30'));
  });
});

describe('a customer that is new', () => {
  const NEW = { since: '2026-09-18' };

  test('is owed nothing before it began', () => {
    expect(
      rules({ ...OLD, ...NEW, actions: [] }, '2026-09-17').filter((rule) => rule !== 'gap-over-threshold'),
    ).toEqual([]);
  });

  test('is not late with the review of a quarter before it, and is with the first one of its own', () => {
    const late = (day: string) => missingReviews(company(NEW), day).map(({ quarter }) => quarter);
    expect([late('2026-09-18'), late('2026-10-09'), late('2026-10-10')]).toEqual([[], [], ['2026-Q3']]);
  });

  test('is a customer from its first day on, and for ever where no day is written', () => {
    const there = (day: string, lasting: { since: string | undefined }) =>
      isCustomerOn({ ...lasting, until: undefined }, day);
    expect(['2026-09-17', '2026-09-18', '2026-09-19'].map((day) => there(day, NEW))).toEqual([false, true, true]);
    expect(there('1900-01-01', { since: undefined })).toBe(true);
  });

  test('is new for the rhythm of its segment, which is a quarter where none is written', () => {
    const isNew = (every: number | undefined, day: string, since: string | undefined = '2026-09-18') =>
      isNewOn({ since, segment: { ...company(NEW).segments[0]!, reviewEveryMonths: every } }, day);
    expect([isNew(undefined, '2026-12-17'), isNew(undefined, '2026-12-18')]).toEqual([true, false]);
    expect([isNew(6, '2027-03-17'), isNew(6, '2027-03-18')]).toEqual([true, false]);
    expect([isNew(1, '2026-10-17'), isNew(1, '2026-10-18')]).toEqual([true, false]);
    expect(isNewOn({ since: undefined, segment: company(NEW).segments[0]! }, '2026-01-01')).toBe(false);
  });

  test('lacks nothing until a rhythm of its reviews has passed', () => {
    const portfolio = company(NEW);
    const missing = (day: string) =>
      rules(NEW, day).filter(
        (rule) => rule === 'required-fact-missing' || rule === 'role-uncovered' || rule === 'feedback-too-old',
      );
    expect(isNewOn(portfolio.accounts[0]!, '2026-12-17')).toBe(true);
    expect([missing('2026-12-17'), missing('2026-12-18').sort()]).toEqual([
      [],
      ['feedback-too-old', 'required-fact-missing', 'role-uncovered'],
    ]);
  });
});

test('a quarter has the customers who were there on any of its days', () => {
  const year = { firstMonth: 1, namedBy: 'start' } as const;
  const there = (lasting: { since?: string; until?: string }) =>
    ['2026-Q2', '2026-Q3', '2026-Q4'].map((quarter) =>
      isCustomerIn({ since: lasting.since, until: lasting.until }, quarter, year),
    );
  expect(there({ since: '2026-09-30' })).toEqual([false, true, true]);
  expect(there({ since: '2026-10-01' })).toEqual([false, false, true]);
  expect(there({ until: '2026-10-01' })).toEqual([true, true, false]);
  expect(there({ until: '2026-10-02' })).toEqual([true, true, true]);
});

test('won is who began, and lost who ended, on a day from the first to the last', () => {
  const list = [
    { id: 'a', since: '2026-07-01', until: undefined },
    { id: 'b', since: '2026-06-30', until: '2026-09-30' },
    { id: 'c', since: undefined, until: '2026-10-01' },
  ];
  const { won, lost } = wonAndLost(list, '2026-07-01', '2026-09-30');
  expect([won.map(({ id }) => id), lost.map(({ id }) => id)]).toEqual([['a'], ['b']]);
  const { accounts } = company(LOST);
  expect(
    [customersOn({ accounts }, '2026-09-17'), customersOn({ accounts }, '2026-09-18')].map((all) => all.length),
  ).toEqual([1, 0]);
});
