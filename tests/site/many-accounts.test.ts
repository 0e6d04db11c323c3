import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { chromiumHere } from '../browser/chromium.ts';
import type { BuiltSite } from './demo-build.ts';
import { MANY, MANY_AS_OF, writeManyAccounts } from './many-accounts.ts';
import { LARGEST, tooLarge } from './largest.ts';
import { overprinted } from './overprinted.ts';
import { pagesOf } from './pages.ts';
import { printedSite } from './printed-site.ts';
import { spelledOut } from './spelled-out.ts';

const ALL = MANY.key + MANY.growth + MANY.named;

let folder: string;
let printed: BuiltSite;
const browser = chromiumHere();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-many-'));
  await writeManyAccounts(folder);
  printed = await printedSite(folder, { asOf: MANY_AS_OF, leftOut: 'search handbook' });
});

afterAll(async () => {
  await printed.end();
  await rm(folder, { recursive: true, force: true });
});

test(`with ${ALL} customers no page of any kind is larger than ${LARGEST}`, async () => {
  const pages = await pagesOf(printed.site);
  // Quarters ahead that say no more than their plan have no page.
  expect(pages.length).toBeGreaterThan(2_500);
  expect(pages.flatMap((page) => tooLarge(printed.site, page))).toEqual([]);
});

test('figures of neighbouring columns never print over each other, whatever they add up to', async () => {
  const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  for (const page of ['', 'accounts/', 'team/', 'segments/', 'budget/', 'quarters/2026-q3/', 'segments/key/']) {
    await tab.goto(printed.address + page);
    expect([page, await overprinted(tab)]).toEqual([page, []]);
  }
  await tab.close();
});

test('a list of many actions is sorted and found over its further pages too', async () => {
  const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await tab.goto(`${printed.address}actions/`);
  const all = MANY.key + MANY.growth;
  await tab.getByRole('searchbox', { name: 'Name' }).fill('stop log');
  await expect
    .poll(async () => Number(/^(\d+)/.exec((await tab.locator('.list-filter output').textContent()) ?? '')?.[1]))
    .toBeGreaterThan(all / 2);
  await tab.locator('#action-list thead').getByRole('button', { name: 'Days' }).click();
  const days = await tab
    .locator('#action-list tbody[data-group-of]')
    .first()
    .locator('tr[data-row]:visible td.num')
    .allTextContents();
  expect(days.length).toBeGreaterThan(20);
  expect(days.map(Number)).toEqual(days.map(Number).sort((a, b) => b - a));
  await tab.close();
});

test('the page opens on sums and groups; every customer of a salesperson is one step further in', () => {
  const read = (name: string) => spelledOut(readFileSync(path.join(printed.site, 'budget', name), 'utf8'));
  const html = read('index.html');
  const opened = read('figures.html');
  expect(new Set([...opened.matchAll(/accounts\/\?kam=(seller-\d+)"/g)].map(([, seller]) => seller)).size).toBe(60);
  expect(html).not.toContain('<details class="opened"');
});

/** What the table of the organisation says of its company: target, budget and gap. */
function companyOf(tab: Page): Promise<string[]> {
  return tab.locator('.meeting .level-company').first().locator('td.num').allTextContents();
}

test('opening and sorting change no total, and a segment’s largest accounts and its others add up to the segment', async () => {
  const tab = await browser.newPage();
  await tab.goto(`${printed.address}budget/by/segment/`);
  const before = await companyOf(tab);
  const row = tab.locator('.meeting').first().locator('.level-segment').nth(1);
  const budget = await row.locator('td.num').nth(2).locator('a').innerText();
  await row.locator('td.num').nth(2).locator('a').click();
  const accounts = row.locator('xpath=following-sibling::tr[1]').locator('table.accounts').first();
  await tab.locator('.meeting .scroll').first().focus();
  await accounts.getByRole('button', { name: 'Budget', exact: true }).click();
  const budgets = await accounts.locator(':scope > tbody > tr:not(.line) > td:nth-child(3)').allInnerTexts();
  const figures = budgets.filter((text) => /\d/.test(text)).map((text) => Number(text.replace(/,/g, '')));
  const smaller = await accounts.locator(':scope > tbody > tr.sum-row > td:nth-child(3)').innerText();
  expect(figures.at(-1)).toBe(Number(smaller.replace(/,/g, '')));
  expect(figures.slice(0, -1)).toEqual(figures.slice(0, -1).sort((a, b) => b - a));
  expect(figures.length).toBeGreaterThan(8);
  // Each is rounded by itself, so the sum of what is read may be off by half a unit an account.
  expect(
    Math.abs(figures.reduce((all, figure) => all + figure, 0) - Number(budget.replace(/,/g, ''))),
  ).toBeLessThanOrEqual(figures.length / 2);
  expect(await companyOf(tab)).toEqual(before);
  await tab.close();
});
