import type { Quarter } from '../calendar/quarters.ts';
import type { Account, Portfolio } from '../portfolio.ts';
import { ownTarget, topDown } from './allocation.ts';
import type { FigureBook } from './figures.ts';
import { against, rollUp, type TargetedRollUp } from './roll-up.ts';
import { byText } from '../order.ts';

/** A corporate group: the account on top and every account under it, in the portfolio's order. */
export interface Group {
  parent: Account;
  accounts: readonly Account[];
}

/** A group in one quarter. Its target is what its accounts' own targets add up to. */
export interface GroupQuarter extends TargetedRollUp {
  group: Group;
}

/** Every group of at least two accounts, by the id of the account on top. No account stands in two groups. */
export function groupsOf(portfolio: Portfolio): Group[] {
  const byTop = new Map<Account, Account[]>();
  for (const account of portfolio.accounts) {
    const top = topOf(account);
    const group = byTop.get(top);
    if (group) group.push(account);
    else byTop.set(top, [account]);
  }
  return [...byTop]
    .filter(([, accounts]) => accounts.length > 1)
    .map(([parent, accounts]): Group => ({ parent, accounts }))
    .sort((a, b) => byText(a.parent.id, b.parent.id));
}

/** The account on top of an account's group; itself when it has no parent. */
export function topOf(account: Account): Account {
  let top = account;
  while (top.parent) top = top.parent;
  return top;
}

/** Adds a group up in one quarter. */
export function groupQuarter(group: Group, quarter: Quarter, book: FigureBook): GroupQuarter {
  const target = topDown(
    undefined,
    group.accounts.map((account) => ownTarget(account, quarter, book)),
    [],
  );
  return { ...against(rollUp(group.accounts, quarter, book), target), group };
}
