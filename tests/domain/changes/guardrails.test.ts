import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { DAY, asked, company, guards, person, plan, type Guardrails } from './guarded.ts';

describe('figures', () => {
  test('a move above the limit asks, for segment and company, and one at the limit does not', () => {
    const rails = { figuresAbove: 25_000 };
    const states = [100_000, 125_000, 125_001].map((budget) => company(rails, { north: plan(budget) }));
    const [was, at, above] = states as [
      ReturnType<typeof company>,
      ReturnType<typeof company>,
      ReturnType<typeof company>,
    ];
    expect(asked(was, at)).toEqual([]);
    expect(
      asked(was, above).map(({ why }) => why.guard === 'figures' && [why.level, why.quarter, why.by, why.quarters]),
    ).toEqual([
      ['company', '2026-Q4', 2_500_100, 1],
      ['segment', '2026-Q4', 2_500_100, 1],
    ]);
  });

  test('whatever moves by how much: it asks just where the move is above the limit, the same both ways', () => {
    const amount = fc.option(fc.integer({ min: 0, max: 300_000 }), { nil: undefined });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 300_000 }), (from, to, above) => {
        const [was, is] = [from, to].map((budget) =>
          company({ figuresAbove: above }, { north: plan(budget), south: plan(1000) }),
        );
        if (!was || !is) throw new Error('Expected two states.');
        const isLarge = Math.abs((to ?? 0) - (from ?? 0)) > above;
        expect(guards(asked(was, is))).toEqual(isLarge ? ['figures', 'figures'] : []);
        expect(guards(asked(is, was))).toEqual(guards(asked(was, is)));
      }),
      { numRuns: 60 },
    );
  });

  test('moves within a segment that end where they began ask nobody', () => {
    const [was, is] = [
      company({ figuresAbove: 1 }, { north: plan(90), south: plan(10) }),
      company({ figuresAbove: 1 }, { north: plan(10), south: plan(90) }),
    ];
    expect(asked(was, is)).toEqual([]);
  });
});

test('a change cannot take away or raise what guards it', () => {
  const was = company({ figuresAbove: 10, rules: true }, { north: plan(100) });
  for (const rails of [undefined, { figuresAbove: 1_000_000 }])
    expect(guards(asked(was, company(rails, { north: plan(1000) })))).toEqual(['figures', 'figures', 'rules']);
  expect(asked(company(undefined, { north: plan(100) }), company({ figuresAbove: 1 }, { north: plan(1000) }))).toEqual(
    [],
  );
});

test('limits and grades ask where rules are guarded, and plans do not', () => {
  const state = (more: Told['company'], name = 'North') =>
    company({ rules: true }, { north: plan(100, { name }) }, DAY, more);
  const [found] = asked(state({}), state({ thresholds: { gapPercent: 20 }, grades: { 'no-coach': 'off' } }));
  expect(found?.why).toEqual({ guard: 'rules', fields: ['grades.no-coach', 'thresholds.gapPercent'] });
  expect(asked(state({}), state({}, 'North Oy'))).toEqual([]);
});

test('a quarter that is soon over, or over and open, asks; the next one does not', () => {
  const asks = (day: string) =>
    guards(
      asked(
        company({ sealingWithinDays: 10 }, { north: plan(100) }, day),
        company({ sealingWithinDays: 10 }, { north: plan(200) }, day),
      ),
    );
  expect([asks('2026-12-20'), asks('2026-12-21'), asks('2027-02-01')]).toEqual([[], ['sealing'], ['sealing']]);
});

describe('a judgement', () => {
  const rails = { judgements: true };
  const [was, is] = [
    company(rails, { north: plan(1, person('growth')) }),
    company(rails, { north: plan(1, person('trouble')) }),
  ];

  test('by the counterpart asks nobody; by another, or by nobody knows whom, it asks the counterpart', () => {
    expect(asked(was, is, ['sanna-rintala'])).toEqual([]);
    const one = [{ why: { guard: 'judgement', account: 'North', person: 'Eero' }, whom: 'sanna-rintala' }];
    expect(asked(was, is, ['petri-salmela']).map(({ whom }) => whom)).toEqual(['sanna-rintala']);
    expect(asked(was, is)).toMatchObject([{ ...one[0], why: { guard: 'judgement', person: 'Eero' } }]);
  });

  test('of a person without a counterpart asks the owner of the plan, and a new person asks nobody', () => {
    const [before, after] = [
      company(rails, { north: plan(1, person('growth', '')) }),
      company(rails, { north: plan(1, person('trouble', '')) }),
    ];
    expect(asked(before, after).map(({ whom }) => whom)).toEqual(['petri-salmela']);
    expect(asked(company(rails, { north: plan(1) }), is)).toEqual([]);
  });

  test('cannot be had by making oneself the counterpart in the same change', () => {
    const taken = company(rails, { north: plan(1, person('trouble', 'petri-salmela')) });
    expect(asked(was, taken, ['petri-salmela']).map(({ whom }) => whom)).toEqual(['sanna-rintala']);
  });
});

test('who is named is asked; else the manager of those whose plans change', () => {
  const whom = (rails: Guardrails) =>
    asked(company(rails, { north: plan(100) }), company(rails, { north: plan(1000) }))[0]?.whom;
  expect(whom({ figuresAbove: 1, asks: 'sanna-rintala' })).toBe('sanna-rintala');
  expect(whom({ figuresAbove: 1 })).toBe('petri-salmela');
});

describe('who is asked', () => {
  const units = (more: object = {}): Told['units'] => ({
    mills: {
      name: 'Mills',
      people: [
        { id: 'boss', name: 'Boss' },
        { id: 'head', name: 'Head', manager: 'boss' },
        { id: 'anna', name: 'Anna', manager: 'head' },
        { id: 'bo', name: 'Bo', manager: 'head', ...more },
        { id: 'cai', name: 'Cai', manager: 'boss' },
      ],
    },
  });
  const state = (budgets: Record<string, number>, rails: Guardrails = { figuresAbove: 1 }, more: object = {}) => {
    const portfolio = kaarnavesi({
      units: units(more),
      company: { guardrails: rails },
      accounts: Object.fromEntries(
        Object.entries(budgets).map(([kam, budget]) => [`of-${kam}`, { kam, ...plan(budget) }]),
      ),
    });
    return { book: openBook(portfolio, DAY), problems: [], portfolio };
  };
  const whom = (was: ReturnType<typeof state>, is: ReturnType<typeof state>) => asked(was, is)[0]?.whom;

  test('is the nearest manager of all whose plans change, and of nobody else', () => {
    const was = state({ anna: 10, bo: 10, cai: 10 });
    expect(whom(was, state({ anna: 20, bo: 20, cai: 10 }))).toBe('head');
    expect(whom(was, state({ anna: 10, bo: 20, cai: 20 }))).toBe('boss');
    expect(whom(was, state({ anna: 10, bo: 10, cai: 20 }))).toBe('cai');
  });

  test('is the successor of who is named and has left, and stands above all where no plan changes', () => {
    const rails = { rules: true };
    const limits = (gapPercent: number) => {
      const portfolio = kaarnavesi({ units: units(), company: { guardrails: rails, thresholds: { gapPercent } } });
      return { book: openBook(portfolio, DAY), problems: [], portfolio };
    };
    expect(whom(limits(8), limits(9))).toBe('boss');
    const left = { until: '2026-09-01', successor: 'cai' };
    const asks = { figuresAbove: 1, asks: 'bo' };
    expect(whom(state({ anna: 10 }, asks, left), state({ anna: 90 }, asks, left))).toBe('cai');
    expect(whom(state({ bo: 10 }, { figuresAbove: 1 }, left), state({ bo: 90 }, { figuresAbove: 1 }, left))).toBe(
      'cai',
    );
  });
});

test('of several moves the largest is named, the earlier of equal ones, and how many pass the limit', () => {
  const years = (sales: Record<string, number>) => ({
    north: { budget: [{ id: 'l1', confidence: 'secure' as const, sales }] },
  });
  const moved = (sales: Record<string, number>) =>
    asked(company({ figuresAbove: 10 }, years({})), company({ figuresAbove: 10 }, years(sales)))
      .map(({ why }) => why)
      .flatMap((why) => (why.guard === 'figures' ? [[why.level, why.quarter, why.by, why.quarters]] : []));
  expect(moved({ '2026-Q3': 20, '2026-Q4': 90, '2027-Q1': 90, '2027-Q2': 10 })).toEqual([
    ['company', '2026-Q4', 9_000, 3],
    ['segment', '2026-Q4', 9_000, 3],
  ]);
});

test('a quarter that is soon sealed names the plans whose figures move, each once, quarters in their order', () => {
  const rails = { sealingWithinDays: 400 };
  const sales = (figure: number) => ({ '2027-Q1': figure, '2026-Q4': figure, '2026-Q3': figure });
  const both = (figure: number) => ({
    south: { name: 'South', budget: [{ id: 'l1', confidence: 'secure' as const, sales: sales(figure) }] },
    north: { name: 'North', budget: [{ id: 'l1', confidence: 'secure' as const, sales: sales(figure) }] },
  });
  expect(asked(company(rails, both(1)), company(rails, both(2))).map(({ why }) => why)).toEqual(
    ['2026-Q3', '2026-Q4', '2027-Q1'].map((quarter) => ({ guard: 'sealing', quarter, names: ['North', 'South'] })),
  );
});
