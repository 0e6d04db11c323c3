import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOfPlaces } from '../../scripts/kept/build-keys.ts';
import { isAsStamped, stampOf } from '../../scripts/kept/file-stamps.ts';
import { keyByStamps } from '../../scripts/kept/own-key.ts';

let folder: string;
let hashed: number;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rulla-own-'));
  hashed = 0;
  mkdirSync(path.join(folder, 'code/inner'), { recursive: true });
  for (const [name, text] of Object.entries({ 'a.ts': 'one', 'inner/b.ts': 'two' }))
    writeFileSync(path.join(folder, 'code', name), text);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const code = (name: string) => path.join(folder, 'code', name);
const kept = () => path.join(folder, 'own-key');
/** The key of the folder at a time at which all of its files count as written to long ago. */
function key(now = Date.now() + 60_000, beside = 'Node 24'): string {
  const places = [
    { place: path.join(folder, 'code'), name: 'code' },
    { place: path.join(folder, 'lock.json'), name: 'lock.json' },
  ];
  return keyByStamps(places, beside, kept, {
    hashed: (of) => {
      hashed++;
      return hashOfPlaces(of);
    },
    now,
  });
}

test('what nobody has written to is not hashed again', () => {
  const first = key();
  expect(key()).toBe(first);
  expect(hashed).toBe(1);
});

test('a file that says something else is another key, whatever its size and the time that it is said to be of', () => {
  const day = new Date('2026-09-17');
  utimesSync(code('inner/b.ts'), day, day);
  const before = statSync(code('inner/b.ts'));
  const first = key();
  writeFileSync(code('inner/b.ts'), 'two'.toUpperCase());
  utimesSync(code('inner/b.ts'), day, day);
  expect(statSync(code('inner/b.ts'))).toMatchObject({ size: before.size, mtimeMs: before.mtimeMs });
  const second = key();
  expect(second).not.toBe(first);
  writeFileSync(code('inner/b.ts'), 'two');
  expect(key()).toBe(first);
});

test.each<[string, () => unknown]>([
  ['a file more', () => writeFileSync(code('c.ts'), '')],
  ['a file less', () => rmSync(code('a.ts'))],
  ['other libraries', () => writeFileSync(path.join(folder, 'lock.json'), '{}')],
])('%s is another key', (_, change) => {
  const first = key();
  change();
  expect(key()).not.toBe(first);
});

test('another Node is another key', () => {
  expect(key(undefined, 'Node 26')).not.toBe(key());
});

test('files that were written just now, and links, are hashed each time', () => {
  const first = key(Date.now());
  expect(key(Date.now())).toBe(first);
  expect(hashed).toBe(2);
  symlinkSync(code('a.ts'), code('d.ts'));
  key();
  key();
  expect(hashed).toBe(4);
});

test('a kept key of which a byte is another is none, and a place that takes nothing keeps none', () => {
  const first = key();
  const bytes = readFileSync(kept());
  const middle = bytes.length - 5;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(kept(), bytes);
  expect(key()).toBe(first);
  expect(hashed).toBe(2);
  rmSync(kept());
  mkdirSync(kept());
  expect([key(), key()]).toEqual([first, first]);
  expect(hashed).toBe(4);
});

test('a stamp is given to a file that cannot be written to any more in the tick of its last writing', () => {
  const stats = statSync(code('a.ts'));
  expect(stampOf(stats, stats.ctimeMs + 1000)).toBeUndefined();
  expect(stampOf(stats, stats.ctimeMs - 60_000)).toBeUndefined();
  const stamp = stampOf(stats, stats.ctimeMs + 3000);
  expect(isAsStamped(stats, stamp)).toBe(true);
  for (const other of ['ino', 'size', 'mtimeMs', 'ctimeMs'] as const)
    expect(isAsStamped({ ...stats, [other]: stats[other] + 1 } as typeof stats, stamp)).toBe(false);
  expect(isAsStamped(undefined, stamp)).toBe(false);
  expect(isAsStamped(stats, undefined)).toBe(false);
});
