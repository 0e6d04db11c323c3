import type { IsoDate } from '../calendar/dates.ts';
import type { Quarter } from '../calendar/quarters.ts';
import { membersDay, onceInEachTime } from '../membership/members.ts';
import { membershipOn } from '../membership/membership.ts';
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

/** Every group of at least two accounts on the day that the portfolio is looked at, by the id of the account on top. No account stands in two groups. */
export function groupsOf(portfolio: Portfolio): Group[] {
  return grouped(portfolio, topOf);
}

/** The groups whose sums are those of a quarter, see `membersDay`. */
export function groupsIn(quarter: Quarter, book: FigureBook): readonly Group[] {
  return groupsOn(book.portfolio, membersDay(quarter, book));
}

/** Everything that is a group in any of some quarters, each with those who belong to it on the day that is looked at. */
export function groupsOver(quarters: readonly Quarter[], book: FigureBook): Group[] {
  const today = new Map(groupsOf(book.portfolio).map((group) => [group.parent, group]));
  const tops = new Set(quarters.flatMap((quarter) => groupsIn(quarter, book).map(({ parent }) => parent)));
  return [...tops]
    .map((parent) => today.get(parent) ?? { parent, accounts: [] })
    .sort((a, b) => byText(a.parent.id, b.parent.id));
}

const groupsOn = onceInEachTime((portfolio, day) => grouped(portfolio, (account) => topOn(account, day, portfolio)));

function grouped(portfolio: Portfolio, top: (account: Account) => Account): Group[] {
  return [...Map.groupBy(portfolio.accounts, top)]
    .filter(([, accounts]) => accounts.length > 1)
    .map(([parent, accounts]): Group => ({ parent, accounts }))
    .sort((a, b) => byText(a.parent.id, b.parent.id));
}

/** The account on top of an account's group; itself when it has no parent. */
function topOf(account: Account): Account {
  return account.parent ? topOf(account.parent) : account;
}

/** The same on a day. */
export function topOn(account: Account, day: IsoDate, portfolio: Portfolio): Account {
  const parent = portfolio.accountById.get(membershipOn(account, day).parent ?? '');
  return parent ? topOn(parent, day, portfolio) : account;
}

/** Adds a group up in one quarter, with those who belonged to it in that quarter. */
export function groupQuarter({ parent }: Group, quarter: Quarter, book: FigureBook): GroupQuarter {
  const group = groupsIn(quarter, book).find((each) => each.parent === parent) ?? { parent, accounts: [] };
  const target = topDown(
    undefined,
    group.accounts.map((account) => ownTarget(account, quarter, book)),
    [],
  );
  return { ...against(rollUp(group.accounts, quarter, book), target), group };
}
