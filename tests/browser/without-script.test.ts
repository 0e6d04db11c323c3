import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { openChromium } from './chromium.ts';

const address = inject('address');
let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

test('without script every page still says what it has to say', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const tab = await context.newPage();
  await tab.goto(`${address}stakeholders/`);
  expect(await tab.getByText('Eero Kallas').first().isVisible()).toBe(true);
  await tab.goto(`${address}accounts/havulinna-paper/`);
  expect(await tab.locator('main').innerText()).toContain('Close the water loop of PM4');
  await context.close();
});
