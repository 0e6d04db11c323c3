import { accountChanges, changesBetween, type AccountChanges, type QuarterChanges } from '#domain/snapshot/changes.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';

/** What was found between two states of a company. */
interface Compared {
  before: Snapshot;
  whole?: QuarterChanges;
  /** The account that was asked for last: its page asks several times. */
  account?: { id: string; changes: AccountChanges | undefined };
}

const compared = new WeakMap<Snapshot, Compared>();

function comparedWith(before: Snapshot, after: Snapshot): Compared {
  const known = compared.get(after);
  if (known?.before === before) return known;
  const begun: Compared = { before };
  compared.set(after, begun);
  return begun;
}

/** What changed over the whole company from one state to another; compared once for all of its pages. */
export function changesOf(before: Snapshot, after: Snapshot): QuarterChanges {
  return (comparedWith(before, after).whole ??= changesBetween(before, after));
}

/** What changed for one account; nothing when the earlier state does not know it. Compared once for the brief and the last sections of its page. */
export function accountChangesOf(before: Snapshot, after: Snapshot, id: string): AccountChanges | undefined {
  const known = comparedWith(before, after);
  if (known.account?.id !== id) known.account = { id, changes: accountChanges(before, after, id) };
  return known.account.changes;
}
