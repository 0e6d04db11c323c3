import { beforeAll, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { layoutFaults } from '../languages/look.ts';
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
    faults.push(...(await layoutFaults(tab)).map((fault) => `${width} px: ${fault}`));
  }
  expect(faults).toEqual([]);
});
