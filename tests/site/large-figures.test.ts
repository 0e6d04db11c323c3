import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumHere } from '../browser/chromium.ts';
import { callRulla } from '../call.ts';
import { MANY_AS_OF, writeManyAccounts } from './many-accounts.ts';
import type { BuiltSite } from './demo-build.ts';
import { overprinted } from './overprinted.ts';
import { printedSite } from './printed-site.ts';

// Figures take the same room whether 80 customers have them or 2,000: a few say whether there is room for ten digits.
const FEW = { key: 8, growth: 12, named: 60, times: 100 };

const PAGES = [
  '',
  'accounts/',
  'budget/',
  'budget/by/segment/',
  'budget/by/group/',
  'budget/by/quarter/',
  'segments/',
  'segments/key/',
  'segments/named/',
  'groups/half/',
  'team/',
  'quarters/2026-q3/',
  'quarters/2026-q2/',
];

const WIDTHS = [1440, 1216, 960, 390] as const;

let folder: string;
let tab: Page;
let site: BuiltSite;
const browser = chromiumHere();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-figures-'));
  const content = path.join(folder, 'content');
  await writeManyAccounts(content, FEW);
  const said = ['--content', content, '--as-of', MANY_AS_OF];
  expect(await callRulla(['seal', '2026-Q2', ...said, '--without-reviews'])).toMatchObject({ code: 0, errors: '' });
  site = await printedSite(content, {
    asOf: MANY_AS_OF,
    leftOut: 'search history handbook',
    pages: (address) => PAGES.includes(address),
  });
  tab = await browser.newPage();
});

afterAll(async () => {
  await site.end();
  await rm(folder, { recursive: true, force: true });
});

// Shown once, a page is made narrower from width to width, with everything open that can be.
test.each(PAGES)(
  'on /%s figures of ten digits print over none at any width, and nothing scrolls sideways',
  async (page) => {
    await tab.setViewportSize({ width: WIDTHS[0], height: 900 });
    await tab.goto(site.address + page);
    await tab.evaluate(() => {
      for (const closed of document.querySelectorAll('details')) closed.open = true;
    });
    for (const width of WIDTHS) {
      await tab.setViewportSize({ width, height: 900 });
      const needed = await tab.evaluate(() => document.documentElement.scrollWidth);
      expect([width, await overprinted(tab), needed]).toEqual([width, [], width]);
    }
  },
);
