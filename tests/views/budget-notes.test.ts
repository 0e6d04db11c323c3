import { describe, expect, test } from 'vitest';
import { budgetPage } from '#views/budget/budget.ts';
import { accuracyRows } from '#views/budget/accuracy.ts';
import { meetingTable } from '#views/budget/meeting.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';
import { AS_OF, NEXT, Q, cells, line, page, read, site } from './budget-of.ts';

test('how sure the budget is, is said for every quarter of the horizon; no line is not 0', () => {
  const sure = budgetPage(
    siteOf(
      kaarnavesi({
        accounts: {
          'havulinna-paper': {
            budget: [line({ [Q]: 300_000, [NEXT]: 300_000 }), { ...line({ [Q]: 100_000 }, 'new-growth'), id: 'l2' }],
          },
        },
      }),
      AS_OF,
    ),
  ).confidence;
  expect(sure.rows.map(({ confidence, cells: [now, next, later] }) => [confidence, now, next, later])).toEqual([
    ['secure', '300', '300', '–'],
    ['at-risk', '–', '–', '–'],
    ['new-growth', '100', '–', '–'],
  ]);
  expect(sure.secure.slice(0, 3)).toEqual(['75.0%', '100.0%', '–']);
});

test('a deviation over the limit that nobody has explained says where to write why', () => {
  expect(page.deviations).toMatchObject({
    uncommented: 1,
    rows: [
      {
        account: { text: 'Havulinna Paper' },
        measure: 'forecast',
        difference: '−80',
        percent: '−16.7%',
        comment: undefined,
        writeHref: 'https://github.com/example/plans/edit/main/content/accounts/havulinna-paper.mdx#L1',
      },
    ],
  });
});

test('the forecast runs past the year’s end to the horizon, and who has none is counted', () => {
  expect(page.forecasts.quarters).toEqual(['2026-Q3', '2026-Q4', '2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4']);
  expect(page.forecasts.years).toEqual([
    { year: 2026, span: 2 },
    { year: 2027, span: 4 },
  ]);
  expect(page.forecasts.company.cells).toEqual(['400', '530', '–', '–', '–', '–']);
  expect(page.forecasts.company.missing).toEqual(['1', '1', '2', '2', '2', '2']);
  expect(page.forecasts.difference.map(({ text }) => text).slice(0, 2)).toEqual(['−80', '+30']);
});

test('accuracy has no row until quarters are sealed, and then one for each age of forecast', () => {
  expect(page.accuracy).toEqual([]);
  const sealed = [
    { quarter: '2026-Q2', plan: 'havulinna-paper', forecastMadeIn: '2026-Q1', amount: 40_000_000, actual: 44_000_000 },
  ];
  expect(accuracyRows(site, sealed)).toMatchObject([
    {
      quarter: '2026-Q2',
      quartersBefore: 1,
      forecast: '400',
      actual: '440',
      difference: '+40',
      missed: '40',
      missedShare: '9.1%',
    },
  ]);
});

test('a return stands beside both of its terms, and without money used there is none', () => {
  expect(
    page.investment.view?.rows.map(({ name, money, moneyUsed, hours, sales, salesPerMoney }) => [
      name.text,
      money,
      moneyUsed,
      hours,
      sales,
      salesPerMoney,
    ]),
  ).toEqual([['Key accounts', '10', '–', '120', '300', '–']]);
});

test('the notes under the page name the file and line behind each kind of figure, and count them where they are more than are read', () => {
  expect(
    page.sources.map(({ letter, kind, lines, of, files }) => `${letter} ${kind} ${lines} ${files[0] ?? `in ${of}`}`),
  ).toEqual([
    'a priorYear 1 actuals/sales.csv:2',
    'b target 6 in 5',
    'c budget 1 accounts/havulinna-paper.mdx:1',
    'd forecast 1 accounts/havulinna-paper.mdx:1',
    'e actual 1 actuals/sales.csv:2',
  ]);
});

test('where budgets stand in for the target of a group, nothing is said of a gap, what is left of the target is no budget, and the sum of the targets is said', () => {
  const own = (sales: number) => [line({ [Q]: sales })];
  const table = meetingTable(
    siteOf(
      kaarnavesi({
        company: { targets: { [Q]: 1_000_000 } },
        accounts: {
          'norrvik-energi': { targets: { [Q]: 300_000 }, budget: own(310_000) },
          'lounatuuli-power': { parent: 'norrvik-energi', budget: own(114_000) },
          'havulinna-paper': { budget: own(480_000) },
        },
      }),
      AS_OF,
    ),
    'groups',
    Q,
  );
  expect(
    table?.rows.map(({ level, asked, isBudget, neverPlanned }) => [level, asked, isBudget, neverPlanned.text]),
  ).toEqual([
    ['company', '1,000', false, '−96'],
    ['group', '414', true, '+10'],
    ['rest', '700', false, '–'],
  ]);
  // The column shows 414 and 700; the target of the company is 300 and 700.
  expect(table?.notes).toEqual([
    'Of the target of €1,000k, €300k is set in the rows above and €700k is in “Customers without a group”. Figures with an outlined sign hold budgets where no target is set, so the column does not add up to €1,000k.',
  ]);
});

describe('other companies', () => {
  test('a fiscal year from July, in yen: quarters and figures are the company’s own', () => {
    const yen = siteOf(
      kaarnavesi({
        company: {
          currency: 'JPY',
          fiscalYear: { firstMonth: 7, namedBy: 'end' },
          targets: { '2027-Q1': 90_000_000, '2027-Q2': 95_000_000 },
        },
        accounts: {
          'havulinna-paper': {
            budget: [line({ '2027-Q1': 80_000_001 })],
            purpose: 'Clean water.',
            team: [{ person: 'petri-salmela', function: 'sales' }],
          },
        },
        sales: [['havulinna-paper', '2025-08', 70_000_000]],
      }),
      AS_OF,
    );
    const own = budgetPage(yen);
    expect(own.quarter).toBe('2027-Q1');
    expect(cells(own.table?.rows[0])).toBe('70,000 90,000 80,000 −10,000 −11.1% – – 0');
    expect(read(own.lede)).toBe('They add up to ¥80,000k in 2027-Q1, ¥10,000k short of the target.');
    expect(own.table?.rows[0]?.panel?.target.said).toBe('¥90,000,000, set at');
    expect(own.forecasts.years).toEqual([
      { year: 2027, span: 4 },
      { year: 2028, span: 2 },
    ]);
  });

  test('dinars with three decimals are exact where a figure opens', () => {
    const dinars = siteOf(
      kaarnavesi({
        company: { currency: 'KWD', targets: { [Q]: 900.125 } },
        accounts: { 'havulinna-paper': { budget: [line({ [Q]: 800.375 })] } },
      }),
      AS_OF,
    );
    const [company] = meetingTable(dinars, 'segments', Q)?.rows ?? [];
    expect([cells(company), company?.panel?.target.said]).toEqual([
      '– 900 800 −100 −11.1% – – 0',
      'KWD\u00a0900.125, set at',
    ]);
  });

  test('a company without plans says so and shows no sum', () => {
    const empty = budgetPage(siteOf(kaarnavesi({}), AS_OF));
    expect([empty.isEmpty, empty.readiness.isReady, empty.sources]).toEqual([true, false, []]);
  });
});
