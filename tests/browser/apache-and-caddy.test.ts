import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { hostFiles } from '../../scripts/hosting/host-files.ts';
import { whatHoldsBehindLogin } from '../hosting/behind-login.ts';
import { apacheHere, startApache } from '../hosting/apache.ts';
import { caddyHere, startCaddy } from '../hosting/caddy.ts';
import type { Running } from '../hosting/server.ts';
import { runRulla } from '../shell.ts';

const SAMPLE = fileURLToPath(new URL('../sample-company/content', import.meta.url));
/** `plans`, as each of them keeps a password. */
const HASHED = '$2y$04$uvoVq03va7yAxXQDZAg9uOTn4fyg9JkF./MIsNf0c3xTPnFKCmRsC';

let folder: string;
let site: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-hosts-'));
  site = path.join(folder, 'site');
  const args = ['--content', SAMPLE, '--out', site, '--base', '/plans/'];
  expect(await runRulla(['build', ...args], { RULLA_LEAVE_OUT: 'quarters,handbook' })).toMatchObject({ code: 0 });
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
  beforeAll(async () => {
    if (program !== undefined) server = await start(program);
  });
  afterAll(() => server?.stop());

  whatHoldsBehindLogin(program !== undefined, () => ({ address: server.address, site }));
});
