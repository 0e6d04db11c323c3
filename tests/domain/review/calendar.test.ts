import { describe, expect, test } from 'vitest';
import { calendarOf } from '#domain/review/calendar.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { AS_OF, QUARTERLY, action, of } from './in-calendar.ts';

const calendar = (told: Told, asOf = AS_OF) => calendarOf({ portfolio: kaarnavesi(told), asOf });

describe('actions in the calendar', () => {
  test('stand on their last day in time, soonest first, each with its owner', () => {
    expect(
      of(
        'action',
        calendar({
          accounts: { a: { actions: [action('a2', '2026-10'), action('a1', '2026-Q3'), action('a3', '2026-09-30')] } },
        }),
      ),
    ).toEqual([
      ['action-a-a1', '2026-09-30', 'open', ['petri-salmela']],
      ['action-a-a3', '2026-09-30', 'open', ['petri-salmela']],
      ['action-a-a2', '2026-10-31', 'open', ['petri-salmela']],
    ]);
  });

  test('that are open stay however late; closed ones stay to the end of the quarter after theirs', () => {
    const actions = [
      action('late', '2024-01-15'),
      action('testing', '2024-01-16', { stage: 'testing' }),
      action('done', '2026-04-01', { stage: 'done' }),
      action('dropped', '2026-04-01', { stage: 'dropped' }),
      action('done-before', '2026-03-31', { stage: 'done' }),
    ];
    expect(of('action', calendar({ accounts: { a: { actions } } })).map(([id, , state]) => [id, state])).toEqual([
      ['action-a-late', 'open'],
      ['action-a-testing', 'open'],
      ['action-a-done', 'done'],
      ['action-a-dropped', 'dropped'],
    ]);
  });
});

describe('reviews in the calendar', () => {
  const reviews = (told: Told, asOf?: string) => of('review', calendar({ segments: QUARTERLY, ...told }, asOf));

  test('stand by the day of the seal, or on the day booked for the first of them that is not held', () => {
    const account = {
      team: [
        { person: 'sanna-rintala', function: 'service' as const },
        { person: 'petri-salmela', function: 'sales' as const },
      ],
    };
    const both = ['petri-salmela', 'sanna-rintala'];
    const horizon = { company: { horizonQuarters: 1 } };
    expect(reviews({ ...horizon, accounts: { a: account }, reviews: { '2026-Q2/a': { on: '2026-07-02' } } })).toEqual([
      ['review-a-2026-Q2', '2026-07-02', 'done', both],
      ['review-a-2026-Q3', '2026-10-09', 'open', both],
      ['review-a-2026-Q4', '2027-01-09', 'open', both],
    ]);
    expect(
      reviews({
        ...horizon,
        accounts: { a: { ...account, reviewBookedOn: AS_OF } },
        reviews: { '2026-Q2/a': { on: '2026-07-02' } },
      }).map(([id, on]) => [id, on]),
    ).toEqual([
      ['review-a-2026-Q2', '2026-07-02'],
      ['review-a-2026-Q3', AS_OF],
      ['review-a-2026-Q4', '2027-01-09'],
    ]);
  });

  test('a day booked that has gone by is no day', () => {
    const [first] = reviews({ accounts: { a: { reviewBookedOn: '2026-09-17' } } });
    expect(first?.slice(0, 2)).toEqual(['review-a-2026-Q2', '2026-07-09']);
  });

  test('one that was never held needs no day once a later one was', () => {
    expect(
      reviews({
        company: { horizonQuarters: 1 },
        accounts: { a: {} },
        reviews: { '2026-Q3/a': { on: '2026-09-10' } },
      }).map(([id, , state]) => [id, state]),
    ).toEqual([
      ['review-a-2026-Q3', 'done'],
      ['review-a-2026-Q4', 'open'],
    ]);
  });

  test('one that was never held keeps its day while the later one is still to come, or is somebody else’s', () => {
    const first = (on: string, asOf: string, name = 'a') =>
      reviews({ accounts: { a: {}, b: {} }, reviews: { [`2026-Q3/${name}`]: { on } } }, asOf)
        .filter(([id]) => String(id).startsWith('review-a-'))
        .at(0)
        ?.slice(0, 3);
    expect(first('2026-09-18', '2026-09-17')).toEqual(['review-a-2026-Q2', '2026-07-09', 'open']);
    expect(first('2026-09-18', '2026-09-18')).toEqual(['review-a-2026-Q3', '2026-09-18', 'done']);
    expect(first('2026-09-18', '2026-09-18', 'b')).toEqual(['review-a-2026-Q2', '2026-07-09', 'open']);
  });

  test('say whether their day is booked', () => {
    const booked = (reviewBookedOn: string | undefined) =>
      calendar({ segments: QUARTERLY, company: { horizonQuarters: 1 }, accounts: { a: { reviewBookedOn } } }).flatMap(
        ({ entered }) => (entered.kind === 'review' ? [entered.isBooked] : []),
      );
    expect(booked('2026-10-02')).toEqual([true, false, false]);
    expect(booked(undefined)).toEqual([false, false, false]);
  });

  test('are for nobody where all of the team have left and nobody follows', () => {
    const told = {
      units: { process: { people: [{ id: 'petri-salmela', name: 'Petri Salmela', until: AS_OF }] } },
      accounts: { a: {} },
    };
    expect(reviews(told)[0]?.[3]).toEqual([]);
    expect(reviews(told, '2026-09-17')[0]?.[3]).toEqual(['petri-salmela']);
  });

  test('follow each other by the rhythm of the segment', () => {
    expect(
      reviews({
        segments: { 'key-accounts': { reviewEveryMonths: 6 } },
        company: { horizonQuarters: 4 },
        accounts: { a: {} },
        reviews: { '2026-Q2/a': { on: '2026-07-02' } },
      }).map(([id, , state]) => [id, state]),
    ).toEqual([
      ['review-a-2026-Q2', 'done'],
      ['review-a-2026-Q4', 'open'],
      ['review-a-2027-Q2', 'open'],
    ]);
  });

  test('of a segment of sales plans are for those who keep them, each named once', () => {
    const customers = (id: string) => [{ id, name: id }];
    const [first] = reviews({
      segments: { 'key-accounts': { planType: 'sales', reviewEveryMonths: 3 }, others: { planType: 'sales' } },
      salesPlans: {
        south: { customers: customers('c1') },
        west: { customers: customers('c2') },
        north: { segment: 'others', owner: 'petri-salmela', customers: customers('c3') },
      },
    });
    expect(first).toEqual(['review-segment-key-accounts-2026-Q2', '2026-07-09', 'open', ['sanna-rintala']]);
  });

  test('out of turn stand from the change or the new decider on, and as done once one was held for the change', () => {
    const told = (reviewed: Told['reviews'] = {}): Told => ({
      segments: QUARTERLY,
      accounts: {
        a: {
          changes: [
            { what: 'A new owner', on: '2026-12-01', knownOn: '2026-09-10' },
            { id: 'merger', what: 'A merger', on: '2026-12-01', knownOn: '2026-09-11' },
          ],
          people: [{ id: 'antti', name: 'Antti Pohjola', roles: ['decision-maker'], since: '2026-09-01' }],
        },
      },
      reviews: reviewed,
    });
    expect(of('review-out-of-turn', calendar(told())).map(([id, on, state]) => [id, on, state])).toEqual([
      ['review-a-decider-antti', '2026-10-01', 'open'],
      ['review-a-change-1', '2026-10-10', 'open'],
      ['review-a-change-merger', '2026-10-11', 'open'],
    ]);
    expect(
      of(
        'review-out-of-turn',
        calendar(told({ '2026-Q3/a-merger': { of: 'a', on: '2026-09-12', change: 'merger' } })),
      ).map(([id, on, state]) => [id, on, state]),
    ).toEqual([['review-a-change-merger', '2026-09-12', 'done']]);
    const stateWithReviewOn = (on: string) =>
      of('review-out-of-turn', calendar(told({ '2026-Q3/a-merger': { of: 'a', on, change: 'merger' } }))).find(
        ([id]) => id === 'review-a-change-merger',
      )?.[2];
    expect(['2026-09-18', '2026-09-19'].map(stateWithReviewOn)).toEqual(['done', 'open']);
  });

  test('out of turn stand once, open while a review held before the change was heard of does not answer it', () => {
    const entries = (asOf: string) =>
      of(
        'review-out-of-turn',
        calendar(
          {
            segments: QUARTERLY,
            accounts: { a: { changes: [{ id: 'merger', what: 'A merger', on: '2026-12-01', knownOn: '2026-09-11' }] } },
            reviews: { '2026-Q3/a-merger': { of: 'a', on: '2026-09-10', change: 'merger' } },
          },
          asOf,
        ),
      ).map(([id, on, state]) => [id, on, state]);
    expect(entries(AS_OF)).toEqual([['review-a-change-merger', '2026-10-11', 'open']]);
    // On the day before it was held nothing is known of either.
    expect([entries('2026-09-10'), entries('2026-09-09')]).toEqual([
      [['review-a-change-merger', '2026-09-10', 'done']],
      [],
    ]);
  });
});

test('every quarter to the end of the horizon has its seal, which is nobody’s in particular', () => {
  expect(of('seal', calendar({ company: { horizonQuarters: 2 } }))).toEqual([
    ['seal-2026-Q2', '2026-07-09', 'open', []],
    ['seal-2026-Q3', '2026-10-09', 'open', []],
    ['seal-2026-Q4', '2027-01-09', 'open', []],
    ['seal-2027-Q1', '2027-04-09', 'open', []],
  ]);
  const portfolio = kaarnavesi({ company: { horizonQuarters: 1 } });
  const sealed = { ...portfolio, snapshots: [{ quarter: '2026-Q2' }] as unknown as typeof portfolio.snapshots };
  expect(of('seal', calendarOf({ portfolio: sealed, asOf: AS_OF })).map(([id, , state]) => [id, state])).toEqual([
    ['seal-2026-Q2', 'done'],
    ['seal-2026-Q3', 'open'],
    ['seal-2026-Q4', 'open'],
  ]);
});
