import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { forecastsBesideActions } from '#domain/changes/forecasts-beside-actions.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

type Account = NonNullable<Told['accounts']>[string];
type Actions = NonNullable<Account['actions']>;

const owner = 'petri-salmela';
const pilot = { id: 'a1', action: 'Pilot', idea: 'i1', owner, due: '2026-10-15', stage: 'planned' } as const;
const visit = { id: 'a2', action: 'Visit', owner, due: '2026-10-15', stage: 'planned' } as const;
const plan: Account = {
  ideas: [{ id: 'i1', idea: 'Press section', kind: 'growth', stage: 'testing', quarter: '2027-Q1' }],
  budget: [
    { id: 'l1', idea: 'i1', confidence: 'secure', sales: { '2026-Q2': 1, '2027-Q1': 90_000, '2026-Q4': 80_000 } },
  ],
  forecast: [{ madeOn: '2026-09-01', sales: { '2026-Q4': 80_000, '2027-Q1': 70_000 } }],
} as unknown as Account;

const bookOf = (account: Account | undefined) =>
  openBook(kaarnavesi({ accounts: account ? { mill: account } : {} }), '2026-09-18');
const hints = (before: Actions, after: Actions, more: Account = {}, earlier: Account = {}) => {
  const [was, is] = [bookOf({ ...plan, ...earlier, actions: before }), bookOf({ ...plan, ...more, actions: after })];
  return forecastsBesideActions(was, is, '2026-Q3').map(({ quarter, move, action }) => `${action} ${move} ${quarter}`);
};

test('an action of an idea that budget lines count on leaves the forecast of the first of their quarters to come', () => {
  expect(hints([pilot], [{ ...pilot, due: '2026-11-30', slippedFrom: '2026-10-15' }])).toEqual(['Pilot slips 2026-Q4']);
  expect(hints([pilot], [{ ...pilot, stage: 'dropped', reason: 'x' }])).toEqual(['Pilot dropped 2026-Q4']);
  expect(hints([pilot], [{ ...pilot, stage: 'done', effect: { relationship: [], sales: 'none' } }])).toEqual([
    'Pilot done 2026-Q4',
  ]);
  expect(hints([pilot], [])).toEqual(['Pilot dropped 2026-Q4']);
  // Of one that is due later it is the first of their quarters from then on.
  const later = { ...pilot, due: '2027-01' };
  expect(hints([later], [])).toEqual(['Pilot dropped 2027-Q1']);
});

test('of an idea that no line counts on it is the idea’s own quarter', () => {
  expect(hints([pilot], [{ ...pilot, stage: 'dropped' }], { budget: [] })).toEqual(['Pilot dropped 2027-Q1']);
});

test('any other action leaves the quarter that it goes out of, is dropped in, or was done in with sales', () => {
  expect(hints([visit], [{ ...visit, due: '2027-01-15', slippedFrom: visit.due }])).toEqual(['Visit slips 2026-Q4']);
  expect(hints([visit], [{ ...visit, due: '2026-12-01', slippedFrom: visit.due }])).toEqual([]);
  expect(hints([visit], [{ ...visit, stage: 'dropped' }])).toEqual(['Visit dropped 2026-Q4']);
  const effect = { relationship: [], sales: 5_000 };
  expect(hints([visit], [{ ...visit, stage: 'done', effect }])).toEqual(['Visit done 2026-Q4']);
  expect(hints([visit], [{ ...visit, stage: 'done', effect: { ...effect, sales: 'none' } }])).toEqual([]);
});

test('a forecast that moves with it, one that is not set, and a quarter that is over are no hint', () => {
  const dropped = [{ ...visit, stage: 'dropped' as const }];
  expect(hints([visit], dropped, { forecast: [{ madeOn: '2026-09-18', sales: { '2026-Q4': 60_000 } }] })).toEqual([]);
  expect(hints([visit], dropped, { forecast: [] })).toEqual([]);
  const old = { ...visit, due: '2026-05-01' };
  expect(hints([old], [{ ...old, stage: 'dropped' }])).toEqual([]);
  // What was closed before, and what is only written anew, has not moved.
  expect(hints(dropped, [{ ...visit, stage: 'done' }])).toEqual([]);
  expect(hints([visit], [{ ...visit, aim: 'x' }])).toEqual([]);
  expect(hints([visit], [{ ...visit, due: '2026-10-01' }])).toEqual([]);
});

test('a customer that is new has no action that moved', () => {
  expect(forecastsBesideActions(bookOf(undefined), bookOf({ ...plan, actions: [pilot] }), '2026-Q3')).toEqual([]);
});

const forecast = [{ madeOn: '2026-09-01', sales: { '2026-Q2': 10, '2026-Q3': 20, '2026-Q4': 30, '2027-Q1': 40 } }];

test('the quarter that runs counts, and the one before does not', () => {
  const [over, running] = [
    { ...visit, due: '2026-05-01' },
    { ...visit, due: '2026-09-30' },
  ];
  const dropped = { stage: 'dropped' } as const;
  expect(hints([over], [{ ...over, ...dropped }], { forecast }, { forecast })).toEqual([]);
  expect(hints([running], [{ ...running, ...dropped }], { forecast }, { forecast })).toEqual(['Visit dropped 2026-Q3']);
  expect(hints([visit], [{ ...visit, ...dropped }], { forecast: [] }, { forecast: [] })).toEqual([]);
});

test('only lines of the action’s own idea count, from the quarter that runs', () => {
  const old = { ...pilot, due: '2026-05-01' };
  const lines = (sales: Record<string, number>, idea = 'i1'): Account => ({
    ideas: [
      { id: 'i0', idea: 'Other', kind: 'growth', stage: 'testing', quarter: '2026-Q3' },
      { id: 'i1', idea: 'Press section', kind: 'growth', stage: 'testing', quarter: '2027-Q1' },
    ],
    budget: [{ id: 'l1', idea, confidence: 'secure', sales }],
    forecast,
  });
  const dropped = (more: Account) => hints([old], [{ ...old, stage: 'dropped' }], more, more);
  expect(dropped(lines({ '2026-Q2': 1, '2026-Q4': 2 }))).toEqual(['Pilot dropped 2026-Q4']);
  expect(dropped(lines({ '2026-Q3': 1, '2026-Q4': 2 }))).toEqual(['Pilot dropped 2026-Q3']);
  // Those of another idea do not, and its own quarter is not the other's.
  expect(dropped(lines({ '2026-Q4': 2 }, 'i0'))).toEqual(['Pilot dropped 2027-Q1']);
});

test('what is done without an effect, or was closed before, leaves no forecast', () => {
  const effect = { relationship: [], sales: 5_000 };
  expect(hints([visit], [{ ...visit, stage: 'done' }])).toEqual([]);
  expect(hints([{ ...visit, stage: 'dropped' }], [{ ...visit, stage: 'done', effect }])).toEqual([]);
});

test('an action slips when its day moves on, or when it says that it slipped', () => {
  const moved = (more: Partial<typeof pilot> & Record<string, unknown>) => hints([pilot], [{ ...pilot, ...more }]);
  expect(moved({ aim: 'Another' })).toEqual([]);
  expect(moved({ aim: 'Another', slippedFrom: '2026-09-20' })).toEqual([]);
  expect(moved({ due: '2026-10-01' as never })).toEqual([]);
  expect(moved({ due: '2026-11-30' as never })).toEqual(['Pilot slips 2026-Q4']);
  expect(moved({ due: '2026-10-01' as never, slippedFrom: '2026-09-20' })).toEqual(['Pilot slips 2026-Q4']);
});
