import { isOfBefore } from '../reads.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * What a state says of an account as another one said it is held once for the two of them: most people, actions and
 * figures of a plan stand in each of its quarters as they stood in the one before, and a portfolio’s seals were a
 * fourth of all that a build held. The later state is changed where it stands, and says what it said.
 */
export function holdOnce(before: Snapshot, after: Snapshot): void {
  const known = new Map(before.accounts.map((account) => [account.id, account]));
  for (const account of after.accounts) {
    const was = known.get(account.id);
    // Two that an earlier build made were held once there, and are kept so.
    if (was && !(isOfBefore(was) && isOfBefore(account))) shareFields(was, account);
  }
  after.flags = shared(before.flags, after.flags) as Snapshot['flags'];
}

/** The same for seals, each beside the one before it. */
export function holdSealsOnce(seals: readonly { id: string; snapshot: Snapshot }[]): void {
  const inOrder = seals.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const [at, { snapshot }] of inOrder.entries()) {
    const before = inOrder[at - 1]?.snapshot;
    if (before) holdOnce(before, snapshot);
  }
}

type Fields = Record<string, unknown>;

/** The earlier one of two values that say the same, to the order of their fields; else the later, of shared parts. */
function shared(was: unknown, now: unknown): unknown {
  if (Object.is(was, now)) return was;
  if (typeof was !== 'object' || typeof now !== 'object' || was === null || now === null) return now;
  if (Array.isArray(was) && Array.isArray(now)) return sharedList(was, now);
  if (Array.isArray(was) || Array.isArray(now)) return now;
  return shareFields(was as Fields, now as Fields) ? was : now;
}

function shareFields(was: object, now: object): boolean {
  const [names, namesBefore] = [Object.keys(now), Object.keys(was)];
  let isSame = names.length === namesBefore.length;
  for (const [at, name] of names.entries()) {
    const before = (was as Fields)[name];
    const kept = shared(before, (now as Fields)[name]);
    (now as Fields)[name] = kept;
    isSame &&= kept === before && name === namesBefore[at];
  }
  return isSame;
}

function sharedList(was: readonly unknown[], now: unknown[]): unknown[] {
  let isSame = was.length === now.length;
  let byName: Map<string, unknown> | undefined;
  for (const [at, item] of now.entries()) {
    const name = nameOf(item);
    let before = was[at];
    // What stands elsewhere than it stood is looked for by what it is called.
    if (name !== undefined && nameOf(before) !== name) {
      byName ??= new Map(was.map((each) => [nameOf(each) ?? '', each]));
      before = byName.get(name);
    }
    const kept = shared(before, item);
    now[at] = kept;
    isSame &&= kept === was[at];
  }
  return isSame ? (was as unknown[]) : now;
}

/** By what a thing of a list is known among the others: its id, or, of a flag, where it is raised. */
function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const { id, rule, place } = item as Fields;
  if (typeof id === 'string') return id;
  return typeof rule === 'string' && typeof place === 'string' ? `${rule} ${place}` : undefined;
}
