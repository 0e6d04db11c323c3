import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** What a compiler says of the project; empty when it finds nothing. */
function complaints(program: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL(`../node_modules/${program}`, import.meta.url)), ...args],
    { cwd: PROJECT, encoding: 'utf8' },
  );
  return status === 0 ? '' : stdout + stderr;
}

test('code and tests have no type error', () => {
  expect(complaints('typescript-native/bin/tsc', '--noEmit')).toBe('');
}, 300_000);

test('the domain knows no Node, no browser and no clock of theirs', () => {
  expect(complaints('typescript-native/bin/tsc', '--noEmit', '-p', 'src/domain')).toBe('');
}, 300_000);

test('pages and components have no type error', () => {
  const config = ['--noSync', '--tsconfig', 'tsconfig.pages.json'];
  expect(complaints('astro/bin/astro.mjs', 'check', '--minimumSeverity', 'error', ...config)).toBe('');
}, 300_000);
