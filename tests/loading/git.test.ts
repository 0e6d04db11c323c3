import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { committedContent, contentCommit } from '#loading/history/content-commit.ts';
import { openGit } from '#loading/history/git.ts';
import { readHistory } from '#loading/history.ts';
import { commitsWith } from '../../scripts/shell/commits-with.ts';
import { runRulla } from '../shell.ts';
import { byHand, checkoutAt } from './git-repository.ts';

const PLAN = 'accounts/havulinna-paper.mdx';
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

/** Everything that Rulla asks of git about a content folder. */
async function asked(folder: string) {
  const git = await openGit(folder);
  return {
    version: await contentCommit(git),
    sealed: await committedContent(git),
    edits: (await readHistory(git, [PLAN], '2026-12-31'))?.edits.map(({ why }) => why),
    named: (await commitsWith('Antti', git))?.count,
    trouble: git.trouble()?.kind,
  };
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

describe('what git cannot tell is not passed over in silence:', () => {
  const check = (...args: string[]) => runRulla(['check', '--content', content, '--as-of', '2026-09-18', ...args]);

  test('nothing is said outside a checkout, before the first commit, and where all is well', async () => {
    expect((await openGit(top)).trouble()).toBeUndefined();
    expect(await asked(content)).toMatchObject({ version: expect.stringMatching(/^[0-9a-f]{7}$/), trouble: undefined });
    expect((await check()).errors).toBe('');
    await rm(path.join(checkout, '.git'), { recursive: true });
    byHand(checkout, ['init', '-q', '-b', 'main']);
    expect(await asked(content)).toEqual({
      version: undefined,
      sealed: undefined,
      edits: undefined,
      named: 0,
      trouble: undefined,
    });
  });

  test('a shallow clone has no Version that an older commit may have made, and says so in both languages', async () => {
    writeFileSync(path.join(checkout, 'notes.txt'), 'beside the plans');
    byHand(checkout, ['add', '-A']);
    byHand(checkout, ['commit', '-q', '-m', 'Notes beside the plans'], '2026-09-05T09:00:00Z');
    const clone = `${checkout}-shallow`;
    byHand(top, ['clone', '-q', '--depth', '1', `file://${checkout}`, clone]);
    content = path.join(clone, 'plans');
    expect(await asked(content)).toMatchObject({ version: undefined, sealed: undefined, trouble: 'shallow' });
    const english = await check();
    expect(english.code).toBe(0);
    expect(english.errors).toMatch(
      /plans: this clone is shallow and holds only the newest commits, so last changes, contributors, the Version and the flags that go by them are missing or incomplete, and all else is whole; fetch the others with "git fetch --unshallow" \(GitLab: GIT_DEPTH: 0; GitHub: fetch-depth: 0\), or bring a history\.json along, see "npm run history -- --help"\.\n$/,
    );
    expect((await check('--language', 'fi')).errors).toMatch(
      /plans: kloonissa on vain uusimmat muutokset, joten viimeisimmät muutokset, tekijät, versio ja niihin perustuvat liput puuttuvat tai ovat vajaita ja kaikki muu on kokonaista; hae loput komennolla "git fetch --unshallow".*\.\n$/,
    );
  });

  test('a shallow clone that reaches back to the plans’ own commit has its Version', async () => {
    change('Less water.', 'Less water', '2026-09-04T09:00:00Z');
    byHand(top, ['clone', '-q', '--depth', '1', `file://${checkout}`, `${checkout}-one`]);
    byHand(top, ['clone', '-q', '--depth', '2', `file://${checkout}`, `${checkout}-two`]);
    expect((await asked(path.join(`${checkout}-one`, 'plans'))).version).toBeUndefined();
    byHand(`${checkout}-two`, ['fetch', '-q', '--unshallow']);
    expect(await asked(path.join(`${checkout}-two`, 'plans'))).toMatchObject({
      version: byHand(checkout, ['rev-parse', 'HEAD']).slice(0, 7),
      trouble: undefined,
    });
  });

  test('a clone without all objects', async () => {
    change('Less water.', 'Less water');
    byHand(checkout, ['config', 'uploadpack.allowFilter', 'true']);
    byHand(top, ['clone', '-q', '--filter=blob:none', `file://${checkout}`, `${checkout}-partial`]);
    content = path.join(`${checkout}-partial`, 'plans');
    expect(await asked(content)).toMatchObject({ trouble: 'partial' });
    expect((await check()).errors).toContain('this clone is partial');
  });

  test.for([
    [
      'objects that are gone',
      () =>
        rm(path.join(checkout, '.git/objects'), { recursive: true }).then(() =>
          mkdirSync(path.join(checkout, '.git/objects')),
        ),
    ],
    ['an older commit that is gone', () => rm(object(byHand(checkout, ['rev-parse', 'HEAD^'])))],
    [
      'a file of an older commit that is gone',
      () => rm(object(byHand(checkout, ['rev-parse', `HEAD^:plans/${PLAN}`]))),
    ],
    [
      'a branch that names no commit',
      () => writeFileSync(path.join(checkout, '.git/refs/heads/main'), '\0'.repeat(41)),
    ],
    ['a HEAD that is empty', () => writeFileSync(path.join(checkout, '.git/HEAD'), '')],
    ['an index that is cut off', () => writeFileSync(path.join(checkout, '.git/index'), 'DIRC')],
    ['settings that cannot be read', () => writeFileSync(path.join(checkout, '.git/config'), '[core\n')],
    [
      'a .git that leads nowhere',
      () =>
        rm(path.join(checkout, '.git'), { recursive: true }).then(() =>
          writeFileSync(path.join(checkout, '.git'), 'gitdir: /nowhere/at/all\n'),
        ),
    ],
  ] as const)('%s', async ([, spoil]) => {
    change('Less water.', 'Less water');
    await spoil();
    expect(await asked(content)).toMatchObject({ trouble: 'unreadable' });
  });

  function object(id: string): string {
    return path.join(checkout, '.git/objects', id.slice(0, 2), id.slice(2));
  }

  test('a broken checkout, by every command that looks at it, with git’s own words', async () => {
    await rm(path.join(checkout, '.git/objects'), { recursive: true });
    mkdirSync(path.join(checkout, '.git/objects'));
    const words =
      /plans: git cannot read the history here \(fatal: [^)]+\), so .*"git fsck" tells what is broken, and a fresh clone fixes it\.\n/;
    const said = async (...args: string[]) =>
      (await runRulla([...args, '--content', content, '--as-of', '2026-09-18'])).errors;
    expect(await said('check')).toMatch(words);
    expect(await said('person', 'havulinna-paper/eero-kallas')).toMatch(words);
    expect(await said('seal', '2026-Q2', '--without-reviews')).toMatch(words);
    expect(await said('check', '--language', 'fi')).toContain('git ei saa luettua historiaa (fatal: ');
  });

  test.runIf(process.getuid?.() === 0)('a checkout of another user', async () => {
    chownSync(checkout, 65_534, 65_534);
    chownSync(path.join(checkout, '.git'), 65_534, 65_534);
    vi.stubEnv('GIT_CONFIG_GLOBAL', path.join(top, 'no-settings'));
    expect(await asked(content)).toMatchObject({ version: undefined, trouble: 'not-trusted' });
  });

  test('a machine without git', async () => {
    vi.stubEnv('PATH', path.join(top, 'nothing-here'));
    expect(await asked(content)).toMatchObject({ version: undefined, trouble: 'no-program' });
  });
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
