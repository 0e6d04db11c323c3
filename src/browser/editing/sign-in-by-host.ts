import {
  addressOfSignIn,
  type BegunSignIn,
  placesOfSignIn,
  renewedSignIn,
  secretSigns,
  type SignedIn,
  tokenOfSignIn,
} from '#editing/oauth.ts';
import { HostRefused } from '#editing/host-refused.ts';
import type { SiteGround } from '#views/editing/ground.ts';
import { MY_EDITS } from '#views/editing/ground.ts';
import { movingOn } from './kept.ts';
import { editorPlaces, keptUnder } from './places.ts';
import { keepRenewal, keepToken, renewal, token } from './signing-in.ts';

type Repository = NonNullable<SiteGround<unknown>['repository']>;

const key = () => `sign-in ${keptUnder()}`;

/**
 * Whether this browser can sign in at the host itself; a page that is not served safely has nothing to make a challenge
 * with.
 */
export function canSignIn(repository: Repository): boolean {
  return placesOfSignIn(repository) !== undefined && globalThis.isSecureContext;
}

/** Leads to the host, which asks, and leads back to the page of one's own edits in the site's first language. */
export async function beginSignIn(repository: Repository): Promise<void> {
  const page = new URL(editorPlaces().base + MY_EDITS.slice(1), location.origin).href;
  const begun: BegunSignIn & { back: string } = {
    state: secretSigns(),
    verifier: secretSigns(48),
    page,
    back: `${location.pathname}#hand-in`,
  };
  const address = await addressOfSignIn(repository, begun);
  if (address === undefined) return;
  sessionStorage.setItem(key(), JSON.stringify(begun));
  movingOn();
  location.assign(address);
}

/**
 * Ends a sign-in when the host has led back: the token is kept for the tab. What stood in the address is gone from it.
 * Whether there was one; throws `HostRefused` when the host gave none.
 */
export async function endSignIn(repository: Repository | undefined): Promise<boolean> {
  const back = new URLSearchParams(location.search);
  const kept = sessionStorage.getItem(key());
  if (!repository || kept === null || !back.has('state')) return false;
  sessionStorage.removeItem(key());
  const begun = JSON.parse(kept) as BegunSignIn & { back: string };
  history.replaceState(null, '', `${location.pathname}#hand-in`);
  keepSignedIn(await tokenOfSignIn(repository, begun, back), begun.page);
  if (begun.back !== `${location.pathname}#hand-in`) location.replace(begun.back);
  return true;
}

/** Hosts whose tokens end within this many milliseconds are asked for the next one first. */
const SOON = 60_000;

function keepSignedIn({ token: made, until, renewBy }: SignedIn, page: string): void {
  keepToken(made, 'tab');
  keepRenewal(renewBy === undefined || until === undefined ? undefined : { until, renewBy, page });
}

/**
 * The token of who is signed in; one that the host gave and that ends is made anew by the host before, without a
 * question.
 */
export async function freshToken(repository: Repository): Promise<string | undefined> {
  const known = renewal();
  if (!known || known.until - Date.now() > SOON || token() === undefined) return token();
  try {
    const renewed = await renewedSignIn(repository, known.renewBy, known.page);
    // Whoever has signed out meanwhile, or in as somebody else, stays so.
    if (renewal()?.renewBy === known.renewBy) keepSignedIn(renewed, known.page);
  } catch (error) {
    // The host says what it wants when the old one is used.
    if (!(error instanceof HostRefused)) throw error;
    if (renewal()?.renewBy === known.renewBy) keepRenewal(undefined);
  }
  return token();
}
