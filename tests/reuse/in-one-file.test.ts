import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandInOneFile, putInOneFile, type Modules } from '../../scripts/shell/in-one-file.ts';
import { runRulla } from '../shell.ts';

let top: string;
let kept: string;
let modules: Modules;
beforeEach(() => {
  top = mkdtempSync(path.join(tmpdir(), 'rulla-top-'));
  kept = mkdtempSync(path.join(tmpdir(), 'rulla-kept-'));
  modules = { top, ending: '.ts', commands: ['hello'], kept };
  put('scripts/hello.ts', [
    "import { said } from '../src/words/said.ts';",
    "import { IS_IN_ONE_FILE } from './shell/in-one-file.ts';",
    'export async function run(args: string[]): Promise<unknown> {',
    '  return [await said(args[0] ?? ""), IS_IN_ONE_FILE, import.meta.url];',
    '}',
  ]);
  put('scripts/shell/in-one-file.ts', ['export const IS_IN_ONE_FILE: boolean = false;']);
  put('src/words/said.ts', [
    'export async function said(language: string): Promise<string> {',
    '  return ((await import(`./${language}/index.ts`)) as { hello: string }).hello;',
    '}',
  ]);
  put('src/words/en/index.ts', ["export const hello: string = 'Hello';"]);
});
afterEach(() => [top, kept].forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function put(name: string, lines: readonly string[]): void {
  mkdirSync(path.dirname(path.join(top, name)), { recursive: true });
  writeFileSync(path.join(top, name), lines.join('\n'));
}
/** A moment at which every file counts as written to long ago, the cache's own as well. */
const later = () => Date.now() + 60 * 60 * 1000;
const hello = async (language = 'en') => (await commandInOneFile('hello', modules))?.([language]) as unknown;
const here = () => pathToFileURL(path.join(top, 'scripts/hello.ts')).href;

test('a command runs from one file, which says so, and finds what is beside where it came from', async () => {
  await putInOneFile(modules, later());
  rmSync(path.join(top, 'node_modules'), { recursive: true, force: true });
  expect(await hello()).toEqual(['Hello', true, here()]);
});

test('a language that was added since is found, too', async () => {
  await putInOneFile(modules, later());
  put('src/words/sv/index.ts', ["export const hello: string = 'Hej';"]);
  expect(await hello('sv')).toEqual(['Hej', true, here()]);
});

test('a module that says something else is never run as it was, whatever its size and the time it is said to be of', async () => {
  const day = new Date('2026-09-17');
  const file = path.join(top, 'src/words/en/index.ts');
  utimesSync(file, day, day);
  const { size } = statSync(file);
  await putInOneFile(modules, later());
  put('src/words/en/index.ts', ["export const hello: string = 'Howdy'.slice(0, 3);".slice(0, size)]);
  writeFileSync(file, "export const hello: string = 'HELLO';");
  utimesSync(file, day, day);
  expect(statSync(file)).toMatchObject({ size, mtimeMs: day.getTime() });
  // Written to just now: it is not made anew either.
  expect(await hello()).toBeUndefined();
  await putInOneFile(modules, later());
  expect(await hello()).toEqual(['HELLO', true, here()]);
});

test('a module that is gone is not run', async () => {
  await putInOneFile(modules, later());
  rmSync(path.join(top, 'src/words/said.ts'));
  expect(await hello()).toBeUndefined();
});

test('what was written to just now is not put together, and nothing is left behind', async () => {
  expect(await hello()).toBeUndefined();
  expect(readdirSync(kept)).toEqual([]);
});

test('what cannot be put together is run as it is, and nothing is left behind', async () => {
  put('src/words/said.ts', ['export const said = ((']);
  await putInOneFile(modules, later());
  expect(await hello()).toBeUndefined();
  expect(readdirSync(kept)).toEqual([]);
});

test('what a killed command has left half made is taken away', async () => {
  const left = path.join(kept, 'making-one-file-999999999-half');
  mkdirSync(left);
  await putInOneFile(modules, later());
  expect(existsSync(left)).toBe(false);
  expect(await hello()).toEqual(['Hello', true, here()]);
});

test('two that begin at once make one, and neither takes it from the other', async () => {
  await Promise.all([putInOneFile(modules, later()), putInOneFile(modules, later())]);
  expect(await hello()).toEqual(['Hello', true, here()]);
  expect(readdirSync(kept)).toHaveLength(1);
});

test('who changes Rulla does not wait for it after each edit', async () => {
  await putInOneFile(modules, later());
  put('src/words/en/index.ts', ["export const hello: string = 'Good day';"]);
  await putInOneFile(modules, Date.now() + 60_000);
  expect(await hello()).toBeUndefined();
});

test('files that are damaged are thrown away', async () => {
  await putInOneFile(modules, later());
  const [folder = ''] = readdirSync(kept).map((name) => path.join(kept, name));
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.mjs')))
    writeFileSync(path.join(folder, name), 'export const run = ((');
  expect(await hello()).toBeUndefined();
  expect(existsSync(folder)).toBe(false);
});

test('of whoever damaged the list of modules, nothing is believed', async () => {
  await putInOneFile(modules, later());
  const [folder = ''] = readdirSync(kept).map((name) => path.join(kept, name));
  writeFileSync(path.join(folder, 'made.json'), '{');
  expect(await hello()).toBeUndefined();
  await putInOneFile(modules, later());
  expect(await hello()).toEqual(['Hello', true, here()]);
});

/** Node loads the modules one by one where somebody looks on. */
const ONE_BY_ONE = { NODE_OPTIONS: '--import=data:text/javascript,' };

test.each([
  ['check', '--all'],
  ['check', '--all', '--language', 'fi'],
  ['check', '--format', 'json'],
  ['check', '--content', 'nowhere'],
  ['owners', '--help'],
  ['person', 'nobody-of-this-name'],
  ['build', '--as-of', 'yesterday'],
])('%s %s %s says the same from one file as with its modules one by one', async (...args) => {
  const given = args.filter((each) => each !== undefined);
  await runRulla(['check', '--help']);
  const [inOne, byOne] = [await runRulla(given), await runRulla(given, ONE_BY_ONE)];
  expect(inOne).toEqual(byOne);
});
