import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { SHEETS } from '#styles/sheets.ts';
import { pagesOf } from './pages.ts';

const site = inject('site');
const nameOf = (address: string) => /([\w-]+)\.[\w-]+\.css$/.exec(address)?.[1] ?? address;

/** The classes that a sheet speaks of. */
function classesIn(css: string): Set<string> {
  const selectors = css.replace(/\{[^{}]*\}/g, '{}').replace(/"[^"]*"/g, '');
  return new Set([...selectors.matchAll(/\.(-?[a-zA-Z][\w-]*)/g)].map((match) => match[1] ?? ''));
}

test('a page has the sheet of each class on it that one sheet alone speaks of', async () => {
  const files = (await readdir(path.join(site, 'assets'))).filter((file) => file.endsWith('.css'));
  expect(files.map(nameOf).sort()).toEqual(['site', ...SHEETS].sort());
  const spokenOf = new Map<string, Set<string>>();
  for (const file of files) {
    for (const name of classesIn(await readFile(path.join(site, 'assets', file), 'utf8')))
      spokenOf.set(name, (spokenOf.get(name) ?? new Set()).add(nameOf(file)));
  }
  const missing = new Set<string>();
  for (const page of await pagesOf(site)) {
    const html = await readFile(path.join(site, page), 'utf8');
    const worn = new Set(
      [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => nameOf(match[1] ?? '')),
    );
    for (const [, names = ''] of html.matchAll(/\sclass="([^"]+)"/g)) {
      for (const name of names.split(' ')) {
        const [only, ...others] = spokenOf.get(name) ?? [];
        if (only !== undefined && others.length === 0 && !worn.has(only)) missing.add(`.${name} of ${only}: ${page}`);
      }
    }
  }
  expect([...missing].slice(0, 20)).toEqual([]);
});
