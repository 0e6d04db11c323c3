import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closedActions, isFollowedByChange, kindsOfAction } from '#domain/review/lessons.ts';
import { ATTITUDES, FUNCTIONS, STAGES } from '#domain/plan/vocabulary.ts';
import { actionsByQuarter } from '#domain/team/actions-by-quarter.ts';
import { companyLoad, workWithoutDays } from '#domain/team/company-load.ts';
import { daysOf, workOf } from '#domain/team/work.ts';
import { kaarnavesi } from '../../sample-company/company.ts';

const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
const UNITS = {
  process: {
    capacity: [{ function: 'service' as const, days: { '2026-Q3': 10.5 } }],
    people: [
      { id: 'petri-salmela', name: 'Petri Salmela', functions: ['sales' as const] },
      { id: 'nobody', name: 'Nobody Known' },
    ],
  },
  regions: {
    capacity: [{ function: 'service' as const, days: { '2026-Q3': 4 } }],
    people: [{ id: 'sanna-rintala', name: 'Sanna Rintala', functions: ['service' as const] }],
  },
};

const madeUpAction = fc.record({
  owner: fc.constantFrom('petri-salmela', 'sanna-rintala', 'nobody'),
  function: fc.option(fc.constantFrom(...FUNCTIONS), { nil: undefined }),
  due: fc.constantFrom('2026-Q1', '2026-05', '2026-08-31', '2026-Q4', '2027-Q1'),
  stage: fc.constantFrom(...STAGES),
  kind: fc.constantFrom('visit', 'Visit ', 'pilot', undefined),
  effortDays: fc.option(
    fc.integer({ min: 0, max: 80 }).map((tenths) => tenths / 10),
    { nil: undefined },
  ),
  effect: fc.option(
    fc.record({
      relationship: fc.array(
        fc.record({
          person: fc.constant('eero-kallas'),
          from: fc.constantFrom(...ATTITUDES),
          to: fc.constantFrom(...ATTITUDES),
        }),
        { maxLength: 2 },
      ),
      sales: fc.constantFrom('none' as const, 0, 1000, 2500.5, undefined),
    }),
    { nil: undefined },
  ),
});
const madeUpActions = fc.array(madeUpAction, { maxLength: 14 });

function company(actions: readonly object[], reversed = false) {
  const named = actions.map((action, at) => ({ id: `a${at}`, action: `Action ${at}`, ...action }));
  const people = [{ id: 'eero-kallas', name: 'Eero Kallas' }];
  const halves = [named.filter((_, at) => at % 2 === 0), named.filter((_, at) => at % 2 === 1)];
  const accounts = halves.map((own, at) => [`customer-${at}`, { people, actions: own as never[] }] as const);
  return kaarnavesi({ units: UNITS, accounts: Object.fromEntries(reversed ? accounts.reverse() : accounts) });
}

describe('all actions', () => {
  test('each stands in exactly one quarter, the one in which it is due', () => {
    fc.assert(
      fc.property(madeUpActions, (actions) => {
        const quarters = actionsByQuarter(company(actions));
        expect(quarters.flatMap(({ actions: own }) => own).length).toBe(actions.length);
        expect(quarters.map(({ quarter }) => quarter)).toEqual(
          [...new Set(quarters.map(({ quarter }) => quarter))].sort(),
        );
        for (const { actions: own } of quarters)
          expect(own.map(({ lastDay }) => lastDay)).toEqual(own.map(({ lastDay }) => lastDay).sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe('the load of the company', () => {
  test('units add up to their function, and functions to all work of the quarter', () => {
    fc.assert(
      fc.property(madeUpActions, (actions) => {
        const portfolio = company(actions);
        const load = companyLoad(QUARTERS, portfolio);
        for (const [at, quarter] of QUARTERS.entries()) {
          for (const each of load)
            expect(Math.round(each.units.reduce((sum, { quarters }) => sum + (quarters[at]?.days ?? 0), 0) * 10)).toBe(
              Math.round((each.quarters[at]?.days ?? 0) * 10),
            );
          const all = workOf(portfolio).filter((work) => work.quarter === quarter);
          expect(Math.round(load.reduce((sum, { quarters }) => sum + (quarters[at]?.days ?? 0), 0) * 10)).toBe(
            Math.round(daysOf(all) * 10),
          );
        }
        expect(workWithoutDays(QUARTERS, portfolio)).toBe(
          workOf(portfolio).filter(
            ({ quarter, action }) => QUARTERS.includes(quarter) && action.effortDays === undefined,
          ).length,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('capacity of several units is added; a unit that has not said adds none', () => {
    const [service] = companyLoad(['2026-Q3', '2026-Q4'], company([])).filter((each) => each.function === 'service');
    expect(service?.quarters).toMatchObject([
      { quarter: '2026-Q3', days: 0, capacity: 14.5 },
      { quarter: '2026-Q4', days: 0, capacity: undefined },
    ]);
  });
});

describe('lessons', () => {
  const AS_OF = '2026-12-31';

  test('kinds hold every closed action once, whatever the order of files, and sales add up', () => {
    fc.assert(
      fc.property(madeUpActions, (actions) => {
        const closed = closedActions(company(actions), AS_OF);
        const kinds = kindsOfAction(closed);
        expect(kinds.reduce((sum, kind) => sum + kind.actions.length, 0)).toBe(closed.length);
        expect(kinds.reduce((sum, kind) => sum + kind.followedByChange, 0)).toBe(
          closed.filter(({ action }) => isFollowedByChange(action)).length,
        );
        expect(kinds.reduce((sum, kind) => sum + (kind.sales ?? 0), 0)).toBe(
          closed.reduce(
            (sum, { action }) => sum + (typeof action.effect?.sales === 'number' ? action.effect.sales : 0),
            0,
          ),
        );
        expect(kindsOfAction([...closed].reverse()).map(({ kind }) => kind)).toEqual(kinds.map(({ kind }) => kind));
        expect(closedActions(company(actions, true), AS_OF).map(({ action }) => action.id)).toEqual(
          closed.map(({ action }) => action.id),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('the kind that a change followed most often in proportion stands first', () => {
    fc.assert(
      fc.property(madeUpActions, (actions) => {
        const shares = kindsOfAction(closedActions(company(actions), AS_OF)).map(
          ({ followedByChange, actions: own }) => followedByChange / own.length,
        );
        expect(shares).toEqual([...shares].sort((a, b) => b - a));
      }),
      { numRuns: 60 },
    );
  });

  test('one written with a capital is the same kind, and an attitude that stayed is no move', () => {
    const effect = (from: 'trouble', to: 'trouble' | 'growth') => ({
      relationship: [{ person: 'eero-kallas', from, to }],
      sales: 'none' as const,
    });
    const base = { owner: 'petri-salmela', due: '2026-05', stage: 'done' as const };
    const [visit, ...others] = kindsOfAction(
      closedActions(
        company([
          { ...base, kind: 'Visit', effect: effect('trouble', 'trouble') },
          { ...base, kind: 'visit', effect: effect('trouble', 'growth'), effortDays: 1.5 },
        ]),
        AS_OF,
      ),
    );
    expect(others).toEqual([]);
    expect(visit).toMatchObject({
      kind: 'visit',
      followedByChange: 1,
      moves: [{ from: 'trouble', to: 'growth', count: 1 }],
      withSales: 0,
      sales: undefined,
      days: 1.5,
    });
  });

  test('an action that will be closed later teaches nothing yet', () => {
    const action = { owner: 'petri-salmela', due: '2026-05', stage: 'done' as const, closedOn: '2026-09-20' };
    expect(closedActions(company([action]), '2026-09-18')).toEqual([]);
    expect(closedActions(company([action]), '2026-09-20')).toHaveLength(1);
  });
});
