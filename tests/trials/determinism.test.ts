import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesUnder } from '../../scripts/kept/files-under.ts';
import type { Ended } from '../shell.ts';

const RULLA = path.join(import.meta.dirname, '../../scripts/rulla.mjs');
const SAMPLE = path.join(import.meta.dirname, '../sample-company/content');
/** Who owns nothing here. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

let top: string;
/** The site as it is built here, by us, from nothing. */
let here: Record<string, string>;
beforeAll(async () => {
  top = mkdtempSync(path.join(tmpdir(), 'rulla-same-'));
  // Another user has to reach what stands in it.
  chmodSync(top, 0o755);
  here = await sited('here', copied('here'));
  expect(Object.keys(here).length).toBeGreaterThan(100);
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

function copied(name: string): string {
  const content = path.join(top, name, 'content');
  cpSync(SAMPLE, content, { recursive: true });
  return content;
}

interface Setting {
  environment?: Record<string, string>;
  /** What the command is started with. */
  by?: readonly string[];
  user?: number;
  args?: readonly string[];
}

/** Runs a build of a content folder as somebody else would. */
function built(content: string, out: string, setting: Setting = {}): Promise<Ended> {
  const { environment = {}, by = [], user, args = ['--cold'] } = setting;
  const { RULLA_CONTENT: _content, RULLA_AS_OF: _day, INIT_CWD: _from, ...inherited } = process.env;
  const words = [
    process.execPath,
    RULLA,
    'build',
    '--content',
    content,
    '--out',
    out,
    '--as-of',
    '2026-09-18',
    ...args,
  ];
  const [program = '', ...rest] = [...by, ...words];
  const child = spawn(program, rest, {
    cwd: top,
    env: { ...inherited, NODE_ENV: 'production', VITEST: '', ...environment },
    ...(user === undefined ? {} : { uid: user, gid: user }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? -1, output, errors })));
}

/** The fingerprint of each file of a site that is built of a content folder. */
async function sited(name: string, content: string, setting: Setting = {}): Promise<Record<string, string>> {
  const out = path.join(top, name, 'site');
  const ended = await built(content, out, setting);
  expect(ended, ended.errors).toMatchObject({ code: 0 });
  return printsOf(out);
}

const printsOf = (site: string) =>
  Object.fromEntries(
    filesUnder(site)
      .sort()
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(path.join(site, file)))
          .digest('hex'),
      ]),
  );

test('an empty home, and none at all', async () => {
  mkdirSync(path.join(top, 'home'));
  expect(await sited('home', copied('home'), { environment: { HOME: path.join(top, 'home') } })).toEqual(here);
  expect(await sited('homeless', copied('homeless'), { by: ['env', '-u', 'HOME'] })).toEqual(here);
});

test('another user, who may write nothing of Rulla’s', async ({ skip }) => {
  if (!isRoot) skip('only root may become another');
  const content = copied('nobody');
  const home = path.join(top, 'nobody', 'home');
  mkdirSync(home);
  for (const folder of [path.dirname(content), home]) chownSync(folder, NOBODY, NOBODY);
  const environment = { HOME: home, XDG_CACHE_HOME: home, TMPDIR: home };
  expect(await sited('nobody', content, { user: NOBODY, environment })).toEqual(here);
});

test('files of other times', async () => {
  const content = copied('times');
  for (const [at, file] of filesUnder(content).entries())
    utimesSync(path.join(content, file), at * 1e6, 2_000_000_000 - at * 1e7);
  expect(await sited('times', content)).toEqual(here);
});

test('folders that list their files in another order', async ({ skip }) => {
  const disk = path.join(top, 'disk');
  mkdirSync(disk);
  if (spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', disk]).status !== 0) skip('nothing can be mounted here');
  try {
    const content = path.join(disk, 'content');
    // A tmpfs lists what came last first: once in this order, once in the other.
    const order = () => readdirSync(path.join(content, 'accounts')).join(' ');
    const orders: string[] = [];
    for (const way of [1, -1]) {
      for (const file of filesUnder(SAMPLE).sort((a, b) => (a < b ? -way : way))) {
        mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
        writeFileSync(path.join(content, file), readFileSync(path.join(SAMPLE, file)));
      }
      orders.push(order());
      expect(await sited(`order${way}`, content)).toEqual(here);
      rmSync(content, { recursive: true });
    }
    process.stderr.write(`orders of a folder: ${new Set(orders).size}\n`);
  } finally {
    spawnSync('umount', [disk]);
  }
});

test('one core alone', async () => {
  expect(await sited('core', copied('core'), { by: ['taskset', '-c', '0'] })).toEqual(here);
});

test('warm: after a build of other content and of another day what was kept gives the same', async () => {
  const content = copied('warm');
  const plan = path.join(content, 'accounts/havulinna-paper.mdx');
  const text = readFileSync(plan, 'utf8');
  writeFileSync(plan, text.replace(/^name: .*$/m, 'name: Another Name'));
  expect(await sited('warm', content, { args: ['--as-of', '2026-09-11'] })).not.toEqual(here);
  writeFileSync(plan, text);
  expect(await sited('warm', content, { args: [] })).toEqual(here);
  expect(await sited('warm', content, { args: [] })).toEqual(here);
});

test('a checkout: wherever it is cloned to the same; a clone of a part says in one sentence what it cannot tell', async () => {
  const content = copied('whole');
  const git = (...args: string[]) => {
    const person = ['-c', 'user.name=Anna Aalto', '-c', 'user.email=anna@example.com', '-c', 'commit.gpgsign=false'];
    const { status, stderr } = spawnSync('git', [...person, ...args], {
      cwd: path.join(top, 'whole'),
      encoding: 'utf8',
      env: { ...process.env, GIT_AUTHOR_DATE: '2026-07-01T09:00:00Z', GIT_COMMITTER_DATE: '2026-07-01T09:00:00Z' },
    });
    if (status !== 0) throw new Error(stderr);
  };
  git('init', '-q', '-b', 'main');
  git('add', 'content');
  git('commit', '-q', '-m', 'The plans as they were agreed');
  const plan = path.join(content, 'accounts/havulinna-paper.mdx');
  writeFileSync(plan, `${readFileSync(plan, 'utf8')}\nOne more sentence.\n`);
  git('commit', '-q', '-a', '-m', 'One more sentence');
  const whole = await sited('whole', content);
  expect(whole).not.toEqual(here);
  const from = `file://${path.join(top, 'whole')}`;
  git('clone', '-q', from, path.join(top, 'clone'));
  expect(await sited('clone', path.join(top, 'clone/content'))).toEqual(whole);
  git('clone', '-q', '--depth', '1', from, path.join(top, 'shallow'));
  const said: string[] = [];
  for (const name of ['shallow/one', 'shallow/two']) {
    const { code, errors } = await built(path.join(top, 'shallow/content'), path.join(top, name), {
      environment: { RULLA_QUIET: '1' },
    });
    expect(code, errors).toBe(0);
    said.push(errors.trim());
  }
  // Each says it, and both are the same.
  expect(said).toEqual([expect.stringMatching(/^[^\n]*shallow[^\n]*git fetch --unshallow[^\n]*$/), said[0]]);
  expect(printsOf(path.join(top, 'shallow/two'))).toEqual(printsOf(path.join(top, 'shallow/one')));
  // What is not told is who changed what; no plan, sum or page is another.
  expect(Object.keys(printsOf(path.join(top, 'shallow/one')))).toEqual(Object.keys(whole));
});
