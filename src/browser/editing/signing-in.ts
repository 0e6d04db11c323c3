import { keptUnder } from './places.ts';

const tokenKey = () => `token ${keptUnder()}`;
const renewalKey = () => `renewal ${keptUnder()}`;
const NAME = 'name of who edits';

/** How long a token is kept: for the tab, or until somebody signs out. */
export type Kept = 'tab' | 'out';

/** The token that was pasted in this browser; it is sent to the code host's API and nowhere else. */
export function token(): string | undefined {
  return read(sessionStorage, tokenKey()) ?? read(localStorage, tokenKey());
}

export function keepToken(pasted: string, until: Kept): void {
  write(until === 'tab' ? sessionStorage : localStorage, tokenKey(), pasted);
}

/** By what the host gives the next token, and when this one ends; kept for the tab, as the token that it belongs to. */
export interface Renewal {
  until: number;
  renewBy: string;
  page: string;
}

export function renewal(): Renewal | undefined {
  const kept = read(sessionStorage, renewalKey());
  return kept === undefined ? undefined : (JSON.parse(kept) as Renewal);
}

export function keepRenewal(known: Renewal | undefined): void {
  write(sessionStorage, renewalKey(), known && JSON.stringify(known));
}

export function signOut(): void {
  keepRenewal(undefined);
  write(sessionStorage, tokenKey(), undefined);
  write(localStorage, tokenKey(), undefined);
}

/** Who edits in this browser, as they last said. */
export function whoEdits(): { name: string; email: string } {
  const [name = '', email = ''] = (read(localStorage, NAME) ?? '').split('\n');
  return { name, email };
}

export function keepWho({ name, email }: { name: string; email: string }): void {
  write(localStorage, NAME, name === '' && email === '' ? undefined : `${name}\n${email}`);
}

function read(storage: Storage, key: string): string | undefined {
  try {
    return storage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(storage: Storage, key: string, value: string | undefined): void {
  try {
    if (value === undefined) storage.removeItem(key);
    else storage.setItem(key, value);
  } catch {
    // A browser that keeps nothing: it holds for this page only.
  }
}
