import { afterEach, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { chromiumHere } from './chromium.ts';

const address = inject('address');
const browser = chromiumHere();
let tab: Page;
afterEach(() => tab.close());

async function open(path: string, viewport = { width: 1440, height: 900 }): Promise<void> {
  tab = await browser.newPage({ viewport });
  await tab.goto(address + path);
}

/** The rows that are seen under each head, by their actions. */
const groups = () =>
  tab.locator('#action-list tbody').evaluateAll((bodies) =>
    bodies
      .filter((body) => body.checkVisibility() && body.querySelector('tr'))
      .map((body) => ({
        head: body.querySelector('.group-head th')?.firstChild?.textContent?.trim() ?? '',
        rows: [...body.querySelectorAll<HTMLElement>('tr[data-row]')]
          .filter((row) => row.checkVisibility())
          .map((row) => row.querySelector('th a')?.textContent ?? ''),
      })),
  );
const all = async () => (await groups()).flatMap(({ rows }) => rows);
const head = (name: string) => tab.locator('#action-list thead').getByRole('button', { name });

test('actions stand as overdue, next 30 days and later; what ended is closed, and the timeline has a lane for each owner', async () => {
  await open('actions/');
  const stand = await groups();
  expect(stand.map(({ head }) => head)).toEqual(['Overdue', 'Next 30 days', 'Later']);
  expect(stand[0]?.rows).toEqual(['Pilot report to the control room']);
  expect(await tab.locator('details.closed', { hasText: 'actions closed' }).getAttribute('open')).toBeNull();
  const lanes = await tab.locator('.lanes tbody tr').evaluateAll((rows) =>
    rows.map((row) => ({
      open: Number(row.querySelector('td.num')?.textContent),
      drawn: row.querySelectorAll('.lane svg svg').length,
      later: Number(row.querySelector('.lane .rest')?.textContent?.replace('+', '') ?? 0),
    })),
  );
  expect(lanes.length).toBeGreaterThan(8);
  for (const { open: count, drawn, later } of lanes) expect(drawn + later).toBe(count);
  expect(lanes.reduce((sum, { open: count }) => sum + count, 0)).toBe((await all()).length);
  // The first of them is past its day, named by the first screen.
  expect(await tab.locator('.lanes tbody tr').first().locator('td.short').textContent()).toBe('1');
});

test('sorting keeps every action under its head; without groups it goes over the whole list', async () => {
  await open('actions/');
  const before = await all();
  await tab.locator('#action-list .scroll').focus();
  await head('Action').click();
  const sorted = await groups();
  for (const { rows } of sorted) expect(rows).toEqual([...rows].sort((a, b) => a.localeCompare(b, 'en')));
  expect(sorted.map(({ head: said }) => said)).toEqual(['Overdue', 'Next 30 days', 'Later']);
  await tab.locator('.strip label', { hasText: 'Nothing' }).click();
  await expect.poll(async () => (await groups()).map(({ head: said }) => said)).toEqual(['']);
  await head('Action').click();
  await head('Action').click();
  const whole = await all();
  expect(whole).toEqual([...before].sort((a, b) => a.localeCompare(b, 'en')));
  expect(new URL(tab.url()).searchParams.get('group')).toBe('none');
});

test('by owner each has their own below their name, and an account or an action is found by a part of its name', async () => {
  await open('actions/?group=owner');
  await expect.poll(async () => (await groups())[0]?.head).toBe('O. Lindgren');
  await open('actions/');
  const count = (await all()).length;
  await tab.getByRole('searchbox', { name: 'Name' }).fill('norrvik');
  await expect.poll(async () => (await all()).length).toBe(4);
  expect(await tab.locator('.list-filter output').textContent()).toBe(`4 of ${count} open actions`);
  await tab.getByRole('searchbox', { name: 'Name' }).fill('pilot report');
  await expect.poll(all).toEqual(['Pilot report to the control room']);
});

test('on a phone the order is a choice, and the Finnish list sorts too', async () => {
  await open('fi/actions/', { width: 390, height: 844 });
  await tab.getByLabel('Järjestys').selectOption({ label: 'Asiakas' });
  await expect
    .poll(() =>
      tab
        .locator('#action-list th[aria-sort]')
        .first()
        .evaluate((cell) => cell.textContent),
    )
    .toContain('Asiakas');
  expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
