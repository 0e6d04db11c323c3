import { describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { amountOutOfLine } from '#domain/checks/amount-out-of-line.ts';
import { attitudeWorsened } from '#domain/checks/attitude-worsened.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

type Attitude = 'growth' | 'trouble' | 'even-keel' | 'overconfident' | 'unknown';
const DAY = '2026-09-18';

describe('a person of high influence has turned for the worse', () => {
  /**
   * Judgements oldest first; the last one stands. What is told of the turn: from what to what, and since which review.
   */
  const turn = (judged: [day: string, attitude: Attitude][], reviews: string[] = [], more: object = {}) => {
    const [last] = judged.slice(-1) as [[string, Attitude]];
    const told: Told = {
      accounts: {
        mill: {
          people: [
            {
              id: 'eero',
              name: 'Eero',
              influence: 'high',
              attitude: last[1],
              asOf: last[0],
              basis: 'Seen',
              history: judged.slice(0, -1).map(([asOf, attitude]) => ({ asOf, attitude })),
              ...more,
            },
          ],
        },
      },
      reviews: Object.fromEntries(reviews.map((on, at) => [`2026-Q${at + 1}/mill`, { on }])),
    };
    return attitudeWorsened(openBook(kaarnavesi(told), DAY)).map(({ facts }) => [
      facts['from'],
      facts['to'],
      facts['reviewedOn'],
    ]);
  };
  const fell: [string, Attitude][] = [
    ['2026-03-01', 'growth'],
    ['2026-07-10', 'trouble'],
  ];

  test('when they were judged so after the last review, not on its day or before', () => {
    expect(turn(fell, ['2026-07-09'])).toEqual([['growth', 'trouble', '2026-07-09']]);
    expect(turn(fell, ['2026-07-10'])).toEqual([]);
    expect(turn(fell, ['2026-07-11'])).toEqual([]);
    // The last of several reviews counts, in whatever order their files stand; one still to come does not.
    expect(turn(fell, ['2026-07-11', '2026-04-02'])).toEqual([]);
    expect(turn(fell, ['2026-04-02', '2026-09-19'])).toEqual([['growth', 'trouble', '2026-04-02']]);
  });

  test('against what the review saw, on its day too; without a review against the judgement before', () => {
    const twice: [string, Attitude][] = [
      ['2026-02-01', 'trouble'],
      ['2026-04-02', 'even-keel'],
      ['2026-05-01', 'overconfident'],
      ['2026-07-10', 'trouble'],
    ];
    expect(turn(twice, ['2026-04-02'])).toEqual([['even-keel', 'trouble', '2026-04-02']]);
    expect(turn(twice, ['2026-04-01'])).toEqual([]);
    expect(turn(twice)).toEqual([]);
    expect(turn(twice.slice(0, 3))).toEqual([['even-keel', 'overconfident', undefined]]);
  });

  test('and not at a first judgement, where nobody knew, for the better, or of lower influence', () => {
    expect(turn([['2026-07-10', 'trouble']])).toEqual([]);
    expect(
      turn([
        ['2026-03-01', 'unknown'],
        ['2026-07-10', 'trouble'],
      ]),
    ).toEqual([]);
    expect(
      turn([
        ['2026-03-01', 'trouble'],
        ['2026-07-10', 'growth'],
      ]),
    ).toEqual([]);
    expect(turn(fell, [], { influence: 'medium' })).toEqual([]);
    expect(turn(fell)).toEqual([['growth', 'trouble', undefined]]);
  });
});

test('of a line the quarter that is furthest out is named, the earliest of equal ones, however they are written', () => {
  const out = (sales: Record<string, number>) => {
    const portfolio = kaarnavesi({ accounts: { mill: { budget: [{ id: 'l1', confidence: 'secure', sales }] } } });
    return amountOutOfLine(openBook(portfolio, DAY)).map(({ facts }) => [
      facts['quarter'],
      facts['amount'],
      facts['usual'],
    ]);
  };
  const usual = { '2026-Q1': 10, '2026-Q2': 10, '2026-Q3': 10, '2026-Q4': 10 };
  expect(out(usual)).toEqual([]);
  expect(out({ ...usual, '2027-Q1': 99 })).toEqual([]);
  expect(out({ ...usual, '2027-Q1': 100 })).toEqual([['2027-Q1', 10_000, 1_000]]);
  expect(out({ ...usual, '2027-Q1': 1 })).toEqual([['2027-Q1', 100, 1_000]]);
  expect(out({ ...usual, '2027-Q1': 100, '2027-Q2': 300 })).toEqual([['2027-Q2', 30_000, 1_000]]);
  expect(out({ ...usual, '2027-Q1': 300, '2027-Q2': 100 })).toEqual([['2027-Q1', 30_000, 1_000]]);
  const equal = [['2027-Q1', 10_000, 1_000]];
  expect(out({ ...usual, '2027-Q1': 100, '2027-Q2': 100 })).toEqual(equal);
  expect(out({ '2027-Q2': 100, '2027-Q1': 100, ...usual })).toEqual(equal);
});
