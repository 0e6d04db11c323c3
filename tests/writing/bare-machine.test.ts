import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesUnder } from '../../scripts/kept/files-under.ts';
import { checkoutAt } from '../loading/git-repository.ts';
import { PLANS_ALONE, runRulla } from '../shell.ts';

const NO_NETWORK = new URL('no-network.mjs', import.meta.url).href;
const DAY = ['--as-of', '2026-09-18'];
let top: string;
let content: string;
let bare: Record<string, string>;
beforeAll(() => {
  top = mkdtempSync(path.join(tmpdir(), 'rulla-bare-'));
  content = checkoutAt(path.join(top, 'checkout'));
  mkdirSync(path.join(top, 'nothing'));
  bare = {
    ...PLANS_ALONE,
    // No git, no browser, no home, and nobody answers.
    PATH: path.join(top, 'nothing'),
    HOME: path.join(top, 'no-home'),
    XDG_CACHE_HOME: path.join(top, 'no-home/cache'),
    PLAYWRIGHT_BROWSERS_PATH: path.join(top, 'nothing'),
    NO_NETWORK: path.join(top, 'asked.txt'),
    NODE_OPTIONS: `--import ${NO_NETWORK}`,
  };
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

const siteAt = (place: string) =>
  Object.fromEntries(filesUnder(place).map((name) => [name, readFileSync(path.join(place, name), 'latin1')]));
/** Nothing is asked of anybody elsewhere, and nothing stands beside what was there and what was wanted. */
const nothingElse = (...wanted: string[]) => {
  expect(existsSync(path.join(top, 'asked.txt'))).toBe(false);
  expect(readdirSync(top).sort()).toEqual(['checkout', 'nothing', ...wanted].sort());
};

describe('on a machine without git, a home, a browser or a network', () => {
  test('a site is built, whole but for what git knows, and one sentence says so with its cure, in both languages', async () => {
    const build = (out: string) =>
      runRulla(['build', '--content', content, '--out', path.join(top, out), ...DAY], bare);
    const sentence = /^\S*plans: this is a git checkout, but there is no git on this machine, .* install git\.\n$/;
    expect(await build('site')).toMatchObject({ code: 0, errors: expect.stringMatching(sentence) });
    const company = path.join(content, 'company.yaml');
    const written = readFileSync(company, 'utf8');
    writeFileSync(company, written.replace('[en, fi]', '[fi, en]'));
    expect(await build('toinen')).toMatchObject({
      code: 0,
      errors: expect.stringMatching(
        /^\S*plans: kansio on git-repositoriossa, mutta tällä koneella ei ole gitiä, .*\.\n$/,
      ),
    });
    writeFileSync(company, written);
    expect(Object.keys(siteAt(path.join(top, 'toinen'))).length).toBe(
      Object.keys(siteAt(path.join(top, 'site'))).length,
    );
    nothingElse('site', 'toinen');
  });

  test('what needs a browser says so before the long work, and the old file stands', async () => {
    const out = path.join(top, 'site.pdf');
    writeFileSync(out, 'the old one');
    const { code, output, errors } = await runRulla(['pdf', '/', '--content', content, '--out', out, ...DAY], bare);
    expect([code, output]).toEqual([2, '']);
    expect(errors).toMatch(
      /^Printing to PDF needs a Chromium, and none was found on this machine\.\nInstall Chromium, /,
    );
    expect(readFileSync(out, 'utf8')).toBe('the old one');
    nothingElse('site', 'site.pdf', 'toinen');
  });

  test('a site is built of a checkout that git cannot read, and the sentence has git’s own words', async () => {
    const objects = path.join(top, 'checkout/.git/objects');
    rmSync(objects, { recursive: true });
    mkdirSync(objects);
    const before = siteAt(path.join(top, 'site'));
    const { PATH: _without, ...withGit } = bare;
    const built = await runRulla(['build', '--content', content, '--out', path.join(top, 'site'), ...DAY], withGit);
    expect(built).toMatchObject({
      code: 0,
      errors: expect.stringMatching(
        /^\S*plans: git cannot read the history here \(fatal: .*\), .* a fresh clone fixes it\.\n$/,
      ),
    });
    expect(siteAt(path.join(top, 'site'))).toEqual(before);
    nothingElse('site', 'site.pdf', 'toinen');
  });
});
