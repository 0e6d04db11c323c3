import { createHash, randomUUID } from 'node:crypto';

/** As whom the site of a test is known to the host. */
export const CLIENT = 'the-site-of-this-test';

/** What a host answers to who signs in. */
interface Said {
  status: number;
  body?: object;
  headers?: Record<string, string>;
}

const REFUSED: Said = {
  status: 400,
  body: { error: 'invalid_grant', error_description: 'The authorization grant is invalid.' },
};

/**
 * Signing in by OAuth with PKCE, as GitLab and Gitea have it: the page that asks says yes by itself and leads back with
 * a code; the code becomes a token for whoever knows what the challenge was made from, once.
 */
export function signInOf(token: string) {
  const renewals = new Set<string>();
  const codes = new Map<string, { challenge: string; page: string }>();
  return (method: string, path: string, query: URLSearchParams, body: string): Said | undefined => {
    if (method === 'GET' && /\/(?:login\/)?oauth\/authorize$/.test(path)) {
      const page = query.get('redirect_uri') ?? '';
      const isKnown = query.get('client_id') === CLIENT && query.get('response_type') === 'code';
      if (!isKnown || query.get('code_challenge_method') !== 'S256' || !query.get('scope'))
        return { status: 400, body: { error: 'invalid_request' } };
      const code = randomUUID();
      codes.set(code, { challenge: query.get('code_challenge') ?? '', page });
      const back = new URLSearchParams({ code, state: query.get('state') ?? '' });
      return { status: 302, headers: { location: `${page}?${back}` } };
    }
    if (method !== 'POST' || !/\/oauth\/(?:token|access_token)$/.test(path)) return undefined;
    const asked = new URLSearchParams(body);
    const given = () => {
      const renewBy = randomUUID();
      renewals.add(renewBy);
      return {
        status: 200,
        body: { access_token: token, token_type: 'Bearer', expires_in: 7200, refresh_token: renewBy },
      };
    };
    // Each is taken once: the next one comes with the next token.
    if (asked.get('grant_type') === 'refresh_token')
      return asked.get('client_id') === CLIENT && renewals.delete(asked.get('refresh_token') ?? '') ? given() : REFUSED;
    const known = codes.get(asked.get('code') ?? '');
    codes.delete(asked.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(asked.get('code_verifier') ?? '')
      .digest('base64url');
    const isRight =
      asked.get('grant_type') === 'authorization_code' &&
      asked.get('client_id') === CLIENT &&
      known?.challenge === challenge &&
      known.page === asked.get('redirect_uri');
    return isRight ? given() : REFUSED;
  };
}
