import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { PAGE_TYPES } from '../site/pages.ts';
import { openChromium } from './chromium.ts';

const address = inject('address');
let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

// Several at once: most of the time goes by in waiting whether anything more is asked for.
test.concurrent.each(Object.entries(PAGE_TYPES))(
  '%s writes nothing to the console, asks no other host, and fetches no script unasked',
  async (_name, page) => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    const noise: string[] = [];
    tab.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
    tab.on('pageerror', (error) => noise.push(`error: ${error.message}`));
    tab.on('request', (request) => {
      if (!request.url().startsWith(address) && !request.url().startsWith('data:')) noise.push(`asks ${request.url()}`);
    });
    // The page of results is the search itself, and that of edits what this browser keeps.
    const isMadeInBrowser = page === PAGE_TYPES.search || page === PAGE_TYPES['my edits'];
    tab.on('request', (request) => {
      if (!isMadeInBrowser && /\.(m?js|wasm)$/.test(new URL(request.url()).pathname))
        noise.push(`fetches ${request.url()}`);
    });
    tab.on('response', (response) => {
      if (response.status() >= 400) noise.push(`${response.status()} ${response.url()}`);
    });
    await tab.goto(address + page, { waitUntil: 'networkidle' });
    expect(noise).toEqual([]);
    await context.close();
  },
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
