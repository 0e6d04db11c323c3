import type { SealedAccount, Snapshot } from './snapshot.ts';

/**
 * The last of some states, oldest first, with what the earlier ones tell of their own quarters only: the actions around
 * them, and the flags that were raised and closed in them. It speaks of the whole time.
 */
export function joined(states: readonly [Snapshot, ...Snapshot[]]): Snapshot {
  return states.reduce((earlier, later) => {
    const known = new Map(earlier.accounts.map((account) => [account.id, account]));
    return {
      ...later,
      accounts: later.accounts.map((account) => {
        const before = known.get(account.id);
        return before ? withEarlier(account, before) : account;
      }),
    };
  });
}

function withEarlier(account: SealedAccount, before: SealedAccount): SealedAccount {
  const own = new Set(account.actions.map(({ id }) => id));
  return {
    ...account,
    actions: [...before.actions.filter(({ id }) => !own.has(id)), ...account.actions],
    closedFlags: [...before.closedFlags, ...account.closedFlags],
  };
}
