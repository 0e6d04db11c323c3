import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostFiles } from '../../scripts/hosting/host-files.ts';
import { apacheHere, startApache } from '../hosting/apache.ts';
import { caddyHere, startCaddy } from '../hosting/caddy.ts';
import type { Running } from '../hosting/server.ts';
import { runRulla } from '../shell.ts';

const SAMPLE = fileURLToPath(new URL('../sample-company/content', import.meta.url));
const LOGIN = { authorization: `Basic ${Buffer.from('zoe:plans').toString('base64')}` };
/** `plans`, as each of them keeps a password. */
const HASHED = '$2y$04$uvoVq03va7yAxXQDZAg9uOTn4fyg9JkF./MIsNf0c3xTPnFKCmRsC';

let folder: string;
let site: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-hosts-'));
  site = path.join(folder, 'site');
  expect(await runRulla(['build', '--content', SAMPLE, '--out', site, '--base', '/plans/'])).toMatchObject({ code: 0 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What stands beside the site for a host, as the build writes it. */
async function written(host: 'apache' | 'caddy'): Promise<string> {
  const firstPage = await readFile(path.join(site, 'index.html'), 'utf8');
  const file = `${site}.${host}.conf`;
  await writeFile(file, hostFiles(host, { out: site, base: '/plans/', firstPage }).beside ?? '');
  return file;
}

const SERVERS = [
  {
    name: 'Apache',
    program: apacheHere(),
    async start(program: string) {
      await writeFile(path.join(folder, 'users'), `zoe:${HASHED}\n`);
      const login = `<Location "/plans">
  AuthType Basic
  AuthName "Plans"
  AuthUserFile "${folder}/users"
  Require valid-user
</Location>`;
      return startApache(program, path.join(folder, 'apache'), `Include "${await written('apache')}"\n${login}`);
    },
  },
  {
    name: 'Caddy',
    program: caddyHere(),
    async start(program: string) {
      const login = `basicauth {\n zoe ${HASHED}\n}`;
      return startCaddy(program, path.join(folder, 'caddy'), `${login}\nimport ${await written('caddy')}`);
    },
  },
];

// Without the server nothing can be said of it; the system's packages are asked for it first.
describe.each(SERVERS)('behind a real $name, under /plans/ and a login', ({ program, start }) => {
  let server: Running;
  const get = (at: string, headers: Record<string, string> = LOGIN) =>
    fetch(`${server.address}${at}`, { headers, redirect: 'manual' });
  beforeAll(async () => {
    if (program !== undefined) server = await start(program);
  });
  afterAll(() => server?.stop());

  test.skipIf(program === undefined)('nobody reads anything without the login', async () => {
    const asset = (await readdir(path.join(site, 'assets')))[0];
    for (const at of ['/plans/', '/plans/data/people.csv', `/plans/assets/${asset}`, '/plans/accounts/nobody/'])
      expect((await get(at, {})).status).toBe(401);
    expect((await get('/plans/')).status).toBe(200);
  });

  test.skipIf(program === undefined)('a page carries its whole policy, and is asked for anew each time', async () => {
    const { headers } = await get('/plans/accounts/havulinna-paper/');
    const page = await readFile(path.join(site, 'accounts/havulinna-paper/index.html'), 'utf8');
    const own = /http-equiv="content-security-policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'");
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `${own};frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      'x-robots-tag': 'noindex',
      'cache-control': 'no-cache',
    });
  });

  test.skipIf(program === undefined)('files say what they are, and hashed ones are kept for a year', async () => {
    const typeOf = async (at: string) => (await get(at)).headers.get('content-type');
    expect(await typeOf('/plans/calendar.ics')).toBe('text/calendar; charset=utf-8');
    expect(await typeOf('/plans/data/people.csv')).toBe('text/csv; charset=utf-8');
    expect(await typeOf('/plans/data/roll-up.xlsx')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    for (const asset of await readdir(path.join(site, 'assets'))) {
      const { headers } = await get(`/plans/assets/${asset}`);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-type')).toMatch(/^(text|font|image|application)\//);
      expect(headers.get('content-type')).not.toMatch(/octet-stream|text\/plain/);
    }
  });

  test.skipIf(program === undefined)(
    'an address without its slash leads on, and one not there gets our page',
    async () => {
      expect((await get('/plans')).headers.get('location')).toMatch(/\/plans\/$/);
      const none = await get('/plans/accounts/nobody/');
      expect([none.status, (await none.text()).includes('Rulla'), none.headers.get('x-robots-tag')]).toEqual([
        404,
        true,
        'noindex',
      ]);
      const put = await fetch(`${server.address}/plans/new.html`, { method: 'PUT', body: 'x', headers: LOGIN });
      expect(put.status).toBeGreaterThanOrEqual(400);
      expect(await readdir(site)).not.toContain('new.html');
    },
  );
});
