import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';

const SAMPLE = fileURLToPath(new URL('../sample-company/content', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rulla-reviews-'));
  cpSync(SAMPLE, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, fields: string, body = ''): void {
  mkdirSync(path.dirname(path.join(folder, 'reviews', file)), { recursive: true });
  writeFileSync(
    path.join(folder, 'reviews', file),
    `---\n${fields}\ntookPart: [petri-salmela]\njudgement: As planned.\n---\n\n${body}\n`,
  );
}

async function problems() {
  const read = await readFolder(folder);
  return [...read.problems, ...assemble(read.files).problems].map(({ rule, place, nearest }) => [
    rule,
    `${place.file}:${place.line}`,
    nearest,
  ]);
}

test('a review is of the quarter whose folder it stands in, and its trust is the account’s', async () => {
  const { portfolio } = assemble((await readFolder(folder)).files);
  expect(portfolio?.reviews.map(({ id, quarter, account, change }) => [id, quarter, account?.id, change?.id])).toEqual([
    ['2026-Q2/havulinna-paper-procurement', '2026-Q2', 'havulinna-paper', 'c1'],
    ['2026-Q2/havulinna-paper', '2026-Q2', 'havulinna-paper', undefined],
    ['2026-Q2/meritar-foods', '2026-Q2', 'meritar-foods', undefined],
  ]);
  expect(portfolio?.accountById.get('havulinna-paper')?.trust).toEqual([
    { quarter: '2026-Q2', score: 3, comment: 'Reports come on time.' },
  ]);
});

test('a folder that is no quarter, and a file beside the folders, are named with the right spelling', async () => {
  write('2026-q3/meritar-foods.mdx', 'of: meritar-foods\non: 2026-09-18');
  write('meritar-foods.mdx', 'of: meritar-foods\non: 2026-09-18');
  expect(await problems()).toEqual([
    ['unknown-file', 'reviews/2026-q3:1', '2026-Q3'],
    ['unknown-file', 'reviews/meritar-foods.mdx:1', undefined],
  ]);
});

test('a review points at things of the account that it judges, in its fields and in its text', async () => {
  write(
    '2026-Q3/meritar-foods.mdx',
    'of: meritar-foods\non: 2026-09-18\ndecisions:\n  - id: d1\n    decision: Show the pilot\n    owner: henna-koivo\n    due: 2026-Q4\n    action: a1',
    '<Person id="eero-kallas" />',
  );
  expect(await problems()).toEqual([
    ['unknown-reference', 'reviews/2026-Q3/meritar-foods.mdx:7', 'henna-koivu'],
    ['unknown-reference', 'reviews/2026-Q3/meritar-foods.mdx:9', undefined],
    ['unknown-reference', 'reviews/2026-Q3/meritar-foods.mdx:14', undefined],
  ]);
});

test('a segment is reviewed as well, and somebody who is neither is said to be unknown once', async () => {
  write('2026-Q3/named-accounts.mdx', 'of: named-accounts\non: 2026-09-18', '<Figure of="budget" quarter="2026-Q3" />');
  expect(await problems()).toEqual([]);
  write('2026-Q3/others.mdx', 'of: meritar-food\non: 2026-09-18\nchange: c1', '<Person id="eero-kallas" />');
  expect(await problems()).toEqual([['unknown-reference', 'reviews/2026-Q3/others.mdx:2', 'meritar-foods']]);
});
