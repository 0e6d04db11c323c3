import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { freshToken } from '#browser/editing/sign-in-by-host.ts';
import { keepRenewal, keepToken, renewal, signOut, token } from '#browser/editing/signing-in.ts';

const repository = {
  host: 'gitlab',
  url: 'https://git.example/kaarnavesi/plans',
  branch: 'main',
  folder: '.',
  signInAs: 'the-site-of-this-test',
} as const;
const OLD = { until: 0, renewBy: 'renews-the-old', page: 'https://plans.example/my-edits/' };

/** What a browser keeps for a page, or for a tab of it. */
function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (at) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
  };
}

let answer: (response: Response) => void;
let isAsked: Promise<void>;
beforeEach(() => {
  vi.stubGlobal('sessionStorage', storage());
  vi.stubGlobal('localStorage', storage());
  vi.stubGlobal('document', { documentElement: { dataset: { kept: 'this site' } } });
  isAsked = new Promise((asked) => {
    vi.stubGlobal('fetch', () => {
      asked();
      return new Promise<Response>((answered) => (answer = answered));
    });
  });
  keepToken('the-old-token', 'tab');
  keepRenewal(OLD);
});
afterEach(() => signOut());

const anew = () =>
  Response.json({ access_token: 'the-new-token', token_type: 'Bearer', expires_in: 7200, refresh_token: 'renews-it' });
const kept = () => [token(), renewal()?.renewBy];

test('a token that ends is made anew before it is used', async () => {
  const fresh = freshToken(repository);
  await isAsked;
  answer(anew());
  expect(await fresh).toBe('the-new-token');
  expect(kept()).toEqual(['the-new-token', 'renews-it']);
});

test.each([true, false])(
  'whoever signs out while a token is made anew stays so, also if one came: %s',
  async (hasToken) => {
    const fresh = freshToken(repository);
    await isAsked;
    signOut();
    answer(hasToken ? anew() : Response.json({ error: 'invalid_grant' }, { status: 400 }));
    expect(await fresh).toBeUndefined();
    expect(kept()).toEqual([undefined, undefined]);
  },
);

test('whoever signs in as somebody else meanwhile is not made the one before', async () => {
  const fresh = freshToken(repository);
  await isAsked;
  signOut();
  keepToken('of-somebody-else', 'tab');
  keepRenewal({ ...OLD, until: Date.now() + 7_200_000, renewBy: 'renews-that' });
  answer(anew());
  expect(await fresh).toBe('of-somebody-else');
  expect(kept()).toEqual(['of-somebody-else', 'renews-that']);
});
