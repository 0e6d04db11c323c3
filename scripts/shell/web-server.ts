import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { headersOf, policyIn } from '../hosting/served.ts';
import { SITE_HEADERS } from '../hosting/site-headers.ts';
import { answerEdits, type LocalEdits } from '#site/local-edits.ts';
import { refusesOthers } from '#site/this-machine.ts';
import { WrongUse } from './command-line.ts';

export interface WebServer {
  address: string;
  stop(): Promise<void>;
}

/** How many ports after the first are tried when it is taken. */
const TRIES = 20;

/**
 * Serves a folder as it is, on this machine only, to whoever asks for it by a name of this machine and wants to read.
 * `base` is the path it stands under.
 * A port that is taken is a sentence, or the next free one is taken when `elseNext` is set. With `edits` the forms of
 * its pages save into a content folder; nothing else is written.
 */
export async function serveFolder(
  folder: string,
  base: string,
  port: number,
  elseNext: boolean,
  edits?: LocalEdits,
): Promise<WebServer> {
  const files = sirv(folder, { etag: true, dev: true });
  const firstPage = await readFile(path.join(folder, 'index.html'), 'utf8').catch(() => '');
  const headers = policyIn(firstPage) === undefined ? Object.entries(SITE_HEADERS) : headersOf({ firstPage });
  const server = createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    if (edits && answerEdits(request, response, edits)) return;
    if (refused(request, response)) return;
    const asked = request.url ?? '/';
    if (!asked.startsWith(base)) {
      if (asked === '/') response.writeHead(302, { location: base }).end();
      else response.writeHead(404).end();
      return;
    }
    request.url = asked.slice(base.length - 1);
    files(request, response, () => void notFound(folder, response));
  });
  const taken = await listen(server, port, elseNext ? TRIES : 1);
  return {
    address: `http://localhost:${taken}${base}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * The port that a server will have: the one asked for, or the next free one when none was. Asked before the long work
 * that comes first; a port that is taken is a sentence.
 */
export async function freePort(asked: number | undefined, first: number): Promise<number> {
  const server = createServer();
  const port = await listen(server, asked ?? first, asked === undefined ? TRIES : 1);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return asked === 0 ? 0 : port;
}

/** Answers who calls this machine by another name, or wants more than to read; whether it was one of these. */
export function refused(request: IncomingMessage, response: ServerResponse): boolean {
  const { method } = request;
  if (refusesOthers(request, response)) return true;
  if (method !== 'GET' && method !== 'HEAD')
    response.writeHead(405, { ...TEXT, allow: 'GET, HEAD' }).end('This site is only to be read.\n');
  else return false;
  return true;
}

const TEXT = { 'content-type': 'text/plain; charset=utf-8' };

/** Listens on this machine only; comes back with the port, the next free one where more than one is tried. */
export function listen(server: Server, port: number, tries: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') reject(new WrongUse('notServed', String(port), error.message));
      else if (tries > 1 && port > 0) listen(server, port + 1, tries - 1).then(resolve, reject);
      else reject(new WrongUse('portTaken', String(port)));
    });
    server.listen(port, 'localhost', () => {
      server.removeAllListeners('error');
      resolve((server.address() as AddressInfo).port);
    });
  });
}

async function notFound(folder: string, response: ServerResponse): Promise<void> {
  const page = await readFile(path.join(folder, '404.html')).catch(() => 'Not found');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}
