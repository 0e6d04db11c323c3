import { cpSync, existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { markOf, oneAtATime } from '#writing/one-at-a-time.ts';
import { putInPlace } from '#writing/put-in-place.ts';
import { filesIn, workshop, writeFiles } from './import-run.ts';
import { callRulla } from '../call.ts';

let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => {
  shop = await workshop();
  await writeFiles(shop.exports, { 'accounts.csv': 'Account ID,Account Name\n1,Havulinna Paper\n' });
});
afterEach(() => shop.clear());

async function importing(...args: string[]): Promise<{ code: number; said: string }> {
  const { code, output, errors } = await callRulla(['import', ...args], { INIT_CWD: shop.folder });
  return { code, said: output + errors };
}

describe('a place that takes no content is named in a sentence', () => {
  test.each<[string, string, string]>([
    ['nothing, as an empty variable gives it', '', '--into is empty. Write its value after it.'],
    ['a file', 'exports/accounts.csv', 'is a file; --into names a folder.'],
    [
      'a folder inside a file',
      'exports/accounts.csv/plans',
      'a file stands where a folder is needed. Name another folder (ENOTDIR).',
    ],
    ['a link to nothing', 'dangling', 'is a link that leads to nothing. Fix it, or name another folder with --into.'],
    ['a link to itself', 'circle', 'this link leads back to itself. Mend the link or name another folder (ELOOP).'],
    ['the folder of the exports', 'exports', 'Content stands in a folder of its own: name another with --into.'],
    [
      'a name that no disk takes',
      'x'.repeat(300),
      'this name is too long for the disk. Choose a shorter one (ENAMETOOLONG).',
    ],
    [
      'a place of the system',
      '/proc/rulla/plans',
      '/proc/rulla: nothing may be written here. Name another folder (EPERM).',
    ],
  ])('%s', async (_, into, sentence) => {
    await symlink('nowhere', path.join(shop.folder, 'dangling'));
    await symlink('circle', path.join(shop.folder, 'circle'));
    const { code, said } = await importing('exports', '--into', into);
    expect(said).toContain(sentence);
    expect([code, said.split('\n').length]).toEqual([2, 2]);
    expect((await readdir(shop.folder)).sort()).toEqual(['circle', 'dangling', 'exports']);
  });

  test('a name of the company that no company.yaml takes', async () => {
    expect(await importing('exports', '--into', 'content', '--name', 'x'.repeat(121))).toEqual({
      code: 2,
      said: 'The name has 121 characters; 120 is the most.\n',
    });
  });
});

test('a link to a folder is followed, and stays a link', async () => {
  await mkdir(path.join(shop.folder, 'real'));
  await symlink('real', shop.content);
  expect((await importing('exports', '--into', 'content')).code).toBe(0);
  expect(Object.keys(await filesIn(path.join(shop.folder, 'real')))).toContain('company.yaml');
});

describe('files that are put in place', () => {
  test('come all or none: where one cannot be moved, the others are put back', async () => {
    await writeFiles(shop.content, { 'company.yaml': 'name: Old\n', 'team/sales.yaml/kept': '' });
    const changes = [
      ['company.yaml', 'name: New\n'],
      ['segments/a.yaml', 'name: A\n'],
      ['team/sales.yaml', 'name: Sales\n'],
    ].map(([file = '', text = '']) => ({ file, text }));
    await expect(putInPlace(shop.content, changes)).rejects.toThrow();
    expect(await filesIn(shop.content)).toEqual({ 'company.yaml': 'name: Old\n', 'team/sales.yaml/kept': '' });
    expect((await readdir(shop.folder)).sort()).toEqual(['content', 'exports']);
  });

  test('keep the rights that a file had', async () => {
    await writeFiles(shop.content, { 'company.yaml': 'name: Old\n' });
    await chmod(path.join(shop.content, 'company.yaml'), 0o600);
    await putInPlace(shop.content, [{ file: 'company.yaml', text: 'name: New\n' }]);
    expect((await stat(path.join(shop.content, 'company.yaml'))).mode & 0o777).toBe(0o600);
  });

  test.runIf(existsSync('/dev/shm'))('reach a folder that is a disk of its own', async () => {
    const company = '/dev/shm/company.yaml';
    try {
      await putInPlace('/dev/shm', [{ file: 'company.yaml', text: 'name: Kaarnavesi\n' }]);
      expect(existsSync(company)).toBe(true);
    } finally {
      await rm(company, { force: true });
    }
  });
});

describe('two imports into one folder', () => {
  test('come one after the other, and each finds what the other wrote', async () => {
    cpSync(shop.exports, path.join(shop.folder, 'more'), { recursive: true });
    await writeFiles(path.join(shop.folder, 'more'), { 'accounts.csv': 'Account ID,Account Name\n2,Norrvik Energi\n' });
    const ended = await Promise.all([
      importing('exports', '--into', 'content'),
      importing('more', '--into', 'content'),
    ]);
    expect(ended.map(({ code, said }) => `${code} ${said.slice(said.indexOf('Imported'))}`)).toEqual([
      expect.stringMatching(/^0 Imported/),
      expect.stringMatching(/^0 Imported/),
    ]);
    const plan = (await filesIn(shop.content))['sales-plans/unassigned.mdx'] ?? '';
    expect([plan.includes('Havulinna Paper'), plan.includes('Norrvik Energi')]).toEqual([true, true]);
  });

  test('the later one gives up when the other does not end, and says nothing of its own', async () => {
    const mark = await markOf(shop.content);
    await writeFile(mark, String(process.pid));
    try {
      expect(await oneAtATime(shop.content, () => Promise.resolve('done'), 0)).toBeUndefined();
    } finally {
      await rm(mark);
    }
  });

  test.each<[string, string, number]>([
    ['of a process that is gone', '999999999', 0],
    ['older than an import can be', String(process.pid), 2],
  ])('a mark %s stands in nobody’s way', async (_, holder, hours) => {
    const mark = await markOf(shop.content);
    await writeFile(mark, holder);
    const then = new Date(Date.now() - hours * 3_600_000);
    await utimes(mark, then, then);
    expect(await oneAtATime(shop.content, () => Promise.resolve('done'), 0)).toBe('done');
    expect(existsSync(mark)).toBe(false);
  });
});
