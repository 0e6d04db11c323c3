import { expect, test } from 'vitest';
import { canonicalJson } from '#domain/snapshot/canonical.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { VERSIONS } from '#domain/snapshot/versions.ts';
import { kaarnavesi } from '../../sample-company/company.ts';

const company = kaarnavesi({ accounts: { mill: { name: 'Mill' }, works: { name: 'Works' } } });
const {
  schema: _3,
  inLanguages: _said,
  ...second
} = JSON.parse(canonicalJson(takeSnapshot(company, [], '2026-Q2', '2026-07-07'))) as Snapshot;
const { sealedBefore: _before, withoutActuals: _without, ...first } = second;
const linked = { ...second, sealedBefore: [], withoutActuals: ['2026-05'] };
const written = [
  [1, { ...first, schema: 1 }],
  [2, { ...linked, schema: 2 }],
  [3, { ...linked, schema: 3, inLanguages: { fi: [{ text: ['Mill'], says: ['Tehdas'] }] } }],
] as const;

test('an older seal is read as one of today that says nothing of what it did not know', () => {
  expect(written.map(([version, seal]) => VERSIONS[version]?.read(seal))).toEqual([
    { ...first, schema: 3, sealedBefore: undefined, withoutActuals: [], inLanguages: {} },
    { ...linked, schema: 3, inLanguages: {} },
    { ...linked, schema: 3, inLanguages: { fi: [{ text: ['Mill'], says: ['Tehdas'] }] } },
  ]);
});

test('a seal of any version that has an account twice is none, and so is one of another version', () => {
  for (const [version, seal] of written) {
    expect(VERSIONS[version]?.read({ ...seal, accounts: [seal.accounts[0], seal.accounts[0]] })).toBeUndefined();
    expect(VERSIONS[version]?.read({ ...seal, schema: 4 })).toBeUndefined();
  }
});
