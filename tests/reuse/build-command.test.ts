import { hash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesUnder } from '../../scripts/kept/files-under.ts';
import { MADE_FROM } from '../../scripts/kept/kept-places.ts';
import { runRulla, type Ended } from '../shell.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'rulla-build-again-'));
const content = path.join(folder, 'content');
const out = path.join(folder, 'site');
/** The pages of the method take longest, and read the least. */
const QUICK = { RULLA_LEAVE_OUT: 'handbook' };
const PLAN = path.join(content, 'accounts/havulinna-paper.mdx');

/** Where the caches of builds are; that of this test is made from its content. */
const KEPT = path.join(PROJECT, '.rulla/kept');
const keptNow = () => new Set(existsSync(KEPT) ? readdirSync(KEPT) : []);
let cache: string;
const isOfThis = (name: string) => {
  const of = path.join(KEPT, name, MADE_FROM);
  return existsSync(of) && readFileSync(of, 'utf8') === content;
};

const STARTED = path.join(folder, 'started.txt');
const HEARD = {
  ...QUICK,
  WHAT_IS_STARTED: STARTED,
  NODE_OPTIONS: `--import ${new URL('what-is-started.mjs', import.meta.url).href}`,
};
const buildInto = (site: string, ...more: string[]): Promise<Ended> => {
  rmSync(STARTED, { force: true });
  return runRulla(['build', '--content', content, '--out', site, '--as-of', '2026-09-18', ...more], HEARD);
};
const build = (...more: string[]) => buildInto(out, ...more);
/** What the last build has begun of all that takes long. */
const started = () => (existsSync(STARTED) ? readFileSync(STARTED, 'utf8').trim().split('\n').sort() : []);
const bytes = (place: string) =>
  new Map(filesUnder(place).map((name) => [name, readFileSync(path.join(place, name), 'latin1')]));

beforeAll(async () => {
  cpSync(path.join(PROJECT, 'tests/sample-company/content'), content, { recursive: true });
  expect((await build()).code).toBe(0);
  const [own] = [...keptNow()].filter(isOfThis);
  cache = path.join(KEPT, own ?? '');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  if (cache !== KEPT) rmSync(cache, { recursive: true, force: true });
});

/** Of which text of the plan a site was built from nothing last, and that site. */
let fresh: { of: string; site: Map<string, string> } | undefined;

/**
 * The site as one makes it that was never built before. Its scripts and styles, which hang on no content, are those
 * that are kept for all sites: that they are those of a build that begins Astro is tested first.
 */
async function freshSite(): Promise<Map<string, string>> {
  const of = readFileSync(PLAN, 'utf8');
  if (fresh?.of !== of) {
    const site = path.join(folder, 'fresh');
    expect((await buildInto(site)).output).toMatch(/^Built /);
    expect(started()).toEqual(['the search']);
    fresh = { of, site: bytes(site) };
    // What this build has kept is for no other.
    rmSync(site, { recursive: true });
    for (const name of keptNow())
      if (path.join(KEPT, name) !== cache && isOfThis(name)) rmSync(path.join(KEPT, name), { recursive: true });
  }
  return fresh.site;
}

const equalsFresh = async () => expect(bytes(out)).toEqual(await freshSite());

test('a build from nothing begins Astro, whatever others have left, and the first build of a site is the same', async () => {
  const cold = path.join(folder, 'cold');
  expect((await buildInto(cold, '--cold')).code).toBe(0);
  expect(started()).toContain('astro');
  expect(bytes(out)).toEqual(bytes(cold));
});

test('the first build of another site begins neither Vite nor Astro where the code is the same, and is one from nothing', async () => {
  expect(await freshSite()).toEqual(bytes(path.join(folder, 'cold')));
});

test('where nothing has changed a build ends at once, says so, and writes no file', async () => {
  const times = () => filesUnder(out).map((name) => [name, statSync(path.join(out, name)).mtimeMs]);
  const before = [times(), statSync(out).ino];
  const { code, output } = await build();
  expect(code).toBe(0);
  expect(output).toMatch(/^Nothing has changed: the \d+ pages of Kaarnavesi Oy as of 2026-09-18 stand in /);
  expect([times(), statSync(out).ino]).toEqual(before);
});

test('where nothing has changed, too, what a killed build has left beside the site is cleared', async () => {
  const beside = ['.site.rulla-new', '.site.rulla-old'].map((name) => path.join(folder, name));
  for (const place of beside) cpSync(path.join(out, 'accounts'), place, { recursive: true });
  expect((await build()).output).toMatch(/^Nothing has changed: /);
  expect(beside.filter(existsSync)).toEqual([]);
  // Between its two renames, what stands beside is the site.
  renameSync(out, beside[1] ?? '');
  expect((await build()).output).toMatch(/^Nothing has changed: /);
  expect(readdirSync(folder)).toEqual(expect.arrayContaining([path.basename(out)]));
  expect(beside.filter(existsSync)).toEqual([]);
});

test('a file that somebody took out of the site is there again after the next build', async () => {
  rmSync(path.join(out, 'accounts/index.html'));
  expect((await build()).output).toMatch(/^Built /);
  expect(readdirSync(path.join(out, 'accounts'))).toContain('index.html');
});

test('an edited word: the site is, byte for byte, that of a build from nothing', async () => {
  writeFileSync(PLAN, readFileSync(PLAN, 'utf8').replace('Bring the permit dates.', 'Bring the dates of the permit.'));
  expect((await build()).output).toMatch(/^Built /);
  expect(readFileSync(path.join(out, 'accounts/havulinna-paper/index.html'), 'utf8')).toContain('dates of the permit');
  // A record says it, and no code has changed.
  expect(started()).toEqual(['the search']);
  await equalsFresh();
});

test('a figure feeds no search, though it opens a flag that a page of the method counts', async () => {
  const rules = () => readFileSync(path.join(out, 'handbook/rules/index.html'), 'utf8');
  const before = rules();
  writeFileSync(PLAN, readFileSync(PLAN, 'utf8').replace(/(madeOn: 2026-09-01\s+sales:\s+2026-Q3: )5/, '$19'));
  expect((await build()).output).toMatch(/^Built /);
  expect(rules()).not.toBe(before);
  expect(started()).toEqual([]);
  await equalsFresh();
});

test('a byte of the cache that is another one is noticed, whichever file it is in: everything is built, and that is said', async () => {
  for (const file of ['reads.bin', 'site.json', 'files/accounts/meritar-foods/index.html']) {
    const place = path.join(cache, file);
    const written = readFileSync(place);
    written[Math.floor(written.length / 2)] = 0x7e;
    // A new file: the one in the site is the same on the disk.
    rmSync(place);
    writeFileSync(place, written);
    writeFileSync(PLAN, readFileSync(PLAN, 'utf8').replace(/dates? of/, 'date of the'));
    const { code, errors } = await build();
    expect([code, errors]).toEqual([
      0,
      expect.stringMatching(/damaged: it is thrown away, and everything is built anew/),
    ]);
    expect(readFileSync(path.join(out, 'accounts/meritar-foods/index.html'), 'utf8')).not.toContain('~~');
  }
  await equalsFresh();
});

test('a page on trial that comes out otherwise throws the cache away, and all is built anew', async () => {
  const place = path.join(cache, 'site.json');
  const [, text = ''] = readFileSync(place, 'utf8').split('\n');
  const head = JSON.parse(text) as { files: Record<string, unknown[]> };
  for (const file of Object.values(head.files)) file[3] = 'another hash';
  const written = JSON.stringify(head);
  writeFileSync(place, `${hash('sha256', written)}\n${written}`);
  writeFileSync(PLAN, `${readFileSync(PLAN, 'utf8')}\nMore of it.\n`);
  const { code, errors } = await build();
  expect([code, errors]).toEqual([
    0,
    expect.stringMatching(/^\/\S+ was kept from the last build and comes out otherwise now: the cache is thrown away/),
  ]);
  await equalsFresh();
});

test('while another build of the site is at work, a second one builds everything and leaves the cache alone', async () => {
  writeFileSync(path.join(cache, 'held-by'), `${process.pid}`);
  const { code, output, errors } = await build();
  rmSync(path.join(cache, 'held-by'));
  expect([code, output, errors]).toEqual([
    0,
    expect.stringMatching(/^Built /),
    expect.stringMatching(/Another build of this site is at work/),
  ]);
});

test('a build that was killed holds nothing, and what it left is not believed', async () => {
  writeFileSync(path.join(cache, 'held-by'), '999999999');
  rmSync(path.join(cache, 'site.json'));
  expect((await build()).output).toMatch(/^Built /);
  await equalsFresh();
});

test('--verify holds the site against one from nothing; where they differ, that one takes its place', async () => {
  const { code, output } = await build('--verify');
  expect([code, output]).toEqual([0, expect.stringMatching(/^Nothing has changed/)]);
  const page = path.join(out, 'accounts/index.html');
  const { atime, mtimeMs } = statSync(page);
  const written = readFileSync(page, 'utf8');
  // A new file of the same size and time: nothing but its bytes tells that it is another one.
  rmSync(page);
  writeFileSync(page, written.replace('<main', '<MAIN'));
  utimesSync(page, atime, (Math.floor(mtimeMs) + 0.5) / 1000);
  const again = await build('--verify');
  expect([again.code, again.errors]).toEqual([
    2,
    expect.stringMatching(/1 file was not what a build from nothing makes/),
  ]);
  expect(readFileSync(page, 'utf8')).toBe(written);
});
