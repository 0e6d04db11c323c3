import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { openChromium } from './chromium.ts';

const address = inject('address');
let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

test.each([
  ['segments/', '.roll-up .scroll', 1440],
  ['segments/', '.roll-up .scroll', 1024],
  ['fi/segments/', '.roll-up .scroll', 390],
  ['quarters/2026-q3/', '.results .scroll', 1440],
])(
  'the heads of a long table of /%s, %s, stay in sight at %i px, also where it scrolls sideways',
  async (page, region, width) => {
    const tab = await browser.newPage({ viewport: { width, height: 500 } });
    await tab.goto(address + page, { waitUntil: 'networkidle' });
    await tab.mouse.wheel(0, 30);
    await tab.locator(`${region}[data-fits]`).waitFor();
    await tab
      .locator(`${region} tbody tr:visible`)
      .last()
      .evaluate((row) => row.scrollIntoView({ block: 'center' }));
    const top = () => tab.locator(`${region} > table > thead`).evaluate((heads) => heads.getBoundingClientRect().top);
    await expect.poll(top).toBeGreaterThanOrEqual(-1);
    expect(await top()).toBeLessThan(60);
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await tab.close();
  },
);

test('at the top of the page the heads stand in their table', async () => {
  const tab = await browser.newPage({ viewport: { width: 1024, height: 500 } });
  await tab.goto(`${address}segments/`, { waitUntil: 'networkidle' });
  await tab.mouse.wheel(0, 3000);
  await tab.locator('.roll-up .scroll[data-fits]').waitFor();
  await tab.evaluate(() => scrollTo(0, 0));
  const apart = () =>
    tab.locator('.roll-up .scroll > table').evaluate((table) => {
      const heads = table.querySelector('thead');
      return Math.abs((heads?.getBoundingClientRect().top ?? NaN) - table.getBoundingClientRect().top);
    });
  await expect.poll(apart).toBeLessThan(2);
  await tab.close();
});
