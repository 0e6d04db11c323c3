import { expect, test } from 'vitest';
import { accountFigure, companyFigure, segmentFigure } from '#views/figures/quarter-figure.ts';
import { kaarnavesi, siteOf, type Told } from '../../sample-company/company.ts';

const AS_OF = '2026-09-18';
const Q = '2026-Q3';
const line = (id: string, amount: number) => ({ id, line: id, confidence: 'secure' as const, sales: { [Q]: amount } });
const TOLD: Told = {
  segments: { 'key-accounts': { targets: { [Q]: 900_000 } } },
  accounts: {
    big: {
      name: 'Big',
      targets: { [Q]: 520_000 },
      budget: [line('l1', 210_000), line('l2', 270_000)],
      forecast: [
        { madeOn: '2026-03-27', sales: { [Q]: 465_000 } },
        { madeOn: '2026-09-11', reason: 'Fewer calls.', sales: { [Q]: 455_000 } },
      ],
    },
    small: {
      name: 'Small',
      targets: { [Q]: 340_000 },
      budget: [line('l1', 300_000)],
      forecast: [{ madeOn: '2026-06-01', sales: { [Q]: 268_000 } }],
    },
  },
  sales: [['big', '2026-08', 37_100_000]],
};
const open = (measure: string, told: Told = TOLD) => {
  const site = siteOf(kaarnavesi(told), AS_OF);
  const figure = segmentFigure(site, site.portfolio.segments[0]!);
  return figure.panels.find(({ id }) => id === `segment-sales-2026-q3-${measure}`)!;
};
const rows = (panel: ReturnType<typeof open>) =>
  panel.parts.map(({ name, cells, text }) => [name, ...(cells ?? []), text]);

test('a budget opens to accounts with target, gap and how many lines it is, and every column has its sum', () => {
  const panel = open('budget');
  expect([...panel.heads.each!, panel.heads.amount]).toEqual(['Target', 'Gap', 'Lines', 'Budget 2026-Q3']);
  expect(rows(panel)).toEqual([
    ['Big', '520', '−40', '2', '480'],
    ['Small', '340', '−40', '1', '300'],
  ]);
  expect([...panel.sum.cells!, panel.sum.text]).toEqual(['860', '−80', '3', '780']);
  expect(panel.parts.map(({ by, place, edit }) => [by, place?.text, edit === undefined])).toEqual([
    ['P. Salmela', 'big.mdx', true],
    ['P. Salmela', expect.stringMatching(/^small\.mdx:\d+$/), expect.any(Boolean)],
  ]);
});

test('a forecast says why it was made, and since when nobody has touched it', () => {
  const panel = open('forecast');
  expect(panel.heads.each).toEqual(['Target', 'Budget']);
  expect(panel.parts.map(({ name, why, stale }) => [name, why, stale])).toEqual([
    ['Big', 'Fewer calls.', undefined],
    ['Small', undefined, '109\u00a0d old'],
  ]);
  expect(panel.foot).toContain('1 forecast is old, €268k together: made more than 45 days ago');
});

test('a column that some lack has no sum, and one that all lack is not there', () => {
  const accounts = TOLD.accounts!;
  const without = { ...accounts, small: { ...accounts['small'], targets: undefined as never } };
  const panel = open('budget', { ...TOLD, accounts: without });
  expect(rows(panel)).toEqual([
    ['Big', '520', '−40', '2', '480'],
    ['Small', '–', '–', '1', '300'],
  ]);
  expect(panel.sum.cells).toEqual(['–', '–', '3']);
  const none = { big: { ...accounts['big'], targets: undefined as never }, small: without.small };
  expect(open('budget', { ...TOLD, accounts: none }).heads.each).toEqual(['Lines']);
});

test('the company opens to its segments with the same columns, and marks what is old of each', () => {
  const site = siteOf(kaarnavesi(TOLD), AS_OF);
  const panel = companyFigure(site).panels.find(({ id }) => id === 'company-sales-2026-q3-forecast')!;
  expect(panel.parts.map(({ stale, cells }) => [stale, cells])).toEqual([['268 old', ['900', '780']]]);
});

test('an account’s forecast is drawn as it was made, and says that nobody has touched it', () => {
  const site = siteOf(kaarnavesi(TOLD), AS_OF);
  const of = (at: number) =>
    accountFigure(site, site.portfolio.accounts[at]!).panels.find(({ id }) => id === 'sales-2026-q3-forecast')!;
  expect(of(0).slope?.points.map(({ text }) => text)).toEqual(['465', '455, −10']);
  expect(of(0).slope?.levels.map(({ text }) => text)).toEqual([
    'Target 520',
    'Budget 480',
    'Forecast 455',
    'Invoiced 371',
  ]);
  expect(of(0).slope?.toCome).toBe('84 to come');
  expect(of(0).foot).not.toContain('touched');
  // Made once, and nothing has come: no slope.
  expect(of(1).slope).toBeUndefined();
  expect(of(1).foot).toContain('The forecast has not been touched for 109 days.');
});
