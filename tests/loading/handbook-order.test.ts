import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
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

test.each(readdirSync(HANDBOOK))('no two pages of handbook/%s claim the same place', (folder) => {
  const orders = ordersIn(folder);
  const shared = Object.keys(orders).filter(
    (file) => Object.values(orders).filter((order) => order === orders[file]).length > 1,
  );
  expect(shared).toEqual([]);
});

test('the handbook reads in the same order in every language', () => {
  expect(ordersIn('fi')).toEqual(ordersIn('en'));
});
