import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { eachFormOnce } from './each-form-once.ts';
import { pagesOf } from './pages.ts';
import { htmlFaults } from './valid-html.ts';
import { wholeFaults } from './whole-page.ts';
import { spelledOut } from './spelled-out.ts';

const site = inject('site');

test('every page is valid HTML', async () => {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const page of await pagesOf(site)) {
    const html = spelledOut(readFileSync(path.join(site, page), 'utf8'));
    faults.push(...wholeFaults(html).map((fault) => `${page}: ${fault}`));
    const once = eachFormOnce(html, seen);
    faults.push(
      ...(once === undefined ? await htmlFaults(html, page) : await htmlFaults(once, page, ['no-missing-references'])),
    );
  }
  expect(faults.slice(0, 40)).toEqual([]);
}, 900_000);
