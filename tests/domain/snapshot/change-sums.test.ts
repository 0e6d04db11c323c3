import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countChanges, figureMove, newlySetIn, sumMove } from '#domain/snapshot/change-sums.ts';
import { changesBetween, type AccountChanges, type FigureChange } from '#domain/snapshot/changes.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { kaarnavesi } from '../../sample-company/company.ts';
import { companyOf, MADE_UP_SEGMENTS, madeUpCompanies } from '../arbitrary-portfolio.ts';

const NOTHING: AccountChanges = {
  account: 'havulinna-paper',
  figures: [],
  attitudes: [],
  peopleIn: [],
  peopleOut: [],
  trust: undefined,
  belongs: [],
  actions: { done: [], dropped: [], slipped: [], reopened: [] },
  ideas: { moved: [], revalued: [], added: [], removed: [] },
  promises: { given: [], kept: [], broken: [] },
  flags: { opened: [], closed: [], passing: [] },
};
const changed = (...figures: FigureChange[]): AccountChanges => ({ ...NOTHING, figures });
const moved = (quarter: string, from: number | undefined, to: number | undefined): FigureChange => ({
  quarter,
  figure: 'budget',
  from,
  to,
});

const together = (amounts: readonly bigint[]) =>
  amounts.length === 0 ? undefined : Number(amounts.reduce((sum, each) => sum + each, 0n));

test('how far budgets moved is counted from a quarter on, that quarter with it', () => {
  const accounts = [
    changed(moved('2026-Q2', 1, 1_000), moved('2026-Q3', 100, 150)),
    changed(moved('2026-Q3', 80, 50), moved('2026-Q4', 10, 15)),
  ];
  expect(figureMove(accounts, 'budget', '2026-Q3')).toEqual({ by: 25, newlySet: undefined, unset: undefined });
  expect(figureMove(accounts, 'forecast', '2026-Q3')).toEqual({ by: undefined, newlySet: undefined, unset: undefined });
});

test('what was not set before, or is not any more, stands apart from what moved', () => {
  const accounts = [changed(moved('2026-Q3', undefined, 500), moved('2026-Q4', 70, undefined))];
  expect(figureMove(accounts, 'budget', '2026-Q3')).toEqual({ by: undefined, newlySet: 500, unset: -70 });
  expect(newlySetIn(accounts, 'budget', '2026-Q3')).toEqual({ amount: 500, accounts: 1 });
  expect(newlySetIn(accounts, 'budget', '2026-Q4')).toEqual({ amount: 0, accounts: 0 });
});

test('only what the figure asked for adds to what was newly set in a quarter', () => {
  const accounts = [
    changed(moved('2026-Q3', undefined, 500), { ...moved('2026-Q3', undefined, 9), figure: 'forecast' }),
    changed(moved('2026-Q3', undefined, 40), moved('2026-Q4', undefined, 1), moved('2026-Q3', 5, 6)),
  ];
  expect(newlySetIn(accounts, 'budget', '2026-Q3')).toEqual({ amount: 540, accounts: 2 });
});

test('each kind of change is counted by itself over all accounts', () => {
  const things = (count: number) => Array.from({ length: count }) as never[];
  const one: AccountChanges = {
    ...NOTHING,
    attitudes: things(1),
    peopleIn: things(2),
    peopleOut: things(3),
    actions: { done: things(4), slipped: things(5), dropped: things(6), reopened: things(50) },
    ideas: { moved: things(7), added: things(8), revalued: things(60), removed: things(70) },
    promises: { kept: things(9), broken: things(10), given: things(80) },
    flags: { opened: things(11), closed: things(12), passing: things(100) },
  };
  const counts = {
    attitudes: 1,
    peopleIn: 2,
    peopleOut: 3,
    actionsDone: 4,
    actionsSlipped: 5,
    actionsDropped: 6,
    ideasMoved: 7,
    ideasAdded: 8,
    promisesKept: 9,
    promisesBroken: 10,
    // Raised and closed in between: on both sides.
    flagsOpened: 111,
    flagsClosed: 112,
  };
  expect(countChanges([one])).toEqual(counts);
  expect(countChanges([one, one])).toEqual(
    Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count * 2])),
  );
  expect(Object.values(countChanges([])).every((count) => count === 0)).toBe(true);
});

test('what budgets moved by is what they are less what they were, over those set on both sides', () => {
  const amount = fc.option(fc.integer({ min: 0, max: 1_000_000_000 }), { nil: undefined });
  const change = fc
    .tuple(fc.constantFrom('2026-Q2', '2026-Q3', '2026-Q4'), amount, amount)
    .map(([quarter, from, to]) => moved(quarter, from, to));
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 4 }), (accounts) => {
      const { by, newlySet, unset } = figureMove(
        accounts.map((figures) => changed(...figures)),
        'budget',
        '2026-Q3',
      );
      const later = accounts.flat().filter(({ quarter }) => quarter !== '2026-Q2');
      let [was, is, both] = [0n, 0n, 0];
      const [onlyNow, onlyThen]: [bigint[], bigint[]] = [[], []];
      for (const { from, to } of later) {
        if (from !== undefined && to !== undefined) [was, is, both] = [was + BigInt(from), is + BigInt(to), both + 1];
        if (from === undefined && to !== undefined) onlyNow.push(BigInt(to));
        if (to === undefined && from !== undefined) onlyThen.push(-BigInt(from));
      }
      expect({ by, newlySet, unset }).toEqual({
        by: both === 0 ? undefined : Number(is - was),
        newlySet: together(onlyNow),
        unset: together(onlyThen),
      });
    }),
    { numRuns: 100 },
  );
});

test('between any two states of a company a sum moved by what its rows and its lines moved by, to the last minor unit', () => {
  fc.assert(
    fc.property(
      madeUpCompanies,
      madeUpCompanies,
      fc.constantFrom('2026-Q1', '2026-Q3'),
      fc.constantFrom(undefined, ...MADE_UP_SEGMENTS),
      (earlier, later, from, segment) => {
        const stateOf = (madeUp: typeof earlier, quarter: string, day: string) =>
          takeSnapshot(companyOf({ ...madeUp, fiscalYear: earlier.fiscalYear }), [], quarter, day);
        const [before, after] = [stateOf(earlier, '2025-Q4', '2026-03-31'), stateOf(later, '2026-Q1', '2026-09-18')];
        const changes = changesBetween(before, after);
        for (const figure of ['budget', 'forecast'] as const) {
          const move = sumMove(before, after, segment, figure, from);
          const lines = (segment === undefined ? changes.company : (changes.segments.get(segment) ?? [])).filter(
            (line) => line.figure === figure && line.quarter >= from,
          );
          const ofLines = lines.reduce((sum, line) => sum + BigInt(line.to ?? 0) - BigInt(line.from ?? 0), 0n);
          expect(BigInt(move?.all ?? 0)).toBe(ofLines);
          const { by, newlySet, unset, came, went } = move ?? {};
          const parts = [by, newlySet, unset, came, went].map((part) => BigInt(part ?? 0));
          expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(ofLines);
          if (segment !== undefined) continue;
          const rows = figureMove([...changes.accounts, ...changes.newCustomerPlans], figure, from);
          expect([rows.by, rows.newlySet, rows.unset]).toEqual([by, newlySet, unset]);
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('a sum in which no figure moved has no move, though it has figures', () => {
  const line = [{ confidence: 'secure' as const, sales: { '2026-Q3': 5, '2026-Q4': 6 } }];
  const state = takeSnapshot(kaarnavesi({ accounts: { mill: { budget: line } } }), [], '2026-Q3', '2026-09-18');
  expect(sumMove(state, state, undefined, 'budget', '2026-Q3')).toBeUndefined();
  expect(sumMove({ ...state, accounts: [] }, state, undefined, 'budget', '2026-Q4')).toMatchObject({
    all: 600,
    came: 600,
  });
});
