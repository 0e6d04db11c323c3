import { expect, test } from 'vitest';
import { figureNote, sourceLetter } from '#components/figures/source-notes.tsx';
import { sourcesOf } from '#views/budget/sources.ts';
import { accountFigure, companyFigure } from '#views/figures/quarter-figure.ts';
import { kaarnavesi, siteOf } from '../../sample-company/company.ts';

const site = siteOf(
  kaarnavesi({
    accounts: {
      'havulinna-paper': {
        targets: { '2026-Q3': 520_000 },
        budget: [
          { confidence: 'secure', sales: { '2026-Q3': 300_000, '2026-Q4': 310_000 } },
          { confidence: 'at-risk', sales: { '2026-Q3': 180_000 } },
        ],
      },
      'meritar-foods': { name: 'Meritar Foods' },
    },
    sales: [['havulinna-paper', '2026-08', 37_100_000]],
  }),
  '2026-09-18',
);
const account = site.portfolio.accountById.get('havulinna-paper') ?? expect.unreachable('the account was told');
const text = (html: unknown) => String(html).replace(/<[^>]+>/g, '');

test('paper says what the budget of the marked quarter is the sum of', () => {
  expect(text(figureNote(accountFigure(site, account)))).toBe('Budget 480 = 1 300, 2 180.');
});

test('a company’s budget is said to be the sum of its segments, unless the page has notes of its own', () => {
  expect(text(figureNote(companyFigure(site)))).toBe('Budget 480 = A 480.');
  expect(figureNote(companyFigure(site, { withNotes: false }))).toBeUndefined();
});

test('a table’s columns have the letters of what stands behind them, and none where nothing does', () => {
  const sources = sourcesOf(site, '2026-Q3', { planned: site.portfolio.accounts, targets: [] });
  expect(sources.map(({ kind, letter, lines }) => [kind, letter, lines])).toEqual([
    ['target', 'a', 1],
    ['budget', 'b', 2],
    ['actual', 'c', 1],
  ]);
  expect([text(sourceLetter(sources, 'actual')), sourceLetter(sources, 'forecast')]).toEqual(['c', undefined]);
});
