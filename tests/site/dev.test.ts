import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { runRulla } from '../shell.ts';
import { startDev, type DevServer } from './dev-server.ts';

const DEMO = fileURLToPath(new URL('../../content', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../sample-company/content', import.meta.url));
const FAULTY = fileURLToPath(new URL('../faulty-company', import.meta.url));
const PRELOAD = new URL('../made-up-fault.mjs', import.meta.url).href;
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-dev-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const WAYS = [
  { way: 'from what a build has kept', words: [] },
  { way: 'by Astro', words: ['--cold'] },
];

// One after another: servers for editing share what Astro notes down beside the sources.
describe.for(WAYS)('while somebody edits, $way', ({ words }) => {
  let server: DevServer;
  beforeAll(async () => {
    await cp(DEMO, path.join(folder, 'demo'), { recursive: true, force: true });
    server = await startDev(path.join(folder, 'demo'), {}, words);
  });

  test('Astro has its part in it where it is asked for, and nowhere else', () => {
    expect(/\bastro\b/i.test(server.said())).toBe(words.length > 0);
  });

  afterAll(() => server.stop());

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
  ] as const)('%s is served as it is built', async ([file, type]) => {
    const response = await fetch(`${server.address}${file}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    const served = Buffer.from(await response.arrayBuffer());
    expect(served.equals(await readFile(path.join(inject('site'), file)))).toBe(true);
  });

  test('a page of elsewhere gets nothing: not by a name of its own, not in a frame, and it writes nothing', async () => {
    const { port } = new URL(server.address);
    const asked = (at: string, headers: Record<string, string>, method = 'GET') =>
      new Promise<{ status: number | undefined; text: string; headers: IncomingHttpHeaders }>((resolve, reject) => {
        request({ host: 'localhost', port, path: at, method, setHost: false, headers }, (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part: string) => (text += part));
          response.on('end', () => resolve({ status: response.statusCode, text, headers: response.headers }));
        })
          .on('error', reject)
          .end(method === 'POST' ? '{}' : undefined);
      });
    for (const host of ['evil.example', 'localhost.evil.example:4321', '127.0.0.1.evil.example'])
      for (const at of ['/', '/data/people.csv', '/edit/here.json', `/@fs${path.join(folder, 'demo/company.yaml')}`])
        expect([await asked(at, { host })]).toMatchObject([
          { status: expect.toSatisfy((code) => code === 421 || code === 403) },
        ]);
    const page = await asked('/data/people.csv', { host: 'localhost' });
    expect(page).toMatchObject({
      status: 200,
      headers: {
        'content-security-policy': "frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      },
    });
    expect(page.headers['access-control-allow-origin']).toBeUndefined();
    const cross = { host: `localhost:${port}`, origin: 'https://evil.example', 'content-type': 'application/json' };
    expect((await asked('/edit/save.json', cross, 'POST')).status).toBe(403);
  });

  test('nothing of the disk but Rulla, its libraries and the pages is given', async () => {
    for (const at of [
      '/@fs/etc/passwd',
      '/@fs/etc/passwd?raw',
      '/@fs//etc/passwd?import&raw',
      '/..%2f..%2fetc/passwd',
    ]) {
      const { status, text } = await fetch(server.address.slice(0, -1) + at).then(async (answer) => ({
        status: answer.status,
        text: await answer.text(),
      }));
      expect([at, status >= 400, text.includes('root:')]).toEqual([at, true, false]);
    }
  });

  test('a file that there is not is not found', async () => {
    expect((await fetch(`${server.address}data/nobody.csv`)).status).toBe(404);
  });

  test('a plan that is saved shows in the files of figures at once', async () => {
    const plan = path.join(folder, 'demo/accounts/havulinna-paper.mdx');
    const written = await readFile(plan, 'utf8');
    await writeFile(plan, written.replaceAll('Eero Kallas', 'Eero Kallasvaara'));
    await expect
      .poll(async () => (await fetch(`${server.address}data/people.json`)).text(), { timeout: 200_000, interval: 200 })
      .toContain('Eero Kallasvaara');
  });
});

test('a page of the handbook comes as it was kept, and from Astro when it says something else now', async () => {
  const content = path.join(folder, 'handbook');
  await cp(SAMPLE, content, { recursive: true });
  const out = path.join(folder, 'handbook-site');
  expect(await runRulla(['build', '--content', content, '--out', out, '--as-of', '2026-09-18'])).toMatchObject({
    code: 0,
  });
  const server = await startDev(content);
  const address = `${server.address}handbook/`;
  const kept = await fetch(address).then((answer) => answer.text());
  const built = await readFile(path.join(out, 'handbook/index.html'), 'utf8');
  expect(kept.slice(0, built.length)).toBe(built);
  expect(server.said()).not.toContain('Astro');
  const plan = await readFile(path.join(content, 'accounts/havulinna-paper.mdx'), 'utf8');
  const renamed = plan.replace(/^name: .*$/m, 'name: Havulinna Kartonki');
  await writeFile(path.join(content, 'accounts/havulinna-paper.mdx'), renamed);
  const named = (at: string) => fetch(at).then((answer) => answer.text());
  await expect
    .poll(() => named(`${server.address}accounts/havulinna-paper/`), { timeout: 200_000, interval: 200 })
    .toContain('Havulinna Kartonki');
  expect(server.said()).not.toContain('Astro');
  const anew = await fetch(address);
  expect([anew.status, await anew.text()]).toEqual([200, expect.stringContaining('/@vite/client')]);
  expect(server.said()).toContain('Astro makes them anew, and goes on serving.');
  expect(await named(`${server.address}accounts/havulinna-paper/`)).toContain('Havulinna Kartonki');
  await server.stop();
  await expect(fetch(server.address)).rejects.toThrow();
});

/** What the server for editing answers and says, when its first page is asked for. */
async function dev(content: string, environment: Record<string, string>, words: readonly string[]) {
  const server = await startDev(content, environment, words);
  const response = await fetch(server.address);
  const page = await response.text();
  await server.stop();
  return { status: response.status, everything: page + server.said() };
}

test.for(WAYS)('dev on content without a company lists what is wrong, and no stack, $way', async ({ words }) => {
  await cp(FAULTY, path.join(folder, 'no-company'), { recursive: true });
  await rm(path.join(folder, 'no-company/company.yaml'));
  const { status, everything } = await dev(path.join(folder, 'no-company'), {}, words);
  expect(status).toBe(500);
  expect(everything).toContain('company.yaml:1:1  company-missing');
  expect(everything).not.toMatch(/Expected |Stack trace|\n\s+at /);
});

test.for(WAYS)('a page that cannot be printed is told by dev in words, and no stack, $way', async ({ words }) => {
  // Modules of pages are Vite's where Astro serves, and breaking figures would break what the command itself says.
  const [broken, said] = words.includes('--cold')
    ? ['Intl.NumberFormat', 'Expected a figure, got none.']
    : ['src/views/home/home.ts#homePage', 'Expected a whole number of cents'];
  const fault = { RULLA_TEST_FAULT: broken, NODE_OPTIONS: `--import=${PRELOAD}` };
  const { status, everything } = await dev(SAMPLE, fault, words);
  expect(status).toBe(500);
  expect(everything).toContain(`Rulla stopped at a fault of its own: ${said}`);
  expect(everything).toContain('Please report it to whoever looks after Rulla for you');
  expect(everything).not.toMatch(/Stack trace|\n\s+at /);
});

test.for(WAYS)(
  'a reading that meets a fault of ours is told, and the next page is read anew, $way',
  async ({ words }) => {
    const content = path.join(folder, 'reading');
    await cp(SAMPLE, content, { recursive: true, force: true });
    const isBroken = path.join(folder, 'is-broken');
    const server = await startDev(
      content,
      {
        RULLA_TEST_FAULT: 'src/loading/linked.ts#linked',
        RULLA_TEST_FAULT_WHEN: `process.getBuiltinModule('node:fs').existsSync(${JSON.stringify(isBroken)})`,
        NODE_OPTIONS: `--import=${PRELOAD}`,
      },
      words,
    );
    try {
      const asked = () => fetch(`${server.address}accounts/havulinna-paper/`, { headers: { accept: 'text/html' } });
      expect((await asked()).status).toBe(200);
      await writeFile(isBroken, '');
      const plan = path.join(content, 'accounts/havulinna-paper.mdx');
      const renamed = (await readFile(plan, 'utf8')).replace(/^name: .*$/m, 'name: Havulinna Kartonki');
      await writeFile(plan, renamed);
      const said = /Rulla stopped at a fault of its own: Expected a whole number of cents/;
      await expect.poll(() => server.said(), { timeout: 60_000 }).toMatch(said);
      const broken = await asked();
      expect([broken.status, await broken.text()]).toEqual([500, expect.stringMatching(said)]);
      expect(server.said()).not.toMatch(/\n\s+at /);
      await rm(isBroken);
      const anew = await asked();
      expect([anew.status, await anew.text()]).toEqual([200, expect.stringContaining('Havulinna Kartonki')]);
    } finally {
      await server.stop();
      await rm(isBroken, { force: true });
    }
  },
);
