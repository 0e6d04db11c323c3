import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { FIRST_LANGUAGE, LANGUAGES } from '#words/languages.ts';
import { parse } from 'yaml';

const HANDBOOK = 'content/handbook';

function ordersIn(folder: string): Record<string, number> {
  return Object.fromEntries(
    readdirSync(path.join(HANDBOOK, folder))
      .filter((file) => file.endsWith('.mdx'))
      .map((file) => {
        const [, frontmatter = ''] = readFileSync(path.join(HANDBOOK, folder, file), 'utf8').split(/^---$/m);
        return [file, (parse(frontmatter) as { order: number }).order];
      }),
  );
}

const SHELVES = readdirSync(HANDBOOK, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(SHELVES.map(({ name }) => name))('no two pages of handbook/%s claim the same place', (folder) => {
  const orders = ordersIn(folder);
  const shared = Object.keys(orders).filter(
    (file) => Object.values(orders).filter((order) => order === orders[file]).length > 1,
  );
  expect(shared).toEqual([]);
});

test.each(LANGUAGES.filter((language) => existsSync(path.join(HANDBOOK, language))))(
  'the handbook in %s reads in the order of the first language',
  (language) => {
    expect(ordersIn(FIRST_LANGUAGE)).toMatchObject(ordersIn(language));
  },
);
