import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ViteDevServer } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { concerning } from '#faults/concerning.ts';
import { tellOwnFault } from '#faults/own-fault.ts';
import { ContentProblems } from '#site/content-problems.ts';
import { devFaults } from '#site/dev-faults.ts';
import { runRulla } from '../shell.ts';

const SAMPLE = fileURLToPath(new URL('../sample-company/content', import.meta.url));
const PRELOAD = new URL('../made-up-fault.mjs', import.meta.url).href;
const SENTENCE =
  'Rulla stopped at a fault of its own: Expected a whole number of cents, got 12.5 (north-oy, 2027-Q3).\n';
const REPORT =
  /\nPlease report it to whoever looks after Rulla for you: this message, the command that you ran and the file (.*\.log)\. Read it before you pass it on; it may hold words of your plans\.\n/;
const scratch = mkdtempSync(path.join(tmpdir(), 'rulla-fault-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Runs a command in which one function breaks: `src/domain/checks/judge.ts#judge`. */
function broken(where: string, args: string[], environment: Record<string, string> = {}) {
  return runRulla(args, { RULLA_TEST_FAULT: where, NODE_OPTIONS: `--import=${PRELOAD}`, ...environment });
}

test.for([
  ['check', 'src/domain/checks/judge.ts#judge'],
  ['build', 'src/domain/budget/figures.ts#openBook'],
  ['start', 'src/site/facts.ts#factsOf'],
  ['dev', 'scripts/shell/settings.ts#asOfDay'],
  ['seal', 'src/domain/snapshot/as-it-stood.ts#judgedOn', '2026-Q2', '--as-of', '2026-07-07', '--without-reviews'],
  ['joint-plan', 'scripts/shell/checked.ts#checkFolder', 'havulinna-paper', '--out', path.join(scratch, 'plan.html')],
] as const)(
  'a fault of our own in %s is a sentence and how to report it; the stack is in a log',
  async ([command, where, ...args]) => {
    const { code, output, errors } = await broken(where, [command, ...args, '--content', SAMPLE]);
    expect(code).toBe(2);
    expect(`${output}${errors}`).not.toMatch(/\n\s+at /);
    expect(errors.startsWith(SENTENCE)).toBe(true);
    const log = REPORT.exec(errors)?.[1] ?? '';
    const kept = readFileSync(log, 'utf8');
    expect(kept).toMatch(/\n {4}at .*\.ts/);
    expect(kept).toContain(`rulla ${command} `);
    expect(statSync(log).mode & 0o077).toBe(0);
  },
);

test('the file that was being read is named', async () => {
  const { code, errors } = await broken('src/loading/one-file.ts#readOne', ['check', '--content', SAMPLE], {
    RULLA_TEST_FAULT_WHEN: "found.kind === 'segment'",
  });
  expect(code).toBe(2);
  expect(errors).toContain('\nIt was at work on tests/sample-company/content/segments/key-accounts.yaml.\n');
});

test('a module that breaks as it is loaded, before any command runs, is told in the same way', async () => {
  const { code, errors } = await broken('src/loading/one-file.ts', ['check', '--content', SAMPLE]);
  expect(code).toBe(2);
  expect(errors).toMatch(/^Rulla stopped at a fault of its own: Expected a sound module, got none\.\nPlease report it/);
});

test('with RULLA_DEBUG the stack is told as well', async () => {
  const { errors } = await broken('src/domain/checks/judge.ts#judge', ['check', '--content', SAMPLE], {
    RULLA_DEBUG: '1',
  });
  expect(errors).toMatch(/\n {4}at judge \(/);
});

test('a checkout without its libraries says how to fetch them', async () => {
  for (const each of ['scripts', 'src', 'package.json'])
    cpSync(fileURLToPath(new URL(`../../${each}`, import.meta.url)), path.join(scratch, 'bare', each), {
      recursive: true,
    });
  const { spawnSync } = await import('node:child_process');
  const { status, stderr } = spawnSync(process.execPath, [path.join(scratch, 'bare/scripts/rulla.mjs'), 'check'], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([
    2,
    expect.stringMatching(
      /^A library of Rulla is not here \([\w@/-]+\)\. Run "npm ci" in its folder, and then the command again\.\n$/,
    ),
  ]);
});

test('whatever is thrown becomes one line: long, coloured, of several lines, empty, or no error at all', () => {
  const told = (error: unknown) => tellOwnFault(error).split('\n')[0];
  expect(told(new Error(`\u001b[31mExpected a plan\u001b[39m\n  at the second line`))).toBe(
    'Rulla stopped at a fault of its own: Expected a plan.',
  );
  expect(told(new Error('x'.repeat(5000)))?.length).toBeLessThan(350);
  expect(told('a string')).toBe('Rulla stopped at a fault of its own: a string.');
  expect(told(undefined)).toBe('Rulla stopped at a fault of its own: undefined.');
  expect(told(new Error(''))).toBe('Rulla stopped at a fault of its own: it said nothing.');
});

test('no place of a registry or another server is in the report', () => {
  const text = tellOwnFault(new Error('Expected a plan, got none.'));
  expect(text).not.toMatch(/https?:|www\.|npmjs|github\.com/);
});

test('the innermost work is what an error is about', () => {
  const fault = () =>
    concerning('the page', () =>
      concerning('accounts/north-oy.mdx', () => {
        throw new Error('Expected a name.');
      }),
    );
  expect.assertions(1);
  try {
    fault();
  } catch (error) {
    expect(tellOwnFault(error)).toContain('\nIt was at work on accounts/north-oy.mdx.\n');
  }
});

test('while somebody edits an error of ours is told in words, and one of the content as it is', () => {
  const server = { ssrFixStacktrace: (_error: Error) => undefined } as unknown as ViteDevServer;
  const configure = devFaults().configureServer as (server: ViteDevServer) => void;
  configure(server);
  const fault = Object.assign(new Error('Expected <b>, got 12.5.'), {
    loc: { file: '/somewhere' },
    cause: new Error('x'),
  });
  server.ssrFixStacktrace(fault);
  expect(fault.message).toMatch(/^Rulla stopped at a fault of its own: Expected <b>, got 12\.5\.\nIt was at work on/);
  expect([fault.stack, fault.cause, fault.loc]).toEqual(['', undefined, undefined]);
  const problems = new ContentProblems([]);
  server.ssrFixStacktrace(problems);
  expect([problems.message, problems.stack]).toEqual(['The content has errors.\n\n', '']);
});
