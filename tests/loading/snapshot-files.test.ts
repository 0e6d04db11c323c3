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
