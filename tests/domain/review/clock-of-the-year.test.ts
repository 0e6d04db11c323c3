import { describe, expect, test } from 'vitest';
import { goalsSet, waitingReviews, yearClock, yearsOf } from '#domain/review/year-clock.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { AS_OF, QUARTERLY, action } from './in-calendar.ts';

describe('the clock of the year', () => {
  test('counts actions in the month or quarter in which they are due, and what of them is done', () => {
    const portfolio = kaarnavesi({
      accounts: {
        a: {
          actions: [
            action('a1', '2026-07-31'),
            action('a2', '2026-07', { stage: 'done' }),
            action('a3', '2026-07-01', { stage: 'dropped' }),
            action('a4', '2026-Q3', { stage: 'done' }),
            action('a5', '2026-Q3', { stage: 'dropped' }),
          ],
        },
        b: { actions: [action('a1', '2026-07-02', { stage: 'done' }), action('a2', '2026-08')] },
      },
    });
    expect(yearClock({ portfolio, asOf: AS_OF }, ['2026-Q3'])).toEqual([
      {
        quarter: '2026-Q3',
        months: [
          { month: '2026-07', actions: { done: 2, of: 3 } },
          { month: '2026-08', actions: { done: 0, of: 1 } },
          { month: '2026-09', actions: { done: 0, of: 0 } },
        ],
        anyMonth: { done: 1, of: 1 },
        reviews: { done: 0, of: 0 },
      },
    ]);
    expect(yearClock({ portfolio, asOf: AS_OF }, ['2026-Q4'])[0]?.anyMonth).toEqual({ done: 0, of: 0 });
  });

  test('counts the reviews asked for up to now, and ahead those that the calendar holds', () => {
    const portfolio = kaarnavesi({
      segments: QUARTERLY,
      accounts: { a: {}, b: {} },
      reviews: { '2026-Q3/a': { on: '2026-09-10' } },
    });
    expect(
      yearClock({ portfolio, asOf: AS_OF }, ['2026-Q3', '2026-Q4']).map(({ quarter, reviews }) => [quarter, reviews]),
    ).toEqual([
      ['2026-Q3', { done: 1, of: 2 }],
      ['2026-Q4', { done: 0, of: 2 }],
    ]);
  });

  test('knows how many plans of their own have set a goal for a year, and how many goals', () => {
    const goal = (id: string, year: number) => ({ id, year, goal: 'More', basis: 'Seen', basedOn: 'market' as const });
    const portfolio = kaarnavesi({
      accounts: {
        a: { goals: [goal('y1', 2026), goal('y2', 2026), goal('y3', 2025)] },
        b: { goals: [goal('y1', 2025)] },
      },
      salesPlans: { south: { customers: [{ id: 'row', name: 'Row' }] } },
    });
    expect(goalsSet(portfolio, 2026)).toEqual({ done: 1, of: 2, goals: 2 });
    expect(goalsSet(portfolio, 2025)).toEqual({ done: 2, of: 2, goals: 2 });
  });

  test('names each year once', () => {
    expect(yearsOf(['2026-Q3', '2026-Q4', '2027-Q1'])).toEqual([2026, 2027]);
  });

  test('the reviews that wait are those of this quarter or before, and those out of turn', () => {
    const portfolio = kaarnavesi({
      segments: QUARTERLY,
      accounts: {
        a: { changes: [{ what: 'A new owner', on: '2026-12-01', knownOn: '2026-09-10' }] },
        b: {},
      },
      reviews: {
        '2026-Q2/a': { on: '2026-07-02' },
        '2026-Q2/b': { on: '2026-07-02' },
        '2026-Q3/b': { on: '2026-09-10' },
      },
    });
    expect(waitingReviews({ portfolio, asOf: AS_OF }).map(({ id }) => id)).toEqual([
      'review-a-2026-Q3',
      'review-a-change-1',
    ]);
  });
});

describe('reviews on the clock', () => {
  const clock = (told: Told, ...quarters: string[]) =>
    yearClock({ portfolio: kaarnavesi({ segments: QUARTERLY, ...told }), asOf: AS_OF }, quarters).map(
      ({ quarter, reviews }) => [quarter, reviews.done, reviews.of],
    );

  test('are counted as held where they are, of a quarter that is over, that runs, and that is ahead', () => {
    const told: Told = {
      accounts: { a: {}, b: {}, c: {} },
      reviews: {
        '2026-Q1/a': { on: '2026-04-02' },
        '2026-Q1/b': { on: '2026-04-02' },
        '2026-Q3/a': { on: '2026-09-10' },
      },
    };
    expect(clock(told, '2026-Q1', '2026-Q3', '2026-Q4')).toEqual([
      ['2026-Q1', 2, 3],
      ['2026-Q3', 1, 3],
      ['2026-Q4', 0, 3],
    ]);
  });

  test('ahead, hang on when those of this quarter are held; until now, on what the rhythm asked for', () => {
    const told: Told = { segments: { 'key-accounts': { reviewEveryMonths: 6 } }, accounts: { a: {} } };
    expect(clock(told, '2026-Q3', '2026-Q4', '2027-Q1')).toEqual([
      ['2026-Q3', 0, 1],
      ['2026-Q4', 0, 1],
      ['2027-Q1', 0, 0],
    ]);
    expect(clock({ ...told, reviews: { '2026-Q3/a': { on: '2026-09-10' } } }, '2026-Q3', '2026-Q4')).toEqual([
      ['2026-Q3', 1, 1],
      ['2026-Q4', 0, 0],
    ]);
  });
});
