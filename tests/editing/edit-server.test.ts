import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { handOver } from '#site/handover.ts';
import { SHEETS } from '#styles/sheets.ts';
import { serveEdited, type EditServer } from '../../scripts/editing/edit-server.ts';
import { KeptAssets, type TakenAssets } from '../../scripts/kept/kept-assets.ts';

const SAMPLE = fileURLToPath(new URL('../sample-company/content', import.meta.url));
const PLAN = 'accounts/havulinna-paper.mdx';
const PATIENCE = { timeout: 120_000 };
const sheets = Object.fromEntries(['site', ...SHEETS].map((name) => [name, `assets/${name}.css`]));
const assets: TakenAssets = {
  names: { script: 'assets/reader.js', letters: 'assets/a.woff2', sentences: 'assets/b.woff2', sheets } as never,
  bytes: new Map([
    ['assets/site.css', Buffer.from('main { color: red }')],
    ['handbook/index.html', Buffer.from('<!doctype html><title>Kept</title>')],
  ]),
  said: [],
};
let folder: string;
let server: EditServer | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rulla-edited-'));
  cpSync(SAMPLE, folder, { recursive: true });
  handOver({ folder, asOf: '2026-09-18' });
});
afterEach(async () => {
  (await server?.stop())?.();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

function serve(): Promise<EditServer> {
  const kept = new KeptAssets('none', folder, path.join(folder, '../none'));
  return serveEdited(folder, { base: '/', port: 0, kept, assets, sources: [] });
}
const rename = (name: string) =>
  writeFileSync(
    path.join(folder, PLAN),
    readFileSync(path.join(folder, PLAN), 'utf8').replace(/^name: .*$/m, `name: ${name}`),
  );
const pageOf = async () => (await fetch(`${server?.address}accounts/havulinna-paper/`)).text();

test('what is saved while the folder is read for the first time is shown', async () => {
  const begun = serve();
  rename('Havulinna Kartonki');
  server = await begun;
  await expect.poll(pageOf, PATIENCE).toContain('Havulinna Kartonki');
});

test('an open page is told of each state of the content, and of what is wrong with it', async () => {
  server = await serve();
  const stop = new AbortController();
  const events = await fetch(`${server.address}edit/live`, { signal: stop.signal });
  expect(events.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  let said = '';
  const reading = (async () => {
    for await (const part of events.body ?? []) said += Buffer.from(part).toString();
  })().catch(() => undefined);
  const told = () =>
    said
      .split('\n\n')
      .filter((each) => each !== '')
      .map((each) => JSON.parse(each.slice('data: '.length)) as { state: string; problems: { problems: unknown[] } });
  await expect.poll(() => told().length, PATIENCE).toBe(1);
  const own = /edit\/live\.js\?state=([\w-]+)"/.exec(await pageOf())?.[1];
  expect(told()[0]).toMatchObject({ state: own, problems: { problems: [] } });
  rename('Havulinna Kartonki');
  await expect.poll(() => told().length, PATIENCE).toBe(2);
  expect(told()[1]?.state).not.toBe(own);
  writeFileSync(path.join(folder, 'company.yaml'), 'name: [');
  await expect.poll(() => told().at(-1)?.problems.problems.length, PATIENCE).toBeGreaterThan(0);
  // The page shows the last state without an error.
  expect(told().at(-1)?.state).toBe(told()[1]?.state);
  expect(await pageOf()).toContain('Havulinna Kartonki');
  stop.abort();
  await reading;
});

test('its script takes a state as a text, whatever stands in it', async () => {
  server = await serve();
  const script = await (
    await fetch(`${server.address}edit/live.js?state=${encodeURIComponent('"]);alert(1)//')}`)
  ).text();
  expect(script).toContain('["\\"]);alert(1)//","/edit/live"]');
});

test('files with a hash in their name are kept by a browser, pages are asked for anew, and none are invented', async () => {
  server = await serve();
  const asked = async (way: string, method = 'GET') => {
    const answer = await fetch(`${server?.address}${way}`, { method, redirect: 'manual' });
    return [answer.status, answer.headers.get('cache-control'), answer.headers.get('location')];
  };
  expect(await asked('assets/site.css')).toEqual([200, 'public, max-age=31536000, immutable', null]);
  expect(await asked('accounts/havulinna-paper/')).toEqual([200, 'no-cache', null]);
  expect(await asked('accounts/havulinna-paper?quarter=1')).toEqual([
    301,
    null,
    '/accounts/havulinna-paper/?quarter=1',
  ]);
  expect((await asked('accounts/nobody/'))[0]).toBe(404);
  expect((await asked('%E0%A4%A'))[0]).toBe(404);
  expect((await asked('..%2f..%2fetc/passwd'))[0]).toBe(404);
  expect((await asked('accounts/', 'DELETE'))[0]).toBe(405);
});

test('a page of the handbook that nobody has kept as it reads now asks for Astro, and who waits is led to it', async () => {
  server = await serve();
  const waiting = fetch(`${server.address}handbook/`, { redirect: 'manual' });
  await server.needsAstro;
  const answerWaiting = await server.stop();
  server = undefined;
  answerWaiting();
  const answer = await waiting;
  expect([answer.status, answer.headers.get('location')]).toEqual([307, '/handbook/']);
});
