import { expect, inject, test } from 'vitest';
import { chromiumHere } from './chromium.ts';

const address = inject('address');
const browser = chromiumHere();

test('without script every page still says what it has to say', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const tab = await context.newPage();
  await tab.goto(`${address}stakeholders/`);
  expect(await tab.getByText('Eero Kallas').first().isVisible()).toBe(true);
  await tab.goto(`${address}accounts/havulinna-paper/`);
  expect(await tab.locator('main').innerText()).toContain('Close the water loop of PM4');
  await context.close();
});
