import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HostRefused } from '#editing/host-refused.ts';
import { addressOfSignIn, placesOfSignIn, renewedSignIn, secretSigns, tokenOfSignIn } from '#editing/oauth.ts';
import { hostServer, type HostServer, TOKEN } from './hosts/server.ts';
import { CLIENT } from './hosts/sign-in.ts';

const PAGE = 'https://plans.example/my-edits/';

describe.each(['gitlab', 'gitea'] as const)('signing in on %s, without a server and without a secret', (host) => {
  let server: HostServer;
  beforeEach(async () => {
    server = await hostServer(host, {});
  });
  afterEach(() => server.close());

  const repository = () => ({ host, url: server.account.url, branch: 'main', folder: '.', signInAs: CLIENT });
  const begun = () => ({ state: secretSigns(), verifier: secretSigns(48), page: PAGE });
  /** What the host leads back with, once somebody has said yes. */
  async function backFrom(sign: ReturnType<typeof begun>): Promise<URLSearchParams> {
    const answer = await fetch((await addressOfSignIn(repository(), sign)) ?? '', { redirect: 'manual' });
    const back = new URL(answer.headers.get('location') ?? '');
    expect(back.href.startsWith(PAGE)).toBe(true);
    return back.searchParams;
  }

  test('gives a token for what the challenge was made from, once', async () => {
    const sign = begun();
    const back = await backFrom(sign);
    expect(await tokenOfSignIn(repository(), sign, back)).toMatchObject({ token: TOKEN });
    await expect(tokenOfSignIn(repository(), sign, back)).rejects.toMatchObject({ trouble: 'token-refused' });
  });

  test('gives the next token without a question before the first one ends, as often as it ends', async () => {
    const sign = begun();
    const now = Date.now();
    const first = await tokenOfSignIn(repository(), sign, await backFrom(sign));
    expect(first.until).toBeGreaterThanOrEqual(now + 7_200_000);
    const second = await renewedSignIn(repository(), first.renewBy ?? '', PAGE);
    expect(second.token).toBe(TOKEN);
    expect(await renewedSignIn(repository(), second.renewBy ?? '', PAGE)).toMatchObject({ token: TOKEN });
    // Each holds once.
    await expect(renewedSignIn(repository(), first.renewBy ?? '', PAGE)).rejects.toMatchObject({
      trouble: 'token-refused',
    });
  });

  test('gives none for another challenge, another state, or a no, and says what the host says', async () => {
    const sign = begun();
    const another = { ...sign, verifier: secretSigns(48) };
    await expect(tokenOfSignIn(repository(), another, await backFrom(sign))).rejects.toMatchObject({
      trouble: 'token-refused',
      said: 'The authorization grant is invalid.',
    });
    const foreign = await backFrom(begun());
    await expect(tokenOfSignIn(repository(), sign, foreign)).rejects.toBeInstanceOf(HostRefused);
    const no = new URLSearchParams({ error: 'access_denied', state: sign.state });
    await expect(tokenOfSignIn(repository(), sign, no)).rejects.toMatchObject({ said: 'access_denied' });
  });

  test('of a host that is not there is told apart', async () => {
    const sign = begun();
    const back = await backFrom(sign);
    const gone = { ...repository(), url: 'http://127.0.0.1:9/kaarnavesi/plans' };
    await expect(tokenOfSignIn(gone, sign, back)).rejects.toMatchObject({ trouble: 'unreachable' });
  });

  test('asks for no more than proposals need, and puts no verifier into an address', async () => {
    const sign = begun();
    const address = new URL((await addressOfSignIn(repository(), sign)) ?? '');
    expect(address.searchParams.get('scope')).toBe(host === 'gitlab' ? 'api' : 'write:repository');
    expect(address.href).not.toContain(sign.verifier);
    expect(sign.verifier.length).toBeGreaterThanOrEqual(43);
  });
});

test.each(['github', 'bitbucket', 'azure'] as const)('%s lets no page sign in by itself', (host) => {
  const url = 'https://host.example/a/b';
  expect(placesOfSignIn({ host, url, branch: 'main', folder: '.', signInAs: CLIENT })).toBeUndefined();
});

test('a site that the host does not know signs nobody in', () => {
  expect(
    placesOfSignIn({ host: 'gitlab', url: 'https://host.example/a/b', branch: 'main', folder: '.' }),
  ).toBeUndefined();
});
