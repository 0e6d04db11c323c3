import { expect, test } from 'vitest';
import { actionsPage } from '#views/actions/actions.ts';
import { lessonsPage } from '#views/actions/lessons.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

const AS_OF = '2026-09-18';
const base = { owner: 'petri-salmela', stage: 'planned' as const };
const units = {
  process: {
    capacity: [{ function: 'service' as const, days: { '2026-Q3': 4 } }],
    people: [
      { id: 'petri-salmela', name: 'Petri Salmela', functions: ['service' as const] },
      { id: 'sanna-rintala', name: 'Sanna Rintala' },
    ],
  },
};
const company = (actions: readonly object[]) =>
  kaarnavesi({
    units,
    accounts: {
      'havulinna-paper': {
        people: [{ id: 'eero-kallas', name: 'Eero Kallas' }],
        actions: actions.map((action, at) => ({
          id: `a${at + 1}`,
          action: `Action ${at + 1}`,
          ...base,
          ...action,
        })) as never[],
      },
    },
  });

test('actions stand by quarter, the current one first, and in it by function', () => {
  const page = actionsPage(
    siteOf(
      company([
        { due: '2026-05', stage: 'done' },
        { due: '2026-Q4' },
        { due: '2026-09-25', effortDays: 3.5 },
        { due: '2026-09-01', effortDays: 2, function: 'sales' },
        { due: '2026-08', owner: 'sanna-rintala', effortDays: 1 },
      ]),
      AS_OF,
    ),
  );
  expect(
    page.quarters.map(({ quarter, counts, functions }) => [
      quarter,
      counts,
      functions.map(({ anchor, actions }) => `${anchor}: ${actions.map(({ action }) => action).join(', ')}`),
    ]),
  ).toEqual([
    ['2026-Q3', 'Planned 3', ['q-2026-q3-sales: Action 4', 'q-2026-q3-service: Action 3', 'q-2026-q3-none: Action 5']],
    ['2026-Q4', 'Planned 1', ['q-2026-q4-service: Action 2']],
    ['2026-Q2', 'Done 1', ['q-2026-q2-service: Action 1']],
  ]);
  expect(page.quarters[0]?.functions[0]?.actions[0]).toMatchObject({
    isOverdue: true,
    href: '/accounts/havulinna-paper/#action-a4',
    ownerId: 'petri-salmela',
    days: '2',
  });
  expect(page.owners.map(({ id, open, late }) => [id, open, late])).toEqual([
    ['petri-salmela', 3, 1],
    ['sanna-rintala', 1, 1],
  ]);
});

test('the load is over when the days are more than the capacity, and none is claimed where none is said', () => {
  const { load } = actionsPage(
    siteOf(
      company([
        { due: '2026-09-25', effortDays: 3.5 },
        { due: '2026-09-26', effortDays: 1 },
        { due: '2026-Q4', effortDays: 1 },
        { due: '2026-Q4' },
      ]),
      AS_OF,
    ),
  );
  expect(load.quarters).toEqual(['2026-Q3', '2026-Q4']);
  expect(load.functions.map(({ name, whole, units: own }) => [name, whole.cells, own])).toEqual([
    [
      'Service',
      [
        { text: '4.5 of 4', share: '112.5%', isOver: true },
        { text: '1', share: '', isOver: false },
      ],
      [],
    ],
  ]);
  expect(load.withoutDays).toBe(1);
});

test('lessons rank kinds by what followed, with the number beside the share, and name what nobody wrote', () => {
  const moved = {
    relationship: [{ person: 'eero-kallas', from: 'trouble', to: 'growth' }],
    sales: 1000,
    learned: 'Ask first.',
  };
  const page = lessonsPage(
    siteOf(
      company([
        { due: '2026-05', stage: 'done', kind: 'visit', effect: moved },
        { due: '2026-06', stage: 'done', kind: 'visit', effect: { sales: 'none' } },
        { due: '2026-06', stage: 'done', kind: 'pilot', effect: moved },
        { due: '2026-06', stage: 'done' },
        { due: '2026-Q4' },
      ]),
      AS_OF,
    ),
  );
  expect(page.kinds.map(({ rank, name, followed, sales, salesOf }) => [rank, name, followed, sales, salesOf])).toEqual([
    [1, 'Pilot', { done: 1, of: 1 }, '€1,000', 'one action'],
    [2, 'Visit', { done: 1, of: 2 }, '€1,000', 'one action'],
    [3, 'No kind written', { done: 0, of: 1 }, '–', undefined],
  ]);
  expect(page.kinds[1]?.lessons.map(({ closedOn, learned, sales }) => [closedOn, learned, sales])).toEqual([
    ['30 Jun', undefined, 'None'],
    ['31 May', 'Ask first.', '€1,000'],
  ]);
});

test('of a kind with very many closed actions the newest are listed, and the others are counted', () => {
  const many = Array.from({ length: 62 }, (_, at) => ({
    due: `2026-0${1 + (at % 8)}-${String(1 + (at % 28)).padStart(2, '0')}`,
    stage: 'done',
    kind: 'visit',
  }));
  const [kind] = lessonsPage(siteOf(company(many), AS_OF)).kinds;
  expect([kind?.actions, kind?.lessons.length, kind?.more]).toEqual([62, 60, 2]);
});
