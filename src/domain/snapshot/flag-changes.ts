import type { SealedAccount, SealedFlag, Snapshot } from './snapshot.ts';
import { byText } from '../order.ts';
import { oncePer } from '../once-per.ts';

/** A flag that a person raised and closed again, between the two states. */
export type PassingFlag = SealedAccount['closedFlags'][number];

/** What became of red flags. */
export interface FlagChanges {
  opened: SealedFlag[];
  closed: SealedFlag[];
  /** Raised and closed in between; neither state has them open. */
  passing: PassingFlag[];
}

/**
 * Flags of an account (of the company and its segments when none is named) that are open now and were not, and the
 * other way round. A flag is the same one while its rule, its subject and its words are; figures in it may move.
 */
export function flagChanges(before: Snapshot, after: Snapshot, account: SealedAccount | undefined): FlagChanges {
  const was = flagsOf(before, account?.id);
  const is = flagsOf(after, account?.id);
  return {
    opened: without(is, was),
    closed: without(was, is),
    passing: (account?.closedFlags ?? []).filter(
      ({ opened, closed }) => opened > before.stateOn && closed <= after.stateOn,
    ),
  };
}

const byAccount = /* @__PURE__ */ oncePer(({ flags }: Snapshot) => Map.groupBy(flags, (flag) => flag.account));

/** The open flags of an account in a state; of the company and its segments when none is named. */
export function flagsOf(snapshot: Snapshot, account: string | undefined): readonly SealedFlag[] {
  return byAccount(snapshot).get(account) ?? [];
}

/** The first list without what the second has; what is in both twice is taken away twice. */
function without(flags: readonly SealedFlag[], others: readonly SealedFlag[]): SealedFlag[] {
  const counts = new Map<string, number>();
  for (const flag of others) counts.set(nameOf(flag), (counts.get(nameOf(flag)) ?? 0) + 1);
  return flags.filter((flag) => {
    const left = counts.get(nameOf(flag)) ?? 0;
    counts.set(nameOf(flag), left - 1);
    return left <= 0;
  });
}

/** What makes a flag the one it is. Numbers in it (days, amounts) are not part of that. */
function nameOf({ rule, account, segment, facts }: SealedFlag): string {
  const words = Object.entries(facts)
    .filter(([, fact]) => Array.isArray(fact))
    .sort(([a], [b]) => byText(a, b));
  return JSON.stringify([rule, account, segment, words]);
}
