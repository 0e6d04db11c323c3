import { appendFileSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openGit } from '#loading/history/git.ts';
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
