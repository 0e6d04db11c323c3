import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { commandHelps } from '#site/command-helps.ts';

// A command that a text names is there, and so is each of its options: what is read in the handbook can be typed.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => ending.test(name));
const TEXTS = [
  ...['README.md', 'README.fi.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'],
  ...filesIn('content/handbook', /\.mdx$/),
  ...filesIn('scripts/company/templates', /\.(?:md|yml|mdx)$|pre-commit$/),
];

interface Call {
  file: string;
  command: string;
  options: string[];
}

/** Calls of commands in a text: up to the end of the line, of the code or of a table's cell, a comment left out. */
function callsIn(file: string): Call[] {
  const calls = read(file).matchAll(
    /(?:npx rulla|npm run(?: -s| --silent)?|npm(?= start\b)) (?:-- )?([a-z][a-z-]*)([^\n`|#;&]*)/g,
  );
  return [...calls].map(([, command = '', rest = '']) => ({
    file,
    command,
    options: [...rest.matchAll(/(?<=\s)--([a-z][a-z-]*)/g)].map(([, name = '']) => name),
  }));
}

// Plain JavaScript, like the door that reads it.
const { commandsOf } = (await import(new URL('../../scripts/commands.mjs', import.meta.url).href)) as {
  commandsOf: (place: { isPackage: boolean }) => string[];
};
const COMMANDS = commandsOf({ isPackage: false });
/** Scripts that are no commands of Rulla. */
const SCRIPTS = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);

test('every command that a text names is there', () => {
  const calls = TEXTS.flatMap(callsIn);
  expect(calls.length).toBeGreaterThan(150);
  const none = calls.filter(({ command }) => !COMMANDS.includes(command) && !SCRIPTS.includes(command));
  expect(none.map(({ file, command }) => `${file}: ${command}`)).toEqual([]);
});

test('every option that a text gives to a command is told by its --help', () => {
  const calls = TEXTS.flatMap(callsIn).filter(({ command }) => COMMANDS.includes(command));
  expect(calls.flatMap(({ options }) => options).length).toBeGreaterThan(60);
  const unknown = calls.flatMap(({ file, command, options }) => {
    const source = read(`scripts/${command}.ts`);
    return options
      .filter((option) => option !== 'help' && !new RegExp(`--${option}(?![a-z-])`).test(source))
      .map((option) => `${file}: ${command} --${option}`);
  });
  expect(unknown).toEqual([]);
});

/** How the promises were tried: in a checkout of Rulla, as the page says itself. */
const TRIED = /\/promises\.mdx$/;

test('what a company’s own handbook tells to type can be typed in a company’s own folder', () => {
  const own = new Set([...commandHelps().map(({ name }) => name), 'prepare']);
  const calls = TEXTS.filter((file) => !TRIED.test(file) && /^content\/handbook\/(?:en|fi)\//.test(file)).flatMap(
    callsIn,
  );
  const missing = calls.filter(({ command }) => !own.has(command));
  expect(missing.map(({ file, command }) => `${file}: ${command}`)).toEqual([]);
});

test('a file of Rulla that a text says to install for an upgrade is one that git keeps', () => {
  const repository = mkdtempSync(path.join(tmpdir(), 'rulla-ignored-'));
  const git = (...args: string[]) => spawnSync('git', args, { cwd: repository, encoding: 'utf8' }).status;
  git('init', '--quiet');
  copyFileSync(path.join(ROOT, 'scripts/company/templates/all/gitignore'), path.join(repository, '.gitignore'));
  const named = TEXTS.flatMap((file) =>
    [...read(file).matchAll(/npm install --save-exact ([^\s`]+\.tgz)/g)].map(([, spec = '']) => ({ file, spec })),
  );
  // 0: git ignores it, 1: git would keep it.
  const lost = named.filter(({ spec }) => git('check-ignore', '--quiet', spec.replace('…', '1')) !== 1);
  const [beside, kept] = ['rulla-1.tgz', 'vendor/rulla-1.tgz'].map((spec) => git('check-ignore', '--quiet', spec));
  rmSync(repository, { recursive: true });
  expect(lost).toEqual([]);
  expect([beside, kept, new Set(named.map(({ file }) => file)).size]).toEqual([0, 1, 4]);
});
