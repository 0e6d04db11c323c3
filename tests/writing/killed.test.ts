import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { finishPut } from '#writing/finish-put.ts';
import { folderAside, giveBack, leftBehindIn } from '#writing/left-behind.ts';
import { oneAtATime } from '#writing/one-at-a-time.ts';
import { putInPlace } from '#writing/put-in-place.ts';
import { putWhole } from '#writing/put-whole.ts';
import { filesUnder } from '../../scripts/kept/files-under.ts';
import { takeCompanyBack } from '../../scripts/company/put-company.ts';
import { putNewFile } from '../../scripts/shell/put-file.ts';
import { healSwap } from '../../scripts/shell/swap.ts';
import { WORK } from './writes.ts';

const KILLED_AT = path.join(import.meta.dirname, 'killed-at.mjs');
const WRITES = path.join(import.meta.dirname, 'writes.ts');

let top: string;
beforeEach(() => {
  top = mkdtempSync(path.join(tmpdir(), 'rulla-killed-'));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

/** A folder with content and a site as they are before, and the marks of its commands in a folder of its own. */
function start(name: string): string {
  const folder = path.join(top, name);
  const put = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  put('content/team/sales.yaml', 'old sales');
  put('content/accounts/north.mdx', 'old north');
  put('content/accounts/gone.mdx', 'old gone');
  put('content/taken.yaml/kept.txt', 'kept');
  put('company/package.json', 'old package');
  put('company/node_modules/rulla.js', 'kept');
  put('site/index.html', 'old page');
  put('site/old.html', 'old page');
  put('built/index.html', 'new page');
  put('marks/kept.txt', 'kept');
  return folder;
}

/** Does a piece of work in a process of its own that may be killed at a write. */
function run(
  what: string,
  folder: string,
  kill: Record<string, string> = {},
): { signal: string | null; writes: string[] } {
  const { signal, stderr } = spawnSync(process.execPath, ['--import', KILLED_AT, WRITES, what, folder], {
    env: { ...process.env, TMPDIR: path.join(folder, 'marks'), NODE_NO_WARNINGS: '1', ...kill },
    encoding: 'utf8',
  });
  return { signal, writes: /writes: \d+: (.*)/.exec(stderr)?.[1]?.split(' ') ?? [] };
}

function stateOf(folder: string): Record<string, string> {
  return Object.fromEntries(filesUnder(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

/** What stands where people look: nothing hidden, and no draft of the site. */
const seen = (state: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(state).filter(([name]) => /^(?:content|site|company|fresh)\/(?!\.)(?!.*\/\.)/.test(name)),
  );

/** What the next run of a command does first, or does at all. */
const NEXT: Record<string, (folder: string) => Promise<unknown>> = {
  'is finished': (folder) => finishPut(path.join(folder, 'content')),
  'is done': (folder) => putWhole(path.join(folder, 'content/accounts/north.mdx'), 'new north'),
  'has another name': (folder) => putNewFile(path.join(folder, 'content/snapshots/2026-Q4.json'), 'next seal'),
  'is begun again': async (folder) => {
    if (!existsSync(path.join(folder, 'fresh'))) await WORK['a company']?.(folder);
  },
  'is taken back': (folder) => takeCompanyBack(path.join(folder, 'company')),
  'is the old or the new one': async (folder) => {
    await healSwap(path.join(folder, 'site'));
    // As a build does that comes to its end.
    await oneAtATime(path.join(folder, 'site'), () => Promise.resolve());
  },
};

test.each([
  ['many files', 'is finished', ['after', 'before']],
  ['many files, of which one cannot be written', 'is finished', ['before']],
  ['a file', 'is done', ['after']],
  ['a new file', 'has another name', ['after', 'before']],
  ['a company', 'is begun again', ['after']],
  ['a company where Rulla was installed', 'is taken back', ['after', 'before']],
  ['a site', 'is the old or the new one', ['after', 'before']],
])(
  'killed at any write of %s: each is whole, what comes next %s, and nothing is left',
  async (what, next, expected) => {
    const before = seen(stateOf(start('before')));
    const whole = start('whole');
    const { writes } = run(what, whole);
    const after = seen(stateOf(whole));
    expect(writes.length).toBeGreaterThan(2);
    expect(readdirSync(path.join(whole, 'marks'))).toEqual(['kept.txt']);
    const kills = writes.flatMap((name, at) =>
      name === 'writeFile' ? [`${at + 1}`, `${at + 1} half`] : [`${at + 1}`],
    );
    const outcomes = new Set<string>();
    for (const kill of kills) {
      const folder = start(kill);
      const [at = '', half] = kill.split(' ');
      expect(run(what, folder, { KILL_AT: at, KILL_HALF: half ? '1' : '' }).signal, kill).toBe('SIGKILL');
      for (const [name, text] of Object.entries(seen(stateOf(folder))))
        expect([before[name], after[name]], `${kill}: ${name}`).toContain(text);
      vi.stubEnv('TMPDIR', path.join(folder, 'marks'));
      await NEXT[next]?.(folder);
      const state = stateOf(folder);
      delete state['content/snapshots/2026-Q4.json'];
      const is = JSON.stringify(seen(state));
      outcomes.add(is === JSON.stringify(after) ? 'after' : is === JSON.stringify(before) ? 'before' : is);
      const left = Object.keys(state).filter(
        (name) => !(name in seen(state)) && !/^(?:built\/|marks\/kept)/.test(name),
      );
      expect(left, kill).toEqual([]);
      rmSync(folder, { recursive: true });
    }
    const isBack = JSON.stringify(before) === JSON.stringify(after);
    expect([...outcomes].sort()).toEqual(isBack ? ['after'] : expected);
  },
);

describe('what looks like the rest of a run of ours, and came with the content', () => {
  const mark = (text: string) => createHash('sha256').update(text).digest('hex');

  test.each([
    ['leads out of the folder by its name', '../secret.txt', 'old secret'],
    ['leads out of the folder by a link', 'out/secret.txt', 'old secret'],
    ['is hidden', '.git/hooks/post-commit', ''],
    ['lies in the libraries', 'node_modules/rulla/index.js', ''],
  ])('is not put in place where it %s', async (_, file, text) => {
    const folder = start('hostile');
    const content = path.join(folder, 'content');
    mkdirSync(path.join(folder, 'elsewhere'));
    writeFileSync(path.join(folder, 'elsewhere/secret.txt'), 'old secret');
    writeFileSync(path.join(folder, 'secret.txt'), 'old secret');
    symlinkSync(path.join(folder, 'elsewhere'), path.join(content, 'out'));
    const aside = path.join(content, '.import-999999999-abc');
    mkdirSync(path.join(aside, 'content', path.dirname(file)), { recursive: true });
    writeFileSync(path.join(aside, 'content', file), 'evil');
    writeFileSync(
      path.join(aside, 'decided.json'),
      JSON.stringify([{ file, was: text === '' ? null : mark(text), becomes: mark('evil') }, null, 'x']),
    );
    expect((await finishPut(content)).put).toEqual([]);
    for (const name of ['secret.txt', 'elsewhere/secret.txt'])
      expect(readFileSync(path.join(folder, name), 'utf8')).toBe('old secret');
    expect(existsSync(path.join(content, '.git'))).toBe(false);
    expect(existsSync(path.join(content, 'node_modules'))).toBe(false);
  });

  test('takes nothing from elsewhere into the content either', async () => {
    const folder = start('hostile');
    const content = path.join(folder, 'content');
    writeFileSync(path.join(folder, 'secret.txt'), 'a secret');
    mkdirSync(path.join(content, '.import-999999999-abc'));
    symlinkSync(folder, path.join(content, '.import-999999999-abc/content'));
    writeFileSync(
      path.join(content, '.import-999999999-abc/decided.json'),
      JSON.stringify([{ file: 'secret.txt', was: null, becomes: mark('a secret') }]),
    );
    expect(await finishPut(content)).toEqual({ put: [], left: ['secret.txt'] });
    expect(readFileSync(path.join(folder, 'secret.txt'), 'utf8')).toBe('a secret');
  });
});

test('a file that somebody has changed since is left as it is, and named; the others are finished', async () => {
  const folder = start('changed');
  const content = path.join(folder, 'content');
  const { writes } = run('many files', start('whole'));
  // Killed before the second of the renames into the content.
  const second = writes.map((name, at) => [name, at] as const).filter(([name]) => name === 'rename')[2]?.[1] ?? 0;
  run('many files', folder, { KILL_AT: `${second + 1}` });
  writeFileSync(path.join(content, 'accounts/gone.mdx'), 'typed by somebody');
  expect(await finishPut(content)).toEqual({
    put: ['accounts/north.mdx', 'reviews/2026-Q3/north.mdx'],
    left: ['accounts/gone.mdx'],
  });
  expect(readFileSync(path.join(content, 'accounts/gone.mdx'), 'utf8')).toBe('typed by somebody');
});

test('a draft that was made from another text than the one that stands is not written at all', async () => {
  const content = path.join(start('meanwhile'), 'content');
  const changes = [
    { file: 'team/sales.yaml', was: 'old sales', text: 'new sales' },
    { file: 'accounts/north.mdx', was: 'older north', text: 'new north' },
  ];
  await expect(putInPlace(content, changes)).rejects.toThrow(
    'accounts/north.mdx has changed while this was worked out. Nothing was written: run the command again.',
  );
  await expect(putInPlace(content, [{ file: 'team/sales.yaml', was: undefined, text: 'x' }])).rejects.toThrow();
  expect(readFileSync(path.join(content, 'team/sales.yaml'), 'utf8')).toBe('old sales');
});

test('of what this very process number wrote aside before, nothing is taken for its own', () => {
  const folder = start('number');
  mkdirSync(path.join(folder, `building-${process.pid}-abc`));
  mkdirSync(path.join(folder, `building-${process.ppid}-abc`));
  const aside = folderAside(folder, 'building-');
  expect(
    readdirSync(folder)
      .filter((name) => name.startsWith('building-'))
      .sort(),
  ).toEqual([path.basename(aside), `building-${process.ppid}-abc`].sort());
  expect(leftBehindIn(folder, 'building-')).toEqual([]);
  giveBack(aside);
  expect(existsSync(aside)).toBe(false);
});
