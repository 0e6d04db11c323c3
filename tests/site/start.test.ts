import { spawn } from 'node:child_process';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { refuseForeignFolder } from '../../scripts/shell/out-folder.ts';
import { PLANS_ALONE, runRulla } from '../shell.ts';

const RULLA = fileURLToPath(new URL('../../scripts/rulla.mjs', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../sample-company/content', import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The site that the first test builds; the last one finds it as it was. */
const started = () => path.join(folder, 'started');

test('start clears away what a killed build left, builds, serves on the address that it prints, and waits there until interrupted', async () => {
  // No system gives a process this number.
  const left = fileURLToPath(new URL('../../.rulla/building-99999999-killed', import.meta.url));
  await mkdir(left, { recursive: true });
  const child = spawn(
    process.execPath,
    [RULLA, 'start', '--content', SAMPLE, '--out', started(), '--as-of', '2026-09-18', '--port', '0'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, RULLA_LEAVE_OUT: 'search,people,quarters,handbook' },
    },
  );
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (text) => (said += String(text)));
    child.stdout.on('data', (text) => {
      said += String(text);
      const found = /http:\/\/localhost:\d+\//.exec(said);
      if (found) resolve(found[0]);
    });
    child.on('close', () => reject(new Error(said)));
  });
  expect(said).toMatch(/^Checking and building: \d+ files, about \d+ (?:seconds|minutes)(?: the first time)?\n/);
  expect((await fetch(address)).status).toBe(200);
  expect(await (await fetch(`${address}data/account-quarter.csv`)).text()).toContain(
    'account,crmId,quarter,target,budget,forecast,actual\n',
  );
  expect((await fetch(`${address}accounts/nobody/`)).status).toBe(404);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  await expect(readdir(left)).rejects.toThrow('ENOENT');
});

test('a content folder that is not there is wrong use, said in a sentence', async () => {
  const ended = await runRulla(['build', '--content', path.join(folder, 'nowhere')]);
  expect(ended.code).toBe(2);
  expect(ended.errors).toMatch(/^There is no content folder at /);
});

test('a site is never built over the content that it is made of', async () => {
  const ended = await runRulla(['build', '--content', SAMPLE, '--out', path.join(SAMPLE, 'site')]);
  expect(ended.code).toBe(2);
  expect(ended.errors).toContain('that would overwrite the content or the project');
});

test('a folder of other files is never swapped away, and a place that cannot be written to is named', async () => {
  const documents = path.join(folder, 'documents');
  await mkdir(documents);
  await writeFile(path.join(documents, 'offer.txt'), 'Norrvik Energi');
  const intoDocuments = await runRulla(['build', '--content', SAMPLE, '--out', documents, '--as-of', '2026-09-18']);
  expect(intoDocuments).toMatchObject({ code: 2, errors: expect.stringContaining('are not an earlier site') });
  const intoAFile = await runRulla([
    'build',
    '--content',
    SAMPLE,
    '--out',
    path.join(documents, 'offer.txt'),
    '--as-of',
    '2026-09-18',
  ]);
  expect(intoAFile).toMatchObject({ code: 2, errors: expect.stringContaining('that is a file') });
  const below = await runRulla([
    'build',
    '--content',
    SAMPLE,
    '--out',
    path.join(documents, 'offer.txt', 'site'),
    '--as-of',
    '2026-09-18',
  ]);
  expect(below.code).toBe(2);
  expect(await readFile(path.join(documents, 'offer.txt'), 'utf8')).toBe('Norrvik Energi');
});

test('a site of another making, and files that stand beside an earlier site, are not swapped away', async () => {
  const homepage = path.join(folder, 'homepage');
  await mkdir(homepage);
  await writeFile(path.join(homepage, 'index.html'), '<!DOCTYPE html><title>Norrvik Energi</title>');
  expect(await runRulla(['build', '--content', SAMPLE, '--out', homepage, '--as-of', '2026-09-18'])).toMatchObject({
    code: 2,
    errors: expect.stringContaining('are not an earlier site'),
  });
  await writeFile(
    path.join(homepage, 'index.html'),
    '<!DOCTYPE html><title>This quarter – Rulla, Norrvik Energi</title>',
  );
  await writeFile(path.join(homepage, 'thesis.txt'), 'My only copy');
  expect(await runRulla(['build', '--content', SAMPLE, '--out', homepage, '--as-of', '2026-09-18'])).toMatchObject({
    code: 2,
    errors: expect.stringContaining('(thesis.txt), and they would be removed'),
  });
  expect(await readFile(path.join(homepage, 'thesis.txt'), 'utf8')).toBe('My only copy');
});

test('a link to the content, or to nothing, is seen for what it is; a link to a site is followed, and what stands beside it stays', async () => {
  const [alias, dangling, current, site] = ['alias', 'dangling', 'current', 'site-a'].map((name) =>
    path.join(folder, name),
  ) as [string, string, string, string];
  await symlink(SAMPLE, alias);
  await symlink(path.join(folder, 'nowhere'), dangling);
  expect(await runRulla(['build', '--content', SAMPLE, '--out', path.join(alias, 'site')])).toMatchObject({
    code: 2,
    errors: expect.stringContaining('that would overwrite the content'),
  });
  expect(await runRulla(['build', '--content', alias, '--out', SAMPLE])).toMatchObject({
    code: 2,
    errors: expect.stringContaining('that would overwrite the content'),
  });
  expect(await runRulla(['build', '--content', SAMPLE, '--out', dangling])).toMatchObject({
    code: 2,
    errors: expect.stringContaining('a link that leads to nothing'),
  });
  await mkdir(site);
  await symlink(site, current);
  for (const own of [`${site}.old`, `${site}.new`]) await mkdir(own);
  expect(
    await runRulla(['build', '--content', SAMPLE, '--out', current, '--as-of', '2026-09-18'], PLANS_ALONE),
  ).toMatchObject({ code: 0 });
  expect((await lstat(current)).isSymbolicLink()).toBe(true);
  expect(await readdir(site)).toContain('index.html');
  expect((await readdir(folder)).filter((name) => name.includes('site-a')).sort()).toEqual([
    'site-a',
    'site-a.new',
    'site-a.old',
  ]);
});

test('content with an error leaves the old site as it was', async () => {
  const out = started();
  const before = await readFile(path.join(out, 'index.html'), 'utf8');
  const faulty = fileURLToPath(new URL('../faulty-company', import.meta.url));
  const ended = await runRulla(['build', '--content', faulty, '--out', out]);
  expect(ended).toMatchObject({ code: 1, output: '' });
  expect(ended.errors).toContain('accounts/north-oy.mdx:3:1  unknown-reference');
  expect(await readFile(path.join(out, 'index.html'), 'utf8')).toBe(before);
});

test('the demo’s site is known as an earlier site, with every page and file that it has: the next build takes its place', async () => {
  await expect(refuseForeignFolder(inject('site'))).resolves.toBeUndefined();
});

test.skipIf(process.platform === 'win32')(
  'a server ends with the npx that has started it, which passes no signal on',
  async () => {
    const start = [RULLA, 'start', '--content', SAMPLE, '--out', path.join(folder, 'orphan'), '--port', '0'];
    const shell = spawn('sh', ['-c', `"$0" "$@"; true`, process.execPath, ...start], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, npm_command: 'exec', ...PLANS_ALONE },
    });
    let said = '';
    const address = await new Promise<string>((resolve) =>
      shell.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const found = /http:\/\/localhost:\d+\//.exec(said)?.[0];
        if (found !== undefined) resolve(found);
      }),
    );
    expect((await fetch(address)).status).toBe(200);
    shell.kill('SIGTERM');
    await expect
      .poll(() =>
        fetch(address).then(
          () => 'serves',
          () => 'has ended',
        ),
      )
      .toBe('has ended');
  },
);
