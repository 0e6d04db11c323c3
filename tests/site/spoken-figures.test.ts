import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { PAGE_TYPES } from './pages.ts';
import { spelledOut } from './spelled-out.ts';

const site = inject('site');
const PAGES = Object.values(PAGE_TYPES).flatMap((page) => [page, `fi/${page}`]);
const textOf = (page: string) => spelledOut(readFileSync(path.join(site, page, 'index.html'), 'utf8'));

test('every drawing that is read out has a sentence of whom, of what and of when; every other is passed over', () => {
  const faults: string[] = [];
  let named = 0;
  // Drawings within a drawing are read or passed over with it.
  for (const page of PAGES)
    for (const [, attributes = ''] of textOf(page).matchAll(/<svg\b([^>]*)>/g)) {
      if (/aria-hidden="true"|\bhref=/.test(attributes) || !attributes.includes('role=')) continue;
      const [, name = ''] = /aria-label="([^"]*)"/.exec(attributes) ?? [];
      named++;
      if (!/^\p{Lu}.*\d{4}-Q\d.*\.$/u.test(name) || name.split(' ').length < 5) faults.push(`${page}: ${name}`);
    }
  expect(faults).toEqual([]);
  expect(named).toBeGreaterThan(20);
});

// A table in a text of the handbook stands under the heading and the sentence that lead to it.
test('every table of a plan or an overview has a name that says of what it is', () => {
  const faults = PAGES.filter((page) => !page.includes('handbook/')).flatMap((page) =>
    [...textOf(page).matchAll(/<table\b[^>]*>(?!\s*<caption)/g)]
      .filter(([tag]) => !/aria-label|role="presentation"/.test(tag))
      .map(([tag, ...rest]) => `${page}: ${tag} ${String(rest)}`),
  );
  expect(faults).toEqual([]);
});
