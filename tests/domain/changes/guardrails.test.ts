import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { askedYes, type AskedYes } from '#domain/changes/guardrails.ts';
import { portfolioChanges } from '#domain/changes/portfolio-changes.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

type Guardrails = NonNullable<Told['company']>['guardrails'];

const DAY = '2026-09-18';
const plan = (budget: number | undefined, more: NonNullable<Told['accounts']>[string] = {}) => ({
  budget: budget === undefined ? [] : [{ id: 'l1', confidence: 'secure' as const, sales: { '2026-Q4': budget } }],
  ...more,
});
const company = (guardrails: Guardrails, accounts: Told['accounts'], asOf = DAY, more: Told['company'] = {}) => {
  const portfolio = kaarnavesi({ company: { guardrails, ...more }, accounts });
  return { book: openBook(portfolio, asOf), problems: [], portfolio };
};
const asked = (was: ReturnType<typeof company>, is: ReturnType<typeof company>, by: string[] = []): AskedYes[] =>
  askedYes(portfolioChanges(was, is), was.portfolio, is.portfolio, by);
const guards = (found: readonly AskedYes[]) => found.map(({ why }) => why.guard);

const person = (attitude: 'growth' | 'trouble', counterpart: string | undefined = 'sanna-rintala') => ({
  people: [
    { id: 'eero', name: 'Eero', attitude, asOf: '2026-09-01', basis: 'Seen.', ...(counterpart && { counterpart }) },
  ],
});

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
