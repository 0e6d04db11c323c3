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

/** How much of a page moves while it loads with nothing kept, its fonts coming late; as Chromium counts it. */
async function shiftOf(page: string, width: number): Promise<number> {
  const context = await browser.newContext({ viewport: { width, height: width < 500 ? 844 : 900 } });
  const tab = await context.newPage();
  await tab.addInitScript(() => {
    const told = window as unknown as { moved: number };
    told.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) told.moved += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await tab.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await tab.goto(address + page, { waitUntil: 'networkidle' });
  await tab.evaluate(() => document.fonts.ready);
  await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const moved = await tab.evaluate(() => (window as unknown as { moved: number }).moved);
  await context.close();
  return moved;
}

test.each([...Object.entries(PAGE_TYPES), ['people who are asked for', 'stakeholders/?q=a']])(
  '%s does not jump while it loads, wide and on a phone',
  async (_name, page) => {
    for (const width of [1440, 390]) expect(await shiftOf(page, width), `${width} px`).toBeLessThanOrEqual(0.05);
  },
);
