import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostFiles } from '../../scripts/hosting/host-files.ts';
import { apacheHere, startApache } from '../hosting/apache.ts';
import { LOGIN, whatHoldsBehindLogin } from '../hosting/behind-login.ts';
import { caddyHere, startCaddy } from '../hosting/caddy.ts';
import { nginxHere, startNginx } from '../hosting/nginx.ts';
import type { Running } from '../hosting/server.ts';
import { PLANS_ALONE, runRulla } from '../shell.ts';
import { chromiumHere, PATIENCE_MS } from './chromium.ts';

const SAMPLE = fileURLToPath(new URL('../sample-company/content', import.meta.url));
const program = nginxHere();

let folder: string;
let site: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-hosts-'));
  site = path.join(folder, 'site');
  const content = path.join(folder, 'content');
  await cp(SAMPLE, content, { recursive: true });
  await appendFile(
    path.join(content, 'company.yaml'),
    '\nrepository: { host: gitlab, url: https://gitlab.acme.example/plans/plans }\n',
  );
  const args = ['--content', content, '--out', site, '--base', '/plans/', '--host', 'nginx'];
  const left = { RULLA_LEAVE_OUT: 'quarters,handbook' };
  expect(await runRulla(['build', ...args], left)).toMatchObject({ code: 0, errors: '' });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

// Without a server nothing can be said of it; the system's packages are asked for it first.
describe.skipIf(program === undefined)('behind a real nginx, under /plans/ and a login', () => {
  let nginx: Running;
  const browser = chromiumHere();
  beforeAll(async () => {
    await writeFile(path.join(folder, 'users'), 'zoe:{PLAIN}plans\n');
    const login = `auth_basic Plans; auth_basic_user_file ${folder}/users;`;
    nginx = await startNginx(program ?? '', path.join(folder, 'nginx'), `${login} include ${site}.nginx.conf;`);
  });
  afterAll(() => nginx?.stop());

  whatHoldsBehindLogin(true, () => ({ address: nginx.address, site }));

  test('who would write is refused by the settings themselves', async () =>
    expect((await fetch(`${nginx.address}/plans/`, { method: 'POST', headers: LOGIN })).status).toBe(403));

  test('search and paper work in Chromium, and nothing is refused by the policy', async () => {
    const context = await browser.newContext({ httpCredentials: { username: 'zoe', password: 'plans' } });
    const tab = await context.newPage();
    const noise: string[] = [];
    tab.on('console', (message) => noise.push(message.text()));
    tab.on('response', (response) => {
      if (response.status() >= 400 && response.status() !== 401) noise.push(`${response.status()} ${response.url()}`);
    });
    await tab.goto(`${nginx.address}/plans/search/?q=Kallas`);
    await tab.locator('[data-results] li a').first().waitFor();
    expect(await tab.locator('[data-results] li a').allInnerTexts()).toContain('Eero Kallas');
    expect((await tab.pdf()).subarray(0, 4).toString()).toBe('%PDF');
    expect(noise).toEqual([]);
  });

  test('a figure is corrected in its place under the path, with its price tag, and nothing is refused by the policy', async () => {
    const context = await browser.newContext({ httpCredentials: { username: 'zoe', password: 'plans' } });
    await context.clock.setFixedTime(new Date('2026-09-18T09:00:00Z'));
    const tab = await context.newPage();
    const noise: string[] = [];
    tab.on('pageerror', (error) => noise.push(error.message));
    tab.on('console', (message) => message.type() === 'error' && noise.push(message.text()));
    tab.on('response', (response) => {
      if (response.status() >= 400 && response.status() !== 401) noise.push(`${response.status()} ${response.url()}`);
    });
    await tab.goto(`${nginx.address}/plans/accounts/havulinna-paper/`);
    await tab.locator(':is(.section-header, .D) a.edit-link').first().press('Enter');
    const field = tab.locator('.editor').locator('input[type=text], textarea').first();
    await field.waitFor({ timeout: PATIENCE_MS });
    await field.fill('Close the water loop by 2029.');
    await expect.poll(() => tab.locator('p[data-kept]').innerText(), { timeout: PATIENCE_MS }).not.toBe('');
    // The browser asks once without the login, and again with it.
    expect(noise.filter((each) => !each.includes('401'))).toEqual([]);
  });

  test('behind a proxy that has asked who it is, whoever comes without its word is refused', async () => {
    const include = `include ${folder}/site.nginx.conf;`;
    const proxied = await startNginx(
      program ?? '',
      path.join(folder, 'proxied'),
      `if ($http_x_forwarded_user = "") { return 401; } ${include}`,
    );
    expect((await fetch(`${proxied.address}/plans/`)).status).toBe(401);
    const asZoe = await fetch(`${proxied.address}/plans/`, { headers: { 'x-forwarded-user': 'zoe@acme.example' } });
    expect([asZoe.status, asZoe.headers.get('x-robots-tag')]).toEqual([200, 'noindex']);
    await proxied.stop();
  });
});

test('what github-pages and netlify need stands within the site, and a host that is not known is named', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'rulla-host-'));
  const site = path.join(folder, 'site');
  const build = (host: string, ...more: string[]) =>
    runRulla(['build', '--content', SAMPLE, '--out', site, '--host', host, ...more], PLANS_ALONE);
  expect(await build('iis')).toMatchObject({
    code: 2,
    errors: '--host "iis" is not known. Write one of: nginx, apache, caddy, netlify, github-pages, none.\n',
  });
  expect(await build('netlify', '--base', '/plans/')).toMatchObject({
    code: 2,
    errors: 'Netlify serves a folder from its root. Leave out --base /plans/, or name another --host.\n',
  });
  expect(await build('github-pages')).toMatchObject({ code: 0 });
  expect(await readdir(folder)).toEqual(['site']);
  expect(await readdir(site)).toContain('.nojekyll');
  expect(await build('netlify')).toMatchObject({ code: 0 });
  // Over an earlier site of its own.
  expect(await build('netlify')).toMatchObject({ code: 0 });
  const rules = (await readFile(path.join(site, '_headers'), 'utf8')).split(/^(?=\/)/m);
  expect(rules.find((rule) => rule.startsWith('/*\n'))).toMatch(/^ {2}x-robots-tag: noindex$/m);
  expect(rules.find((rule) => rule.startsWith('/assets/*\n'))).toBe(
    '/assets/*\n  cache-control: public, max-age=31536000, immutable\n',
  );
  // What two rules set would be sent twice.
  const names = rules.flatMap((rule) => [...rule.matchAll(/^ {2}([^:]+):/gm)].map(([, name]) => name));
  const alone = names.filter((name) => name !== 'content-type');
  expect(new Set(alone).size).toBe(alone.length);
  await rm(folder, { recursive: true });
});

/** `plans`, as each of them keeps a password. */
const HASHED = '$2y$04$uvoVq03va7yAxXQDZAg9uOTn4fyg9JkF./MIsNf0c3xTPnFKCmRsC';

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

describe.each(SERVERS)('behind a real $name, under /plans/ and a login', ({ program, start }) => {
  let server: Running;
  beforeAll(async () => {
    if (program !== undefined) server = await start(program);
  });
  afterAll(() => server?.stop());

  whatHoldsBehindLogin(program !== undefined, () => ({ address: server.address, site }));
});
