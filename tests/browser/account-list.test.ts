import { beforeAll, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { chromiumHere } from './chromium.ts';

const address = inject('address');
const browser = chromiumHere();
/** One for all: each test shows the list in it anew, and none leaves anything but the address. */
let tab: Page;
beforeAll(async () => {
  tab = await browser.newPage();
});

async function open(path: string, viewport = { width: 1440, height: 900 }): Promise<void> {
  await tab.setViewportSize(viewport);
  await tab.goto(address + path);
}

/** The rows that are seen, as they stand: names and heads of groups. */
const seen = () =>
  tab
    .locator('#account-list tbody:not(.sums) tr:visible > th')
    .evaluateAll((heads) => heads.map((head) => head.querySelector('a')?.textContent ?? head.textContent));
const sums = () => tab.locator('#account-list .sums td.miss').allTextContents();

test('the list stands sorted by expected miss, and its foot adds up to the company', async () => {
  await open('accounts/');
  expect((await seen()).slice(0, 5)).toEqual([
    'Meritar Foods',
    'Havulinna Paper',
    'Lainetar Shipyard',
    'Sepänmaa Steel',
    'Vuorimäki Cement',
  ]);
  expect(await sums()).toEqual(['−154', '−62', '−75', '−291']);
  expect(await tab.locator('#account-list th[aria-sort]').textContent()).toBe('Miss');
});

test('a press on a head sorts the whole list and leaves the sums; a second one turns it round', async () => {
  await open('accounts/');
  const before = await seen();
  await tab.locator('#account-list thead th', { hasText: 'Target' }).click();
  await tab.locator('#account-list th[aria-sort=descending]').waitFor();
  const figures = () =>
    tab
      .locator('#account-list tbody[data-rows] td.asked')
      .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent?.replace(/\D/g, ''))));
  const down = await figures();
  expect(down.length).toBe(26);
  expect(down).toEqual([...down].sort((a, b) => b - a));
  expect(await sums()).toEqual(['−154', '−62', '−75', '−291']);
  await tab.locator('#account-list thead').getByRole('button', { name: 'Target' }).click();
  await tab.locator('#account-list th[aria-sort=ascending]').waitFor();
  expect(await figures()).toEqual(down.toReversed());
  expect([...(await seen())].sort()).toEqual([...before].sort());
});

test('pace sorts by its per cent, and the next action by its day; who has none stands last', async () => {
  await open('accounts/');
  await tab.locator('#account-list .scroll').focus();
  await tab.locator('#account-list thead').getByRole('button', { name: 'Pace' }).click();
  expect((await seen())[0]).toBe('Meritar Foods');
  await tab.locator('#account-list thead').getByRole('button', { name: 'Next action' }).click();
  const names = await seen();
  expect(names[0]).toBe('Norrvik Energi');
  expect(await tab.locator('#account-list thead th.unsorted').textContent()).toBe('8 quarters');
  const last = tab.locator('#account-list tbody[data-rows] tr').last();
  expect(await last.locator('td.act .none').count()).toBe(1);
});

test('grouped by manager, each has its accounts below its sum; groups follow the order, and no row is lost', async () => {
  await open('accounts/');
  const flat = await seen();
  await tab.locator('.strip label', { hasText: 'Manager' }).click();
  await tab.locator('tbody[data-group-of=kam]').first().waitFor();
  const groups = () =>
    tab.locator('tbody[data-group-of=kam]').evaluateAll((bodies) =>
      bodies.map((body) => ({
        name: body.querySelector('.group-head a')?.textContent,
        miss: body.querySelector('.group-head .miss')?.textContent,
        rows: [...body.querySelectorAll('tr[data-row] > th a')].map((link) => link.textContent),
        misses: [...body.querySelectorAll('tr[data-row] td.miss')].map((cell) => cell.textContent),
      })),
    );
  const first = await groups();
  expect(first.slice(0, 2).map(({ name, miss }) => [name, miss])).toEqual([
    ['Sanna Rintala', '−106'],
    ['Petri Salmela', '−55'],
  ]);
  expect(first.flatMap(({ rows }) => rows).sort()).toEqual([...flat].sort());
  expect(new URL(tab.url()).search).toContain('group=kam');
  const number = (text: string | null | undefined) => Number((text ?? '').replace('−', '-'));
  for (const { miss, misses } of first)
    expect(Math.abs(misses.reduce((all, each) => all + number(each), 0) - number(miss))).toBeLessThanOrEqual(
      misses.length / 2,
    );
  await tab.locator('#account-list thead').getByRole('button', { name: 'Account' }).click();
  const byName = await groups();
  expect(byName.map(({ name }) => name)).toEqual([...byName.map(({ name }) => name)].sort());
  for (const { rows } of byName) expect(rows).toEqual([...rows].sort((a, b) => (a ?? '').localeCompare(b ?? '', 'en')));
  expect(await sums()).toEqual(['−154', '−62', '−75', '−291']);
});

test('a name is found by a part of it, without accents; the count is said, and the address keeps it', async () => {
  await open('accounts/');
  await tab.getByRole('searchbox', { name: 'Name' }).fill('ojsk');
  await expect.poll(seen).toEqual(['Öjskog Timber']);
  expect(await tab.locator('#account-filter output').textContent()).toBe('1 of 26 accounts');
  await tab.reload();
  await expect.poll(seen).toEqual(['Öjskog Timber']);
  await tab.getByRole('searchbox', { name: 'Name' }).fill('no such');
  await tab.getByText('No accounts match. Remove a filter.').waitFor();
  await open('accounts/?segment=key-accounts&group=segment');
  await expect.poll(async () => (await seen()).length).toBe(6);
});

test('on a phone the list is sorted by a choice, and nothing is wider than the screen', async () => {
  await open('fi/accounts/', { width: 390, height: 844 });
  await tab.getByLabel('Järjestys').selectOption({ label: 'Asiakas' });
  await expect.poll(async () => (await seen())[0]).toBe('Aallokko Dairy');
  expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await tab.getByText('Rajaa ja ryhmittele').isVisible()).toBe(true);
  expect(await tab.locator('#account-filter select[name=segment]').isVisible()).toBe(false);
});

test('without a script the list stands by miss, no tool is shown dead, and managers and segments are links', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  tab = await context.newPage();
  await tab.goto(`${address}accounts/`);
  expect((await seen())[0]).toBe('Meritar Foods');
  expect(await tab.locator('#account-filter').isVisible()).toBe(false);
  await tab.getByText('By key account manager').click();
  expect(await tab.locator('.ways a', { hasText: 'Petri Salmela' }).getAttribute('href')).toBe('/team/petri-salmela/');
});
