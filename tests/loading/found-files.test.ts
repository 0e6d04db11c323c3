import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findFiles } from '#loading/found-files.ts';
import { messagesFor } from '#words/messages.ts';

test('a note on a sealed quarter under a wrong ending is told both endings of that folder', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rulla-snapshots-'));
  try {
    mkdirSync(path.join(folder, 'snapshots'));
    writeFileSync(path.join(folder, 'company.yaml'), 'name: Kaarnavesi Oy\n');
    writeFileSync(path.join(folder, 'snapshots/2026-Q2.notes.yaml'), 'notes: []\n');
    writeFileSync(path.join(folder, 'snapshots/2026-Q3.note.yaml'), 'notes: []\n');
    const {
      found,
      problems: [problem, ...others],
    } = findFiles(folder);
    expect(found.map(({ file }) => file)).toEqual(['company.yaml', 'snapshots/2026-Q2.notes.yaml']);
    expect(others).toEqual([]);
    if (problem?.rule !== 'unknown-file') expect.unreachable(`got ${problem?.rule} of snapshots/2026-Q3.note.yaml`);
    expect(problem.place.file).toBe('snapshots/2026-Q3.note.yaml');
    expect(messagesFor('en').readingProblems['unknown-file'].cure(problem)).toMatch(
      /^Files in snapshots\/ end with \.json or \.notes\.yaml and /,
    );
    expect(messagesFor('fi').readingProblems['unknown-file'].cure(problem)).toMatch(
      /^Kansion snapshots\/ tiedostojen pääte on \.json tai \.notes\.yaml, /,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.each([
  [
    'Accounts/a.mdx',
    'accounts/b.mdx',
    'accounts/ is there already: move what belongs to it there, and remove this folder.',
    'accounts/ on jo olemassa: siirrä sisältö sinne ja poista tämä kansio.',
  ],
  [
    'Company.yaml',
    'company.yaml',
    'company.yaml is there already: keep only one of the two.',
    'company.yaml on jo olemassa: jätä niistä vain toinen.',
  ],
  [
    'reviews/2026-q2/a.mdx',
    'reviews/2026-Q2/a.mdx',
    '2026-Q2/ is there already: move what belongs to it there, and remove this folder.',
    '2026-Q2/ on jo olemassa: siirrä sisältö sinne ja poista tämä kansio.',
  ],
  ['Accounts/a.mdx', 'team/u.yaml', 'Rename it to accounts.', 'Anna nimeksi accounts.'],
])('%s beside %s is not told to take a name that is taken', (wrong, other, english, finnish) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rulla-beside-'));
  try {
    for (const file of ['company.yaml', wrong, other]) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), 'x');
    }
    const { problems } = findFiles(folder);
    const told = problems.filter((problem) => problem.rule === 'unknown-file');
    const cures = (language: string) =>
      told.map((problem) => messagesFor(language).readingProblems['unknown-file'].cure(problem));
    expect([cures('en'), cures('fi')]).toEqual([[english], [finnish]]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
