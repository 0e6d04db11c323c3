import { beforeAll, expect, test } from 'vitest';
import { daysPassed } from '#domain/budget/pace.ts';
import { isAccount } from '#domain/portfolio.ts';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';
import { salesPace } from '#views/account/sales-lede.ts';
import { companyPace } from '#views/home/pace.ts';
import type { Site } from '#views/site.ts';
import { siteOf } from '../sample-company/company.ts';

// Finance of the demo says the day of each sale, so that its pages tell what the last weeks of the quarters before
// brought.

let site: Site;
beforeAll(async () => {
  const { portfolio } = assemble((await readFolder('content')).files);
  if (!portfolio) throw new Error('Expected the demo to be without errors.');
  site = siteOf(portfolio, '2026-09-18');
});

const plain = (said: unknown) => JSON.stringify(said).replaceAll(/<[^>]*>|\u00a0/g, ' ');

test('the first page holds what is still to come beside what the last days of four quarters before brought', () => {
  expect(daysPassed('2026-Q3', site.asOf, site.portfolio.fiscalYear).left).toBe(12);
  expect(plain(companyPace(site, '2026-Q3')?.said)).toContain(
    'The last 12 days brought €567k in 2026-Q2, €395k in 2026-Q1, €406k in 2025-Q4 and €417k in 2025-Q3.',
  );
});

test('so does each plan whose forecast waits for sales', () => {
  const waiting = site.portfolio.accounts
    .filter(isAccount)
    .map((account) => plain(salesPace(site, account, '2026-Q3')?.said))
    .filter((said) => said.includes('still to come'));
  expect(waiting.length).toBeGreaterThan(10);
  expect(waiting.filter((said) => !said.includes('The last 12 days brought'))).toEqual([]);
  // Where those days never brought anything, it is said in a word.
  expect(waiting.filter((said) => /brought €0k in [^"]*€0k[^"]*€0k[^"]*€0k/.test(said))).toEqual([]);
  expect(waiting.join()).toContain('The last 12 days brought nothing in 2026-Q2, 2026-Q1, 2025-Q4 and 2025-Q3.');
});
