import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const BIOME = path.join(PROJECT, 'node_modules/@biomejs/biome/bin/biome');

const LONGEST_LINE = 120;

/** What the formatter and linter say of a folder as its .biome.jsonc asks; empty when all is well. */
function complaints(folder: string): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [BIOME, 'check', '--error-on-warnings', '--max-diagnostics=200'],
    { cwd: folder, encoding: 'utf8' },
  );
  return status === 0 ? '' : stdout + stderr;
}

/** The same of a text alone, as if it stood among the parts of a page. */
function complaintsOf(text: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rulla-form-'));
  try {
    for (const file of ['.biome.jsonc', '.gitignore']) cpSync(path.join(PROJECT, file), path.join(folder, file));
    mkdirSync(path.join(folder, 'src/components'), { recursive: true });
    writeFileSync(path.join(folder, 'src/components/part.tsx'), text);
    return complaints(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('files are formatted, and hold nothing that the linter refuses', () => {
  expect(complaints(PROJECT), 'Form is mended by: npm run tidy. What is left is told by: npm run lint').toBe('');
}, 120_000);

/** The lines of comments that are longer than a line of code may be, which the formatter leaves as they are. */
function longComments(text: string): number[] {
  return text
    .split('\n')
    .flatMap((line, at) => (line.length > LONGEST_LINE && /^\s*(?:\/\*|\* |\/\/)/.test(line) ? [at + 1] : []));
}

test('comments keep to the width of the code', () => {
  const long = ['src', 'scripts', 'tests'].flatMap((room) =>
    readdirSync(path.join(PROJECT, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:tsx?|mjs|css|astro)$/.test(name))
      .flatMap((name) =>
        longComments(readFileSync(path.join(PROJECT, room, name), 'utf8')).map((line) => `${room}/${name}:${line}`),
      ),
  );
  expect(long, `Longer than ${LONGEST_LINE} columns`).toEqual([]);
  expect(longComments(`ok\n/** ${'a word '.repeat(20)}*/`)).toEqual([2]);
});

test('a part has no state, no hooks and no other runtime', () => {
  expect(complaintsOf("import { useState } from 'preact/hooks';\n\nexport const part = useState;\n")).toContain(
    'Parts are functions from values to HTML',
  );
  expect(complaintsOf("import { h } from 'preact';\n\nexport const part = h;\n")).toContain('Of preact only the types');
  expect(complaintsOf("import { memo } from 'react';\n\nexport const part = memo;\n")).toContain('noRestrictedImports');
  expect(complaintsOf("import type { JSX } from 'preact';\n\nexport type Part = JSX.Element;\n")).toBe('');
}, 120_000);
