import { expect, test } from 'vitest';
import { accountFigure, companyFigure, type QuarterFigureView } from '#views/figures/quarter-figure.ts';
import { kaarnavesi, siteOf, type Told } from '../../sample-company/company.ts';

const AS_OF = '2026-09-18';
const line = (id: string, sales: Record<string, number>) => ({
  id,
  line: `Line ${id}`,
  confidence: 'secure' as const,
  sales,
});
const told: Told = {
  accounts: {
    'havulinna-paper': {
      targets: { '2026-Q2': 470_000, '2026-Q3': 520_000 },
      budget: [line('l1', { '2026-Q2': 450_000, '2026-Q3': 210_000 }), line('l2', { '2026-Q3': 270_000 })],
      forecast: [{ madeOn: '2026-06-01', sales: { '2026-Q2': 440_000, '2026-Q3': 455_000 } }],
    },
  },
  sales: [
    ['havulinna-paper', '2026-05', 43_800_000],
    ['havulinna-paper', '2026-08', 37_100_000],
  ],
};
const havulinna = (language: 'en' | 'fi' = 'en') => {
  const site = siteOf(kaarnavesi(told), AS_OF, { language });
  return accountFigure(site, site.portfolio.accounts[0]!, { before: 1, after: 1 });
};
const row = (figure: QuarterFigureView, measure: string) =>
  figure.rows.find((found) => found.measure === measure)?.cells.map((cell) => cell.text);

test('the table holds what the bars show, quarter by quarter', () => {
  const figure = havulinna();
  expect(figure.columns.map((column) => column.quarter)).toEqual(['2026-Q2', '2026-Q3', '2026-Q4']);
  expect([row(figure, 'target'), row(figure, 'budget'), row(figure, 'gap')]).toEqual([
    ['470', '520', '–'],
    ['450', '480', '–'],
    ['−20', '−40', '–'],
  ]);
});

test('a forecast of a quarter that is over gives way to what came true; the future has no actual', () => {
  expect(row(havulinna(), 'forecast')).toEqual(['', '455', '–']);
  expect(row(havulinna(), 'actual')).toEqual(['438', '371', '']);
});

const panel = (measure: string, quarter = '2026-q3') =>
  havulinna().panels.find(({ id }) => id === `sales-${quarter}-${measure}`);
const rows = (measure: string) =>
  panel(measure)?.parts.map(({ name, step, text }) => [name, step, text].filter(Boolean));

test('a budget opens to its lines, which add up to it', () => {
  expect(panel('budget')).toMatchObject({
    text: '480',
    title: 'Havulinna Paper, budget 2026-Q3',
    sum: { said: 'Sum of two lines', text: '480', adds: 'adds up', isOff: false },
    foot: '€480,000.00.',
  });
  expect(panel('budget')?.parts.map((part) => [part.id, part.text, part.href])).toEqual([
    ['L1', '210', '/accounts/havulinna-paper/#line-l1'],
    ['L2', '270', '/accounts/havulinna-paper/#line-l2'],
  ]);
});

test('a gap opens to budget and target, a forecast to its revisions, an actual to its months', () => {
  expect(panel('gap')?.parts.map(({ name, text, opens }) => [name, text, opens])).toEqual([
    ['Budget', '480', '#sales-2026-q3-budget'],
    ['Target', '520', '#sales-2026-q3-target'],
  ]);
  expect(panel('gap')?.sum).toMatchObject({ said: 'Budget − target', text: '−40', isOff: false });
  expect(rows('target')).toEqual([['Havulinna Paper', '520']]);
  expect(rows('forecast')).toEqual([['1 Jun', 'first', '455']]);
  expect(panel('forecast')?.foot).toBe(
    '€455,000.00. 371 invoiced to 18 Sep and 84 to come. The forecast has not been touched for 109 days.',
  );
  expect(rows('actual')).toEqual([['Aug 2026', '371']]);
});

test('what is not shown opens to nothing: a forecast of a quarter that is over, a figure that is not set', () => {
  expect(panel('forecast', '2026-q2')).toBeUndefined();
  expect(panel('target', '2026-q4')).toBeUndefined();
});

test('a figure of the company opens to segments, and theirs to accounts', () => {
  const site = siteOf(kaarnavesi(told), AS_OF);
  const company = companyFigure(site).panels.find(({ id }) => id === 'company-sales-2026-q3-budget');
  expect(company?.parts.map(({ text, opens }) => [text, opens])).toEqual([
    ['480', '/segments/key-accounts/#segment-sales-2026-q3-budget'],
  ]);
  expect(company?.sum).toMatchObject({ said: 'Sum of one part', isOff: false });
});

test('a figure can be read in Finnish', () => {
  expect(havulinna('fi').note).toContain('Q3:n toteuma on kertynyt 18.9. mennessä.');
});

test('a narrow screen keeps five quarters around the current one', () => {
  const figure = companyFigure(siteOf(kaarnavesi(told), AS_OF), { before: 4, after: 4 });
  expect(figure.columns.filter((column) => !column.isFar).map((column) => column.quarter)).toEqual([
    '2026-Q1',
    '2026-Q2',
    '2026-Q3',
    '2026-Q4',
    '2027-Q1',
  ]);
  expect([figure.drawings.wide.columns, figure.drawings.narrow.columns]).toEqual([9, 5]);
});

test('an account that nobody budgeted and that bought nothing has no picture', () => {
  const site = siteOf(kaarnavesi({ accounts: { 'meritar-foods': { name: 'Meritar Foods' } } }), AS_OF);
  expect(accountFigure(site, site.portfolio.accounts[0]!).isEmpty).toBe(true);
});
