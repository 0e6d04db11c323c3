import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { pagesOf } from './pages.ts';
import { htmlFaults } from './valid-html.ts';

const site = inject('site');

test('every page is valid HTML', async () => {
  const faults: string[] = [];
  for (const page of await pagesOf(site))
    faults.push(...(await htmlFaults(readFileSync(path.join(site, page), 'utf8'), page)));
  expect(faults.slice(0, 40)).toEqual([]);
}, 900_000);
