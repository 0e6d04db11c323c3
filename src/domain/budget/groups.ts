import type { IsoDate } from '../calendar/dates.ts';
import type { Quarter } from '../calendar/quarters.ts';
import { membersDay, onceInEachTime } from '../membership/members.ts';
import { membershipOn } from '../membership/membership.ts';
import type { Account, Holding, Portfolio } from '../portfolio.ts';
import { ownTargets, topDown } from './allocation.ts';
import type { FigureBook } from './figures.ts';
import { against, rollUp, type TargetedRollUp } from './roll-up.ts';
import { byText } from '../order.ts';

/**
 * A corporate group: what is on top and every account of it, in the portfolio's order. An account on top is one of
 * them; a group that is written down by itself buys nothing and is not.
 */
export interface Group {
  parent: Account | Holding;
  accounts: readonly Account[];
}

/** A group in one quarter. Its target is what its accounts' own targets add up to. */
export interface GroupQuarter extends TargetedRollUp {
  group: Group;
}

/**
 * Every group that has members on the day that the portfolio is looked at, by the id of what is on top; an account
 * alone is none. No account stands in two groups.
 */
export function groupsOf(portfolio: Portfolio): Group[] {
  return grouped(portfolio, topOf);
}

/** The groups whose sums are those of a quarter, see `membersDay`. */
export function groupsIn(quarter: Quarter, book: FigureBook): readonly Group[] {
  return groupsOn(book.portfolio, membersDay(quarter, book));
}

/**
 * Everything that is a group in any of some quarters, each with those who belong to it on the day that is looked at.
 */
export function groupsOver(quarters: readonly Quarter[], book: FigureBook): Group[] {
  const today = new Map(groupsOf(book.portfolio).map((group) => [group.parent, group]));
  const tops = new Set(quarters.flatMap((quarter) => groupsIn(quarter, book).map(({ parent }) => parent)));
  return [...tops]
    .map((parent) => today.get(parent) ?? { parent, accounts: [] })
    .sort((a, b) => byText(a.parent.id, b.parent.id));
}

const groupsOn = onceInEachTime((portfolio, day) => grouped(portfolio, (account) => topOn(account, day, portfolio)));

function grouped(portfolio: Portfolio, top: (account: Account) => Group['parent']): Group[] {
  return [...Map.groupBy(portfolio.accounts, top)]
    .filter(([parent, accounts]) => accounts.length > 1 || parent !== accounts[0])
    .map(([parent, accounts]): Group => ({ parent, accounts }))
    .sort((a, b) => byText(a.parent.id, b.parent.id));
}

/** Whether what is on top of a group buys nothing itself, and is written down as a group. */
export function isHolding(parent: Group['parent']): parent is Holding {
  return !('kam' in parent);
}

/** What is on top of an account's group; the account itself when it has no parent. */
export function topOf(account: Account): Group['parent'] {
  const { parent } = account;
  return parent === undefined ? account : isHolding(parent) ? parent : topOf(parent);
}

/** The same on a day. */
export function topOn(account: Account, day: IsoDate, portfolio: Portfolio): Group['parent'] {
  const id = membershipOn(account, day).parent ?? '';
  const parent = portfolio.accountById.get(id);
  return parent ? topOn(parent, day, portfolio) : (portfolio.holdings.get(id) ?? account);
}

/** Adds a group up in one quarter, with those who belonged to it in that quarter. */
export function groupQuarter({ parent }: Group, quarter: Quarter, book: FigureBook): GroupQuarter {
  const group = groupsIn(quarter, book).find((each) => each.parent === parent) ?? { parent, accounts: [] };
  const target = topDown(
    undefined,
    () => [ownTargets(group.accounts, quarter, book)],
    () => [],
  );
  return { ...against(rollUp(group.accounts, quarter, book), target), group };
}
