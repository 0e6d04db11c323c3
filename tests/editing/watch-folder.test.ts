import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchFolder } from '../../scripts/editing/watch-folder.ts';

let folder: string;
let stop: () => void;
let told: string[][];
const PATIENCE = { timeout: 60_000 };
const all = () => [...new Set(told.flat())].sort();

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-watched-'));
  await mkdir(path.join(folder, 'accounts'));
  await writeFile(path.join(folder, 'company.yaml'), 'name: One\n');
  await writeFile(path.join(folder, 'accounts/first.mdx'), 'one\n');
  told = [];
  stop = watchFolder(folder, (files) => told.push([...files]));
});
afterEach(async () => {
  stop();
  await rm(folder, { recursive: true, force: true });
});

test('a file that is written to is told of, by its way in the folder, and no other', async () => {
  await writeFile(path.join(folder, 'accounts/first.mdx'), 'two\n');
  await expect.poll(all, PATIENCE).toEqual(['accounts/first.mdx']);
});

test('one that another takes the place of, as editors save, is told of', async () => {
  await writeFile(path.join(folder, 'accounts/.first.mdx.swp'), 'two\n');
  await rename(path.join(folder, 'accounts/.first.mdx.swp'), path.join(folder, 'accounts/first.mdx'));
  await expect.poll(all, PATIENCE).toContain('accounts/first.mdx');
});

test('one with the same size and time, but other words, is told of', async () => {
  const file = path.join(folder, 'company.yaml');
  await utimes(file, 1000, 1000);
  await expect.poll(all, PATIENCE).toEqual(['company.yaml']);
  told.length = 0;
  await writeFile(file, 'name: Two\n');
  await utimes(file, 1000, 1000);
  await expect.poll(all, PATIENCE).toEqual(['company.yaml']);
});

test('a new folder and what is put into it later are told of, and so is what is taken away', async () => {
  await mkdir(path.join(folder, 'reviews/2026-Q3'), { recursive: true });
  await writeFile(path.join(folder, 'reviews/2026-Q3/first.mdx'), 'one\n');
  await expect.poll(all, PATIENCE).toEqual(['reviews/2026-Q3/first.mdx']);
  told.length = 0;
  await writeFile(path.join(folder, 'reviews/2026-Q3/first.mdx'), 'two\n');
  await rm(path.join(folder, 'accounts/first.mdx'));
  await expect.poll(all, PATIENCE).toEqual(['accounts/first.mdx', 'reviews/2026-Q3/first.mdx']);
});

test('a folder that is gone for a moment is watched again when it is back', async () => {
  await rename(folder, `${folder}-away`);
  await expect.poll(all, PATIENCE).toEqual(['accounts/first.mdx', 'company.yaml']);
  told.length = 0;
  await rename(`${folder}-away`, folder);
  await expect.poll(all, PATIENCE).toEqual(['accounts/first.mdx', 'company.yaml']);
  told.length = 0;
  await writeFile(path.join(folder, 'accounts/first.mdx'), 'two\n');
  await expect.poll(all, PATIENCE).toEqual(['accounts/first.mdx']);
});

test('what git and libraries keep is nobody’s text', async () => {
  await mkdir(path.join(folder, '.git'));
  await writeFile(path.join(folder, '.git/HEAD'), 'ref\n');
  await writeFile(path.join(folder, 'company.yaml'), 'name: Two\n');
  await expect.poll(all, PATIENCE).toEqual(['company.yaml']);
});

test('whoever has stopped hears nothing more', async () => {
  stop();
  await writeFile(path.join(folder, 'company.yaml'), 'name: Two\n');
  const again: string[][] = [];
  stop = watchFolder(folder, (files) => again.push([...files]));
  await writeFile(path.join(folder, 'company.yaml'), 'name: Three\n');
  await expect.poll(() => again.flat(), PATIENCE).toContain('company.yaml');
  expect(told).toEqual([]);
});
