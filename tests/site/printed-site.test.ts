import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { DEMO } from './demo-build.ts';
import { PAGE_TYPES } from './pages.ts';
import { filesOf } from './printed-site.ts';

/** Texts of the handbook are Astro's. */
const ASTROS = /^handbook\/(?:$|attitudes|worked-year|requirements|decisions)/;

test('a page and a file that are printed for a test are, byte for byte, those of the build', async () => {
  const wanted = new Set(Object.values(PAGE_TYPES).filter((page) => !ASTROS.test(page)));
  const files = await filesOf(DEMO, { asOf: '2026-09-18', pages: (address) => wanted.has(address as never) });
  expect(files.length).toBeGreaterThan(wanted.size + 50);
  const differing: string[] = [];
  for (const { path: name, make } of files) {
    const made = Buffer.from((await make()) as string);
    if (!made.equals(readFileSync(path.join(inject('site'), name)))) differing.push(name);
  }
  expect(differing).toEqual([]);
});
