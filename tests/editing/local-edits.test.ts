import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type WebServer } from '../../scripts/shell/web-server.ts';

const FILE = 'accounts/north-oy.mdx';
const TEXT = '---\nname: North\n---\n';
let folder: string;
let server: WebServer;
let origin: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rulla-edits-'));
  const content = path.join(folder, 'content');
  mkdirSync(path.join(content, 'accounts'), { recursive: true });
  writeFileSync(path.join(content, FILE), TEXT);
  writeFileSync(path.join(folder, 'secret.mdx'), 'secret');
  symlinkSync(path.join(folder, 'secret.mdx'), path.join(content, 'accounts/link.mdx'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=P', '-c', 'user.email=p@example.com', ...args], { cwd: content });
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Petri');
  git('config', 'user.email', 'petri@example.com');
  git('add', '.');
  git('commit', '--quiet', '--message', 'all');
  server = await serveFolder(folder, '/', 0, false, { folder: content, base: '/' });
  origin = server.address.slice(0, -1);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const asked = (at: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${origin}/edit/${at}.json`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, ...headers },
    body: JSON.stringify(body),
  });
const now = () => readFileSync(path.join(folder, 'content', FILE), 'utf8');

describe('a site that is served on this machine with --edit', () => {
  test('says that it saves, and that the folder is in git', async () => {
    expect(await (await fetch(`${origin}/edit/here.json`)).json()).toEqual({ saves: true, git: true, builds: false });
  });

  test.each([
    ['of another site', { origin: 'https://elsewhere.example.com' }],
    ['without an origin', { origin: '' }],
    ['of another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['that is a plain form', { 'content-type': 'text/plain' }],
  ])('a request %s writes nothing', async (_, headers) => {
    const answer = await asked(
      'save',
      { file: FILE, was: TEXT, text: 'x' },
      headers as unknown as Record<string, string>,
    );
    expect(answer.status).toBe(403);
    expect(now()).toBe(TEXT);
  });

  test.each([
    '../secret.mdx',
    'accounts/../../secret.mdx',
    'accounts/link.mdx',
    'accounts/new.mdx',
    '/etc/passwd',
    '.git/config',
    'actuals/sales.csv',
  ])('the file %s is none that it writes', async (file) => {
    expect((await asked('save', { file, was: 'secret', text: 'x' })).status).toBe(403);
    expect(readFileSync(path.join(folder, 'secret.mdx'), 'utf8')).toBe('secret');
  });

  test('a file that has changed meanwhile stays as it is', async () => {
    expect((await asked('save', { file: FILE, was: 'older', text: 'x' })).status).toBe(409);
    expect(now()).toBe(TEXT);
  });

  test('a text is saved, and becomes a commit on a branch of its own with nothing else', async () => {
    const text = TEXT.replace('North', 'North Oy');
    writeFileSync(path.join(folder, 'content/accounts/other.mdx'), 'mine, not finished');
    expect((await asked('save', { file: FILE, was: TEXT, text })).status).toBe(200);
    expect(now()).toBe(text);
    const { branch } = (await (await asked('commit', { files: [FILE], title: 'North is a company' })).json()) as {
      branch: string;
    };
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: path.join(folder, 'content'), encoding: 'utf8' }).trim();
    expect(git('branch', '--show-current')).toBe(branch);
    expect(git('log', '-1', '--format=%s', '--name-only')).toBe(`North is a company\n\n${FILE}`);
    expect(git('status', '--short')).toBe('?? accounts/other.mdx');
    // A page that was made anew before it had the answer asks once more: it is the same commit.
    const again = await asked('commit', { files: [FILE], title: 'North is a company' });
    expect([again.status, await again.json()]).toEqual([200, { branch }]);
    expect(git('rev-list', '--count', 'HEAD')).toBe('2');
  });
});

test('a file that nobody has yet is made, once, and by no way out of the folder', async () => {
  const text = '---\nof: north\n---\n';
  const file = 'reviews/2026-Q3/north.mdx';
  expect((await asked('save', { file, text })).status).toBe(200);
  expect(readFileSync(path.join(folder, 'content', file), 'utf8')).toBe(text);
  expect((await asked('save', { file, text: 'other' })).status).toBe(409);
  mkdirSync(path.join(folder, 'elsewhere'), { recursive: true });
  symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, 'content/new-customers'));
  expect((await asked('save', { file: 'new-customers/north.mdx', text })).status).toBe(403);
  expect((await asked('save', { file: 'reviews/2026-Q3/../../x.mdx', text })).status).toBe(403);
  expect(existsSync(path.join(folder, 'elsewhere/north.mdx'))).toBe(false);
});

test('a site that is only served saves nothing', async () => {
  const plain = await serveFolder(folder, '/', 0, false);
  const answer = await fetch(`${plain.address}edit/save.json`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  expect(answer.status).toBe(405);
  await plain.stop();
});
