/** Why a code host did not do what it was asked; each has words and a cure of its own. */
export type HostTrouble =
  | 'unreachable'
  | 'too-slow'
  | 'token-refused'
  | 'wait'
  | 'no-right'
  | 'not-found'
  | 'branch-exists'
  | 'branch-protected'
  | 'already-proposed'
  | 'changed-meanwhile'
  | 'too-large'
  | 'repository-locked'
  | 'host-trouble'
  | 'refused';

/** A code host's refusal, with its own words, and how many seconds it asks to wait. Never a token. */
export class HostRefused extends Error {
  override name = 'HostRefused';
  readonly trouble: HostTrouble;
  readonly said: string;
  readonly seconds: number | undefined;

  constructor(trouble: HostTrouble, said = '', seconds?: number) {
    super(`${trouble}: ${said}`);
    this.trouble = trouble;
    this.said = said;
    this.seconds = seconds;
  }
}

/** What calls go to and with what. */
export interface Api {
  address: string;
  headers: Readonly<Record<string, string>>;
  /** Seconds in which an answer has to come. */
  patience?: number;
}

const PATIENCE = 20;
const MOST_SAID = 300;

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
    // No connection, no such host, CORS and our own policy: a browser tells these apart by nothing.
    throw new HostRefused((error as Error).name === 'TimeoutError' ? 'too-slow' : 'unreachable');
  }
  if (answer.ok && as === 'text') return exactText(answer);
  const said = (await answer.json().catch(() => undefined)) as unknown;
  if (answer.ok) return said;
  throw refusal(answer, wordsOf(said));
}

/** A file as it came: a byte-order mark is a part of it. */
async function exactText(answer: Response): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await answer.arrayBuffer());
}

/** Everything that a host says of a refusal, in whatever field it says it. */
function wordsOf(said: unknown): string {
  if (typeof said === 'string') return said;
  if (Array.isArray(said)) return said.map(wordsOf).filter(Boolean).join(' ');
  if (typeof said !== 'object' || said === null) return '';
  const { message, error, errors } = said as Readonly<Record<string, unknown>>;
  return [message, error, errors].map(wordsOf).filter(Boolean).join(' ').slice(0, MOST_SAID);
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
