import { PAGE_TYPES } from '../site/pages.ts';
import type { Page, Response } from 'playwright-core';

/** Pages that are made by their script: what is on them stands there when nothing more is asked for. */
const MADE_IN_BROWSER = new Set<string>([PAGE_TYPES.search, PAGE_TYPES['my edits']]);

/** Whether a page, of any language, is the search itself or that of edits, which a script makes in the browser. */
export function isMadeInBrowser(page: string): boolean {
  return MADE_IN_BROWSER.has(page.replace(/^fi\//, '').replace(/\?.*$/, ''));
}

/** Shows a page in a tab, whole: with its fonts, and with what its script makes of it. */
export async function shown(tab: Page, address: string, page: string): Promise<Response | null> {
  const answer = await tab.goto(address + page, { waitUntil: isMadeInBrowser(page) ? 'networkidle' : 'load' });
  await tab.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
  await tab.evaluate(() => document.fonts.ready.then(() => undefined));
  return answer;
}

/**
 * A few tabs for many pages: each use waits for a tab that is free. A tab of its own would begin another process for
 * each page, which costs twice what the page does.
 */
export async function tabsFor<Tab>(
  count: number,
  open: () => Promise<Tab>,
): Promise<<T>(use: (tab: Tab) => Promise<T>) => Promise<T>> {
  const free = await Promise.all(Array.from({ length: count }, open));
  const waiting: ((tab: Tab) => void)[] = [];
  return async (use) => {
    const tab = free.pop() ?? (await new Promise<Tab>((resolve) => waiting.push(resolve)));
    try {
      return await use(tab);
    } finally {
      const next = waiting.shift();
      if (next) next(tab);
      else free.push(tab);
    }
  };
}
