import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readSeal, sealFile } from '#loading/seal-file.ts';
import type { Snapshot3 } from '#domain/snapshot/version-3.ts';

const SEAL = fileURLToPath(new URL('../../content/snapshots/2026-Q2.json', import.meta.url));
const { snapshot } = JSON.parse(readFileSync(SEAL, 'utf8')) as { snapshot: Snapshot3 };

/** A seal with something else in it, whose fingerprint was worked out anew. */
const forged = (change: Partial<Snapshot3>) =>
  readSeal(Buffer.from(sealFile({ ...snapshot, ...change }).text), 'snapshots/2026-Q2.json', '2026-Q2');

test.each<[string, Partial<Snapshot3>]>([
  ['a currency that no computer can write', { currency: { code: '=1+1', decimals: 2 } }],
  ['decimals that no figure can have', { currency: { code: 'EUR', decimals: 200 } }],
  ['a quarter that is a path', { quarter: '../2026-Q2' }],
  ['a day that is markup', { asOf: '<b>' }],
  ['amounts that are no numbers', { company: { name: [], figures: { '2026-Q2': { budget: '1' as never } } } }],
])('a seal with %s is not read, whatever its fingerprint', (_, change) => {
  const { snapshot: read, problems } = forged(change);
  expect(read).toBeUndefined();
  expect(problems.map(({ rule }) => rule)).toEqual(['snapshot-unreadable']);
});

test('the same seal with nothing changed is read', () => {
  expect(forged({}).problems).toEqual([]);
});
