import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
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

let folder: string;
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
});

afterAll(async () => {
  await site.end();
  await rm(folder, { recursive: true, force: true });
});

test.each([1440, 1216, 960, 390])(
  'at %i px figures of ten digits print over none, and nothing scrolls sideways',
  async (width) => {
    const tab = await browser.newPage({ viewport: { width, height: 900 } });
    for (const page of PAGES) {
      await tab.goto(site.address + page);
      const needed = await tab.evaluate(() => {
        for (const closed of document.querySelectorAll('details')) closed.open = true;
        return document.documentElement.scrollWidth;
      });
      expect([page, await overprinted(tab), needed]).toEqual([page, [], width]);
    }
    await tab.close();
  },
);
