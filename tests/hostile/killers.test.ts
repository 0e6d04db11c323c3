import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { BodyReader } from '#loading/body/body-reader.ts';
import { readFolder, type FolderRead } from '#loading/disk.ts';

const FIELDS = 'name: North Oy\nsegment: key-accounts\nkam: sanna-rintala\n';
const OPENING = '- ```\n  code\n';

/**
 * Texts of a body that bring a parser to its knees: it aborts, overflows, doubles its time with each repeat, or takes
 * all memory.
 */
const KILLERS: readonly string[] = [
  "import '\\",
  'export {\\',
  '<a b={'.repeat(30),
  '<a b='.repeat(3000),
  '> '.repeat(5000) + 'x',
  '>'.repeat(5000) + 'x',
  '- '.repeat(5000) + 'x',
  '1. '.repeat(5000) + 'x',
  Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
  `${'|x'.repeat(4000)}|\n${'|-'.repeat(4000)}|\n${'|\n'.repeat(4000)}`,
  `|a|b|c|d|e|f|g|h|\n${'|-'.repeat(8)}|\n${'|x\n'.repeat(30_000)}`,
  '<Shared>\n\n'.repeat(9000),
  '<Note kind="risk">'.repeat(9000),
  '<Person id="a" />\n\n'.repeat(9000),
  '</Note>'.repeat(9000),
  '['.repeat(100_000),
  '![['.repeat(30_000),
  '[a]('.repeat(30_000),
  '*'.repeat(100_000) + 'x',
  '_'.repeat(200_000),
  '*a **b '.repeat(30_000),
  `${'`'.repeat(100_000)}x`,
  Array.from({ length: 600 }, (_, length) => '`'.repeat(length + 1)).join(' '),
  '{'.repeat(100_000),
  '}'.repeat(100_000),
  '{/*'.repeat(60_000),
  '<!--'.repeat(50_000),
  '\\'.repeat(200_001),
  '&amp; '.repeat(40_000),
];
/** Fields that do the same to a reader of YAML, and whole files. */
const FILES: readonly string[] = [
  `---\n${FIELDS}purpose: ${'['.repeat(100_000)}\n---\n`,
  `---\n${FIELDS}purpose: ${'{a: '.repeat(40_000)}\n---\n`,
  `---\n${FIELDS}needs: ${'- '.repeat(60_000)}x\n---\n`,
  `---\n${FIELDS}a: &a [x]\n${Array.from({ length: 9000 }, (_, at) => `b${at}: &b${at} [*a, *a]`).join('\n')}\n---\n`,
  `---\n${FIELDS}${Array.from({ length: 20_000 }, (_, at) => `f${at}: 1`).join('\n')}\n---\n`,
  `---\n${FIELDS}${'...\n'.repeat(50_000)}---\n`,
  `---\n${FIELDS}purpose: "${'я'.repeat(100_000)}\n---\n`,
  `---\n${FIELDS}purpose: ${']'.repeat(200_000)}\n---\n`,
  `---\n${'\n'.repeat(200_000)}`,
];

const named = [...KILLERS.map((text) => `---\n${FIELDS}---\n${text}`), ...FILES];
/** Behind the opening of a code block that its list item ends, they reach what comes after it all the same. */
const behind = KILLERS.slice(0, 27).map((text) => `---\n${FIELDS}---\n${OPENING}${text}`);
const SOUND = 12;
let folder: string;
let read: FolderRead;
let parsed = 0;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rulla-killers-'));
  cpSync(fileURLToPath(new URL('../problems/sound', import.meta.url)), folder, { recursive: true });
  for (const [at, text] of [...named, ...behind].entries())
    writeFileSync(path.join(folder, `accounts/killer-${String(at).padStart(2, '0')}.mdx`), text);
  for (let at = 0; at < SOUND; at++)
    writeFileSync(
      path.join(folder, `accounts/killer-${String(at * 5).padStart(2, '0')}-sound.mdx`),
      `---\n${FIELDS}---\n\nThey want less water, <Note kind="risk">soon</Note> ${at}.\n`.replace(/<.*?>/g, ''),
    );
  const given = vi.spyOn(BodyReader.prototype, 'read');
  read = await readFolder(folder);
  parsed = given.mock.calls.length;
  given.mockRestore();
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('each of more than sixty killers in one folder is named, and the sound plans beside them are read', () => {
  const files = new Set(read.problems.filter(({ grade }) => grade === 'error').map(({ place }) => place.file));
  const quiet = [...named, ...behind].flatMap((text, at) =>
    files.has(`accounts/killer-${String(at).padStart(2, '0')}.mdx`) ? [] : [text.slice(60, 120)],
  );
  expect(quiet).toEqual([]);
  expect(named.length + behind.length).toBeGreaterThan(59);
  const sound = read.files.filter(({ id }) => id.endsWith('-sound'));
  expect(sound).toHaveLength(SOUND);
  for (const file of sound) expect('body' in file && file.body).toHaveLength(1);
});

test('nearly all of them are seen before the parser, which would have to be killed, is asked', () => {
  expect(parsed).toBeLessThan(SOUND + 8);
});

test('none of them makes a long list', () => {
  expect(read.problems.length).toBeLessThan(21 * (named.length + behind.length));
});
