import { expect, test } from 'vitest';
import { figureNote, sourceLetter } from '#components/figures/source-notes.tsx';
import { sourcesOf } from '#views/budget/sources.ts';
import { partsInWords } from '#views/figures/figure-parts.ts';
import { accountFigure, companyFigure } from '#views/figures/quarter-figure.ts';
import { kaarnavesi, siteOf } from '../../sample-company/company.ts';

const site = siteOf(
  kaarnavesi({
    accounts: {
      'havulinna-paper': {
        targets: { '2026-Q3': 520_000 },
        budget: [
          { line: 'Media', confidence: 'secure', sales: { '2026-Q3': 300_000, '2026-Q4': 310_000 } },
          { id: 'l7', line: 'Service', confidence: 'at-risk', sales: { '2026-Q3': 180_000 } },
        ],
      },
      'meritar-foods': {
        name: 'Meritar Foods',
        budget: [{ line: 'Spares', confidence: 'secure', sales: { '2026-Q3': 90_000 } }],
      },
    },
    sales: [['havulinna-paper', '2026-08', 37_100_000]],
  }),
  '2026-09-18',
);
const account = site.portfolio.accountById.get('havulinna-paper') ?? expect.unreachable('the account was told');
const text = (html: unknown) => String(html).replace(/<[^>]+>/g, '');

test('paper says what the budget of the marked quarter is the sum of', () => {
  expect(text(figureNote(accountFigure(site, account)))).toBe('Budget 480 = Media 300, L7 180.');
});

test('a sum of one line is that line, and no sum', () => {
  const one = site.portfolio.accountById.get('meritar-foods') ?? expect.unreachable('the account was told');
  expect(figureNote(accountFigure(site, one))).toBeUndefined();
  expect(figureNote(companyFigure(site))).toBeUndefined();
});

test('lines without a name are told by their place, so that it is not read as thousands', () => {
  const parts = [1, 2].map((at) => ({
    id: String(at),
    name: '',
    href: undefined,
    confidence: undefined,
    text: '300',
    place: undefined,
  }));
  expect(partsInWords(parts)).toBe('1: 300, 2: 300');
});

test('nothing is said of the forecast of a quarter that is past, since it is not shown', () => {
  const told = { '2026-Q1': 10_000, '2026-Q3': 300_000 };
  const some = siteOf(
    kaarnavesi({
      accounts: {
        'havulinna-paper': { forecast: [{ madeOn: '2025-12-19', sales: told }] },
        'meritar-foods': { name: 'Meritar Foods' },
      },
    }),
    '2026-09-18',
  );
  expect(companyFigure(some).note).toContain('Forecast of those that have one: 2026-Q3 (1 of 2).');
});

test('a company’s budget is not noted where the page has notes of its own', () => {
  expect(figureNote(companyFigure(site, { withNotes: false }))).toBeUndefined();
});

test('a table’s columns have the letters of what stands behind them, and none where nothing does', () => {
  const sources = sourcesOf(site, '2026-Q3', { planned: site.portfolio.accounts, targets: [] });
  expect(sources.map(({ kind, letter, lines }) => [kind, letter, lines])).toEqual([
    ['target', 'a', 1],
    ['budget', 'b', 3],
    ['actual', 'c', 1],
  ]);
  expect([text(sourceLetter(sources, 'actual')), sourceLetter(sources, 'forecast')]).toEqual(['c', undefined]);
});
