import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '#domain/checks/problem.ts';
import { readFolder, type FolderRead } from '#loading/disk.ts';
import { runRulla } from '../shell.ts';
import { HOSTILE_PLANS } from './hostile-plans.ts';

const SOUND = fileURLToPath(new URL('../problems/sound', import.meta.url));
let scratch: string;
let read: FolderRead;

function soundCompany(name: string): string {
  const folder = path.join(scratch, name);
  cpSync(SOUND, folder, { recursive: true });
  return folder;
}

beforeAll(async () => {
  scratch = mkdtempSync(path.join(tmpdir(), 'rulla-hostile-'));
  const folder = soundCompany('plans');
  for (const [name, [written]] of Object.entries(HOSTILE_PLANS))
    writeFileSync(path.join(folder, `accounts/case-${name}.mdx`), written);
  read = await readFolder(folder);
}, 120_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const rulesAt = (problems: readonly Problem[], file: string) => [
  ...new Set(problems.filter(({ place }) => place.file === file).map(({ rule }) => rule)),
];

test.for(Object.entries(HOSTILE_PLANS))('a plan with %s is named by its rule, or read', ([name, [, rule]]) => {
  const found = rulesAt(read.problems, `accounts/case-${name}.mdx`);
  if (rule === undefined) expect(found).toEqual([]);
  else expect(found).toContain(rule);
});

test('a plan that is read beside a hundred hostile ones is read whole', () => {
  expect(read.files.find(({ id }) => id === 'north-oy')).toMatchObject({ kind: 'account', data: { name: 'North Oy' } });
});

test('names that make no address, or that some computers cannot tell apart, are named', async () => {
  const folder = soundCompany('names');
  const write = (file: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), '---\nname: North Oy\nsegment: key-accounts\nkam: sanna-rintala\n---\n');
  };
  for (const name of ['a#b', 'a?b', 'a%20b', 'a b', 'Ä', '-x', 'x--y', 'nul', 'a\nb', '..x', '\u202ex', 'North-oy'])
    write(`accounts/${name}.mdx`);
  for (const file of [
    'accounts/deep/x.mdx',
    'accounts/x.md',
    'acounts/x.mdx',
    'Team/x.yaml',
    'company.yml',
    'handbook/sv/x.mdx',
    'notes/x.txt',
    'README.md',
    '.git/x',
  ])
    write(file);
  writeFileSync(
    Buffer.concat([Buffer.from(path.join(folder, 'accounts/')), Buffer.from([0xff, 0xfe]), Buffer.from('.mdx')]),
    'x',
  );
  const { problems } = await readFolder(folder);
  expect(Object.fromEntries(problems.map(({ place, rule }) => [encodeURI(place.file), rule]))).toMatchInlineSnapshot(`
    {
      "Team": "unknown-file",
      "accounts/%C3%84.mdx": "file-name",
      "accounts/%E2%80%AEx.mdx": "file-name",
      "accounts/%EF%BF%BD%EF%BF%BD.mdx": "file-name",
      "accounts/-x.mdx": "file-name",
      "accounts/a#b.mdx": "file-name",
      "accounts/a%0Ab.mdx": "file-name",
      "accounts/a%20b.mdx": "file-name",
      "accounts/a%2520b.mdx": "file-name",
      "accounts/a?b.mdx": "file-name",
      "accounts/deep": "unknown-file",
      "accounts/north-oy.mdx": "file-name-collision",
      "accounts/nul.mdx": "file-name",
      "accounts/x--y.mdx": "file-name",
      "accounts/x.md": "unknown-file",
      "acounts": "unknown-file",
      "company.yml": "unknown-file",
      "handbook/sv": "unknown-file",
      "notes": "file-not-read",
    }
  `);
});

test('a name that is proposed for a file is one that would be taken', async () => {
  const folder = soundCompany('proposals');
  for (const name of ['con', 'A', 'a--b', 'ä'.repeat(90), `${'a'.repeat(77)} ${'b'.repeat(9)}`])
    writeFileSync(
      path.join(folder, `accounts/${name}.mdx`),
      '---\nname: North Oy\nsegment: key-accounts\nkam: sanna-rintala\n---\n',
    );
  const { problems } = await readFolder(folder);
  const proposed = problems.flatMap((problem) => (problem.rule === 'file-name' ? [problem.facts.suggestion] : []));
  expect(proposed.map((name) => (name.length < 20 ? name : `${name.slice(0, 3)}… ${name.length}`))).toEqual([
    'a.mdx',
    'a-b.mdx',
    'aaa… 81',
    'con-1.mdx',
    'aaa… 82',
  ]);
  for (const { place } of problems) rmSync(path.join(folder, place.file), { force: true });
  for (const name of proposed)
    writeFileSync(
      path.join(folder, 'accounts', name),
      '---\nname: North Oy\nsegment: key-accounts\nkam: sanna-rintala\n---\n',
    );
  expect((await readFolder(folder)).problems).toEqual([]);
});

test('links are followed within the content folder only, and other things are not opened', async () => {
  const folder = soundCompany('links');
  symlinkSync('/etc/passwd', path.join(folder, 'accounts/out.mdx'));
  symlinkSync(path.join(scratch, 'plans'), path.join(folder, 'sales-plans'));
  symlinkSync('north-oy.mdx', path.join(folder, 'accounts/within.mdx'));
  symlinkSync('circle.mdx', path.join(folder, 'accounts/circle.mdx'));
  mkdirSync(path.join(folder, 'accounts/folder.mdx'));
  const { problems, files } = await readFolder(folder);
  expect(Object.fromEntries(problems.map(({ place, rule }) => [place.file, rule]))).toEqual({
    'accounts/out.mdx': 'file-outside-folder',
    'sales-plans': 'file-outside-folder',
    'accounts/circle.mdx': 'file-unreadable',
    'accounts/folder.mdx': 'unknown-file',
  });
  expect(files.filter(({ kind }) => kind === 'account').map(({ id }) => id)).toEqual(['north-oy', 'within']);
});

test('a handbook page of a company may hold text and live components, and no code', async () => {
  const folder = soundCompany('handbook');
  mkdirSync(path.join(folder, 'handbook/en'), { recursive: true });
  const page = (name: string, fields: string, text: string) =>
    writeFileSync(
      path.join(folder, `handbook/en/${name}.mdx`),
      `---\ntitle: Visits\nsummary: How we visit.\norder: 5\n${fields}---\n\n${text}\n`,
    );
  page(
    'fine',
    '',
    'A <Term>visit</Term> ends in an action, see <Rule id="action-overdue" />.\n\n<FieldReference of="account" />',
  );
  page('layout', 'layout: ./x.astro\n', 'x');
  page('import', '', "import x from 'node:fs'");
  page('expression', '', '{process.exit(0)}');
  page('picture', '', '![x](./x.mjs)');
  page('broken', '', '<Term>visit');
  const { problems } = await readFolder(folder);
  expect(Object.fromEntries(problems.map(({ place, rule }) => [path.basename(place.file, '.mdx'), rule]))).toEqual({
    layout: 'unknown-field',
    import: 'body-module',
    expression: 'body-expression',
    picture: 'body-picture',
    broken: 'body-syntax',
  });
});

test('the check of all this ends with 1 and with words, not with a stack trace', async () => {
  const { code, output, errors } = await runRulla(['check', '--content', path.join(scratch, 'plans'), '--all']);
  expect(code).toBe(1);
  expect(errors).not.toMatch(/^ +at .*:\d+:\d+\)?$/m);
  expect(errors).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u200b]/);
  expect(output).toMatch(/^\d+ errors in \d+ files\./);
});
