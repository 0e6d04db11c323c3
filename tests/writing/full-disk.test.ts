import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { putInPlace } from '#writing/put-in-place.ts';
import { putWhole } from '#writing/put-whole.ts';
import { filesUnder } from '../../scripts/kept/files-under.ts';
import { putNewFile } from '../../scripts/shell/put-file.ts';

let disk: string;
let isMounted = false;
beforeAll(() => {
  disk = mkdtempSync(path.join(tmpdir(), 'rulla-full-'));
  isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status === 0;
  mkdirSync(path.join(disk, 'content'));
  for (const name of ['one.yaml', 'other.yaml']) writeFileSync(path.join(disk, 'content', name), `old ${name}`);
});
afterAll(() => {
  if (isMounted) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

test('on a read-only disk a new file in a new folder is refused for what it is', async () => {
  if (!isMounted) return;
  expect(spawnSync('mount', ['-o', 'remount,ro', disk]).status).toBe(0);
  try {
    await expect(putNewFile(path.join(disk, 'content/snapshots/new.json'), 'x')).rejects.toMatchObject({
      code: 'EROFS',
    });
  } finally {
    spawnSync('mount', ['-o', 'remount,rw', disk]);
  }
});

const LONG = 'x'.repeat(100_000);

test.each<[string, () => Promise<unknown>]>([
  ['a new file', () => putNewFile(path.join(disk, 'content/new.json'), LONG)],
  ['a file', () => putWhole(path.join(disk, 'content/one.yaml'), LONG)],
  [
    'many files',
    () =>
      putInPlace(path.join(disk, 'content'), [
        { file: 'one.yaml', text: 'new' },
        { file: 'other.yaml', text: LONG },
      ]),
  ],
])('on a full disk %s: what stood there stands, and nothing else is left', async (_, write) => {
  if (!isMounted) return;
  await expect(write()).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(filesUnder(disk).sort()).toEqual(['content/one.yaml', 'content/other.yaml']);
  expect(readFileSync(path.join(disk, 'content/one.yaml'), 'utf8')).toBe('old one.yaml');
});
