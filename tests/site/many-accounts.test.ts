import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { serveFolder } from '../../scripts/shell/web-server.ts';
import { openChromium } from '../browser/chromium.ts';
import { runRulla } from '../shell.ts';
import { MANY, MANY_AS_OF, writeManyAccounts } from './many-accounts.ts';
import { weightOf } from './weight.ts';

const LIMIT_BYTES = 250 * 1024;
const ALL = MANY.key + MANY.growth + MANY.named;

let folder: string;
let site: string;
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-many-'));
  site = path.join(folder, 'site');
  await writeManyAccounts(path.join(folder, 'content'));
  const built = await runRulla(
    ['build', '--content', path.join(folder, 'content'), '--out', site, '--as-of', MANY_AS_OF],
    { RULLA_LEAVE_OUT: 'search,quarters,people,data' },
  );
  if (built.code !== 0) throw new Error(`The company of ${ALL} customers does not build:\n${built.errors}`);
  server = await serveFolder(site, '/', 0, false);
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

test.each(['budget', 'accounts', 'segments', 'segments/key', 'segments/named', 'health'])(
  `with ${ALL} customers, %s/ weighs at most 250 KB compressed, style sheets and scripts included`,
  (page) => {
    const weight = weightOf(site, `${page}/index.html`);
    process.stdout.write(`${page}/: ${Math.round(weight / 1024)} KB compressed\n`);
    expect(weight).toBeLessThanOrEqual(LIMIT_BYTES);
  },
);

test('the page opens on sums and groups; every customer is one step further in', () => {
  const html = readFileSync(path.join(site, 'budget/index.html'), 'utf8');
  expect([...html.matchAll(/ id="lines-[a-z0-9-]+"/g)].length).toBe(ALL - Math.ceil((ALL - 7) / 23));
  expect(html).not.toMatch(/<details class="opened"[^>]* open/);
});

/** What the table of the organisation says of its company: target, budget and gap. */
function companyOf(tab: Page): Promise<string[]> {
  return tab.locator('.meeting .level-company').first().locator('td.num').allTextContents();
}

test('opening and sorting change no total, and a salesperson’s accounts still add up to the salesperson', async () => {
  const tab = await browser.newPage();
  await tab.goto(`${server.address}budget/`);
  const before = await companyOf(tab);
  const row = tab.locator('.meeting').first().locator('.level-person').first();
  const budget = await row.locator('td.num').nth(2).innerText();
  await row.locator('td.num').nth(2).locator('a').click();
  const accounts = row.locator('xpath=following-sibling::tr[1]').locator('table.accounts').first();
  await tab.locator('.meeting .scroll').first().focus();
  await accounts.getByRole('button', { name: 'Budget', exact: true }).click();
  const budgets = await accounts.locator(':scope > tbody > tr:not(.line) > td:nth-child(3)').allInnerTexts();
  const figures = budgets.filter((text) => !text.startsWith('–')).map((text) => Number(text.replace(/,/g, '')));
  expect(figures).toEqual([...figures].sort((a, b) => b - a));
  expect(figures.length).toBeGreaterThan(8);
  // Each is rounded by itself, so the sum of what is read may be off by half a unit an account.
  expect(
    Math.abs(figures.reduce((all, figure) => all + figure, 0) - Number(budget.replace(/,/g, ''))),
  ).toBeLessThanOrEqual(figures.length / 2);
  expect(await companyOf(tab)).toEqual(before);
  await tab.close();
});
