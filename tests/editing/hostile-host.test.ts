import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { codeHost } from '#editing/code-hosts.ts';
import type { Edit } from '#editing/edits.ts';
import { handIn, type HandedIn } from '#editing/hand-in.ts';
import { HostRefused } from '#editing/host-refused.ts';
import { renewedSignIn, tokenOfSignIn } from '#editing/oauth.ts';
import { type Answer, type Host, hostServer, type HostServer } from './hosts/server.ts';

const FILE = 'content/accounts/north-oy.mdx';
const TEXT = '---\nname: North Oy\n---\n';
const EDIT: Edit = { file: 'accounts/north-oy.mdx', path: ['name'], before: 'North Oy', after: 'North' };
const HOSTS: readonly Host[] = ['github', 'gitlab', 'gitea', 'bitbucket', 'azure'];

let server: HostServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function handedIn(host: Host, instead: HostServer['instead']): Promise<HandedIn | HostRefused> {
  server = await hostServer(host, { [FILE]: TEXT });
  server.instead = instead;
  return handIn(
    codeHost(server.account),
    {
      edits: new Map([['accounts/north-oy.mdx', [EDIT]]]),
      folder: 'content',
      orderOf: () => () => [],
      name: 'rulla/north-oy-2026-09-18-k3f9',
      title: 'North',
      words: 'Why.',
    },
    () => undefined,
  ).catch((error: unknown) => {
    if (error instanceof HostRefused) return error;
    throw error;
  });
}

const STRANGE: Record<string, Answer> = {
  'no JSON': { status: 200, body: '<!doctype html><script>alert(1)</script>' },
  nothing: { status: 200, body: '' },
  null: { status: 200, body: 'null' },
  'a list': { status: 200, body: '[]' },
  'a list of null': { status: 200, body: '[null]' },
  'a number': { status: 200, body: '7' },
  'a record without a field of ours': { status: 200, body: { __proto__: null, constructor: 1 } },
  'fields of other kinds': {
    status: 200,
    body: { object: 1, sha: {}, content: [], html_url: 5, web_url: null, tree: 'x', values: {}, value: 3, links: [] },
  },
  'a text that is no base64 and no UTF-8': { status: 200, body: { content: '%%%', sha: 'x', encoding: 'base64' } },
  'a refusal with HTML in it': { status: 422, body: { message: '<img src=x onerror=alert(1)>'.repeat(1000) } },
  'a refusal with its words nested without end': {
    status: 400,
    body: `{"message":${'{"error":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
  },
  'a status that there is not': { status: 599, body: {} },
};

describe.each(HOSTS)('%s that answers as it never would', (host) => {
  test.each(Object.entries(STRANGE))(
    '%s: the edit stays, and what came is told as the host’s trouble',
    async (_, answer) => {
      for (const method of ['GET', 'POST']) {
        const what = await handedIn(host, (asked) => (asked === method ? answer : undefined));
        expect('done' in what && typeof what.done).not.toBe('string');
        if (what instanceof HostRefused) expect(what.said.length).toBeLessThanOrEqual(300);
        await server?.close();
        server = undefined;
      }
    },
  );

  test('an answer that does not end is not read to its end', async () => {
    // Twice as much as any file of ours, and the host never says that it ends.
    const endless = { status: 200, body: `"${'x'.repeat(40 * 1024 * 1024)}"` };
    const what = await handedIn(host, (method) => (method === 'GET' ? endless : undefined));
    expect(what).toMatchObject({ trouble: 'host-trouble' });
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'https://evil.example/x', '//evil.example', 'nowhere', ''])(
    'the proposal is not linked at "%s"',
    async (address) => {
      const made = {
        status: 201,
        body: {
          html_url: address,
          web_url: address,
          links: { html: { href: address } },
          repository: { webUrl: address },
          pullRequestId: 7,
          number: 7,
          iid: 7,
          id: 7,
        },
      };
      const what = await handedIn(host, (method, path) =>
        method === 'POST' && /pulls$|merge_requests$|pull-?requests$/i.test(path) ? made : undefined,
      );
      const own = new URL(server?.account.url ?? '').origin;
      const linked = 'done' in what ? what.done : 'byHand' in what ? what.byHand : `${own}/`;
      expect(new URL(linked).origin).toBe(own);
    },
  );

  test.each(Object.entries(STRANGE))('%s: nobody is named as the last who changed a file', async (_, answer) => {
    server = await hostServer(host, { [FILE]: TEXT });
    server.instead = () => answer;
    const last = codeHost(server.account).lastCommit(FILE);
    expect(await last.catch((error: unknown) => error instanceof HostRefused && undefined)).toBeUndefined();
  });

  test('a redirect to another host takes no token along', async () => {
    const heard: (string | undefined)[] = [];
    const thief = createServer((request, response) => {
      heard.push(request.headers.authorization);
      response.writeHead(404, { 'access-control-allow-origin': '*' }).end('{}');
    });
    await new Promise<void>((done) => thief.listen(0, '127.0.0.1', done));
    const elsewhere = `http://127.0.0.1:${(thief.address() as AddressInfo).port}/x`;
    for (const status of [301, 307])
      for (const method of ['GET', 'POST']) {
        await handedIn(host, (asked) => (asked === method ? { status, headers: { location: elsewhere } } : undefined));
        await server?.close();
      }
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.filter((token) => token !== undefined)).toEqual([]);
    thief.close();
  });
});

describe('where somebody signs in', () => {
  const begun = { state: 'state', verifier: 'a-verifier', page: 'https://plans.example/my-edits/' };
  const back = new URLSearchParams({ code: 'c', state: 'state' });

  async function refusedBy(answers: (request: IncomingMessage, response: ServerResponse) => void): Promise<unknown> {
    const own = createServer(answers);
    await new Promise<void>((done) => own.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(own.address() as AddressInfo).port}/a/b`;
    const repository = { host: 'gitlab', url, branch: 'main', folder: '.', signInAs: 'id' } as const;
    try {
      return await Promise.all([
        tokenOfSignIn(repository, begun, back).catch((error: unknown) => error),
        renewedSignIn(repository, 'next', begun.page).catch((error: unknown) => error),
      ]);
    } finally {
      own.closeAllConnections();
      own.close();
    }
  }

  test.each(['null', '[]', '7', '', '<html>', '{"access_token":5}', '{"access_token":{"x":1}}'])(
    'an answer of %s gives no token',
    async (text) => {
      const what = await refusedBy((_, response) => response.end(text));
      expect(what).toEqual([expect.any(HostRefused), expect.any(HostRefused)]);
    },
  );

  test('a redirect is not followed: what proves who asks goes to nobody else', async () => {
    const heard: string[] = [];
    const what = await refusedBy((request, response) => {
      heard.push(request.url ?? '');
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    expect(what).toEqual([expect.any(HostRefused), expect.any(HostRefused)]);
    expect(heard).not.toContain('/elsewhere');
  });

  test('what it says of a refusal is cut', async () => {
    const long = JSON.stringify({ error_description: 'x'.repeat(100_000) });
    const [first] = (await refusedBy((_, response) => response.writeHead(400).end(long))) as HostRefused[];
    expect(first?.said.length).toBeLessThanOrEqual(300);
  });
});
