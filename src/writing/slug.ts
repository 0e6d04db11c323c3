import { createHash } from 'node:crypto';
import { slugOf } from './slug-of.ts';

/** Names that Windows keeps for devices: no file may be called so. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A thing that needs an id: what it is called and what makes it itself (its CRM id). */
export interface Unnamed {
  name: string;
  identity: string;
}

/**
 * Distinct ids for things, whatever order they come in: the name alone where no other claims it, the name with the
 * identity where names repeat, and a short mark of the exact identity where even that repeats. Ids in `taken` are given
 * to nobody.
 */
export function distinctIds(things: readonly Unnamed[], taken: ReadonlySet<string>, fallback: string): string[] {
  const ids = things.map((thing) => candidate(thing, 0, fallback));
  for (let level = 1; level <= 3; level++) {
    const count = new Map<string, number>();
    for (const id of ids) count.set(id, (count.get(id) ?? 0) + 1);
    for (const [at, id] of ids.entries()) {
      const thing = things[at];
      if (thing && ((count.get(id) ?? 0) > 1 || taken.has(id) || DEVICES.test(id)))
        ids[at] = candidate(thing, level, fallback);
    }
  }
  return ids;
}

function candidate({ name, identity }: Unnamed, level: number, fallback: string): string {
  const base = slugOf(name) || slugOf(identity) || `${fallback}-${markOf(identity || name)}`;
  if (level === 0) return base;
  const own = slugOf(identity).slice(0, 18).replace(/-$/, '');
  const shortened = base.slice(0, 44).replace(/-$/, '');
  if (level === 1 && own && own !== base) return `${shortened}-${own}`;
  return `${shortened}-${markOf(level === 3 ? `${identity}\n${name}` : identity || name)}`;
}

function markOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}
