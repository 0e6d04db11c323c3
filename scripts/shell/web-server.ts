import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { WrongUse } from './command-line.ts';

export interface WebServer {
  address: string;
  stop(): Promise<void>;
}

/** How many ports after the first are tried when it is taken. */
const TRIES = 20;

/**
 * Serves a folder as it is, on this machine only. `base` is the path it stands under.
 * A port that is taken is a sentence, or the next free one is taken when `elseNext` is set.
 */
export async function serveFolder(folder: string, base: string, port: number, elseNext: boolean): Promise<WebServer> {
  const files = sirv(folder, { etag: true, dev: true });
  const server = createServer((request, response) => {
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

function listen(server: Server, port: number, tries: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') reject(new WrongUse(`Cannot serve on port ${port}: ${error.message}.`));
      else if (tries > 1 && port > 0) listen(server, port + 1, tries - 1).then(resolve, reject);
      else
        reject(
          new WrongUse(
            `Port ${port} is taken. Name another with --port N, or leave --port out to take the next free one.`,
          ),
        );
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
