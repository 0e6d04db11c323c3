import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FUNCTIONS } from '#domain/plan/vocabulary.ts';
import { actionsByQuarter } from '#domain/team/actions-by-quarter.ts';
import { companyLoad, workWithoutDays } from '#domain/team/company-load.ts';
import { loadOf } from '#domain/team/load.ts';
import { daysOf, workOf } from '#domain/team/work.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const [Q3, Q4] = ['2026-Q3', '2026-Q4'];
type ToldActions = NonNullable<NonNullable<Told['accounts']>[string]['actions']>;
const UNITS: Told['units'] = {
  process: {
    capacity: [
      { function: 'service', days: { [Q3]: 10.5, [Q4]: 0 } },
      { function: 'sales', days: { [Q3]: 20 } },
    ],
    people: [
      { id: 'petri-salmela', name: 'Petri Salmela', functions: ['sales', 'service'] },
      { id: 'veera-hietala', name: 'Veera Hietala', functions: ['service'] },
    ],
  },
  regions: { people: [{ id: 'sanna-rintala', name: 'Sanna Rintala' }] },
};
const action = (id: string, more: Partial<ToldActions[number]> = {}): ToldActions[number] => ({
  id,
  action: id,
  owner: 'petri-salmela',
  due: '2026-08-31',
  stage: 'planned',
  ...more,
});
const company = (actions: ToldActions) => kaarnavesi({ units: UNITS, accounts: { 'havulinna-paper': { actions } } });

describe('work', () => {
  test('takes days while it is planned, running or done; an idea and a dropped action take none', () => {
    const stages = ['idea', 'testing', 'planned', 'running', 'done', 'dropped'] as const;
    const portfolio = company(stages.map((stage) => action(stage, { stage, effortDays: 1 })));
    expect(workOf(portfolio).map(({ action: { id } }) => id)).toEqual(['testing', 'planned', 'running', 'done']);
    expect(daysOf(workOf(portfolio))).toBe(4);
  });

  test('is of the action’s own function, else of its owner’s first one', () => {
    const portfolio = company([
      action('own', { function: 'technical' }),
      action('first'),
      action('none', { owner: 'sanna-rintala' }),
    ]);
    expect(workOf(portfolio).map((work) => [work.action.id, work.function, work.owner.id, work.quarter])).toEqual([
      ['own', 'technical', 'petri-salmela', Q3],
      ['first', 'sales', 'petri-salmela', Q3],
      ['none', undefined, 'sanna-rintala', Q3],
    ]);
    expect(actionsByQuarter(portfolio)[0]?.actions.map((each) => each.function)).toEqual([
      'technical',
      'sales',
      undefined,
    ]);
  });

  test('counts quarters of a day as they are written; what does not say its days takes none', () => {
    const portfolio = company([
      action('a1', { effortDays: 0.25 }),
      action('a2', { effortDays: 0.25 }),
      action('a3'),
      action('a4', { effortDays: 0 }),
    ]);
    expect(daysOf(workOf(portfolio))).toBe(0.5);
    expect(workWithoutDays([Q3], portfolio)).toBe(1);
    expect(workWithoutDays([Q4], portfolio)).toBe(0);
  });
});

test('a person’s load stands beside the unit’s and its capacity, in their functions and in any other they have work in', () => {
  const portfolio = company([
    action('own', { effortDays: 1.5, function: 'service' }),
    action('later', { effortDays: 9, function: 'service', due: Q4 }),
    action('far', { effortDays: 50, function: 'service', due: '2027-Q1' }),
    action('colleague', { effortDays: 2.25, owner: 'veera-hietala' }),
    action('other-unit', { effortDays: 30, owner: 'sanna-rintala', function: 'service' }),
    action('other-function', { effortDays: 0.5, function: 'technical' }),
    action('no-days', { function: 'service' }),
    action('no-days-far', { due: '2027-Q1' }),
    action('colleague-no-days', { owner: 'veera-hietala' }),
  ]);
  const { functions, withoutDays } = loadOf(portfolio.members.get('petri-salmela')!, [Q3, Q4], portfolio);
  expect(
    functions.map((each) => [
      each.function,
      each.quarters.map(({ quarter, own, unit, capacity }) => [quarter, own, unit, capacity]),
    ]),
  ).toEqual([
    [
      'sales',
      [
        [Q3, 0, 0, 20],
        [Q4, 0, 0, undefined],
      ],
    ],
    [
      'service',
      [
        [Q3, 1.5, 3.75, 10.5],
        [Q4, 9, 9, 0],
      ],
    ],
    [
      'technical',
      [
        [Q3, 0.5, 0.5, undefined],
        [Q4, 0, 0, undefined],
      ],
    ],
  ]);
  expect(withoutDays).toBe(1);
});

test('work that neither it nor its owner says the function of is in no function of a person', () => {
  const portfolio = company([action('a1', { owner: 'sanna-rintala', effortDays: 2 })]);
  expect(loadOf(portfolio.members.get('sanna-rintala')!, [Q3], portfolio)).toEqual({ functions: [], withoutDays: 0 });
});

test('the company’s load stands function by function, those without work and capacity left out, nameless work last', () => {
  const portfolio = company([
    action('a1', { effortDays: 1.25 }),
    action('a2', { effortDays: 3, owner: 'sanna-rintala' }),
    action('a3', { effortDays: 4, owner: 'sanna-rintala', function: 'sales' }),
  ]);
  expect(
    companyLoad([Q3, Q4], portfolio).map((each) => [
      each.function,
      each.quarters.map(({ days, capacity }) => [days, capacity]),
      each.units.map(({ unit }) => unit.id),
    ]),
  ).toEqual([
    [
      'sales',
      [
        [5.25, 20],
        [0, undefined],
      ],
      ['process', 'regions'],
    ],
    [
      'service',
      [
        [0, 10.5],
        [0, 0],
      ],
      ['process'],
    ],
    [
      undefined,
      [
        [3, undefined],
        [0, undefined],
      ],
      ['regions'],
    ],
  ]);
  expect(companyLoad(['2030-Q1'], portfolio)).toEqual([]);
});

test('actions stand in the quarter of their last day in time, the first due first', () => {
  const portfolio = company([
    action('quarter', { due: Q3 }),
    action('month', { due: '2026-08' }),
    action('day', { due: '2026-08-30', stage: 'idea' }),
    action('next', { due: '2026-10-01', stage: 'dropped' }),
    action('before', { due: '2026-06' }),
  ]);
  expect(
    actionsByQuarter(portfolio).map(({ quarter, actions }) => [quarter, actions.map((each) => each.action.id)]),
  ).toEqual([
    ['2026-Q2', ['before']],
    [Q3, ['day', 'month', 'quarter']],
    [Q4, ['next']],
  ]);
});

test('in any company people’s days add up to their unit’s and units’ to the function’s, counted in hundredths of a day', () => {
  const anyAction = fc.record({
    owner: fc.constantFrom('petri-salmela', 'veera-hietala', 'sanna-rintala'),
    function: fc.option(fc.constantFrom(...FUNCTIONS), { nil: undefined }),
    due: fc.constantFrom(Q3, '2026-09', '2026-10-01', '2027-Q1'),
    stage: fc.constantFrom('idea' as const, 'planned' as const, 'done' as const, 'dropped' as const),
    hundredths: fc.option(fc.nat(5_000), { nil: undefined }),
  });
  const firstFunction: Readonly<Record<string, string>> = { 'petri-salmela': 'sales', 'veera-hietala': 'service' };
  const quarterOfDue: Readonly<Record<string, string>> = { [Q3]: Q3, '2026-09': Q3, '2026-10-01': Q4 };
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 12 }), (actions) => {
      const portfolio = company(
        actions.map(({ hundredths, ...each }, at) =>
          action(`a${at}`, {
            ...each,
            ...(hundredths === undefined ? {} : { effortDays: Number(`${hundredths}e-2`) }),
          }),
        ),
      );
      const byHand = (name: string | undefined, quarter: string, owners: readonly string[]) =>
        Number(
          `${actions
            .filter(
              (each) =>
                each.stage !== 'idea' &&
                each.stage !== 'dropped' &&
                owners.includes(each.owner) &&
                quarterOfDue[each.due] === quarter &&
                (each.function ?? firstFunction[each.owner]) === name,
            )
            .reduce((sum, each) => sum + (each.hundredths ?? 0), 0)}e-2`,
        );
      const everyone = ['petri-salmela', 'veera-hietala', 'sanna-rintala'];
      for (const each of companyLoad([Q3, Q4], portfolio)) {
        for (const { quarter, days } of each.quarters) expect(days).toBe(byHand(each.function, quarter, everyone));
        for (const { unit, quarters } of each.units)
          for (const { quarter, days } of quarters)
            expect(days).toBe(
              byHand(
                each.function,
                quarter,
                unit.people.map(({ id }) => id),
              ),
            );
      }
      const { functions } = loadOf(portfolio.members.get('veera-hietala')!, [Q3, Q4], portfolio);
      for (const each of functions)
        for (const { quarter, own, unit } of each.quarters)
          expect([own, unit]).toEqual([
            byHand(each.function, quarter, ['veera-hietala']),
            byHand(each.function, quarter, ['petri-salmela', 'veera-hietala']),
          ]);
    }),
    { numRuns: 40 },
  );
});
