import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * The names that this machine has for itself. Another one in a request is a page of elsewhere that made its name lead
 * here.
 */
const OWN_NAMES = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/** Whether a request calls this machine by a name of its own (DNS rebinding). */
export function isToThisMachine({ headers }: IncomingMessage): boolean {
  return OWN_NAMES.test(headers.host ?? '');
}

/** Answers a request by another name with one sentence; whether it was one. */
export function refusesOthers(request: IncomingMessage, response: ServerResponse): boolean {
  if (isToThisMachine(request)) return false;
  response
    .writeHead(421, { 'content-type': 'text/plain; charset=utf-8' })
    .end('This site is only for this machine. Open it at http://localhost with its port.\n');
  return true;
}
