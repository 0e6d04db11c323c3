import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import type { Edit } from '#domain/history.ts';
import { kaarnavesi } from '../../sample-company/company.ts';
import { factOf } from '../../problems/fact-of.ts';

const FILE = 'accounts/havulinna-paper.mdx';
const book = openBook(kaarnavesi({ accounts: { 'havulinna-paper': {} } }), '2026-09-18');
const edit = (by: string, on: string, file = FILE): Edit => ({ by, on, at: 0, why: '', commit: '', files: [file] });
const flagged = (edits: Edit[] | undefined) =>
  judge(book, edits && { files: new Map(), edits })
    .filter(({ rule }) => rule === 'single-contributor')
    .map((flag) => [flag.account, factOf(flag, 'by')]);

test('a plan that one person alone has changed for a year is flagged softly', () => {
  expect(flagged([edit('Petri Salmela', '2026-02-02'), edit('Petri Salmela', '2026-09-10')])).toEqual([
    ['havulinna-paper', 'Petri Salmela'],
  ]);
});

test('a second pair of eyes within the year is enough, an older one is not', () => {
  expect(flagged([edit('Petri Salmela', '2026-02-02'), edit('Henna Koivu', '2025-09-19')])).toEqual([]);
  expect(flagged([edit('Petri Salmela', '2026-02-02'), edit('Henna Koivu', '2025-09-18')])).toEqual([
    ['havulinna-paper', 'Petri Salmela'],
  ]);
});

test('a plan younger than a quarter, one that nobody changed, and a folder without git are left alone', () => {
  expect(flagged([edit('Petri Salmela', '2026-08-01')])).toEqual([]);
  expect(flagged([edit('Petri Salmela', '2024-08-01')])).toEqual([]);
  expect(flagged(undefined)).toEqual([]);
});

test('what was changed after the day is not seen yet', () => {
  expect(flagged([edit('Petri Salmela', '2026-02-02'), edit('Henna Koivu', '2026-09-19')])).toEqual([
    ['havulinna-paper', 'Petri Salmela'],
  ]);
});
