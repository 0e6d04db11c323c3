import { describe, expect, test } from 'vitest';
import { budgetPage, quartersView } from '#views/budget/budget.ts';
import { accuracyRows } from '#views/budget/accuracy.ts';
import { meetingTable, type MeetingRow } from '#views/budget/meeting.ts';
import { healthPage } from '#views/health/health.ts';
import type { Phrase } from '#words/phrase.ts';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';

const AS_OF = '2026-09-18';
const Q = '2026-Q3';
const NEXT = '2026-Q4';
const line = (sales: Record<string, number>, confidence: 'secure' | 'at-risk' | 'new-growth' = 'secure') => ({
  id: confidence,
  line: 'Filter media',
  confidence,
  sales,
});
const read = (phrase: Phrase) => phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');
const cells = (row: MeetingRow | undefined) =>
  row &&
  [row.priorYear, row.target, row.budget, row.gap, row.gapPercent, row.forecast, row.actual, row.withoutBudget].join(
    ' ',
  );

const told: Told = {
  company: {
    targets: { [Q]: 1_000_000, [NEXT]: 1_100_000 },
    targetBasis: 'Sales of 2025.',
    repository: { host: 'github', url: 'https://github.com/example/plans' },
  },
  segments: {
    'key-accounts': { targets: { [Q]: 600_000 } },
    'growth-accounts': { name: 'Growth accounts', code: 'B', order: 200, targets: { [Q]: 300_000 } },
  },
  units: {
    process: {
      targets: { [Q]: 800_000 },
      people: [
        { id: 'petri-salmela', name: 'Petri Salmela', targets: { [Q]: 550_000 } },
        { id: 'sanna-rintala', name: 'Sanna Rintala' },
      ],
    },
  },
  accounts: {
    'havulinna-paper': {
      targets: { [Q]: 520_000 },
      budget: [line({ [Q]: 480_000, [NEXT]: 500_000 }, 'at-risk')],
      forecast: [{ madeOn: '2026-09-01', sales: { [Q]: 400_000, [NEXT]: 530_000 } }],
      team: [{ person: 'petri-salmela', function: 'sales' }],
      ideas: [{ id: 'i1', idea: 'Effluent monitoring', kind: 'growth', stage: 'planned', value: 100_000 }],
      investment: [{ line: 'Pilot', money: { [Q]: 10_000 }, hours: { [Q]: 120 } }],
    },
    'vuorimaki-cement': { name: 'Vuorimäki Cement', segment: 'growth-accounts', kam: 'sanna-rintala' },
  },
  sales: [
    ['havulinna-paper', '2025-08', 41_200_000],
    ['havulinna-paper', '2026-08', 30_000_000],
  ],
};
const site = siteOf(kaarnavesi(told), AS_OF);
const page = budgetPage(site);
const { ahead } = quartersView(site);

describe('the opening sentence', () => {
  test('says how far the plans can be relied on before it says what they add up to', () => {
    expect(read(page.lede)).toBe(
      'The plans cannot yet be relied on in full: the plans of 2 customers are incomplete and one plan names no team. They add up to €480k in 2026-Q3. One customer has no budget for it, which is not counted as 0. The gap is not set: one has no budget. With forecasts, 2026 would end at €930k. One account has no forecast to the end of the year and is not in it.',
    );
  });

  test('in Finnish too', () => {
    expect(read(budgetPage(siteOf(kaarnavesi(told), AS_OF, { language: 'fi' })).lede)).toBe(
      'Suunnitelmiin ei vielä voi täysin luottaa: 2 asiakkaan suunnitelmat ovat puutteellisia ja yhdestä suunnitelmasta puuttuu tiimi. Niiden summa kvartaalille 2026-Q3 on 480 t€. Yhdeltä asiakkaalta budjetti puuttuu; sitä ei lasketa nollana. Eroa ei ole laskettu: yksi on ilman budjettia. Ennusteiden mukaan vuoden 2026 myynniksi tulisi 930 t€. Yhdeltä asiakkaalta puuttuu ennuste vuoden loppuun, eikä se ole mukana.'.replace(
        /(\d) t€/g,
        '$1\u00a0t€',
      ),
    );
  });
});

test('the page counts as complete the plans that the page on their state counts so, and names what the others lack in its words', () => {
  const health = healthPage(site).completeness;
  const { company, open } = page.readiness;
  expect(company.conditions.find(({ name }) => name === 'complete')).toEqual({
    name: 'complete',
    done: health.complete,
    of: health.of,
  });
  expect(
    open
      .find(({ name }) => name === 'complete')
      ?.accounts.shown.map(({ account, missing }) => `${account.text}: ${missing}`)
      .sort(),
  ).toEqual(
    health.first
      .map(({ account, fields }) => `${account.text}: ${fields.map(({ name }) => name.text).join(', ')}`)
      .sort(),
  );
});

describe('the target from above', () => {
  const organisation = meetingTable(site, 'organisation', Q);

  test('runs from the company to the salesperson, with what nobody has been given', () => {
    expect(organisation?.rows.map((row) => `${'  '.repeat(row.depth)}${row.name.text}: ${cells(row)}`)).toEqual([
      'Kaarnavesi Oy: 412 1,000 480 – – 400 300 1',
      '  Process industry: 412 800 480 – – 400 300 1',
      '    Petri Salmela: 412 550 480 −70 −12.7% 400 300 0',
      '    Sanna Rintala: – – – – – – – 1',
      '    Unallocated: – 250 – – – – – –',
      '  Unallocated: – 200 – – – – – –',
    ]);
  });

  test('is shared out by segment as well, and the two are one target', () => {
    expect(meetingTable(site, 'segments', Q)?.rows.map((row) => `${row.name.text}: ${row.target}`)).toEqual([
      'Kaarnavesi Oy: 1,000',
      'Key accounts: 600',
      'Growth accounts: 300',
      'Unallocated: 100',
    ]);
  });

  test('stands beside what it rests on and where it is written', () => {
    expect(organisation?.rows[0]?.basis).toBe('Sales of 2025.');
    expect(organisation?.rows[0]?.panel?.target).toMatchObject({
      said: '€1,000,000.00, set at',
      place: { text: 'company.yaml:1' },
    });
    expect(organisation?.rows[3]?.panel?.target.said).toBe('Not set, so there is no gap');
  });

  test('a target of some accounts only is said to be one, and shows no gap', () => {
    const partly = siteOf(
      kaarnavesi({
        accounts: {
          'havulinna-paper': told.accounts!['havulinna-paper']!,
          'meritar-foods': { name: 'Meritar Foods', budget: [line({ [Q]: 90_000 })] },
        },
      }),
      AS_OF,
    );
    const [company] = meetingTable(partly, 'segments', Q)?.rows ?? [];
    expect([company?.target, company?.gap, company?.panel?.target.said]).toEqual([
      '–',
      '–',
      '€520,000.00 for some of the accounts only; one account has a budget and no target, so there is no gap',
    ]);
  });

  test('given out beyond the target it is unallocated by a negative figure', () => {
    const over = siteOf(
      kaarnavesi({
        company: { targets: { [Q]: 500_000 } },
        segments: { 'key-accounts': { targets: { [Q]: 600_000 } } },
        accounts: { 'havulinna-paper': { budget: [line({ [Q]: 1_000 })] } },
      }),
      AS_OF,
    );
    expect(meetingTable(over, 'segments', Q)?.rows.at(-1)).toMatchObject({
      name: { text: 'Given out beyond the target' },
      target: over.format.figure(-10_000_000),
    });
  });
});

describe('a gap', () => {
  test('opens to its accounts, its confidence and the ideas that could close it', () => {
    const { causes } = page;
    expect(causes.short.shown.map(({ account, text }) => `${account.text} ${text}`)).toEqual(['Havulinna Paper −40']);
    expect(causes.unbudgeted.shown.map(({ text }) => text)).toEqual(['Vuorimäki Cement']);
    expect(causes.confidence).toEqual([{ confidence: 'at-risk', text: '480', share: '100.0%' }]);
    expect(causes.ideas.shown.map(({ idea, inQuarter }) => `${idea.text} ${inQuarter}`)).toEqual([
      'Effluent monitoring 25',
    ]);
  });

  test('of a salesperson opens to accounts, and these to their lines with file and line', () => {
    const accounts = meetingTable(site, 'organisation', Q)?.rows.find(({ level }) => level === 'person')?.panel
      ?.accounts;
    expect(accounts?.rows.map((row) => [row.name, row.budget, row.ahead[0]?.budget, row.opens])).toEqual([
      ['Havulinna Paper', '480', '500', 'lines-havulinna-paper'],
    ]);
    expect(accounts?.rows[0]?.lines?.lines.map((each) => [each.name, each.cells[0], each.place.text])).toEqual([
      ['Filter media', '480', 'havulinna-paper.mdx:1'],
    ]);
  });

  test('of a segment, a view of its own, opens to the same lines', () => {
    const [, keyAccounts] = meetingTable(site, 'segments', Q)?.rows ?? [];
    expect(keyAccounts?.panel?.accounts?.rows.map(({ opens, lines }) => [opens, lines?.totals[0]])).toEqual([
      ['lines-havulinna-paper', '480'],
    ]);
  });

  test('of a quarter ahead leads to the accounts with their budgets by quarter', () => {
    const rows = ahead[0]?.tables[0]?.rows ?? [];
    expect(read(ahead[0]?.summary ?? [])).toBe('2026-Q4, target 1,100, budget 500, gap –');
    expect(rows.find(({ level }) => level === 'person')?.opens).toBe('/budget/#person-petri-salmela-2026-q3');
  });
});

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
