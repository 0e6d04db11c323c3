import { describe, expect, test } from 'vitest';
import { attitudeChanges, attitudeOn, judgementsOf } from '#domain/review/attitudes.ts';
import { attitudesByQuarter } from '#domain/review/attitude-history.ts';
import { comingActions } from '#domain/review/coming-actions.ts';
import { decisionState, isWaiting, openDecisions } from '#domain/review/decisions.ts';
import { nextAction } from '#domain/review/next-action.ts';
import { promiseState } from '#domain/review/promises.ts';
import { daysSinceFeedback, feedbackInTime, reviewsBooked, sealBy } from '#domain/review/rhythm.ts';
import type { Decision } from '#domain/plan/review.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const DAY = '2026-09-18';
const BEFORE = '2026-09-17';
const AFTER = '2026-09-19';
const YEAR = { firstMonth: 1, namedBy: 'start' } as const;

describe('a promise', () => {
  const promise = (more: { due?: string; keptOn?: string; brokenOn?: string }) =>
    promiseState(
      { promise: 'Figures', to: 'antti', by: 'petri-salmela', due: DAY, shared: false, ...more } as never,
      DAY,
    );

  test('is open on its last day and late on the next', () => {
    expect([promise({ due: DAY }), promise({ due: BEFORE })]).toEqual(['open', 'late']);
  });

  test('is kept or broken from the day of it on', () => {
    expect([promise({ keptOn: DAY }), promise({ keptOn: AFTER })]).toEqual(['kept', 'open']);
    expect([promise({ brokenOn: DAY }), promise({ brokenOn: AFTER })]).toEqual(['broken', 'open']);
  });

  test('that was broken stays broken, even if it was kept afterwards', () => {
    expect(promise({ brokenOn: BEFORE, keptOn: DAY })).toBe('broken');
  });
});

describe('a decision', () => {
  const decision = (more: Partial<Decision>): Decision => ({
    id: 'd1',
    decision: 'Call them',
    owner: 'petri-salmela',
    due: DAY,
    ...more,
  });
  const state = (more: Partial<Decision>) => decisionState(decision(more), YEAR, DAY);

  test('is open on its last day and late on the next', () => {
    expect([state({}), state({ due: BEFORE }), state({ due: '2026-09' }), state({ due: '2026-08' })]).toEqual([
      'open',
      'late',
      'open',
      'late',
    ]);
  });

  test('is kept or dropped from the day of it on, kept before dropped', () => {
    expect([state({ keptOn: DAY }), state({ keptOn: AFTER })]).toEqual(['kept', 'open']);
    expect([state({ droppedOn: DAY }), state({ droppedOn: AFTER })]).toEqual(['dropped', 'open']);
    expect(state({ keptOn: DAY, droppedOn: DAY })).toBe('kept');
  });

  test('waits while it is open or late', () => {
    const waits = (more: Partial<Decision>) => isWaiting(decision(more), YEAR, DAY);
    expect([waits({}), waits({ due: BEFORE }), waits({ keptOn: DAY }), waits({ droppedOn: DAY })]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('stands with the review that took it, the oldest review first', () => {
    const portfolio = kaarnavesi({
      accounts: { 'havulinna-paper': {}, 'meritar-foods': {} },
      reviews: {
        '2026-Q2/havulinna-paper': {
          on: '2026-07-02',
          decisions: [decision({ id: 'd2' }), decision({ id: 'd3', keptOn: DAY })],
        },
        '2026-Q1/havulinna-paper': { on: '2026-04-02', decisions: [decision({ id: 'd1' })] },
        '2026-Q2/meritar-foods': { on: '2026-07-02', decisions: [decision({ id: 'd4' })] },
        '2026-Q3/havulinna-paper': { on: AFTER, decisions: [decision({ id: 'd5' })] },
      },
    });
    expect(
      openDecisions(portfolio.accounts[0]!, portfolio, DAY).map(({ review, decision: { id } }) => [review.quarter, id]),
    ).toEqual([
      ['2026-Q1', 'd1'],
      ['2026-Q2', 'd2'],
    ]);
  });
});

describe('the rhythm', () => {
  test('a review is booked while its day is still to come, today’s with it', () => {
    const { accounts } = kaarnavesi({
      accounts: {
        a: { reviewBookedOn: DAY },
        b: { reviewBookedOn: BEFORE },
        c: {},
        d: { reviewBookedOn: '2026-10-05' },
      },
    });
    const { done, open } = reviewsBooked(accounts, DAY);
    expect([done, open].map((each) => each.map(({ id }) => id))).toEqual([
      ['a', 'd'],
      ['b', 'c'],
    ]);
  });

  test('days are counted since the newest feedback given by the day', () => {
    const feedback = (...days: string[]) => days.map((on) => ({ on, by: 'Mill manager', said: 'Good.' }));
    const [account, silent] = kaarnavesi({
      accounts: { a: { feedback: feedback('2026-09-08', '2026-09-11', '2026-08-01', AFTER) }, b: {} },
    }).accounts;
    expect(daysSinceFeedback(account!, DAY)).toBe(7);
    expect(daysSinceFeedback(account!, AFTER)).toBe(0);
    expect(daysSinceFeedback(silent!, DAY)).toBeUndefined();
  });

  test('feedback is in time up to the last day of its segment’s limit; a segment without one asks for none', () => {
    const feedback = (on: string) => ({ feedback: [{ on, by: 'Mill manager', said: 'Good.' }] });
    const { accounts } = kaarnavesi({
      segments: { 'key-accounts': { shelfLives: { feedback: 10 } }, others: {} },
      accounts: {
        'in-time': feedback('2026-09-08'),
        late: feedback('2026-09-07'),
        never: {},
        'not-asked': { segment: 'others' },
      },
    });
    const { done, open } = feedbackInTime(accounts, DAY);
    expect([done, open].map((each) => each.map(({ id }) => id))).toEqual([['in-time'], ['late', 'never']]);
  });

  test('a quarter is sealed within the days of its end that the company sets', () => {
    expect(sealBy('2026-Q3', kaarnavesi({}))).toBe('2026-10-09');
    expect(sealBy('2026-Q3', kaarnavesi({ company: { thresholds: { sealWithinDays: 0 } } }))).toBe('2026-09-30');
  });
});

test('coming actions are open ones from today to the last of the days, soonest first; late ones are warnings', () => {
  const action = (id: string, due: string, more = {}) => ({
    id,
    action: id,
    owner: 'petri-salmela',
    due,
    stage: 'planned' as const,
    ...more,
  });
  const portfolio = kaarnavesi({
    accounts: {
      a: {
        actions: [
          action('last', '2026-10-18'),
          action('after', '2026-10-19'),
          action('month', '2026-09'),
          action('done', '2026-09-20', { stage: 'done' }),
        ],
      },
      b: { actions: [action('today', DAY), action('late', BEFORE), action('dropped', DAY, { stage: 'dropped' })] },
    },
  });
  expect(
    comingActions(portfolio, DAY, 30).map(({ account, action: { id }, lastDay }) => [account.id, id, lastDay]),
  ).toEqual([
    ['b', 'today', DAY],
    ['a', 'month', '2026-09-30'],
    ['a', 'last', '2026-10-18'],
  ]);
});

test('the next action of an account is the open one that is due first, overdue ones too', () => {
  const due = (id: string, day: string, stage: 'planned' | 'running' | 'done' | 'dropped' = 'planned') => ({
    id,
    action: id,
    owner: 'petri-salmela',
    due: day,
    stage,
  });
  const next = (...actions: ReturnType<typeof due>[]) => {
    const portfolio = kaarnavesi({ accounts: { a: { actions } } });
    const found = nextAction(portfolio.accounts[0]!, portfolio);
    return found && [found.action.id, found.lastDay];
  };
  expect(next()).toBeUndefined();
  expect(next(due('done', '2026-09-01', 'done'), due('dropped', '2026-09-02', 'dropped'))).toBeUndefined();
  expect(
    next(
      due('done', '2026-09-01', 'done'),
      due('quarter', '2026-Q3'),
      due('month', '2026-09'),
      due('day', '2026-09-29'),
    ),
  ).toEqual(['day', '2026-09-29']);
  expect(next(due('quarter', '2026-Q3'), due('late', BEFORE, 'running'))).toEqual(['late', BEFORE]);
  expect(next(due('quarter', '2026-Q3'))).toEqual(['quarter', '2026-09-30']);
});

describe('attitudes', () => {
  const person = (more: object) =>
    kaarnavesi({ accounts: { a: { people: [{ id: 'antti', name: 'Antti Pohjola', ...more }] } } } as Told).accounts[0]!
      .people[0]!;
  const judged = person({
    attitude: 'growth',
    asOf: '2026-08-01',
    basis: 'Asked.',
    history: [
      { attitude: 'even-keel', asOf: '2026-05-01', basis: 'Content.' },
      { attitude: 'trouble', asOf: '2026-02-01', basis: 'Angry.' },
    ],
  });

  test('are judged day by day, the oldest judgement first; one without a day has no place in time', () => {
    expect(judgementsOf(judged).map(({ attitude, asOf, basis }) => [attitude, asOf, basis])).toEqual([
      ['trouble', '2026-02-01', 'Angry.'],
      ['even-keel', '2026-05-01', 'Content.'],
      ['growth', '2026-08-01', 'Asked.'],
    ]);
    expect(judgementsOf(person({ attitude: 'growth' }))).toEqual([]);
  });

  test('count from the day of the judgement on; before the first nobody knows', () => {
    expect(
      ['2026-01-31', '2026-02-01', '2026-04-30', '2026-05-01', '2026-08-01'].map((day) => attitudeOn(judged, day)),
    ).toEqual(['unknown', 'trouble', 'trouble', 'even-keel', 'growth']);
  });

  test('change over a span from the day before it to its last day, with the last judgement made within', () => {
    const over = (dayBefore: string, lastDay: string) => {
      const [{ before, after, judged: last } = {} as never] = attitudeChanges([judged], dayBefore, lastDay);
      return [before, after, last?.asOf];
    };
    expect(over('2026-04-30', '2026-07-31')).toEqual(['trouble', 'even-keel', '2026-05-01']);
    expect(over('2026-05-01', '2026-07-31')).toEqual(['even-keel', 'even-keel', undefined]);
    expect(over('2026-01-01', '2026-08-01')).toEqual(['unknown', 'growth', '2026-08-01']);
  });

  test('at a quarter’s end count who was in the position by then; a quarter that has not begun has none', () => {
    const people = [judged, person({ attitude: 'growth', asOf: '2026-01-01', since: '2026-06-30' })];
    const at = attitudesByQuarter(people, ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'], '2026-07-01', YEAR);
    expect(
      at.map(({ quarter, day, counts }) => [quarter, day, counts['trouble'], counts['even-keel'], counts.growth]),
    ).toEqual([
      ['2026-Q1', '2026-03-31', 1, 0, 0],
      ['2026-Q2', '2026-06-30', 0, 1, 1],
      ['2026-Q3', '2026-07-01', 0, 1, 1],
    ]);
  });
});
