import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { PAGE_TYPES } from '../site/pages.ts';
import { openChromium } from './chromium.ts';

const address = inject('address');
let browser: Browser;
let tab: Page;
beforeAll(async () => {
  browser = await openChromium();
  tab = await browser.newPage({ viewport: { width: 320, height: 800 } });
});
afterAll(() => browser.close());

/** Widths of a screen, and how large its reader has the letters: phones, one at twice the size, tablets, small desks. */
const READERS = [
  { width: 320, letters: 100 },
  { width: 390, letters: 200 },
  { width: 640, letters: 100 },
  { width: 768, letters: 100 },
  { width: 960, letters: 100 },
  { width: 1024, letters: 100 },
  { width: 1216, letters: 100 },
  { width: 1440, letters: 100 },
];

const PAGES = Object.entries(PAGE_TYPES).flatMap(([name, page]) => [
  [`${name} in English`, page],
  [`${name} in Finnish`, `fi/${page}`],
]);

// With everything open that can be.
test.each(PAGES)('%s fits every width and letters twice as large: nothing scrolls sideways', async (_name, page) => {
  await tab.goto(address + page);
  const tooWide: string[] = [];
  for (const { width, letters } of READERS) {
    await tab.setViewportSize({ width, height: 800 });
    const needed = await tab.evaluate((percent) => {
      document.documentElement.style.fontSize = `${percent}%`;
      for (const part of document.querySelectorAll('details')) part.open = true;
      return document.documentElement.scrollWidth;
    }, letters);
    if (needed > width) tooWide.push(`${width} px, letters ${letters} %: ${needed} px`);
  }
  expect(tooWide).toEqual([]);
});

test.each([
  '',
  'accounts/havulinna-paper/',
  'fi/accounts/havulinna-paper/',
  'accounts/havulinna-paper/call-sheet/',
  'sales-plans/south/',
  'new-customers/data-centre-cooling/',
  'segments/key-accounts/',
  'groups/kivikari/',
  'budget/',
])('on a phone, no words of /%s stand on top of others or in a column of single letters', async (page) => {
  await tab.goto(address + page);
  const faults: string[] = [];
  for (const width of [390, 320]) {
    await tab.setViewportSize({ width, height: 800 });
    faults.push(...(await illegible(tab)));
  }
  expect(faults).toEqual([]);
});

/** What stands one letter under another or out of its cell, with everything open that can be. */
function illegible(on: Page): Promise<string[]> {
  return on.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
    const found: string[] = [];
    const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: parent, textContent } = texts.currentNode;
      const words = (textContent ?? '').trim();
      if (!parent || !words || parent.closest('svg, .visually-hidden, thead') || !parent.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const lines = [...range.getClientRects()].filter((line) => line.width > 1);
      const cell = parent.closest('td, th, dd, dt');
      // A cell whose lines stand in the row itself has no edge.
      const edge = cell?.getBoundingClientRect().right || Infinity;
      if (lines.length > words.split(/[\s/-]+/).length + 2) found.push(`one letter under another: ${words}`);
      if (lines.some((line) => line.right > edge + 2)) found.push(`out of its cell: ${words}`);
    }
    return found;
  });
}
