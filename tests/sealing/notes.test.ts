import { expect, test } from 'vitest';
import { noPlaces } from '#domain/place.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { notesOfSeals } from '#loading/linking/notes-of-seals.ts';
import type { WrittenFile } from '#loading/written.ts';
import { kaarnavesi } from '../sample-company/company.ts';

const snapshot = takeSnapshot(
  kaarnavesi({ accounts: { 'havulinna-paper': {}, 'meritar-foods': { name: 'Meritar Foods' } } }),
  [],
  '2026-Q2',
  '2026-07-07',
);
const seal: WrittenFile = {
  kind: 'snapshot',
  id: '2026-Q2',
  hash: '',
  snapshot,
  source: { file: 'snapshots/2026-Q2.json', places: noPlaces() },
};
const notes = (quarter: string, account?: string): WrittenFile => ({
  kind: 'correction-notes',
  id: quarter,
  source: { file: `snapshots/${quarter}.notes.yaml`, places: noPlaces() },
  data: { notes: [{ on: '2026-08-01', by: 'Finance', account, text: 'The pilot was agreed in May.' }] },
});

test('a correction may speak of any account of its seal, also of one that the content has no more', () => {
  expect(notesOfSeals([seal, notes('2026-Q2', 'meritar-foods'), notes('2026-Q2')])).toEqual([]);
});

test('a correction of an account that the seal does not know names the nearest one that it does', () => {
  expect(notesOfSeals([seal, notes('2026-Q2', 'havulina-paper')])).toMatchObject([
    { rule: 'unknown-reference', facts: { value: 'havulina-paper', what: 'account' }, nearest: 'havulinna-paper' },
  ]);
});

test('there is nothing to correct in a quarter that is not sealed', () => {
  expect(notesOfSeals([seal, notes('2026-Q1')])).toMatchObject([
    { rule: 'notes-without-snapshot', facts: { quarter: '2026-Q1' } },
  ]);
});
