import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startDev, type DevServer } from './dev-server.ts';

const DEMO = fileURLToPath(new URL('../../content', import.meta.url));
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
let folder: string;
let server: DevServer;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-dev-'));
  await cp(DEMO, folder, { recursive: true });
  server = await startDev(folder);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

test.for([
  ['data/people.csv', 'text/csv; charset=utf-8'],
  ['data/people.json', 'application/json; charset=utf-8'],
  ['data/dictionary.json', 'application/json; charset=utf-8'],
  ['data/quarters/2026-q3.csv', 'text/csv; charset=utf-8'],
  ['data/roll-up.xlsx', WORKBOOK],
  ['calendar.ics', 'text/calendar; charset=utf-8'],
  ['fi/team/petri-salmela/calendar.ics', 'text/calendar; charset=utf-8'],
  ['quarters/2026-q2/booklet.css', 'text/css; charset=utf-8'],
  ['stakeholders/facets.bin', 'application/octet-stream'],
] as const)('while somebody edits, %s is served as it is built', async ([file, type]) => {
  const response = await fetch(`${server.address}${file}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
  const served = Buffer.from(await response.arrayBuffer());
  expect(served.equals(await readFile(path.join(inject('site'), file)))).toBe(true);
});

test('a file that there is not is not found', async () => {
  expect((await fetch(`${server.address}data/nobody.csv`)).status).toBe(404);
});

test('a plan that is saved shows in the files of figures at once', async () => {
  const plan = path.join(folder, 'accounts/havulinna-paper.mdx');
  const written = await readFile(plan, 'utf8');
  await writeFile(plan, written.replaceAll('Eero Kallas', 'Eero Kallasvaara'));
  await expect
    .poll(async () => (await fetch(`${server.address}data/people.json`)).text(), { timeout: 20_000, interval: 200 })
    .toContain('Eero Kallasvaara');
});
