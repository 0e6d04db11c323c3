import { describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { quarterOf } from '#domain/calendar/quarters.ts';
import { budgetAfterEnd } from '#domain/checks/budget-after-end.ts';
import { judge } from '#domain/checks/judge.ts';
import { coverageOf } from '#domain/health/coverage.ts';
import { agedFacts } from '#domain/health/freshness.ts';
import { customersOn, endOn, isCustomerIn, isCustomerOn, isNewOn, wonAndLost } from '#domain/membership/customers.ts';
import { missingReviews, reviewDuties, reviewsOutOfTurn } from '#domain/review/due-reviews.ts';
import { judgedOn, portfolioOn } from '#domain/snapshot/as-it-stood.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
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
      isCustomerOn({ ...lasting, until: undefined, breaks: [] }, day);
    expect(['2026-09-17', '2026-09-18', '2026-09-19'].map((day) => there(day, NEW))).toEqual([false, true, true]);
    expect(there('1900-01-01', { since: undefined })).toBe(true);
  });

  test('is new for the rhythm of its segment, which is a quarter where none is written', () => {
    const isNew = (every: number | undefined, day: string, since: string | undefined = '2026-09-18') =>
      isNewOn(
        { since, until: undefined, breaks: [], segment: { ...company(NEW).segments[0]!, reviewEveryMonths: every } },
        day,
      );
    expect([isNew(undefined, '2026-12-17'), isNew(undefined, '2026-12-18')]).toEqual([true, false]);
    expect([isNew(6, '2027-03-17'), isNew(6, '2027-03-18')]).toEqual([true, false]);
    expect([isNew(1, '2026-10-17'), isNew(1, '2026-10-18')]).toEqual([true, false]);
    expect(isNewOn({ ...company({}).accounts[0]!, since: undefined }, '2026-01-01')).toBe(false);
    // One that is still to begin is new.
    expect(isNew(3, '2026-09-17')).toBe(true);
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

describe('a customer that left and came back', () => {
  const BACK = {
    ...OLD,
    breaks: [
      { from: '2025-03-01', until: '2025-05-01' },
      { from: '2026-02-15', until: '2026-08-15', reason: 'Another supplier' },
    ],
  };

  test('is none from the first day of a break to the day before the last, and owed nothing in it', () => {
    const [account] = company(BACK).accounts;
    const days = [
      '2025-02-28',
      '2025-03-01',
      '2025-04-30',
      '2025-05-01',
      '2026-02-14',
      '2026-02-15',
      '2026-08-14',
      '2026-08-15',
    ];
    expect(days.map((day) => isCustomerOn(account!, day))).toEqual([
      true,
      false,
      false,
      true,
      true,
      false,
      false,
      true,
    ]);
    expect(days.map((day) => endOn(account!, day)?.until)).toEqual([
      undefined,
      '2025-03-01',
      '2025-03-01',
      undefined,
      undefined,
      '2026-02-15',
      '2026-02-15',
      undefined,
    ]);
    expect(endOn(account!, '2026-08-14')?.reason).toBe('Another supplier');
    const due = (told: AccountTold, day: string) => rules(told, day).filter((rule) => rule !== 'gap-over-threshold');
    expect(due(OLD, '2026-08-14').length).toBeGreaterThan(5);
    expect([due(BACK, '2026-02-15'), due(BACK, '2026-08-14')]).toEqual([[], []]);
    expect(due(BACK, '2026-02-14')).toEqual(due(OLD, '2026-02-14'));
  });

  test('is new again, and late with no review of the time before it came back', () => {
    const [account] = company(BACK).accounts;
    expect(['2026-08-15', '2026-11-14', '2026-11-15'].map((day) => isNewOn(account!, day))).toEqual([
      true,
      true,
      false,
    ]);
    const late = (day: string) => missingReviews(company(BACK), day).map(({ quarter }) => quarter);
    expect([late('2026-02-10'), late('2026-02-15'), late('2026-08-20'), late('2026-10-10')]).toEqual([
      ['2025-Q4'],
      [],
      [],
      ['2026-Q3'],
    ]);
    const ended = reviewDuties(company(BACK), '2025-Q4', '2026-08-20');
    expect(ended).toEqual([]);
  });

  test('is asked for a review of what changed while it was away only from the day it came back', () => {
    const changed = company({ ...BACK, changes: [{ what: 'A new owner', on: '2026-04-01', knownOn: '2026-03-01' }] });
    expect(reviewsOutOfTurn(changed, '2026-08-14')).toEqual([]);
    expect(reviewsOutOfTurn(changed, '2026-08-15').map(({ since }) => since)).toEqual(['2026-08-15']);
  });

  test('was lost in the state of a day within, of which nobody knew that it would end', () => {
    const then = (day: string) => {
      const [account] = portfolioOn(company(BACK), day).accounts;
      return [account?.status, account?.until, account?.untilReason, account?.breaks.length];
    };
    expect(then('2026-02-14')).toEqual(['active', undefined, undefined, 1]);
    expect(then('2026-02-15')).toEqual(['lost', '2026-02-15', 'Another supplier', 1]);
    expect(then('2026-08-15')).toEqual(['active', undefined, undefined, 2]);
    expect(judgedOn(company(BACK), '2026-02-14')).toEqual(
      judgedOn(company({ ...BACK, breaks: BACK.breaks.slice(0, 1) }), '2026-02-14'),
    );
  });

  test('is won and lost in the quarters of its days, also as sealed', () => {
    const told = (day: string) => {
      const quarter = quarterOf(day, { firstMonth: 1, namedBy: 'start' });
      const { accounts, firstDay, stateOn } = takeSnapshot(company(BACK), [], quarter, day);
      const sealed = wonAndLost(
        accounts.map((each) => ({ ...each, untilReason: undefined, breaks: [] })),
        firstDay,
        stateOn,
      );
      const written = wonAndLost(portfolioOn(company(BACK), stateOn).accounts, firstDay, stateOn);
      const days = ({ won, lost }: { won: { on: string }[]; lost: { on: string }[] }) =>
        [won, lost].map((each) => each.map(({ on }) => on));
      expect(days(sealed)).toEqual(days(written));
      return days(sealed);
    };
    expect(told('2025-06-30')).toEqual([['2025-05-01'], []]);
    expect(told('2026-03-31')).toEqual([[], ['2026-02-15']]);
    expect(told('2026-06-30')).toEqual([[], []]);
    expect(told('2026-09-30')).toEqual([['2026-08-15'], []]);
  });

  test('has a flag on a budget of quarters of which it is a customer on no day', () => {
    const budgeted = (...quarters: string[]) =>
      budgetAfterEnd(
        openBook(
          company({
            ...BACK,
            budget: [
              { line: 'Service', confidence: 'secure', sales: Object.fromEntries(quarters.map((each) => [each, 50])) },
            ],
          }),
          '2026-09-18',
        ),
      ).map(({ facts }) => [facts.until, facts.quarter, facts.amount]);
    expect(budgeted('2025-Q1', '2025-Q2', '2026-Q1', '2026-Q3', '2026-Q4')).toEqual([]);
    expect(budgeted('2026-Q1', '2026-Q2')).toEqual([['2026-02-15', '2026-Q2', 5000]]);
  });

  test('keeps what it bought and was to buy in every sum', () => {
    const sums = (told: AccountTold) => {
      const book = openBook(company(told), '2026-09-18');
      return book.quarters.map((quarter) => book.figuresOf(book.portfolio.accounts[0]!, quarter));
    };
    expect(sums(BACK)).toEqual(sums(OLD));
  });
});

test('a quarter has the customers who were there on any of its days', () => {
  const year = { firstMonth: 1, namedBy: 'start' } as const;
  const there = (lasting: { since?: string; until?: string }) =>
    ['2026-Q2', '2026-Q3', '2026-Q4'].map((quarter) =>
      isCustomerIn({ since: lasting.since, until: lasting.until, breaks: [] }, quarter, year),
    );
  expect(there({ since: '2026-09-30' })).toEqual([false, true, true]);
  expect(there({ since: '2026-10-01' })).toEqual([false, false, true]);
  expect(there({ until: '2026-10-01' })).toEqual([true, true, false]);
  expect(there({ until: '2026-10-02' })).toEqual([true, true, true]);
});

test('won is who began, and lost who ended, on a day from the first to the last', () => {
  const list = [
    { id: 'a', since: '2026-07-01', until: undefined, breaks: [] },
    { id: 'b', since: '2026-06-30', until: '2026-09-30', breaks: [] },
    { id: 'c', since: undefined, until: '2026-10-01', breaks: [] },
  ];
  const { won, lost } = wonAndLost(list, '2026-07-01', '2026-09-30');
  expect([won.map(({ customer }) => customer.id), lost.map(({ customer }) => customer.id)]).toEqual([['a'], ['b']]);
  const [bought] = wonAndLost(company(LOST).accounts, '2026-09-18', '2026-09-18').lost;
  expect([bought?.on, bought?.reason]).toEqual(['2026-09-18', 'Another supplier']);
  const { accounts } = company(LOST);
  expect(
    [customersOn({ accounts }, '2026-09-17'), customersOn({ accounts }, '2026-09-18')].map((all) => all.length),
  ).toEqual([1, 0]);
});
