import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { chromiumHere } from './chromium.ts';

const address = inject('address');
const browser = chromiumHere();
let context: BrowserContext;
let tab: Page;
/** Names of the files of script that were asked for, without their hash. */
let scripts: string[];
beforeEach(async () => {
  context = await browser.newContext({ colorScheme: 'light' });
  tab = await context.newPage();
  scripts = [];
  tab.on('request', (request) => {
    const name = /([\w-]+)[^/]*\.(?:m?js|wasm)$/.exec(new URL(request.url()).pathname)?.[1];
    // What every page begins with is kept by the browser from the first one on.
    if (name !== undefined && name !== 'boot') scripts.push(name);
  });
});
afterEach(() => context.close());

test('the search of an account plan is fetched when it is gone to with "/"', async () => {
  await tab.goto(`${address}accounts/havulinna-paper/`, { waitUntil: 'networkidle' });
  await tab.mouse.click(4, 300);
  await tab.keyboard.press('PageDown');
  // Only what marks the part that is read.
  expect(scripts.filter((name) => name !== 'reader' && name !== 'follow-contents')).toEqual([]);
  await tab.keyboard.press('/');
  await expect.poll(() => scripts).toContain('search-panel');
  expect(scripts[0]).toBe('reader');
  await tab.keyboard.type('loop');
  await tab.getByRole('option').first().waitFor();
});

test('light and dark: the choice fetches one small file, and is kept without any', async () => {
  await tab.goto(`${address}accounts/havulinna-paper/`, { waitUntil: 'networkidle' });
  await tab.getByRole('button', { name: 'Light or dark' }).click();
  await expect.poll(() => tab.locator('html').getAttribute('data-theme')).toBe('dark');
  expect(scripts).toEqual(['reader']);
  scripts = [];
  await tab.goto(`${address}segments/`, { waitUntil: 'networkidle' });
  expect(await tab.locator('html').getAttribute('data-theme')).toBe('dark');
  expect(scripts).toEqual([]);
});

test('an address that asks something of a list is answered at once', async () => {
  await tab.goto(`${address}accounts/?kam=petri-salmela`);
  await expect.poll(() => tab.locator('.list-filter output').innerText()).toMatch(/ of /);
});

test('without script the search box asks the search page', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const page = await plain.newPage();
  await page.goto(`${address}accounts/havulinna-paper/`);
  await page.getByRole('searchbox').fill('loop');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${address}search/?q=loop`);
  await plain.close();
});
