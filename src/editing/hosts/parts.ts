import type { LastCommit } from '../code-host.ts';
import { exactText } from '../host-call.ts';
import { HostRefused } from '../host-refused.ts';

/**
 * A repository's address taken apart. On GitLab names of groups stand above it; a Gitea may stand under a path of its
 * server.
 */
export function parts(url: string) {
  const top = url.replace(/\/+$/, '').replace(/\.git$/, '');
  const { origin, host, pathname } = new URL(top);
  const names = pathname.split('/').filter(Boolean);
  return {
    top,
    origin,
    host,
    name: names.join('/'),
    ownerAndName: names.slice(-2).join('/'),
    base: [origin, ...names.slice(0, -2)].join('/'),
  };
}

/** Whether something is there, which the host says by not finding it. */
export async function isThere(asked: Promise<unknown>): Promise<boolean> {
  try {
    await asked;
    return true;
  } catch (error) {
    if (error instanceof HostRefused && error.trouble === 'not-found') return false;
    throw error;
  }
}

/** A path as it stands in an address; slashes stay. */
export function onPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** A field of an answer; nothing where there is none. */
export function field(answer: unknown, name: string): unknown {
  return typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>)[name] : undefined;
}

/** Who made a commit, why and when; nothing where the host says less. */
export function madeBy(by: unknown, why: unknown, on: unknown): LastCommit | undefined {
  if (typeof by !== 'string' || typeof why !== 'string' || typeof on !== 'string') return undefined;
  return { by, why: why.split('\n')[0]?.trim() ?? '', on };
}

/** The first of a list of commits as GitHub and Gitea tell them, each with its author inside. */
export function firstCommit(answer: unknown): LastCommit | undefined {
  const commit = field(field(answer, '0'), 'commit');
  const author = field(commit, 'author');
  return madeBy(field(author, 'name'), field(commit, 'message'), field(author, 'date'));
}

/** A text of an answer; a host that answers otherwise than it says is in trouble. */
export function text(answer: unknown, name: string): string {
  const value = field(answer, name);
  if (typeof value !== 'string') throw new HostRefused('host-trouble', `no "${name}" in its answer`);
  return value;
}

/** A number of an answer, in the same way. */
export function number(answer: unknown, name: string): number {
  const value = field(answer, name);
  if (typeof value !== 'number') throw new HostRefused('host-trouble', `no "${name}" in its answer`);
  return value;
}

/** A branch as a proposal names it: one of a copy with whose that is. */
export function owned(owner: string | undefined, at: string): string {
  return owner === undefined ? at : `${owner}:${at}`;
}

/** A text as hosts take it in. */
export function toBase64(content: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(content)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}

/** A text as hosts give it. */
export function fromBase64(content: string): string {
  let letters: string;
  try {
    letters = atob(content.replace(/\s/g, ''));
  } catch {
    throw new HostRefused('host-trouble');
  }
  return exactText(Uint8Array.from(letters, (letter) => letter.charCodeAt(0)));
}
