import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type WebServer } from '../scripts/shell/web-server.ts';

let folder: string;
let server: WebServer;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-served-'));
  await mkdir(path.join(folder, 'accounts'));
  await writeFile(path.join(folder, 'index.html'), '<!DOCTYPE html><title>This quarter</title>');
  await writeFile(path.join(folder, '404.html'), '<!DOCTYPE html><title>No such page</title>');
  server = await serveFolder(folder, '/plans/', 0, false);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  text: string;
}

/** One request with a Host of one's own choice; none at all when it is left out. */
function ask(at: string, method = 'GET', host?: string): Promise<Answer> {
  const { port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: 'localhost', port, path: at, method, setHost: false, headers: host === undefined ? {} : { host } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
      },
    );
    asked.on('error', reject).end();
  });
}

test.for(['localhost', 'localhost:4321', '127.0.0.1:4321', '[::1]:4321', 'LOCALHOST'])(
  'a request for %s is answered',
  async (host) => {
    expect(await ask('/plans/', 'GET', host)).toMatchObject({
      status: 200,
      text: expect.stringContaining('This quarter'),
    });
  },
);

test.for([
  'evil.example',
  'evil.example:4321',
  'localhost.evil.example',
  'localhost@evil.example',
  'evil.example#localhost',
  'localhost:4321.evil.example',
  '127.0.0.1.evil.example',
  '192.168.1.20:4321',
  '',
])('a request for "%s" gets nothing of the plans', async (host) => {
  for (const at of ['/plans/', '/plans/nowhere/', '/']) {
    const { status, text } = await ask(at, 'GET', host);
    expect([status, text]).toEqual([
      421,
      'This site is only for this machine. Open it at http://localhost with its port.\n',
    ]);
  }
});

test('a request that names no host gets nothing either', async () => {
  const { status, text } = await ask('/plans/');
  expect([400, 421]).toContain(status);
  expect(text).not.toContain('This quarter');
});

test('pages are read and nothing else', async () => {
  expect(await ask('/plans/', 'HEAD', 'localhost')).toMatchObject({ status: 200, text: '' });
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
    expect(await ask('/plans/', method, 'localhost')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
});

test('the policy of the pages comes as a header, too, with who may show them', async () => {
  const site = path.join(folder, 'policy');
  await mkdir(site);
  await writeFile(
    path.join(site, 'index.html'),
    `<!DOCTYPE html><meta http-equiv="content-security-policy" content="default-src 'self';script-src 'self'"><title>x</title>`,
  );
  const served = await serveFolder(site, '/', 0, false);
  for (const at of ['', 'nowhere/'])
    expect((await fetch(served.address + at)).headers.get('content-security-policy')).toBe(
      "default-src 'self';script-src 'self';frame-ancestors 'none'",
    );
  await served.stop();
});

test('no address leads out of the folder, by whatever signs', async () => {
  await writeFile(path.join(folder, '../rulla-outside.txt'), 'outside');
  await symlink(path.join(folder, '../rulla-outside.txt'), path.join(folder, 'link.txt'));
  for (const at of [
    '/plans/../../rulla-outside.txt',
    '/plans/%2e%2e/%2e%2e/rulla-outside.txt',
    '/plans/..%2frulla-outside.txt',
    '/plans/..%5crulla-outside.txt',
    '/plans/..\\rulla-outside.txt',
    '/plans/%252e%252e/rulla-outside.txt',
    '/plans/accounts/..;/../../rulla-outside.txt',
    '//rulla-outside.txt',
    '/plans//etc/passwd',
    '/plans/%00/index.html',
    '/plans/%',
    'http://evil.example/plans/../../rulla-outside.txt',
  ]) {
    const { status, text } = await ask(at, 'GET', 'localhost');
    expect([at, text.includes('outside') && !text.includes('<!DOCTYPE'), text.includes('root:')]).toEqual([
      at,
      false,
      false,
    ]);
    expect([at, [400, 404].includes(status ?? 0)]).toEqual([at, true]);
  }
  await rm(path.join(folder, '../rulla-outside.txt'));
});

describe('every answer', () => {
  test.for([
    ['/plans/', 200],
    ['/plans/nowhere/', 404],
    ['/', 302],
    ['/elsewhere/', 404],
  ] as const)('at %s keeps other sites from it', async ([at, status]) => {
    expect(await ask(at, 'GET', 'localhost')).toMatchObject({
      status,
      headers: {
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'content-security-policy': "frame-ancestors 'none'",
        'cross-origin-resource-policy': 'same-origin',
      },
    });
  });
});
