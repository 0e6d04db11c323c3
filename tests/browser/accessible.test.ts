import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { PAGE_TYPES } from '../site/pages.ts';
import { colourViolationsOn, placesOn, violationsOn } from './axe.ts';
import { openChromium } from './chromium.ts';
import { shown } from './tabs.ts';

const address = inject('address');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

describe('on a desk', () => {
  let tab: Page;
  beforeAll(async () => {
    tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  });

  test.each(Object.entries(PAGE_TYPES))('%s has no accessibility violation, light or dark', async (_name, page) => {
    expect((await shown(tab, address, page))?.status()).toBe(200);
    const papers = new Set<string>();
    const places = new Set<string>();
    // What does not hang on colours is asked once: in the dark everything stands where it stood.
    for (const [colorScheme, violations] of [
      ['light', (on: Page) => violationsOn(on, TAGS)],
      ['dark', colourViolationsOn],
    ] as const) {
      await tab.emulateMedia({ colorScheme });
      papers.add(await tab.evaluate(() => getComputedStyle(document.documentElement).backgroundColor));
      places.add(await placesOn(tab));
      expect([colorScheme, await violations(tab)]).toEqual([colorScheme, []]);
    }
    expect(places.size).toBe(1);
    expect(papers.size).toBe(2);
  });
});

describe('on a phone', () => {
  let tab: Page;
  beforeAll(async () => {
    tab = await browser.newPage({ viewport: { width: 390, height: 844 } });
  });

  test.each(Object.entries(PAGE_TYPES))(
    '%s has no accessibility violation and nothing scrolls sideways',
    async (_name, page) => {
      expect((await shown(tab, address, `fi/${page}`))?.status()).toBe(200);
      expect(await violationsOn(tab)).toEqual([]);
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    },
  );
});
