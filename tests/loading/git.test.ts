import { appendFileSync, chmodSync, cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { runRulla } from '../shell.ts';
import { byHand, checkoutAt } from './git-repository.ts';
import { asked, PLAN } from './asked-of-git.ts';

let top: string;
let checkout: string;
let content: string;
let checkouts = 0;
beforeAll(async () => {
  top = await mkdtemp(path.join(tmpdir(), 'rulla-git-'));
});
afterAll(() => rm(top, { recursive: true, force: true }));
beforeEach(() => {
  checkout = path.join(top, `checkout-${checkouts++}`);
  content = checkoutAt(checkout);
});
afterEach(() => vi.unstubAllEnvs());

function change(words: string, why: string, on?: string): void {
  appendFileSync(path.join(content, PLAN), `\n${words}\n`);
  byHand(checkout, ['commit', '-q', '-a', '-m', why], on);
}

describe('another repository, named by a hook that runs the build,', () => {
  test.for([
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_OBJECT_DIRECTORY',
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_COMMON_DIR',
    'GIT_NAMESPACE',
    'GIT_PREFIX',
    'GIT_SHALLOW_FILE',
    'GIT_GRAFT_FILE',
    'GIT_LITERAL_PATHSPECS',
    'GIT_CONFIG',
  ])('in %s is not asked', async (name) => {
    change('Less water.', 'Less water');
    const plain = await asked(content);
    expect(plain).toMatchObject({ edits: ['Less water', 'The first plans'], trouble: undefined });
    const other = path.join(top, `other-${name}`);
    checkoutAt(other);
    vi.stubEnv(name, name === 'GIT_LITERAL_PATHSPECS' ? '1' : path.join(other, '.git'));
    expect(await asked(content)).toEqual(plain);
  });

  test('is not asked by a command either', async () => {
    const day = (folder: string) =>
      runRulla(['seal', '2026-Q2', '--content', folder, '--as-of', '2026-07-07', '--without-reviews'], {
        GIT_DIR: path.join(top, 'other-GIT_DIR', '.git'),
        GIT_WORK_TREE: path.join(top, 'other-GIT_DIR'),
      });
    change('Less water.', 'Less water');
    expect((await day(content)).output).toContain(`Content of commit ${byHand(checkout, ['rev-parse', 'HEAD'])}.`);
  });
});

test('no program runs that a checkout, its attributes, a person’s settings or the environment name', async () => {
  change('Less water.', 'Less water');
  const ran = path.join(top, 'ran');
  mkdirSync(ran);
  const program = (name: string) => {
    const file = path.join(top, `program-${name}`);
    writeFileSync(file, `#!/bin/sh\n: > '${path.join(ran, name)}'\ncat\n`);
    chmodSync(file, 0o755);
    return file;
  };
  const hooks = path.join(top, 'hooks');
  mkdirSync(hooks);
  for (const hook of ['post-index-change', 'reference-transaction', 'pre-auto-gc', 'fsmonitor-watchman']) {
    writeFileSync(path.join(hooks, hook), `#!/bin/sh\n: > '${path.join(ran, `hook-${hook}`)}'\n`);
    chmodSync(path.join(hooks, hook), 0o755);
  }
  for (const [setting, value] of [
    ['core.fsmonitor', program('fsmonitor')],
    ['core.hooksPath', hooks],
    ['core.pager', program('pager')],
    ['pager.log', 'true'],
    ['pager.status', 'true'],
    ['core.editor', program('editor')],
    ['core.askPass', program('askpass')],
    ['core.sshCommand', program('ssh')],
    ['gpg.program', program('gpg')],
    ['log.showSignature', 'true'],
    ['alias.log', `!${program('alias')}`],
    ['alias.status', `!${program('alias')}`],
    ['diff.external', program('external')],
    ['diff.plan.command', program('command')],
    ['diff.plan.textconv', program('textconv')],
    ['filter.plan.clean', program('clean')],
    ['filter.plan.smudge', program('smudge')],
    ['filter.plan.required', 'true'],
    ['filter.figures.process', program('process')],
    ['filter.figures.required', 'true'],
    ['merge.plan.driver', program('merge')],
  ] as const)
    byHand(checkout, ['config', setting, value]);
  writeFileSync(
    path.join(checkout, '.git/info/attributes'),
    '*.mdx filter=plan diff=plan merge=plan\n*.csv filter=figures\n',
  );
  for (const name of [
    'GIT_EXTERNAL_DIFF',
    'GIT_PAGER',
    'PAGER',
    'GIT_SSH',
    'GIT_ASKPASS',
    'GIT_EDITOR',
    'GIT_PROXY_COMMAND',
  ])
    vi.stubEnv(name, program(name));
  vi.stubEnv('GIT_TRACE', path.join(ran, 'trace'));
  // Files that look altered are read by status and blame, through the filters that they have.
  for (const file of [PLAN, 'actuals/sales-2026.csv'])
    writeFileSync(path.join(content, file), readFileSync(path.join(content, file)));
  const told = await asked(content);
  expect(readdirSync(ran)).toEqual([]);
  expect(told).toMatchObject({ edits: ['Less water', 'The first plans'], trouble: undefined });
});

test('a folder that came with the content and looks like a repository is not taken for the content’s own', async () => {
  byHand(top, ['clone', '-q', '--bare', checkout, `${checkout}-bare`]);
  cpSync(`${checkout}-bare`, path.join(content, 'accounts'), { recursive: true });
  expect(await asked(path.join(content, 'accounts'))).toMatchObject({ version: undefined, trouble: 'unreadable' });
});

test('settings of a person that change what git lists change nothing', async () => {
  change('Less water.', 'Less water');
  const plain = await asked(content);
  for (const [setting, value] of [
    ['log.showRoot', 'false'],
    ['diff.relative', 'true'],
    ['status.showUntrackedFiles', 'no'],
    ['core.abbrev', '20'],
    ['color.ui', 'always'],
    ['log.date', 'relative'],
  ] as const)
    byHand(checkout, ['config', setting, value]);
  expect(await asked(content)).toEqual(plain);
  writeFileSync(path.join(content, 'actuals/sales-2027.csv'), 'account,month,amount\n');
  expect((await asked(content)).sealed).toBeUndefined();
});

test('only one file of the sources calls git', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const sources = ['src', 'scripts', 'astro.config.mjs'].flatMap((each) =>
    /\.mjs$/.test(each)
      ? [each]
      : readdirSync(path.join(root, each), { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.(?:ts|mjs|astro|tsx)$/.test(name))
          .map((name) => `${each}/${name.replaceAll('\\', '/')}`),
  );
  const calls = sources.filter((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    return /child_process/.test(text) && /['"`](?:git|git )/.test(text);
  });
  expect(calls).toEqual(['src/loading/history/git.ts']);
});
