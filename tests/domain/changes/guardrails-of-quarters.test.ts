import { describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import type { AskedYes } from '#domain/changes/guardrails.ts';
import { kaarnavesi } from '../../sample-company/company.ts';
import { DAY, asked, company, guards, person, plan, type Guardrails } from './guarded.ts';

test('what a segment demands is a rule of that segment', () => {
  const state = (required: 'people'[]) => {
    const portfolio = kaarnavesi({
      company: { guardrails: { rules: true } },
      segments: { 'key-accounts': { name: 'Key', required, reviewEveryMonths: required.length + 1 } },
    });
    return { book: openBook(portfolio, DAY), problems: [], portfolio };
  };
  expect(asked(state([]), state(['people'])).map(({ why }) => why)).toEqual([
    { guard: 'rules', fields: ['Key: required', 'Key: reviewEveryMonths'] },
  ]);
});

test('a plan for new customers is sealed as well; actuals that come and what is restated ask nobody', () => {
  const rails = { sealingWithinDays: 400 };
  const state = (figure: number, sold: number, quarter = '2026-Q4') => {
    const portfolio = kaarnavesi({
      company: { guardrails: rails },
      accounts: { north: { name: 'North', ...plan(5) } },
      newCustomers: {
        lakes: { name: 'Lakes', budget: [{ id: 'l1', confidence: 'secure', sales: { [quarter]: figure } }] },
      },
      sales: [['north', '2026-08', sold]],
    });
    return { book: openBook(portfolio, DAY), problems: [], portfolio };
  };
  const of = (found: readonly AskedYes[]) => found.map(({ why }) => why);
  expect(of(asked(state(1, 1), state(2, 2)))).toEqual([{ guard: 'sealing', quarter: '2026-Q4', names: ['Lakes'] }]);
  expect(of(asked(state(1, 1), state(1, 2)))).toEqual([]);
});

test('a judgement that stays, of a person who is new or in a plan that is new, asks nobody', () => {
  const rails = { judgements: true };
  const eero = { ...person('growth').people[0]!, counterpart: 'sanna-rintala' };
  const outi = { ...eero, id: 'outi', name: 'Outi', attitude: 'trouble' as const };
  const state = (people: (typeof eero)[] | undefined, budget = 1) =>
    company(rails, people === undefined ? {} : { north: plan(budget, { people } as never) });
  const names = (was: ReturnType<typeof state>, is: ReturnType<typeof state>) =>
    asked(was, is).flatMap(({ why }) => (why.guard === 'judgement' ? [why.person] : []));
  expect(names(state([eero]), state([eero, outi], 2))).toEqual([]);
  expect(names(state(undefined), state([eero]))).toEqual([]);
  expect(names(state([outi, eero]), state([{ ...eero, attitude: 'trouble' as never }, outi]))).toEqual(['Eero']);
});

describe('nobody is asked twice, and somebody where there is anybody', () => {
  const two = (accounts: Record<string, number>, rails: Guardrails, gone: object = {}) => {
    const portfolio = kaarnavesi({
      units: {
        mills: {
          name: 'Mills',
          people: [
            { id: 'new', name: 'New', manager: 'bo' },
            { id: 'anna', name: 'Anna' },
            { id: 'bo', name: 'Bo' },
            { id: 'cai', name: 'Cai', ...gone },
          ],
        },
      },
      company: { guardrails: rails },
      accounts: Object.fromEntries(
        Object.entries(accounts).map(([kam, budget]) => [`of-${kam}`, { name: kam, kam, ...plan(budget) }]),
      ),
    });
    return { book: openBook(portfolio, DAY), problems: [], portfolio };
  };
  const left = { until: '2026-09-01' };

  test('where nobody is above all whose plans change, it is who is above all others', () => {
    const rails = { figuresAbove: 1 };
    expect(asked(two({ bo: 10, cai: 10 }, rails), two({ bo: 90, cai: 90 }, rails))[0]?.whom).toBe('anna');
    // Whose plan changes has left and nobody follows: it is asked for as for a change of no plan.
    expect(asked(two({ cai: 10 }, rails, left), two({ cai: 90 }, rails, left)).map(({ whom }) => whom)).toEqual([
      'anna',
      'anna',
    ]);
    const rest = (budget: number) => two({ bo: budget, cai: budget }, rails, left);
    expect(asked(rest(10), rest(90))[0]?.whom).toBe('bo');
  });

  test('nobody where who is named has left and nobody follows', () => {
    const rails = { figuresAbove: 1, asks: 'cai' };
    expect(asked(two({ bo: 10 }, rails, left), two({ bo: 90 }, rails, left)).map(({ whom }) => whom)).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('a judgement whose counterpart has left asks nobody in particular, and by nobody it is taken for granted', () => {
    const state = (attitude: 'growth' | 'trouble') => {
      const { people } = person(attitude, 'cai');
      const portfolio = kaarnavesi({
        units: {
          mills: {
            people: [
              { id: 'anna', name: 'Anna' },
              { id: 'cai', name: 'Cai', ...left },
            ],
          },
        },
        company: { guardrails: { judgements: true } },
        accounts: { north: { kam: 'anna', people } },
      });
      return { book: openBook(portfolio, DAY), problems: [], portfolio };
    };
    expect(asked(state('growth'), state('trouble'), ['anna'])).toEqual([
      { why: { guard: 'judgement', account: 'Havulinna Paper', person: 'Eero' }, whom: undefined },
    ]);
  });
});

test('a year, which is a sum of quarters, is no move of its own', () => {
  const year = (figure: number) => ({
    b: { name: 'Alpha', budget: [{ id: 'l1', confidence: 'secure' as const, sales: quarters(figure) }] },
    a: { name: 'Zeta', budget: [{ id: 'l1', confidence: 'secure' as const, sales: { '2026-Q4': figure } }] },
  });
  const quarters = (figure: number) =>
    Object.fromEntries(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map((quarter) => [quarter, figure]));
  const found = (rails: Guardrails) =>
    asked(company(rails, year(10)), company(rails, year(30))).map(({ why }) =>
      why.guard === 'figures' ? [why.level, why.quarter, why.by, why.quarters] : why,
    );
  expect(found({ figuresAbove: 10 })).toEqual([
    ['company', '2026-Q4', 4_000, 4],
    ['segment', '2026-Q4', 4_000, 4],
  ]);
  expect(found({ sealingWithinDays: 400 })).toEqual(
    ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map((quarter) => ({
      guard: 'sealing',
      quarter,
      names: quarter === '2026-Q4' ? ['Alpha', 'Zeta'] : ['Alpha'],
    })),
  );
});

test('targets and forecasts are figures as budgets are, and each that moves is told', () => {
  const state = (measure: 'targets' | 'forecast' | 'budget', figure: number, rails: Guardrails) =>
    company(rails, {
      north: {
        name: 'North',
        ...(measure === 'targets' ? { targets: { '2026-Q4': figure } } : {}),
        ...(measure === 'forecast' ? { forecast: [{ madeOn: '2026-09-01', sales: { '2026-Q4': figure } }] } : {}),
        ...(measure === 'budget' ? plan(figure) : {}),
      },
    });
  const moved = (measure: 'targets' | 'forecast' | 'budget') =>
    asked(state(measure, 10, { figuresAbove: 1 }), state(measure, 90, { figuresAbove: 1 })).map(({ why }) =>
      why.guard === 'figures' ? [why.level, why.measure, why.by, why.above] : why.guard,
    );
  for (const [field, measure] of [
    ['targets', 'target'],
    ['forecast', 'forecast'],
    ['budget', 'budget'],
  ] as const) {
    expect(moved(field)).toEqual([
      ['company', measure, 8_000, 100],
      ['segment', measure, 8_000, 100],
    ]);
    const rails = { sealingWithinDays: 400 };
    expect(guards(asked(state(field, 10, rails), state(field, 90, rails)))).toEqual(['sealing']);
  }
});

test('a quarter that is sealed already is restated, and asks for no yes of its sealing', () => {
  const state = (budget: number, isSealed: boolean) => {
    const { book, portfolio } = company({ sealingWithinDays: 400 }, { north: plan(budget) });
    if (isSealed) Object.assign(portfolio, { snapshots: [{ quarter: '2026-Q4', hash: 'a' }] });
    return { book, problems: [], portfolio };
  };
  expect(guards(asked(state(1, false), state(2, false)))).toEqual(['sealing']);
  expect(asked(state(1, true), state(2, true))).toEqual([]);
});

test('a judgement cannot be had by taking the plan over in the same change', () => {
  const rails = { judgements: true };
  const state = (kam: string, attitude: 'growth' | 'trouble') =>
    company(rails, { north: plan(1, { kam, ...person(attitude, '') }) });
  const found = asked(state('petri-salmela', 'growth'), state('sanna-rintala', 'trouble'), ['sanna-rintala']);
  expect(found.map(({ whom }) => whom)).toEqual(['petri-salmela']);
});
