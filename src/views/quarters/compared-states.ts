import { oncePer } from '#domain/once-per.ts';
import { accountChanges, changesBetween, type AccountChanges, type QuarterChanges } from '#domain/snapshot/changes.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';

/** What was found between two states of a company. */
const comparedWith = oncePer((after: Snapshot) => ({
  whole: oncePer((before: Snapshot) => changesBetween(before, after)),
  account: oncePer((before: Snapshot, id: string) => accountChanges(before, after, id)),
}));

/** What changed over the whole company from one state to another; compared once for all of its pages. */
export function changesOf(before: Snapshot, after: Snapshot): QuarterChanges {
  return comparedWith(after).whole(before);
}

/**
 * What changed for one account; nothing when the earlier state does not know it. Compared once for the brief and the
 * last sections of its page.
 */
export function accountChangesOf(before: Snapshot, after: Snapshot, id: string): AccountChanges | undefined {
  return comparedWith(after).account(before, id);
}
