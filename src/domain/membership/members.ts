import { lastDayOf, type Quarter } from '../calendar/quarters.ts';
import type { IsoDate } from '../calendar/dates.ts';
import type { FigureBook } from '../budget/figures.ts';
import { byText } from '../order.ts';
import { oncePer } from '../once-per.ts';
import { isAccount, plannedIn, type Account, type Planned, type Portfolio, type Segment } from '../portfolio.ts';
import { membershipOn } from './membership.ts';

/** Whose figures a quarter's sum is made of. */
export type MembersIn = (quarter: Quarter) => readonly Planned[];

/**
 * The day whose members a quarter's sums are made of: its last one, or the day that is looked at while it is not over.
 */
export function membersDay(quarter: Quarter, { portfolio, asOf }: Pick<FigureBook, 'portfolio' | 'asOf'>): IsoDate {
  const last = lastDayOf(quarter, portfolio.fiscalYear);
  return last < asOf ? last : asOf;
}

/** The customers that belonged to a segment in a quarter, in the portfolio's order. */
export function accountsOf(segment: Segment, quarter: Quarter, book: FigureBook): readonly Account[] {
  return bySegment(book.portfolio, membersDay(quarter, book)).get(segment.id) ?? [];
}

const bySegment = onceInEachTime((portfolio, day) =>
  Map.groupBy(portfolio.accounts, (account) => membershipOn(account, day).segment),
);

/**
 * The customers and new-customer plans that belonged to something in any of some quarters, in the portfolio's order.
 */
export function membersOver(quarters: readonly Quarter[], membersIn: MembersIn): Planned[] {
  const all = [...new Set(quarters.flatMap(membersIn))];
  const inOrder = (planned: readonly Planned[]) => planned.toSorted((a, b) => byText(a.id, b.id));
  return [...inOrder(all.filter(isAccount)), ...inOrder(all.filter((planned) => !isAccount(planned)))];
}

/** The members of the company, and of whatever else has the same ones at all times. */
export function always(planned: readonly Planned[]): MembersIn {
  return () => planned;
}

/** Everybody whom the company's sums are made of, in every quarter. */
export function ofCompany({ portfolio }: FigureBook): MembersIn {
  return always(plannedIn(portfolio));
}

/** All days of a portfolio on which anybody begins to belong elsewhere, in order. */
const changeDays = oncePer((portfolio: Portfolio): IsoDate[] => {
  const timelines = [
    ...portfolio.accounts.map(({ memberships }) => memberships),
    ...portfolio.salesPlans.map(({ owners }) => owners),
    ...portfolio.newCustomerPlans.map(({ owners }) => owners),
    ...[...portfolio.members.values()].map(({ posts }) => posts),
  ];
  return [...new Set(timelines.flatMap(({ earlier }) => earlier.map(({ until }) => until)))].sort();
});

/** Works something out once for each time in which nobody moves. */
export function onceInEachTime<V>(
  make: (portfolio: Portfolio, day: IsoDate) => V,
): (portfolio: Portfolio, day: IsoDate) => V {
  const made = oncePer(make);
  return (portfolio, day) => made(portfolio, changeDays(portfolio).findLast((each) => each <= day) ?? BEFORE_ALL);
}

/** A day before any on which anybody moved. */
const BEFORE_ALL = '0000-01-01';
