import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkoutIn } from '../package/packed.ts';

let top: string;
beforeAll(() => {
  top = mkdtempSync(path.join(tmpdir(), 'rulla-pack-'));
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

/**
 * Packs a copy of the checkout as another person would, elsewhere, in another zone and language, and tells the hash of
 * what comes out.
 */
function packed(name: string, when: string, environment: Record<string, string>): { hash: string; files: string[] } {
  const checkout = checkoutIn(path.join(top, name, 'checkout'));
  for (const file of ['README.md', 'package.json', 'scripts/rulla.mjs'])
    utimesSync(path.join(checkout, file), new Date(when), new Date(when));
  const out = path.join(top, name, 'out');
  mkdirSync(out);
  const { stdout, stderr, status } = spawnSync('npm', ['pack', '--json', '--pack-destination', out], {
    cwd: checkout,
    encoding: 'utf8',
    env: {
      ...process.env,
      npm_config_cache: path.join(top, name, 'cache'),
      HOME: path.join(top, name),
      ...environment,
    },
  });
  if (status !== 0) throw new Error(stderr);
  const [file = ''] = readdirSync(out);
  const [{ files = [] } = {}] = JSON.parse(stdout.slice(stdout.indexOf('['))) as { files?: { path: string }[] }[];
  return {
    hash: createHash('sha512')
      .update(readFileSync(path.join(out, file)))
      .digest('hex'),
    files: files.map((one) => one.path),
  };
}

test('one commit makes the same package, byte for byte, wherever, whenever and by whomever it is packed', () => {
  const one = packed('one', '2001-02-03T04:05:06Z', { TZ: 'Pacific/Kiritimati', LC_ALL: 'fi_FI.UTF-8' });
  const other = packed('other place', '2031-02-03T04:05:06Z', { TZ: 'America/Los_Angeles', LC_ALL: 'C' });
  expect(other).toEqual(one);
  expect(one.files).toEqual(expect.arrayContaining(['LICENCES.txt', 'LICENSE', 'CHANGELOG.md', 'scripts/rulla.mjs']));
  process.stderr.write(`sha512 ${one.hash.slice(0, 16)}…, ${one.files.length} files\n`);
});
