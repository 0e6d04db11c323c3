import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesUnder } from '../../scripts/kept/files-under.ts';
import { runRulla } from '../shell.ts';

const SAMPLE = path.join(import.meta.dirname, '../sample-company/content');
let top: string;
let disk: string;
let isMounted = false;
beforeAll(() => {
  top = mkdtempSync(path.join(tmpdir(), 'rulla-full-'));
  disk = path.join(top, 'disk');
  mkdirSync(disk);
  mkdirSync(path.join(top, 'exports'));
  const rows = Array.from({ length: 40 }, (_, at) => `${at},Customer ${at},Seller ${at}`);
  writeFileSync(path.join(top, 'exports/accounts.csv'), `Account ID,Account Name,Owner\n${rows.join('\n')}\n`);
  isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', disk]).status === 0;
  if (!isMounted) return;
  cpSync(SAMPLE, path.join(disk, 'content'), { recursive: true });
  mkdirSync(path.join(disk, 'installed'));
  writeFileSync(path.join(disk, 'installed/package.json'), '{}');
});

/** A plan that is not in the usual form, so that there is something to write. */
function spoilForm(): void {
  const plan = path.join(disk, 'content/accounts/havulinna-paper.mdx');
  writeFileSync(plan, readFileSync(plan, 'utf8').replace(/^name: /m, 'name:   '));
}
afterAll(() => {
  if (isMounted) spawnSync('umount', [disk]);
  rmSync(top, { recursive: true, force: true });
});

const state = () =>
  JSON.stringify(filesUnder(disk).map((name) => [name, readFileSync(path.join(disk, name), 'latin1')]));
const COMMANDS: Record<string, string[]> = {
  format: ['format'],
  seal: ['seal', '2026-Q2', '--as-of', '2026-07-07', '--without-reviews'],
  forget: ['forget', 'havulinna-paper/eero-kallas'],
};

const COMPANY = ['--name', 'North Oy', '--person', 'Anna Aalto', '--code-host', 'none', '--as-of', '2026-09-18'];

async function refusals(why: RegExp): Promise<void> {
  const before = state();
  const content = path.join(disk, 'content');
  for (const [name, args] of Object.entries({
    ...Object.fromEntries(Object.entries(COMMANDS).map(([name, args]) => [name, [...args, '--content', content]])),
    import: ['import', path.join(top, 'exports'), '--into', content],
    // In a new folder, and where Rulla was just installed.
    'new company': ['new', 'company', path.join(disk, 'fresh'), ...COMPANY],
    'new company there': ['new', 'company', path.join(disk, 'installed'), ...COMPANY],
    build: ['build', '--content', content, '--out', path.join(disk, 'site'), '--as-of', '2026-09-18', '--cold'],
  })) {
    const { code, errors, output } = await runRulla(args, { RULLA_LEAVE_OUT: 'handbook,search' });
    // A seal names the reviews that are missing before.
    expect([name, code, output]).toEqual([name, 2, '']);
    expect([name, errors.trim().split('\n').at(-1)]).toEqual([name, expect.stringMatching(why)]);
    expect(state() === before, name).toBe(true);
  }
}

test('on a full disk every file stays, nothing is left, and one sentence says what to do', async ({ skip }) => {
  if (!isMounted) skip('nothing can be mounted here');
  spoilForm();
  const fill = path.join(disk, 'fill');
  spawnSync('dd', ['if=/dev/zero', `of=${fill}`, 'bs=1k', 'count=500']);
  await refusals(/the disk is full\. Make room and run the command again \(ENOSPC\)/);
  rmSync(fill);
  const { code } = await runRulla(['format', '--content', path.join(disk, 'content')]);
  expect(code).toBe(0);
});

test('on a disk that is read-only the same', async ({ skip }) => {
  if (!isMounted) skip('nothing can be mounted here');
  spoilForm();
  expect(spawnSync('mount', ['-o', 'remount,ro', disk]).status).toBe(0);
  await refusals(/this place is read-only\. Name another folder \(EROFS\)/);
});
