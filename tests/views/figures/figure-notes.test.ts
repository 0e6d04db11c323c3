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

test('each opened budget has a letter on paper, and a note that names its lines', () => {
  const figure = accountFigure(site, account);
  expect(
    figure.rows
      .find(({ measure }) => measure === 'budget')
      ?.cells.flatMap(({ quarter, letter }) => (letter ? [`${quarter} ${letter}`] : [])),
  ).toEqual(['2026-Q3 a', '2026-Q4 b']);
  expect(text(figureNote(site, figure))).toBe(
    'Where the figures come from. accounts/havulinna-paper.mdx: a 2026-Q3: 1; b 2026-Q4: 1',
  );
});

test('a company’s budgets are said to be the sum of its segments, unless the page has notes of its own', () => {
  expect(text(figureNote(site, companyFigure(site)))).toBe(
    'Where the figures come from. a 2026-Q3: A 480; b 2026-Q4: A 310',
  );
  expect(figureNote(site, companyFigure(site, { withNotes: false }))).toBeUndefined();
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
