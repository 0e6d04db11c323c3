import { expect, test } from 'vitest';
import { actionsPage } from '#views/actions/actions.ts';
import { lessonsPage } from '#views/actions/lessons.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import type { Phrase } from '#words/phrase.ts';
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
const said = (phrase: Phrase) => phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');
const loadOf = (portfolio: Portfolio) => actionsPage(siteOf(portfolio, AS_OF)).load;
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

test('open actions stand by day: overdue, the next thirty days, later; ended ones apart, the last first', () => {
  const page = actionsPage(
    siteOf(
      company([
        { due: '2026-05', stage: 'done' },
        { due: '2026-06-10', stage: 'dropped', reason: 'No budget.', closedOn: '2026-06-09' },
        { due: '2026-Q4' },
        { due: '2026-10-18', effortDays: 3.5 },
        { due: '2026-10-19' },
        { due: '2026-09-01', effortDays: 2, function: 'sales' },
        { due: '2026-09-18', owner: 'sanna-rintala', effortDays: 1 },
      ]),
      AS_OF,
    ),
  );
  expect(page.rows.map(({ action, when }) => [action, when])).toEqual([
    ['Action 6', 'overdue'],
    ['Action 7', 'soon'],
    ['Action 4', 'soon'],
    ['Action 5', 'later'],
    ['Action 3', 'later'],
  ]);
  expect(page.groups.when.map(({ key, count }) => [key, count])).toEqual([
    ['overdue', 1],
    ['soon', 2],
    ['later', 2],
  ]);
  expect(page.closed.rows.map(({ action }) => action)).toEqual(['Action 2', 'Action 1']);
  expect(page.rows[0]).toMatchObject({
    isOverdue: true,
    href: '/accounts/havulinna-paper/#action-a6',
    ownerId: 'petri-salmela',
    days: '2',
  });
  expect(page.timeline.owners.map(({ id, open, late }) => [id, open, late])).toEqual([
    ['petri-salmela', 4, 1],
    ['sanna-rintala', 1, 0],
  ]);
  expect(page.groups.function.map(({ key, count }) => [key, count])).toEqual([
    ['sales', 1],
    ['service', 3],
    ['', 1],
  ]);
});

test('of many closed actions the newest are listed, and the others are counted', () => {
  const many = Array.from({ length: 62 }, (_, at) => ({ due: `2026-0${1 + (at % 8)}`, stage: 'done' }));
  const { closed } = actionsPage(siteOf(company(many), AS_OF));
  expect([closed.count, closed.rows.length, closed.more]).toEqual([62, 20, 42]);
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
        { text: '4.5 of 4', share: '112.5%', taken: 1.125, isOver: true },
        { text: '1', share: '', taken: undefined, isOver: false },
      ],
      [],
    ],
  ]);
  expect(load.withoutDays).toBe(1);
});

test('a function stands open once more than seven tenths of its days are taken, not at seven tenths', () => {
  const isFull = (effortDays: number) =>
    loadOf(company([{ due: '2026-09-25', effortDays }])).functions.map(({ name, isFull: is }) => [name, is]);
  expect(isFull(2.8)).toEqual([['Service', false]]);
  expect(isFull(2.9)).toEqual([['Service', true]]);
  expect(said(loadOf(company([{ due: '2026-09-25', effortDays: 2.9 }])).lede)).toBe(
    'Service has more than 70% of its days taken. The highest is Service, 72.5% of its days in 2026-Q3.',
  );
  expect(said(loadOf(company([{ due: '2026-Q4', effortDays: 2.9 }])).lede)).toBe(
    'No function has more than 70% of its days taken. No unit has declared its days.',
  );
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

test.each([
  ['en', 'Offer'],
  ['fi', 'Tarjous'],
] as const)('a kind that plans write in two languages is called as the reader’s do, in %s', (language, name) => {
  const done = { owner: 'petri-salmela', stage: 'done' as const, due: '2026-05' };
  const plan = (lang: string, ...kinds: string[]) => ({
    lang,
    actions: kinds.map((kind, at) => ({ ...done, id: `a${at + 1}`, action: 'Price of a year', kind })),
  });
  const portfolio = kaarnavesi({
    units,
    company: { synonyms: [['offer', 'tarjous']] },
    accounts: { 'havulinna-paper': plan('en', 'offer', 'offer'), 'meritar-foods': plan('fi', 'tarjous') },
  });
  expect(lessonsPage(siteOf(portfolio, AS_OF, { language })).kinds.map((kind) => [kind.name, kind.actions])).toEqual([
    [name, 3],
  ]);
});

test.each([
  ['en', ['Letter', 'Raportti', 'Käynti']],
  ['fi', ['Kirje', 'Raportti', 'Käynti']],
] as const)(
  'a kind that no plan in the reader’s language has is called by its one synonym, in %s',
  (language, names) => {
    const done = { owner: 'petri-salmela', stage: 'done' as const, due: '2026-05' };
    const portfolio = kaarnavesi({
      units,
      company: {
        synonyms: [
          ['Letter', 'kirje'],
          ['report', 'account', 'raportti'],
        ],
      },
      accounts: {
        'meritar-foods': {
          lang: 'fi',
          actions: ['kirje', 'kirje', 'kirje', 'raportti', 'raportti', 'käynti'].map((kind, at) => ({
            ...done,
            id: `a${at + 1}`,
            action: 'Hinta vuodelle',
            kind,
          })),
        },
      },
    });
    expect(lessonsPage(siteOf(portfolio, AS_OF, { language })).kinds.map(({ name }) => name)).toEqual(names);
  },
);
