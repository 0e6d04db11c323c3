import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { RENEW } from '../renew.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

interface Locked {
  version: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
}

const { packages } = JSON.parse(readFileSync(path.join(PROJECT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};
const LOCKED = Object.entries(packages).filter(([place]) => place !== '');
const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * Licences that let a company use, change and pass on what it gets, each without a word to anybody but those that it
 * says itself.
 */
const ALLOWED: ReadonlySet<string> = new Set([
  'MIT',
  'MIT OR Apache-2.0',
  '(MIT AND BSD)',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
]);

/** Others, by the packages that may have them and why that binds nobody. */
const ALLOWED_FOR: readonly (readonly [licence: RegExp, packages: RegExp, why: string])[] = [
  [/^OFL-1\.1$/, /^@fontsource/, 'typefaces, passed on whole and with their licence beside them'],
  [/^MPL-2\.0$/, /^lightningcss|^axe-core$|^ical\.js$/, 'used as they are, no file of theirs is changed'],
  [/LGPL-3\.0-or-later/, /^@img\/sharp-/, 'a library of pictures that Astro may load and Rulla never asks for one'],
  [/^CC-BY-4\.0$/, /^caniuse-lite$/, 'a table for who develops; nothing of it is passed on'],
];

test('every library has a licence that is known and allowed', () => {
  const astray = LOCKED.filter(([place, { license = 'none' }]) => {
    const isNamed = ALLOWED_FOR.some(([licence, of]) => licence.test(license) && of.test(nameOf(place)));
    return !ALLOWED.has(license) && !isNamed;
  }).map(([place, { license }]) => `${nameOf(place)}: ${license}`);
  expect(astray).toEqual([]);
});

test('what comes with Rulla is listed with its licence', async () => {
  const lines = LOCKED.filter(([, { dev, devOptional }]) => !dev && !devOptional).map(
    ([place, { version, license }]) => `${nameOf(place)} ${version}: ${license}`,
  );
  await expect(
    [
      'What Rulla is built on, with the licence of each, as package-lock.json names them. Their texts are in',
      'node_modules, beside each library.',
      '',
      ...[...new Set(lines)].sort(),
      '',
    ].join('\n'),
    RENEW,
  ).toMatchFileSnapshot('../../LICENCES.txt');
});

test('every library is the one whose bytes the lock file knows, and none comes from elsewhere than a registry', () => {
  const astray = LOCKED.filter(
    ([, { resolved = '', integrity = '' }]) =>
      (resolved !== '' && !/^https:\/\/[\w.-]+\/.*\.tgz$/.test(resolved)) || !/^sha512-[\w+/]{86}==$/.test(integrity),
  );
  expect(astray).toEqual([]);
});

/** What runs a program of its own while it is installed, and why it may. */
const INSTALL_SCRIPTS: Readonly<Record<string, string>> = {
  esbuild: 'sees that its program for this system has come along, and puts it where its command stands',
};

test('nothing runs while Rulla is installed but what is named', () => {
  const running = LOCKED.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => nameOf(place));
  expect([...new Set(running)].sort()).toEqual(Object.keys(INSTALL_SCRIPTS).sort());
  const { scripts } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  for (const name of ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'])
    expect(scripts[name]).toBeUndefined();
});

test('a bill of materials is made from the lock file without a network, and holds each library with its bytes’ hash and licence', () => {
  // With --omit dev, npm leaves out some of what Rulla is built on, because what only develops needs it as well.
  const { stdout, status } = spawnSync(
    'npm',
    ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--offline'],
    { cwd: PROJECT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  expect(status).toBe(0);
  const { bomFormat, components } = JSON.parse(stdout) as {
    bomFormat: string;
    components: { name: string; version: string; hashes?: { alg: string; content: string }[]; licenses?: unknown[] }[];
  };
  expect(bomFormat).toBe('CycloneDX');
  const hashOf = new Map(
    components.map(({ name, version, hashes = [] }) => [
      `${name} ${version}`,
      hashes.find(({ alg }) => alg === 'SHA-512')?.content,
    ]),
  );
  for (const [place, { version, integrity = '', dev, devOptional, optional }] of LOCKED) {
    // What is for another system is not in the list of this one.
    if (dev || devOptional || optional) continue;
    const hash = Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
    expect([place, hashOf.get(`${nameOf(place)} ${version}`)]).toEqual([place, hash]);
  }
  const named = new Set(components.filter(({ licenses = [] }) => licenses.length > 0).map(({ name }) => name));
  const astray = LOCKED.filter(([place, { dev, optional }]) => !dev && !optional && !named.has(nameOf(place)));
  expect(astray.map(([place]) => place)).toEqual([]);
});
