import { describe, expect, test } from 'vitest';
import {
  counterpartsOf,
  openActionsOf,
  openDecisionsOf,
  openPromisesOf,
  openQuestionsOf,
  type Awaited,
} from '#domain/team/duties.ts';
import { kaarnavesi } from '../../sample-company/company.ts';

const PETRI = 'petri-salmela';
const SANNA = 'sanna-rintala';
const told = <T extends { id?: string | undefined }>(waiting: readonly Awaited<T>[]) =>
  waiting.map(({ account, thing, lastDay }) => [account.id, thing.id, lastDay]);
const promise = (id: string, due: string, more = {}) => ({
  id,
  promise: 'Figures',
  to: 'antti',
  by: PETRI,
  due,
  ...more,
});
const question = (id: string, due: string, more = {}) => ({ id, question: 'Who decides?', owner: PETRI, due, ...more });
const action = (id: string, due: string, more = {}) => ({
  id,
  action: id,
  owner: PETRI,
  due,
  stage: 'planned' as const,
  ...more,
});
const portfolio = kaarnavesi({
  accounts: {
    'havulinna-paper': {
      people: [
        { id: 'antti', name: 'Antti Pohjola', counterpart: PETRI },
        { id: 'outi', name: 'Outi Valkama', counterpart: SANNA },
        { id: 'eero', name: 'Eero Kallas' },
      ],
      actions: [
        action('a1', '2026-10'),
        action('a2', '2026-Q3'),
        action('a3', '2026-08-01', { owner: SANNA }),
        action('a4', '2026-08-01', { stage: 'done' }),
        action('a5', '2026-08-01', { stage: 'dropped' }),
      ],
      promises: [
        promise('p1', '2026-10-02'),
        promise('p2', '2026-08-02'),
        promise('p3', '2026-08-01', { by: SANNA }),
        promise('p4', '2026-08-01', { keptOn: '2026-08-01' }),
        promise('p5', '2026-08-01', { brokenOn: '2026-08-02' }),
      ],
      openQuestions: [
        question('q1', '2026-10-03'),
        question('q2', '2026-08-03'),
        question('q3', '2026-08-01', { owner: SANNA }),
        question('q4', '2026-08-01', { answeredOn: '2026-08-01', answer: 'The board.' }),
      ],
    },
    'meritar-foods': { actions: [action('a1', '2026-09-15')] },
  },
});

describe('what waits for a person of ours, the first due first', () => {
  test('are the actions that are neither done nor dropped', () => {
    expect(told(openActionsOf(PETRI, portfolio))).toEqual([
      ['meritar-foods', 'a1', '2026-09-15'],
      ['havulinna-paper', 'a2', '2026-09-30'],
      ['havulinna-paper', 'a1', '2026-10-31'],
    ]);
    expect(told(openActionsOf(SANNA, portfolio))).toEqual([['havulinna-paper', 'a3', '2026-08-01']]);
    expect(openActionsOf('nobody', portfolio)).toEqual([]);
  });

  test('are the promises that are neither kept nor broken', () => {
    expect(told(openPromisesOf(PETRI, portfolio))).toEqual([
      ['havulinna-paper', 'p2', '2026-08-02'],
      ['havulinna-paper', 'p1', '2026-10-02'],
    ]);
  });

  test('are the questions that nobody has answered', () => {
    expect(told(openQuestionsOf(PETRI, portfolio))).toEqual([
      ['havulinna-paper', 'q2', '2026-08-03'],
      ['havulinna-paper', 'q1', '2026-10-03'],
    ]);
  });

  test('are the decisions of reviews held by the day that wait on it', () => {
    const decision = (id: string, due: string, more = {}) => ({ id, decision: id, owner: PETRI, due, ...more });
    const reviewed = kaarnavesi({
      accounts: { 'havulinna-paper': {}, 'meritar-foods': {} },
      reviews: {
        '2026-Q2/havulinna-paper': {
          on: '2026-07-02',
          decisions: [
            decision('d1', '2026-10'),
            decision('d2', '2026-08-15'),
            decision('d3', '2026-08-01', { owner: SANNA }),
            decision('d4', '2026-08-01', { keptOn: '2026-08-01' }),
            decision('d5', '2026-08-01', { droppedOn: '2026-09-18' }),
            decision('d6', '2026-08-14', { keptOn: '2026-09-19' }),
          ],
        },
        '2026-Q2/meritar-foods': { on: '2026-09-18', decisions: [decision('e1', '2026-Q3')] },
      },
    });
    const waiting = (asOf: string) =>
      openDecisionsOf(PETRI, reviewed, asOf).map(({ review, decision: { id }, lastDay }) => [review.id, id, lastDay]);
    expect(waiting('2026-09-18')).toEqual([
      ['2026-Q2/havulinna-paper', 'd6', '2026-08-14'],
      ['2026-Q2/havulinna-paper', 'd2', '2026-08-15'],
      ['2026-Q2/meritar-foods', 'e1', '2026-09-30'],
      ['2026-Q2/havulinna-paper', 'd1', '2026-10-31'],
    ]);
    expect(waiting('2026-09-17').map(([review]) => review)).not.toContain('2026-Q2/meritar-foods');
    expect(waiting('2026-09-17').map(([, id]) => id)).toContain('d5');
  });

  test('are the people of customers whose counterpart they are', () => {
    expect(
      counterpartsOf(PETRI, portfolio, '2026-09-18').map(({ account, person }) => [account.id, person.id]),
    ).toEqual([['havulinna-paper', 'antti']]);
  });
});
