import { expect, test } from 'vitest';
import { pagesIn } from '#printing/page-types.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

test('the budget and each of its views have a button that prints them', () => {
  const line = { id: 'l1', line: 'Media', confidence: 'secure', sales: { '2026-Q3': 120_000 } } as const;
  const site = siteOf(kaarnavesi({ accounts: { 'havulinna-paper': { budget: [line] } } }), '2026-09-18');
  const pages = pagesIn(site).filter(({ path }) => path.startsWith('/budget/'));
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.filter(({ make }) => !String(make().main).includes('data-print')).map(({ path }) => path)).toEqual([]);
});
