import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { oneAtATime } from '#writing/one-at-a-time.ts';
import type { BuiltAssets } from '#site/handover.ts';
import { KeptAssets } from '../../scripts/kept/kept-assets.ts';
import { forgetOldest } from '../../scripts/kept/kept-places.ts';
import { hold } from '../../scripts/shell/hold.ts';
import { refuseForeignFolder } from '../../scripts/shell/out-folder.ts';

let top: string;
const undo: (() => void)[] = [];
beforeEach(() => {
  top = mkdtempSync(path.join(tmpdir(), 'rulla-held-'));
});
afterEach(() => {
  for (const each of undo.splice(0)) each();
  rmSync(top, { recursive: true, force: true });
});

/** Another process that runs. */
const OTHER = `${process.ppid}`;
/** A number that no process has. */
const GONE = '999999999';

/** Does something once, around the next call that asks the disk for a place. */
function around(name: 'rename' | 'rm' | 'readFile' | 'link', place: string, act: () => unknown, then = act): void {
  let isMet = false;
  for (const [own, key] of [
    [fs, `${name}Sync`],
    [fs.promises, name],
  ] as unknown as [Record<string, (...args: unknown[]) => unknown>, string][]) {
    const does = own[key];
    if (!does) throw new Error(`Expected ${key}, got nothing.`);
    own[key] = (...args) => {
      if (isMet || !args.slice(0, 2).includes(place)) return does(...args);
      isMet = true;
      if (key.endsWith('Sync')) {
        void act();
        return does(...args);
      }
      return Promise.resolve(act()).then(async () => {
        try {
          return await does(...args);
        } finally {
          if (then !== act) await then();
        }
      });
    };
    undo.push(() => {
      own[key] = does;
      syncBuiltinESMExports();
    });
  }
  syncBuiltinESMExports();
}

describe('a folder that one process has for itself', () => {
  test('is not taken from whoever has cleared the mark of a killed one a moment before', async () => {
    const holder = path.join(top, 'held-by');
    writeFileSync(holder, GONE);
    const otherTakesIt = () => writeFileSync(holder, OTHER);
    for (const name of ['rename', 'rm'] as const) around(name, holder, otherTakesIt);
    expect(await hold(top)).toBe(false);
    expect(readFileSync(holder, 'utf8')).toBe(OTHER);
    expect(readdirSync(top)).toEqual(['held-by']);
  });

  test('is taken where a killed one has left its mark', async () => {
    writeFileSync(path.join(top, 'held-by'), GONE);
    expect(await hold(top)).toBe(true);
    expect(readFileSync(path.join(top, 'held-by'), 'utf8')).toBe(`${process.pid}`);
  });

  test('is not forgotten while somebody is at work with it, however many there are', () => {
    for (let at = 0; at < 12; at++) {
      mkdirSync(path.join(top, `cache-${at}`));
      if (at < 2) writeFileSync(path.join(top, `cache-${at}`, 'held-by'), at === 0 ? OTHER : GONE);
      utimesSync(path.join(top, `cache-${at}`), at, at);
    }
    forgetOldest(top, 'cache-11');
    const left = Array.from({ length: 8 }, (_, at) => `cache-${at + 4}`);
    expect(readdirSync(top).sort()).toEqual(['cache-0', ...left].sort());
  });
});

test('an old site is not taken for somebody’s files while another build puts its own there', async () => {
  const out = path.join(top, 'site');
  const away = path.join(top, 'away');
  mkdirSync(out);
  writeFileSync(path.join(out, 'index.html'), '<!DOCTYPE html><title>Rulla</title>');
  // Another build moves the old site away once it has the place alone; it does not wait here.
  const swaps = () => oneAtATime(out, () => fs.promises.rename(out, away), 0);
  const hasSwapped = async () => {
    if (existsSync(away)) await fs.promises.rename(away, out);
  };
  around('readFile', path.join(out, 'index.html'), swaps, hasSwapped);
  await refuseForeignFolder(out);
  expect(readdirSync(top)).toEqual(['site']);
});

describe('styles and scripts that two builds keep at once for all sites', () => {
  const names = { script: 'assets/reader.js' } as BuiltAssets;
  const keptBy = (name: string) => {
    const site = path.join(top, name);
    mkdirSync(path.join(site, 'assets'), { recursive: true });
    writeFileSync(path.join(site, 'assets/reader.js'), 'export {}');
    const kept = new KeptAssets('key', `/${name}`, path.join(top, 'kept'));
    return { kept, keep: () => kept.keep(site, { names, files: ['assets/reader.js'], said: [] }) };
  };
  const taken = (kept: KeptAssets) => kept.putInto(path.join(top, 'new'), () => true)?.files;

  test('are those of one of them, whole', () => {
    const [one, other] = [keptBy('one'), keptBy('other')];
    one.keep();
    const [own = ''] = readdirSync(path.join(top, 'kept'));
    around('rename', path.join(top, 'kept', own), other.keep);
    one.keep();
    expect(readdirSync(path.join(top, 'kept'))).toEqual([own]);
    expect(taken(one.kept)).toEqual(['assets/reader.js']);
  });

  test('are made anew where another build takes them away while they are looked at', () => {
    const { kept, keep } = keptBy('one');
    keep();
    const [own = ''] = readdirSync(path.join(top, 'kept'));
    writeFileSync(path.join(top, 'kept', own, 'files/assets/reader.js'), 'another');
    around('rm', path.join(top, 'kept', own), () => {
      throw Object.assign(new Error('ENOTEMPTY: directory not empty'), { code: 'ENOTEMPTY' });
    });
    expect(taken(kept)).toBeUndefined();
  });
});
