import { HostRefused, type HostTrouble } from './host-refused.ts';

/** What calls go to and with what. */
export interface Api {
  address: string;
  headers: Readonly<Record<string, string>>;
  /** Seconds in which an answer has to come. */
  patience?: number;
}

const PATIENCE = 20;
const MOST_SAID = 300;
const MOST_DEPTH = 6;
/** A plan is far smaller, also in base64. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Asks a host's API, without cookies and past every cache. What only reads is asked once more when no answer comes. The
 * answer is the JSON that came; a refusal is thrown as what it means.
 */
export async function askHost(
  api: Api,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
  as: 'json' | 'text' = 'json',
): Promise<unknown> {
  try {
    return await askedOnce(api, method, path, body, as);
  } catch (error) {
    const isLost = error instanceof HostRefused && (error.trouble === 'unreachable' || error.trouble === 'too-slow');
    if (!isLost || method !== 'GET') throw error;
    return askedOnce(api, method, path, body, as);
  }
}

async function askedOnce(
  { address, headers, patience = PATIENCE }: Api,
  method: string,
  path: string,
  body: object | undefined,
  as: 'json' | 'text',
): Promise<unknown> {
  let answer: Response;
  const isForm = body instanceof FormData;
  try {
    answer = await fetch(address + path, {
      method,
      headers: { ...headers, ...(body && !isForm && { 'content-type': 'application/json' }) },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
      credentials: 'omit',
      redirect: 'follow',
      cache: 'no-store',
      signal: AbortSignal.timeout(patience * 1000),
    });
  } catch (error) {
    throw lost(error);
  }
  const bytes = await bytesOf(answer);
  if (answer.ok && as === 'text') return exactText(bytes);
  const said = jsonIn(bytes);
  if (answer.ok) return said;
  throw refusal(answer, wordsOf(said));
}

/** The whole answer, where it ends in time and is no larger than any that hosts give; else the host is in trouble. */
export async function bytesOf({ body }: Response): Promise<Uint8Array> {
  let size = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(part, out) {
      size += part.length;
      if (size > MOST_BYTES) out.error();
      else out.enqueue(part);
    },
  });
  try {
    return new Uint8Array(await new Response(body?.pipeThrough(counted)).arrayBuffer());
  } catch (error) {
    if (size > MOST_BYTES) throw new HostRefused('host-trouble');
    throw lost(error);
  }
}

/** No connection, no such host, CORS and our own policy: a browser tells these apart by nothing. */
export function lost(error: unknown): HostRefused {
  return new HostRefused((error as Error).name === 'TimeoutError' ? 'too-slow' : 'unreachable');
}

/** The JSON in an answer; nothing in one that is none. */
export function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

/** A file as it came: a byte-order mark is a part of it. What is no UTF-8 is no file of ours. */
export function exactText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new HostRefused('host-trouble');
  }
}

/** Everything that a host says of a refusal, in whatever field it says it, some fields deep. */
function wordsOf(said: unknown, depth = MOST_DEPTH): string {
  if (typeof said === 'string') return said.slice(0, MOST_SAID);
  if (typeof said !== 'object' || said === null || depth === 0) return '';
  const { message, error, errors } = said as Readonly<Record<string, unknown>>;
  const parts = Array.isArray(said) ? said.slice(0, MOST_SAID) : [message, error, errors];
  return parts
    .map((part) => wordsOf(part, depth - 1))
    .filter(Boolean)
    .join(' ')
    .slice(0, MOST_SAID);
}

/** What hosts say only in words, each as it means it; the first that fits. */
const SAID: readonly (readonly [RegExp, HostTrouble])[] = [
  [/(?:pull|merge) request.*already exists|already exists.*(?:pull|merge) request/i, 'already-proposed'],
  [/already exists/i, 'branch-exists'],
  [/protected|not allowed to push|rule violations|pre-receive|GH006|GH013/i, 'branch-protected'],
  [/has changed since|does not match|not a fast.forward|conflict/i, 'changed-meanwhile'],
];

const BY_STATUS: Readonly<Record<number, HostTrouble>> = {
  403: 'no-right',
  404: 'not-found',
  409: 'changed-meanwhile',
  413: 'too-large',
  423: 'repository-locked',
};

function refusal({ status, headers }: Response, said: string): HostRefused {
  if (status === 401) return new HostRefused('token-refused', said);
  const left = headers.get('x-ratelimit-remaining') ?? headers.get('ratelimit-remaining');
  const isLimit = left === '0' || headers.has('retry-after') || /rate limit/i.test(said);
  if (status === 429 || (status === 403 && isLimit)) return new HostRefused('wait', said, secondsToWait(headers));
  const byWords = status < 500 ? SAID.find(([words]) => words.test(said))?.[1] : undefined;
  return new HostRefused(byWords ?? BY_STATUS[status] ?? (status >= 500 ? 'host-trouble' : 'refused'), said);
}

const A_MINUTE = 60;

function secondsToWait(headers: Headers): number {
  const after = Number(headers.get('retry-after'));
  if (after > 0) return after;
  const until = Number(headers.get('x-ratelimit-reset') ?? headers.get('ratelimit-reset'));
  return until > 0 ? Math.max(1, Math.ceil(until - Date.now() / 1000)) : A_MINUTE;
}
