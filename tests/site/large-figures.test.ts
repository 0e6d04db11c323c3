import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../../scripts/shell/web-server.ts';
import { openChromium } from '../browser/chromium.ts';
import { runRulla } from '../shell.ts';
import { MANY_AS_OF, writeManyAccounts } from './many-accounts.ts';
import { overprinted } from './overprinted.ts';

// Figures take the same room whether 80 customers have them or 2,000: a few say whether there is room for ten digits.
const FEW = { key: 8, growth: 12, named: 60, times: 100 };

let folder: string;
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-figures-'));
  const content = path.join(folder, 'content');
  await writeManyAccounts(content, FEW);
  const said = ['--content', content, '--as-of', MANY_AS_OF];
  const sealed = await runRulla(['seal', '2026-Q2', ...said, '--without-reviews']);
  const built = await runRulla(['build', ...said, '--out', path.join(folder, 'site')], {
    RULLA_LEAVE_OUT: 'search history handbook',
  });
  if (sealed.code + built.code !== 0) throw new Error(`It does not build:\n${sealed.errors}${built.errors}`);
  server = await serveFolder(path.join(folder, 'site'), '/', 0, false);
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

test.each([1440, 1216, 960, 390])(
  'at %i px figures of ten digits print over none, and nothing scrolls sideways',
  async (width) => {
    const tab = await browser.newPage({ viewport: { width, height: 900 } });
    for (const page of [
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
    ]) {
      await tab.goto(server.address + page);
      const needed = await tab.evaluate(() => {
        for (const closed of document.querySelectorAll('details')) closed.open = true;
        return document.documentElement.scrollWidth;
      });
      expect([page, await overprinted(tab), needed]).toEqual([page, [], width]);
    }
    await tab.close();
  },
);
