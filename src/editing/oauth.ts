import type { Company } from '#domain/plan/company.ts';
import { bytesOf, jsonIn, lost } from './host-call.ts';
import { HostRefused } from './host-refused.ts';

/** Milliseconds in which a host answers. */
const PATIENCE = 20_000;
const MOST_SAID = 300;

type Repository = NonNullable<Company['repository']>;

/** A sign-in that was begun, and that is ended when the host leads back to the page. */
export interface BegunSignIn {
  /** What the host has to give back, so that nobody else's answer is taken. */
  state: string;
  verifier: string;
  /** The page to which the host leads back. */
  page: string;
}

/** Where a host asks whether this site may propose in somebody's name, and where that becomes a token. */
interface Places {
  authorize: string;
  token: string;
  scope: string;
}

/**
 * Signing in without a server and without a secret (OAuth 2.1 with PKCE, RFC 7636): on GitLab, Gitea and Forgejo, for a
 * site that the host knows by the id of `repository.signInAs`. GitHub wants a secret, and sends its tokens to no page.
 */
export function placesOfSignIn({ host, url, signInAs }: Repository): (Places & { client: string }) | undefined {
  if (signInAs === undefined) return undefined;
  const { origin, pathname } = new URL(url);
  switch (host) {
    case 'gitlab':
      return {
        authorize: `${origin}/oauth/authorize`,
        token: `${origin}/oauth/token`,
        scope: 'api',
        client: signInAs,
      };
    case 'gitea': {
      // A Gitea may stand under a path of its server.
      const top = [origin, ...pathname.split('/').filter(Boolean).slice(0, -2)].join('/');
      return {
        authorize: `${top}/login/oauth/authorize`,
        token: `${top}/login/oauth/access_token`,
        scope: 'write:repository',
        client: signInAs,
      };
    }
    case 'github':
    case 'bitbucket':
    case 'azure':
      return undefined;
  }
}

/** The address at which the host asks. */
export async function addressOfSignIn(repository: Repository, { state, verifier, page }: BegunSignIn) {
  const places = placesOfSignIn(repository);
  if (!places) return undefined;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const asked = new URLSearchParams({
    client_id: places.client,
    redirect_uri: page,
    response_type: 'code',
    state,
    scope: places.scope,
    code_challenge: base64Url(new Uint8Array(hash)),
    code_challenge_method: 'S256',
  });
  return `${places.authorize}?${asked}`;
}

/** Who is signed in: a token, until when it holds, and by what the host gives the next one. */
export interface SignedIn {
  token: string;
  /** Milliseconds since 1970. */
  until?: number;
  renewBy?: string;
}

/** Turns what the host gave back into a token; throws `HostRefused` when it does not. */
export async function tokenOfSignIn(
  repository: Repository,
  { state, verifier, page }: BegunSignIn,
  back: URLSearchParams,
): Promise<SignedIn> {
  const places = placesOfSignIn(repository);
  const code = back.get('code');
  const said = (back.get('error_description') ?? back.get('error') ?? '').slice(0, MOST_SAID);
  if (!places || code === null || back.get('state') !== state) throw new HostRefused('token-refused', said);
  return askedFor(places, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: page,
    code_verifier: verifier,
  });
}

/**
 * The next token of who is signed in, without asking anybody; throws `HostRefused` where the host wants to ask again.
 */
export async function renewedSignIn(repository: Repository, renewBy: string, page: string): Promise<SignedIn> {
  const places = placesOfSignIn(repository);
  if (!places) throw new HostRefused('token-refused');
  return askedFor(places, { grant_type: 'refresh_token', refresh_token: renewBy, redirect_uri: page });
}

async function askedFor(
  places: Places & { client: string },
  grant: Readonly<Record<string, string>>,
): Promise<SignedIn> {
  let answer: Response;
  try {
    answer = await fetch(places.token, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ client_id: places.client, ...grant }),
      credentials: 'omit',
      cache: 'no-store',
      // What proves who asks goes to nobody else.
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch (error) {
    throw lost(error);
  }
  const given = Object(jsonIn(await bytesOf(answer))) as Readonly<Record<string, unknown>>;
  const token = given['access_token'];
  if (!answer.ok || typeof token !== 'string')
    throw new HostRefused(
      'token-refused',
      saidIn(given, 'error_description') ?? saidIn(given, 'error') ?? `${answer.status}`,
    );
  const { refresh_token: renewBy, expires_in: seconds } = given;
  return {
    token,
    ...(typeof seconds === 'number' && { until: Date.now() + seconds * 1000 }),
    ...(typeof renewBy === 'string' && { renewBy }),
  };
}

/** A word of the host, as long as one is. */
function saidIn(given: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const said = given[name];
  return typeof said === 'string' ? said.slice(0, MOST_SAID) : undefined;
}

/** Signs that nobody can guess, as a challenge and a state need them. */
export function secretSigns(bytes = 32): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(bytes)));
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
