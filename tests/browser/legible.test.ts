import { beforeAll, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { chromiumHere } from './chromium.ts';

const address = inject('address');
const browser = chromiumHere();
let tab: Page;
beforeAll(async () => {
  tab = await browser.newPage({ viewport: { width: 320, height: 800 } });
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
      // The words of a figure that is not set are for who listens: a dash stands for them.
      if (!parent || !words || parent.closest('svg, .visually-hidden, thead, i.not-set')) continue;
      if (!parent.checkVisibility()) continue;
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
