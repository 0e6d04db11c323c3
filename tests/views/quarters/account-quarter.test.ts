import { expect, test } from 'vitest';
import { LANGUAGES } from '#words/languages.ts';
import { attitudeOn } from '#domain/review/attitudes.ts';
import { accountQuarterPage } from '#views/quarters/account-quarter.ts';
import { companyQuarterPage, companyQuarters } from '#views/quarters/company-quarter.ts';
import { customerPart, salesPlanPage } from '#views/sales-plans/sales-plan.ts';
import { quarterView } from '#views/quarters/quarter-view.ts';
import { filesAndLines } from '#views/quarters/sources.ts';
import { kaarnavesi, siteOf, type Told } from '../../sample-company/company.ts';

const AS_OF = '2026-09-18';
const budget = (sales: Record<string, number>) => [{ id: 'l1', confidence: 'secure' as const, sales }];

function quarterOfHavulinna(quarter: string, told: Told) {
  const portfolio = kaarnavesi(told);
  const view = quarterView(siteOf(portfolio, AS_OF), quarter);
  const account = view.snapshot.accounts.find(({ id }) => id === 'havulinna-paper');
  if (!account) throw new Error('Expected Havulinna Paper, got nothing.');
  return accountQuarterPage(view, account);
}

const sales: Told['sales'] = [
  ['havulinna-paper', '2026-04', 20_000_000],
  ['havulinna-paper', '2026-05', 23_800_000],
  ['havulinna-paper', '2026-07', 37_100_000],
];
const plan = { budget: budget({ '2026-Q1': 430_000, '2026-Q2': 450_000, '2026-Q3': 480_000 }) };

test('a quarter that is over shows how far the actual was from the plan', () => {
  const page = quarterOfHavulinna('2026-Q2', { accounts: { 'havulinna-paper': plan }, sales });
  expect(page.againstPlan[0]).toMatchObject({
    name: 'Sales, 2026-Q2',
    plan: '450',
    actual: '438',
    difference: '−12',
    percent: '−2.7%',
    isBelow: true,
  });
});

test('a quarter that is under way shows no difference yet', () => {
  const page = quarterOfHavulinna('2026-Q3', { accounts: { 'havulinna-paper': plan }, sales });
  expect(page.againstPlan[0]).toMatchObject({ plan: '480', actual: '371', difference: '–', isBelow: false });
});

test('a quarter begins with the miss: of its forecast, else of its budget, and of its actual once it is over', () => {
  const told: Told = {
    accounts: {
      'havulinna-paper': {
        ...plan,
        targets: { '2026-Q2': 500_000, '2026-Q3': 520_000, '2026-Q4': 540_000 },
        forecast: [{ madeOn: '2026-09-11', sales: { '2026-Q3': 455_000, '2026-Q4': 500_000 } }],
      },
    },
    sales,
  };
  const said = (quarter: string) =>
    quarterOfHavulinna(quarter, told)
      .lede?.map((part) => (typeof part === 'string' ? part : part.text))
      .join('');
  expect(said('2026-Q3')).toBe('Forecast €455k, €65k short of target: €40k was never planned, €25k has slipped.');
  expect(said('2026-Q2')).toBe(
    'Actual €438k, €62k short of target: €50k was never planned, €12k of the plan was not reached.',
  );
  expect(said('2026-Q4')).toBe('Forecast €500k, €40k short of target.');
  expect(said('2027-Q1')).toBe('Nothing is budgeted for 2027-Q1 yet.');
});

test.each<[string, NonNullable<Told['accounts']>[string], Told['sales'], string]>([
  ['2026-Q4', { targets: { '2026-Q4': 540_000 }, ...plan }, [], 'Target €540k, and nothing is budgeted yet.'],
  [
    '2026-Q4',
    { targets: { '2026-Q4': 540_000 }, budget: budget({ '2026-Q4': 520_000 }) },
    [],
    'Budget €520k, €20k short of target.',
  ],
  ['2026-Q3', plan, [], 'Budget €480k. No target is set for the quarter.'],
  ['2026-Q2', plan, [], 'Budget €450k. There is no actual for the quarter.'],
  ['2026-Q2', {}, [], 'There is no actual for the quarter.'],
  ['2026-Q2', {}, sales, 'Actual €438k.'],
  ['2026-Q2', { targets: { '2026-Q2': 400_000 } }, sales, 'Actual €438k, €38k over target.'],
  ['2026-Q2', plan, sales, 'Actual €438k, €12k short of the budget. No target was set for the quarter.'],
])('%s of %j begins with what there is', (quarter, written, sold, said) => {
  const { lede } = quarterOfHavulinna(quarter, { accounts: { 'havulinna-paper': written }, sales: sold ?? [] });
  expect(lede?.map((part) => (typeof part === 'string' ? part : part.text)).join('')).toBe(said);
});

test('a quarter that has not begun has nothing to date, and its year ends with the last quarter that is over', () => {
  const both = {
    ...plan,
    budget: budget({ '2026-Q1': 1, '2026-Q2': 450_000, '2026-Q3': 480_000, '2026-Q4': 520_000 }),
  };
  const page = quarterOfHavulinna('2026-Q4', { accounts: { 'havulinna-paper': both }, sales });
  expect(page.isAhead).toBe(true);
  expect(page.againstPlan.map(({ name }) => name)).toEqual(['Sales, 2026-Q4', 'Sales, 2026 to 2026-Q2']);
});

test('a year to date with a quarter missing has no sum: it would not be the sum of all', () => {
  const page = quarterOfHavulinna('2026-Q2', { accounts: { 'havulinna-paper': plan }, sales });
  expect(page.againstPlan[1]).toMatchObject({
    name: 'Sales, 2026 to 2026-Q2',
    plan: '880',
    actual: '–',
    difference: '–',
  });
});

test('a person is what they were last judged to be by the day, and unknown before', () => {
  const [account] = kaarnavesi({
    accounts: {
      'havulinna-paper': {
        people: [
          {
            id: 'sini-karppinen',
            name: 'Sini Karppinen',
            attitude: 'trouble',
            asOf: '2026-08-28',
            basis: 'Four breaks.',
            history: [{ attitude: 'even-keel', asOf: '2026-06-10' }],
          },
        ],
      },
    },
  }).accounts;
  const sini = account?.people[0];
  if (!sini) throw new Error('Expected Sini Karppinen, got nobody.');
  expect(['2026-06-09', '2026-06-30', '2026-08-28'].map((day) => attitudeOn(sini, day))).toEqual([
    'unknown',
    'even-keel',
    'trouble',
  ]);
});

test('an action that slipped out of a quarter is shown in it, with both times', () => {
  const actions = [
    {
      id: 'a19',
      action: 'Order for phase 2',
      owner: 'petri-salmela',
      due: '2026-11-20',
      slippedFrom: '2026-09-25',
      stage: 'planned' as const,
    },
  ];
  const page = quarterOfHavulinna('2026-Q3', { accounts: { 'havulinna-paper': { actions } } });
  expect(page.actions.groups.flatMap(({ rows }) => rows.map(({ slippedFrom, due }) => [slippedFrom, due]))).toEqual([
    ['25 Sep', '20 Nov'],
  ]);
  expect(page.actionCounts).toBe('0 of 1 done, 1 slipped');
  expect(page.nextActions.map((action) => action.action)).toEqual(['Order for phase 2']);
});

test('the review held out of turn stands after the quarterly one, and both decisions are listed', () => {
  const decision = (text: string) => [{ id: 'd1', decision: text, owner: 'petri-salmela', due: '2026-08' }];
  const page = quarterOfHavulinna('2026-Q2', {
    accounts: {
      'havulinna-paper': {
        changes: [{ id: 'c1', on: '2026-07-01', knownOn: '2026-06-01', what: 'Mill manager retires.' }],
      },
    },
    reviews: {
      '2026-Q2/change': {
        of: 'havulinna-paper',
        change: 'c1',
        on: '2026-06-10',
        judgement: 'Procurement moves.',
        decisions: decision('Meet the new one.'),
      },
      '2026-Q2/havulinna-paper': {
        of: 'havulinna-paper',
        on: '2026-07-03',
        judgement: 'A quiet quarter.',
        decisions: decision('Go on.'),
      },
    },
  });
  expect(page.reviews.map(({ judgement, by, decisions }) => [judgement, by, decisions[0]?.text])).toEqual([
    ['A quiet quarter.', 'Petri Salmela, 3 Jul.', 'Go on.'],
    ['Procurement moves.', 'Petri Salmela, 10 Jun. Unscheduled.', 'Meet the new one.'],
  ]);
});

test('neighbouring lines of a file are drawn together', () => {
  const place = (file: string, line: number) => ({ file, line, column: 1 });
  expect(
    filesAndLines([
      place('actuals/b.csv', 43),
      place('actuals/b.csv', 41),
      place('actuals/b.csv', 42),
      place('actuals/b.csv', 58),
      place('accounts/a.mdx', 12),
    ]),
  ).toEqual(['accounts/a.mdx:12', 'actuals/b.csv:41–43, 58']);
});

const south: Told = {
  salesPlans: {
    south: {
      customers: [
        { id: 'alatalo-glass', name: 'Alatalo Glass', budget: budget({ '2026-Q3': 100_000 }) },
        { id: 'kivela-print', name: 'Kivelä Print' },
      ],
    },
  },
  sales: [['alatalo-glass', '2026-07', 6_000_000]],
};

test('a sales plan adds its customers up and says who is not in the sum', () => {
  const portfolio = kaarnavesi(south);
  const [salesPlan] = portfolio.salesPlans;
  if (!salesPlan) throw new Error('Expected the plan of the south, got nothing.');
  const page = salesPlanPage(siteOf(portfolio, AS_OF), salesPlan);
  expect(page.columns.map((column) => `${column.quarter} ${column.measure}`)).toEqual([
    '2026-Q3 budget',
    '2026-Q3 actual',
  ]);
  expect([...page.rows.map((row) => row.cells), page.totals]).toEqual([
    ['100', '60'],
    ['–', '–'],
    ['100', '60'],
  ]);
  expect(page.unbudgeted).toBe(1);
});

test('a sales plan begins with what its customers miss together, once each has a forecast', () => {
  const customer = (id: string, forecast?: number, target?: number) => ({
    id,
    name: id,
    ...(target === undefined ? {} : { targets: { '2026-Q3': target } }),
    budget: budget({ '2026-Q3': 100_000 }),
    ...(forecast === undefined ? {} : { forecast: [{ madeOn: '2026-09-11', sales: { '2026-Q3': forecast } }] }),
  });
  const said = (...customers: ReturnType<typeof customer>[]) => {
    const portfolio = kaarnavesi({ salesPlans: { south: { customers } } });
    const { lede } = salesPlanPage(siteOf(portfolio, AS_OF), portfolio.salesPlans[0] ?? expect.unreachable());
    return lede?.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  };
  expect(said(customer('alatalo-glass', 90_000), customer('kivela-print', 105_000))).toBe(
    'Forecast €195k, €5k short of the budget. No target is set for the quarter.',
  );
  expect(said(customer('alatalo-glass', 90_000, 110_000), customer('kivela-print', 105_000, 120_000))).toBe(
    'Forecast €195k, €35k short of target: €30k was never planned, €5k has slipped.',
  );
  expect(said(customer('alatalo-glass', 90_000), customer('kivela-print'))).toBe(undefined);
});

test('a customer without figures has no row of them, which is not a row of 0', () => {
  const portfolio = kaarnavesi(south);
  const [alatalo, kivela] = portfolio.salesPlans[0]?.customers ?? [];
  if (!alatalo || !kivela) throw new Error('Expected two customers.');
  const site = siteOf(portfolio, AS_OF);
  expect(customerPart(site, kivela).rows).toEqual([]);
  expect(customerPart(site, alatalo).rows).toEqual([
    { measure: 'budget', cells: ['100'] },
    { measure: 'actual', cells: ['60'] },
  ]);
});

test('the company’s quarter lists each sales plan as one row, customers added up', () => {
  const page = companyQuarterPage(quarterView(siteOf(kaarnavesi(south), AS_OF), '2026-Q3'));
  expect(page.results[0]?.rows.map((row) => [row.plan.text, row.customers, row.budget, row.actual])).toEqual([
    ['South', '2 customers', '100', '60'],
  ]);
});

test('a quarter with old figures has a page even when the tape has left it behind', () => {
  const quarters = companyQuarters(
    siteOf(kaarnavesi({ accounts: { 'havulinna-paper': {} }, sales: [['havulinna-paper', '2024-11', 100]] }), AS_OF),
  );
  expect(quarters[0]).toBe('2024-Q4');
  expect(quarters.at(-1)).toBe('2027-Q4');
});

test('who judged the quarter and on which day ends in one full stop, in every language', () => {
  const portfolio = kaarnavesi({
    accounts: { 'havulinna-paper': plan },
    reviews: { '2026-Q2/havulinna-paper': { on: '2026-07-03' } },
  });
  const by = LANGUAGES.map((language) => {
    const view = quarterView(siteOf(portfolio, AS_OF, { language }), '2026-Q2');
    const [account] = view.snapshot.accounts;
    if (!account) throw new Error('Expected Havulinna Paper, got nothing.');
    return accountQuarterPage(view, account).reviews[0]?.by;
  });
  expect(by.slice(0, 2)).toEqual(['Petri Salmela, 3 Jul.', 'Petri Salmela, 3.7.']);
  expect(by.filter((text) => !/[^.]\.$/.test(text ?? ''))).toEqual([]);
});

test('the company’s quarter opens with its forecast while it is open, and with its actual when it is over', () => {
  const portfolio = kaarnavesi({
    accounts: {
      'havulinna-paper': {
        ...plan,
        forecast: [{ madeOn: '2026-03-20', sales: { '2026-Q2': 440_000, '2026-Q3': 490_000 } }],
      },
    },
    sales: [['havulinna-paper', '2025-11', 1_000_000], ...sales],
  });
  const ledeOf = (quarter: string, language: 'en' | 'fi' = 'en') =>
    companyQuarterPage(quarterView(siteOf(portfolio, AS_OF, { language }), quarter))
      .lede.map((part) => (typeof part === 'string' ? part : part.text))
      .join('');
  expect(ledeOf('2026-Q3')).toBe('Forecast €490k, €10k over the budget. No target is set for the quarter.');
  expect(ledeOf('2026-Q2')).toBe(
    'Plans add up to €450k. No target is set for the quarter. The actual is €438k, €12k below the plans.',
  );
  expect(ledeOf('2026-Q2', 'fi').replaceAll('\u00a0', ' ')).toBe(
    'Suunnitelmien summa on 450 t€. Kvartaalille ei ole asetettu tavoitetta. Toteuma on 438 t€, 12 t€ alle suunnitelmien.',
  );
  expect(ledeOf('2026-Q1')).toBe(
    'Plans add up to €430k. No target is set for the quarter. There is no actual for the quarter.',
  );
  expect(ledeOf('2025-Q4')).toBe('No plan had a budget for 2025-Q4. Sales were €10k.');
});
