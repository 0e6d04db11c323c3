import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeSlot } from '../../scripts/shell/own-slot.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-slot-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('two servers at once have folders of their own, and the next one finds what the first has kept', async () => {
  const first = await takeSlot(folder, 'dev');
  // What another process holds that is still there.
  await writeFile(path.join(first.folder, 'held-by'), `${process.ppid}`);
  const second = await takeSlot(folder, 'dev');
  expect([first, second].map((slot) => path.basename(slot.folder))).toEqual(['dev-1', 'dev-2']);
  await first.release();
  expect(path.basename((await takeSlot(folder, 'dev')).folder)).toBe('dev-1');
});

test('a server that was killed holds nothing', async () => {
  const { folder: held } = await takeSlot(folder, 'dev');
  // No system gives a process this number.
  await writeFile(path.join(held, 'held-by'), '99999999');
  expect((await takeSlot(folder, 'dev')).folder).toBe(held);
});
