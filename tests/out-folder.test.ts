import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refuseForeignFolder } from '../scripts/shell/out-folder.ts';
import { swapIn, type Disk } from '../scripts/shell/swap.ts';

let folder: string;
let site: string;
let out: string;
const mounted: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-out-'));
  out = path.join(folder, 'our site');
  site = path.join(folder, 'built');
  await write(site, 'new');
});
afterEach(async () => {
  for (const each of mounted.splice(0)) spawnSync('umount', [each]);
  await rm(folder, { recursive: true, force: true });
});

async function write(at: string, words: string): Promise<void> {
  await mkdir(at, { recursive: true });
  await writeFile(path.join(at, 'index.html'), `<!DOCTYPE html><title>Rulla, ${words}</title>`);
}

/** Mounts something at a folder, or says that this machine does not let us. */
async function mount(at: string, ...how: string[]): Promise<boolean> {
  await mkdir(at, { recursive: true });
  const { status } = spawnSync('mount', [...how, at]);
  if (status === 0) mounted.push(at);
  return status === 0;
}

const titleAt = (at: string) => readFile(path.join(at, 'index.html'), 'utf8');
const error = (code: string) => Object.assign(new Error(`${code}: in an inner file`), { code, path: '/inner/file' });
const disk = (own: Partial<Disk>): Disk => ({
  rename,
  copy: (from, to) => cp(from, to, { recursive: true }),
  ...own,
});
/** A disk on which one of the renames fails. */
const failing = (code: string, at: (from: string, to: string) => boolean): Disk =>
  disk({ rename: (from, to) => (at(from, to) ? Promise.reject(error(code)) : rename(from, to)) });

test('a finished site takes the place of the old one, and nothing is left beside it', async () => {
  await write(out, 'old');
  await swapIn(site, out);
  expect(await titleAt(out)).toContain('new');
  expect(await readdir(folder)).toEqual(['our site']);
});

test('a site that is built on another disk is copied, and then swapped', async () => {
  await swapIn(
    site,
    out,
    failing('EXDEV', (from) => from === site),
  );
  expect(await titleAt(out)).toContain('new');
});

describe('what stands in the way leaves the old site, nothing of the new one, and names the folder that was asked for:', () => {
  beforeEach(() => write(out, 'old'));

  async function refused(how: Disk): Promise<string> {
    const said = await swapIn(site, out, how).then(
      () => 'done',
      (thrown: Error) => `${thrown.name}: ${thrown.message}`,
    );
    expect(await titleAt(out)).toContain('old');
    expect((await readdir(folder)).filter((name) => name !== 'built')).toEqual(['our site']);
    return said;
  }

  test('a disk that is full half-way through the copy', async () => {
    const full = disk({
      rename: (from, to) => (from === site ? Promise.reject(error('EXDEV')) : rename(from, to)),
      copy: async (from, to) => {
        await cp(from, to, { recursive: true });
        throw error('ENOSPC');
      },
    });
    expect(await refused(full)).toBe(
      `WrongUse: The site cannot be written to ${out}: the disk is full. Make room and run the command again (ENOSPC).`,
    );
  });

  test('an old site that something holds', async () => {
    expect(await refused(failing('EBUSY', (from) => from === out))).toBe(
      `WrongUse: The site cannot be written to ${out}: something else holds this place. Close what uses it and run the command again (EBUSY).`,
    );
  });

  test('a place that can be emptied and not filled', async () => {
    expect(await refused(failing('EACCES', (from, to) => to === out && from.endsWith('-new')))).toMatch(
      /^WrongUse: The site cannot be written to .*our site: this account may not read or write here\./,
    );
  });

  test('an error that nobody knows', async () => {
    expect(await refused(failing('EODD', (from) => from === out))).toBe(
      `WrongUse: The site cannot be written to ${out} (EODD). Name another folder with --out DIR.`,
    );
  });
});

describe('on real disks', () => {
  test('a folder at which a disk or another folder is mounted is refused before the build, with a folder inside it', async ({
    skip,
  }) => {
    const said = () =>
      `The site cannot go to ${out}: a disk or volume is mounted there, and a mounted folder cannot be swapped for a new one. Name a folder inside it, for instance --out ${out}/site`;
    if (!(await mount(out, '-t', 'tmpfs', 'tmpfs'))) skip('nothing can be mounted here');
    await expect(refuseForeignFolder(out)).rejects.toThrow(said());
    await refuseForeignFolder(path.join(out, 'site'));
    await expect(swapIn(site, out)).rejects.toThrow(said());
    expect((await readdir(folder)).sort()).toEqual(['our site']);
    out = path.join(folder, 'bound');
    if (await mount(out, '--bind', path.join(folder, 'our site')))
      await expect(refuseForeignFolder(out)).rejects.toThrow(said());
  });

  test('a full disk keeps its old site and no part of the new one', async ({ skip }) => {
    const small = path.join(folder, 'small');
    if (!(await mount(small, '-t', 'tmpfs', '-o', 'size=200k', 'tmpfs'))) skip('nothing can be mounted here');
    out = path.join(small, 'site');
    await write(out, 'old');
    for (let at = 0; at < 8; at++) await writeFile(path.join(site, `page-${at}.html`), 'x'.repeat(50_000));
    await expect(swapIn(site, out)).rejects.toThrow(
      `The site cannot be written to ${out}: the disk is full. Make room and run the command again (ENOSPC).`,
    );
    expect(await titleAt(out)).toContain('old');
    expect(await readdir(small)).toEqual(['site']);
  });
});
