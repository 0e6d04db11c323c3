import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { PAGE_TYPES } from '../site/pages.ts';
import { openChromium } from './chromium.ts';
import { isMadeInBrowser, tabsFor } from './tabs.ts';

const address = inject('address');
let browser: Browser;
let inTab: Awaited<ReturnType<typeof tabsFor>>;
/** What each tab has heard since it was last shown a page, and which page that is. */
const heard = new WeakMap<Page, { page: string; noise: string[] }>();
beforeAll(async () => {
  browser = await openChromium();
  inTab = await tabsFor(5, listeningTab);
});
afterAll(() => browser.close());

/** The script that every page begins with. */
const FIRST = /^\/assets\/boot\.[^/]+\.js$/;

/** A tab that keeps nothing from page to page, and hears what each writes to the console and asks for. */
async function listeningTab(): Promise<Page> {
  const context = await browser.newContext();
  const tab = await context.newPage();
  await (await context.newCDPSession(tab)).send('Network.setCacheDisabled', { cacheDisabled: true });
  const hear = (noise: string) => heard.get(tab)?.noise.push(noise);
  tab.on('console', (message) => hear(`${message.type()}: ${message.text()}`));
  tab.on('pageerror', (error) => hear(`error: ${error.message}`));
  tab.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:')) hear(`asks ${url}`);
    // The page of results is the search itself, and that of edits what this browser keeps.
    const { pathname } = new URL(url);
    if (!isMadeInBrowser(heard.get(tab)?.page ?? '') && /\.(m?js|wasm)$/.test(pathname) && !FIRST.test(pathname))
      hear(`fetches ${url}`);
  });
  tab.on('response', (response) => {
    if (response.status() >= 400) hear(`${response.status()} ${response.url()}`);
  });
  return tab;
}

// Several at once: most of the time goes by in waiting whether anything more is asked for.
test.concurrent.each(Object.entries(PAGE_TYPES))(
  '%s writes nothing to the console, asks no other host, and fetches no script unasked',
  (_name, page) =>
    inTab(async (tab) => {
      const noise: string[] = [];
      heard.set(tab, { page, noise });
      await tab.goto(address + page, { waitUntil: 'networkidle' });
      expect(noise).toEqual([]);
    }),
);

test('without script every page still says what it has to say', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const tab = await context.newPage();
  await tab.goto(`${address}stakeholders/`);
  expect(await tab.getByText('Eero Kallas').first().isVisible()).toBe(true);
  await tab.goto(`${address}accounts/havulinna-paper/`);
  expect(await tab.locator('main').innerText()).toContain('Close the water loop of PM4');
  await context.close();
});
