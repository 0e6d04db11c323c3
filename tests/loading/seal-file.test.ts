import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '#domain/snapshot/canonical.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { CURRENT_VERSION, VERSIONS } from '#domain/snapshot/versions.ts';
import { readSeal, sealFile } from '#loading/seal-file.ts';
import { kaarnavesi } from '../sample-company/company.ts';

const OLD_SEALS = fileURLToPath(new URL('../sealing/old-seals/', import.meta.url));
const snapshot = {
  ...takeSnapshot(
    kaarnavesi({
      accounts: {
        'havulinna-paper': {
          people: [{ id: 'outi', name: 'Outi Valkama' }],
          budget: [{ id: 'l1', confidence: 'secure', sales: { '2026-Q2': 450_000 } }],
        },
      },
      sales: [['havulinna-paper', '2026-05', 43_800_012]],
    }),
    [],
    '2026-Q2',
    '2026-07-07',
  ),
  sealedBefore: [{ quarter: '2026-Q1', hash: '0'.repeat(64) }],
};
const { text, hash } = sealFile(snapshot);
const rulesOf = (bytes: Buffer, quarter = '2026-Q2') =>
  readSeal(bytes, `snapshots/${quarter}.json`, quarter).problems.map(({ rule }) => rule);

test('a seal reads as what was sealed', () => {
  const read = readSeal(Buffer.from(text), 'snapshots/2026-Q2.json', '2026-Q2');
  expect(read.problems).toEqual([]);
  expect(canonicalJson(read.snapshot)).toBe(canonicalJson(snapshot));
  expect(read.hash).toBe(hash);
});

test('the fingerprint is the SHA-256 of the file without its line, which anybody can work out', () => {
  expect(
    createHash('sha256')
      .update(text.replace(/^ "hash".*\n/m, ''))
      .digest('hex'),
  ).toBe(hash);
  expect(text).toBe(canonicalJson(JSON.parse(text)));
});

test('no byte of a seal can be another one unseen', () => {
  const bytes = Buffer.from(text);
  const unseen = [...bytes.keys()].filter((at) => {
    const altered = Buffer.from(bytes);
    altered[at] = (altered[at] ?? 0) ^ 1;
    return rulesOf(altered).length === 0;
  });
  expect(unseen).toEqual([]);
});

test('nor can bytes come or go, or keys change places', () => {
  fc.assert(
    fc.property(fc.nat(text.length), fc.string({ minLength: 1, maxLength: 3 }), (at, more) => {
      expect(rulesOf(Buffer.from(text.slice(0, at) + more + text.slice(at)))).not.toEqual([]);
      if (at < text.length) expect(rulesOf(Buffer.from(text.slice(0, at) + text.slice(at + 1)))).not.toEqual([]);
    }),
    { numRuns: 200 },
  );
  const { snapshot: content, hash: print } = JSON.parse(text) as { snapshot: object; hash: string };
  expect(rulesOf(Buffer.from(`${JSON.stringify({ snapshot: content, hash: print }, undefined, 1)}\n`))).toEqual([
    'snapshot-unreadable',
  ]);
});

test('line ends that git put there on Windows pass', () => {
  expect(rulesOf(Buffer.from(text.replaceAll('\n', '\r\n')))).toEqual([]);
  expect(rulesOf(Buffer.from(text.replace(',\n', ',\r\n')))).not.toEqual([]);
});

test.each([
  ['a file that is no JSON', 'half', 'snapshot-unreadable'],
  ['an empty one', '', 'snapshot-unreadable'],
  ['JSON of another kind', 'null', 'snapshot-unreadable'],
  ['lists in lists without end', '['.repeat(200_000), 'snapshot-unreadable'],
  ['an object that is no seal', '{}', 'snapshot-unreadable'],
  [
    'a key that would change what objects are',
    canonicalJson({ hash: '', snapshot: {} }).replace('"hash"', '"__proto__"'),
    'snapshot-unreadable',
  ],
])('%s ends in a problem and not in a crash', (_what, written, rule) => {
  expect(rulesOf(Buffer.from(written))).toEqual([rule]);
});

test('a seal under another quarter’s name is refused', () => {
  expect(rulesOf(Buffer.from(text), '2026-Q1')).toEqual(['snapshot-name']);
});

test('a seal of every version that ever was is kept and read', () => {
  const versions = readdirSync(OLD_SEALS).map((folder) => Number(folder.replace('version-', '')));
  expect(versions.sort()).toEqual(Object.keys(VERSIONS).map(Number));
  expect(Math.max(...versions)).toBe(CURRENT_VERSION);
  for (const version of versions) {
    const file = path.join(OLD_SEALS, `version-${version}`, '2026-Q2.json');
    const read = readSeal(readFileSync(file), file, '2026-Q2');
    expect([version, read.problems]).toEqual([version, []]);
    expect(read.snapshot?.accounts.map(({ id }) => id)).toContain('havulinna-paper');
  }
});
