import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { againstPlan, forecastOf, salesOver } from '#domain/budget/against-plan.ts';
import { MEASURES, openBook } from '#domain/budget/figures.ts';
import { forecastAccuracy, sealedForecasts } from '#domain/budget/forecast-accuracy.ts';
import { gapCauses } from '#domain/budget/gap-causes.ts';
import { quartersOfWinning, wantedAndWon } from '#domain/budget/new-customers.ts';
import { readinessOf } from '#domain/budget/readiness.ts';
import { plannedIn, type Planned } from '#domain/portfolio.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { companyOf, MADE_UP_QUARTERS, madeUpCompanies } from '../arbitrary-portfolio.ts';
import { addedUp, less, numberFrom, saidOf, type MadeUp } from './added-up-by-hand.ts';

const AS_OF = '2026-09-18';
const Q = '2026-Q3';
const runs = { numRuns: 50 };

describe('the causes of a gap', () => {
  test('of any company add up to it, over the plans that have both a budget and a target', () => {
    fc.assert(
      fc.property(madeUpCompanies, fc.constantFrom(...MADE_UP_QUARTERS), (madeUp, quarter) => {
        const book = openBook(companyOf(madeUp), AS_OF);
        const everyone: MadeUp[] = [...madeUp.accounts, ...madeUp.newCustomers];
        const said = (each: MadeUp, measure: 'budget' | 'target') => saidOf(each, quarter, measure, madeUp.fiscalYear);
        const { short, over, unbudgeted, withoutTarget } = gapCauses(plannedIn(book.portfolio), quarter, book);
        const both = everyone.filter(
          (each) => said(each, 'budget') !== undefined && said(each, 'target') !== undefined,
        );
        expect(numberFrom(addedUp([...short, ...over].map(({ gap }) => gap))) ?? 0).toBe(
          less(addedUp(both.map((each) => said(each, 'budget'))), addedUp(both.map((each) => said(each, 'target')))) ??
            0,
        );
        expect(short.every(({ gap }) => gap < 0) && over.every(({ gap }) => gap > 0)).toBe(true);
        expect(short.map(({ gap }) => gap)).toEqual(short.map(({ gap }) => gap).sort((a, b) => a - b));
        expect(over.map(({ gap }) => gap)).toEqual(over.map(({ gap }) => gap).sort((a, b) => b - a));
        const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id).sort();
        expect(ids(unbudgeted)).toEqual(ids(everyone.filter((each) => said(each, 'budget') === undefined)));
        expect(ids(withoutTarget)).toEqual(
          ids(everyone.filter((each) => said(each, 'budget') !== undefined && said(each, 'target') === undefined)),
        );
      }),
      runs,
    );
  });

  test('an idea closes a quarter’s share of its year, unless a line of the quarter counts on it or it comes later', () => {
    const idea = (id: string, value: number | undefined, more = {}) => ({
      id,
      idea: id,
      kind: 'growth' as const,
      stage: 'planned' as const,
      ...(value === undefined ? {} : { value }),
      ...more,
    });
    const book = openBook(
      kaarnavesi({
        accounts: {
          a: {
            ideas: [
              idea('small', 400),
              idea('large', 800.02),
              idea('this-quarter', 40, { quarter: Q }),
              idea('next-quarter', 4_000, { quarter: '2026-Q4' }),
              idea('counted', 4_000),
              idea('counted-later', 4),
              idea('no-value', undefined),
              idea('done', 4_000, { stage: 'done' }),
            ],
            budget: [
              { confidence: 'secure', idea: 'counted', sales: { [Q]: 1 } },
              { confidence: 'secure', idea: 'counted-later', sales: { '2026-Q4': 1 } },
            ],
          },
        },
      }),
      AS_OF,
    );
    expect(
      gapCauses(book.portfolio.accounts, Q, book).ideas.map(({ idea: { id }, inQuarter }) => [id, inQuarter]),
    ).toEqual([
      ['large', 20_001],
      ['small', 10_000],
      ['this-quarter', 1_000],
      ['counted-later', 100],
    ]);
  });
});

describe('customers wanted and won', () => {
  const prospect = (id: string, wonOn?: string) => ({ id, name: id, ...(wonOn === undefined ? {} : { wonOn }) });

  test('a first order counts from its day on, in its quarter, beside those that nobody named', () => {
    const portfolio = kaarnavesi({
      newCustomers: {
        lakes: {
          wanted: { [Q]: 3 },
          won: { [Q]: 2 },
          prospects: [prospect('p1', AS_OF), prospect('p2', '2026-06-30'), prospect('p3')],
        },
        breweries: { wanted: { '2026-Q4': 5 } },
      },
    });
    const [breweries, lakes] = portfolio.newCustomerPlans;
    const count = (of: Parameters<typeof wantedAndWon>[0], quarters: string[], asOf = AS_OF) =>
      wantedAndWon(of, quarters, { portfolio, asOf });
    expect(count([lakes!], [Q])).toEqual({ wanted: 3, won: 3 });
    expect(count([lakes!], [Q], '2026-09-17')).toEqual({ wanted: 3, won: 2 });
    expect(count([lakes!], ['2026-Q2'])).toEqual({ wanted: undefined, won: 1 });
    expect(count([lakes!, breweries!], ['2026-Q2', Q, '2026-Q4'])).toEqual({ wanted: 8, won: 4 });
    expect(count([breweries!], ['2026-Q4'])).toEqual({ wanted: 5, won: undefined });
    expect(quartersOfWinning(lakes!, portfolio)).toEqual(['2026-Q2', Q]);
    expect(quartersOfWinning(breweries!, portfolio)).toEqual(['2026-Q4']);
  });

  test('of any plans add up plan by plan and quarter by quarter; what nobody wrote is not 0', () => {
    const quarters = ['2026-Q2', Q, '2026-Q4'];
    const counts = fc.dictionary(fc.constantFrom(...quarters), fc.nat(20));
    const plan = fc.record({
      wanted: counts,
      won: fc.option(counts, { nil: undefined }),
      wonOn: fc.array(fc.constantFrom(undefined, '2026-05-05', '2026-07-01', AS_OF, '2026-09-19'), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(plan, { maxLength: 4 }), fc.subarray(quarters), (plans, chosen) => {
        const portfolio = kaarnavesi({
          newCustomers: Object.fromEntries(
            plans.map(({ wanted, won, wonOn }, at) => [
              `plan-${at}`,
              {
                wanted,
                ...(won && { won }),
                prospects: wonOn.map((day, number) => prospect(`p-${at}-${number}`, day)),
              },
            ]),
          ),
        });
        const orders = (days: readonly (string | undefined)[], quarter: string) =>
          days.filter((day) => day !== undefined && day <= AS_OF && (day < '2026-07-01' ? '2026-Q2' : Q) === quarter)
            .length;
        const sum = (of: (each: (typeof plans)[number], quarter: string) => (number | undefined)[]) =>
          numberFrom(addedUp(plans.flatMap((each) => chosen.flatMap((quarter) => of(each, quarter)))));
        expect(wantedAndWon(portfolio.newCustomerPlans, chosen, { portfolio, asOf: AS_OF })).toEqual({
          wanted: sum(({ wanted }, quarter) => [wanted[quarter]]),
          won: sum(({ won, wonOn }, quarter) => [won?.[quarter], orders(wonOn, quarter) || undefined]),
        });
      }),
      runs,
    );
  });
});

describe('against the plan', () => {
  const account = (told: NonNullable<Told['accounts']>[string], sales: Told['sales'] = [], asOf = AS_OF) => {
    const book = openBook(kaarnavesi({ accounts: { a: told }, sales }), asOf);
    return { book, account: book.portfolio.accounts[0]! };
  };
  const line = (sales: Record<string, number>) => ({ confidence: 'secure' as const, sales });

  test('sales of several quarters are set when each of them is', () => {
    const { book, account: a } = account({ budget: [line({ '2026-Q1': 100, '2026-Q2': 50 })] }, [
      ['a', '2026-02', 9_000],
      ['a', '2026-08', 100],
    ]);
    expect(salesOver(a, ['2026-Q1'], book)).toEqual({ plan: 10_000, actual: 9_000 });
    expect(salesOver(a, ['2026-Q1', '2026-Q2'], book)).toEqual({ plan: 15_000, actual: undefined });
    expect(salesOver(a, [], book)).toEqual({ plan: undefined, actual: undefined });
  });

  test('a difference is the actual less the plan, and needs both', () => {
    expect(againstPlan({ plan: 100, actual: 90 }).difference).toBe(-10);
    expect(
      [
        { plan: undefined, actual: 90 },
        { plan: 100, actual: undefined },
      ].map((pair) => againstPlan(pair).difference),
    ).toEqual([undefined, undefined]);
    expect(againstPlan({ plan: 0, actual: 0 }).difference).toBe(0);
  });

  test('a forecast is the newest made before the quarter’s last day that names it', () => {
    const forecast = (madeOn: string, euros: number, quarter = '2026-Q2') => ({ madeOn, sales: { [quarter]: euros } });
    const of = (asOf: string, ...forecasts: ReturnType<typeof forecast>[]) => {
      const { book, account: a } = account({ forecast: forecasts }, [], asOf);
      return forecastOf(a, '2026-Q2', book);
    };
    const all = [
      forecast('2026-05-01', 1),
      forecast('2026-06-30', 2),
      forecast('2026-07-01', 3),
      forecast('2026-06-30', 9, Q),
    ];
    expect(of(AS_OF, ...all)).toEqual({ madeOn: '2026-06-30', amount: 200 });
    expect(of('2026-06-29', ...all)).toEqual({ madeOn: '2026-05-01', amount: 100 });
    expect(of('2026-04-30', ...all)).toBeUndefined();
  });
});

test('forecast accuracy holds each sealed forecast against its quarter’s own seal, in whole cents', () => {
  const amount = fc.option(fc.integer({ min: 0, max: 1_000_000_000 }), { nil: undefined });
  const sealed = ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', Q];
  const plan = fc.dictionary(fc.constantFrom(...sealed), fc.record({ forecast: amount, actual: amount }));
  const seal = fc.record({
    a: fc.option(plan, { nil: undefined }),
    b: fc.option(plan, { nil: undefined }),
    winning: plan,
  });
  fc.assert(
    fc.property(fc.tuple(...sealed.map(() => seal)), (seals) => {
      const rows = forecastAccuracy(
        sealedForecasts(
          seals.map(({ a, b, winning }, at) => ({
            quarter: sealed[at]!,
            accounts: [...(a ? [{ id: 'a', figures: a }] : []), ...(b ? [{ id: 'b', figures: b }] : [])] as never,
            newCustomerPlans: [{ id: 'a', name: [], owner: 'petri-salmela', figures: winning }],
          })),
        ),
      );
      const byHand = [...sealed.keys()].reverse().flatMap((at) =>
        [1, 2, 4].flatMap((before) => {
          const earlier = seals[at - before];
          if (!earlier) return [];
          const quarter = sealed[at]!;
          const pairs = (['a', 'b', 'winning'] as const).flatMap((of) => {
            const forecast = earlier[of]?.[quarter]?.forecast;
            return forecast === undefined ? [] : [{ forecast, actual: seals[at]![of]?.[quarter]?.actual }];
          });
          const compared = pairs.filter(({ actual }) => actual !== undefined);
          if (compared.length === 0) return [];
          const forecast = addedUp(compared.map((each) => each.forecast))!;
          const actual = addedUp(compared.map((each) => each.actual))!;
          const off = compared.map((each) => BigInt(each.actual!) - BigInt(each.forecast));
          return [
            [
              quarter,
              before,
              Number(forecast),
              Number(actual),
              Number(actual - forecast),
              Number(off.reduce((sum, each) => sum + (each < 0n ? -each : each), 0n)),
              compared.length,
              pairs.length - compared.length,
            ],
          ];
        }),
      );
      expect(
        rows.map(({ quarter, quartersBefore, forecast, actual, difference, missed, compared, withoutActual }) => [
          quarter,
          quartersBefore,
          forecast,
          actual,
          difference,
          missed,
          compared.length,
          withoutActual.length,
        ]),
      ).toEqual(byHand);
    }),
    { numRuns: 80 },
  );
});

test('each condition of ready figures is met or open for each account, once', () => {
  fc.assert(
    fc.property(madeUpCompanies, (madeUp) => {
      const book = openBook(companyOf(madeUp), AS_OF);
      const { accounts } = book.portfolio;
      const { classed, complete, teamed, isReady } = readinessOf(accounts, book);
      const ids = (of: readonly Planned[]) => of.map(({ id }) => id).sort();
      for (const { met, open } of [classed, complete]) expect(ids([...met, ...open])).toEqual(ids(accounts));
      expect(ids([...teamed.met, ...teamed.open])).toEqual(ids(accounts.filter(({ salesPlan }) => !salesPlan)));
      expect(isReady).toBe(accounts.length > 0 && [classed, complete, teamed].every(({ open }) => open.length === 0));
    }),
    runs,
  );
});

test('quarters of a book are those in which anybody has a figure, and figures nobody wrote are not set', () => {
  fc.assert(
    fc.property(madeUpCompanies, (madeUp) => {
      const book = openBook(companyOf(madeUp), AS_OF);
      const everyone: MadeUp[] = [...madeUp.accounts, ...madeUp.newCustomers];
      const quarters = (each: MadeUp) =>
        ['2024-Q4', '2025', '2026', '2027']
          .flatMap((year) => (year.includes('Q') ? year : [1, 2, 3, 4].map((number) => `${year}-Q${number}`)))
          .filter((quarter) =>
            MEASURES.some((measure) => saidOf(each, quarter, measure, madeUp.fiscalYear) !== undefined),
          );
      for (const planned of plannedIn(book.portfolio))
        expect(book.quartersOf(planned)).toEqual(quarters(everyone.find(({ id }) => id === planned.id)!));
      expect(book.quarters).toEqual([...new Set(everyone.flatMap(quarters))].sort());
    }),
    runs,
  );
});
