import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { PAGE_TYPES } from '../site/pages.ts';
import { openChromium } from './chromium.ts';
import { tabsFor } from './tabs.ts';

const address = inject('address');
let browser: Browser;
let inTab: Awaited<ReturnType<typeof tabsFor>>;
/** Which addresses of fonts each tab has asked for since it was last shown a page. */
const fontsAsked = new WeakMap<Page, string[]>();
beforeAll(async () => {
  browser = await openChromium();
  inTab = await tabsFor(5, lateTab);
});
afterAll(() => browser.close());

/** A tab that keeps nothing from page to page, whose fonts come late, and that counts what moves as Chromium does. */
async function lateTab(): Promise<Page> {
  const context = await browser.newContext();
  const tab = await context.newPage();
  await (await context.newCDPSession(tab)).send('Network.setCacheDisabled', { cacheDisabled: true });
  await tab.addInitScript(() => {
    const told = window as unknown as { moved: number };
    told.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) told.moved += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await tab.route('**/*.woff2', async (route) => {
    fontsAsked.get(tab)?.push(route.request().url());
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  return tab;
}

/** How much of a page moves while it loads with nothing kept, its fonts coming late. */
async function shiftOf(tab: Page, page: string, width: number): Promise<number> {
  await tab.setViewportSize({ width, height: width < 500 ? 844 : 900 });
  fontsAsked.set(tab, []);
  await tab.goto(address + page, { waitUntil: 'networkidle' });
  await tab.evaluate(() => document.fonts.ready.then(() => undefined));
  await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  // As from a browser that never saw the site: no font was there already.
  expect(fontsAsked.get(tab)?.length).toBeGreaterThan(0);
  return tab.evaluate(() => (window as unknown as { moved: number }).moved);
}

// Several at once: most of the time goes by in waiting for the fonts, and whether anything more is asked for.
test.concurrent.each([...Object.entries(PAGE_TYPES), ['people who are asked for', 'stakeholders/?q=a']])(
  '%s does not jump while it loads, wide and on a phone',
  (_name, page) =>
    inTab(async (tab) => {
      for (const width of [1440, 390]) expect(await shiftOf(tab, page, width), `${width} px`).toBeLessThanOrEqual(0.05);
    }),
);
