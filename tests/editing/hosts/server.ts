import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HostAccount } from '#editing/code-hosts.ts';
import { azure } from './azure.ts';
import { bitbucket } from './bitbucket.ts';
import { descriptionOf } from './described.ts';
import { gitea } from './gitea.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { type Call, Refused, repositoryOf, type Repository } from './repository.ts';
import { signInOf } from './sign-in.ts';

export type Host = HostAccount['host'];

/** An answer of a host; `hang` never comes, and `drop` is lost after the host has done what it was asked. */
export type Answer = { status: number; body?: unknown; headers?: Record<string, string> } | 'hang' | 'drop';

/**
 * A code host with one repository in memory. It takes only what the host's published description names (descriptions/),
 * with the token that it knows, and refuses all else; what it answers itself is held to the same description.
 */
export interface HostServer extends Repository {
  account: HostAccount;
  asked: string[];
  /** Where its own answers were none that its host describes. */
  undescribed: string[];
  /** Answers in place of the host's own. */
  instead: (method: string, path: string) => Answer | undefined;
  close(): Promise<void>;
}

export const TOKEN = 'a-token-of-this-test';

/** How each host is told who asks, and where its calls and its one repository stand. */
const HOSTS = {
  github: { answers: github, calls: '/api/v3', at: '/kaarnavesi/plans', knows: `Bearer ${TOKEN}` },
  gitlab: { answers: gitlab, calls: '', at: '/kaarnavesi/plans', knows: `Bearer ${TOKEN}` },
  gitea: { answers: gitea, calls: '/git/api/v1', at: '/git/kaarnavesi/plans', knows: `token ${TOKEN}` },
  bitbucket: { answers: bitbucket, calls: '/2.0', at: '/kaarnavesi/plans', knows: `Bearer ${TOKEN}` },
  azure: { answers: azure, calls: '', at: '/kaarnavesi/sales/_git/plans', knows: `Basic ${btoa(`:${TOKEN}`)}` },
} as const;

export async function hostServer(host: Host, files: Readonly<Record<string, string>>): Promise<HostServer> {
  const { answers, calls, at, knows } = HOSTS[host];
  const description = descriptionOf(host, calls);
  const repository = repositoryOf(files, (number) => `${own}/proposals/${number}`);
  let own = '';
  const state = {
    asked: [] as string[],
    undescribed: [] as string[],
    instead: (() => undefined) as HostServer['instead'],
  };
  const signIn = signInOf(TOKEN);
  const respond = answers(repository, shaOf);
  const server: Server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const url = new URL(request.url ?? '/', 'http://host');
      const method = request.method ?? 'GET';
      const cors = { 'access-control-allow-origin': '*' };
      if (method === 'OPTIONS') {
        const allowed = { 'access-control-allow-methods': 'GET, POST', 'access-control-allow-headers': ALLOWED };
        response.writeHead(204, { ...cors, ...allowed });
        return response.end();
      }
      const path = host === 'gitlab' ? url.pathname : decodeURIComponent(url.pathname);
      const send = (status: number, said: unknown, headers: Record<string, string> = {}) => {
        const kind = typeof said === 'string' ? 'text/plain' : 'application/json';
        response.writeHead(status, { 'content-type': kind, ...cors, ...headers });
        response.end(typeof said === 'string' ? said : JSON.stringify(said));
      };
      const asked = signIn(method, path, url.searchParams, body);
      if (asked) return send(asked.status, asked.body ?? {}, asked.headers);
      state.asked.push(`${method} ${path}`);
      const other = made.instead(method, path);
      if (other === 'hang') return;
      if (other && other !== 'drop') return send(other.status, other.body ?? {}, other.headers);
      if (request.headers.authorization !== knows) return send(401, { message: 'Bad credentials' });
      const call: Call = {
        method,
        path: path.slice(calls.length),
        query: url.searchParams,
        body: readBody(body, request),
      };
      const answer = answerTo(call, path);
      if (other === 'drop') return response.destroy();
      send(answer.status, answer.body);
    });
  });

  function answerTo(call: Call, path: string): { status: number; body: unknown } {
    const why = description.refuses(call.method, path, call.query, call.body);
    // What is not there is not found; what stands there otherwise than described is refused.
    if (why !== undefined)
      return { status: why.startsWith(`${call.method} `) ? 404 : 422, body: { message: `Not as described: ${why}` } };
    let answer: { status: number; body: unknown };
    try {
      answer = { status: call.method === 'POST' ? 201 : 200, body: respond(call) };
      // A copy is only begun when this is answered.
      if (call.method === 'POST' && call.path.endsWith('/forks')) answer.status = 202;
      if (call.path.endsWith('/merge-upstream')) answer.status = 200;
      // Azure DevOps answers a list of updated branches as it does a question.
      if (host === 'azure' && call.path.endsWith('/refs')) answer.status = 200;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      answer = { status: error.status, body: { message: error.message } };
    }
    const denied = description.denies(call.method, path, answer.status, answer.body);
    if (denied !== undefined) state.undescribed.push(`${call.method} ${path}: ${denied}`);
    return answer;
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  own = `http://127.0.0.1:${port}`;
  const made: HostServer = {
    ...repository,
    ...state,
    account: { host, url: own + at, branch: 'main', token: TOKEN, patience: 60 },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return made;
}

const ALLOWED = 'authorization, content-type, accept, x-github-api-version';

const shaOf = (text: string) => createHash('sha1').update(text).digest('hex');

/** JSON as it is, a form of several parts as its fields. */
function readBody(body: string, request: IncomingMessage): unknown {
  const boundary = /boundary=(.+)$/.exec(request.headers['content-type'] ?? '')?.[1];
  if (boundary === undefined) return body === '' ? {} : (JSON.parse(body) as unknown);
  const parts = body.split(`--${boundary}`).flatMap((part) => {
    const found = /name="([^"]*)"[\s\S]*?\r\n\r\n([\s\S]*)\r\n$/.exec(part);
    return found ? [[found[1] ?? '', found[2] ?? ''] as const] : [];
  });
  return Object.fromEntries(parts);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  return body;
}
