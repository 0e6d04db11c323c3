import type { IsoDate } from '../calendar/dates.ts';
import { lastDayInTime } from '../calendar/due.ts';
import { customersOn } from '../membership/customers.ts';
import { peopleOn } from '../membership/customers-people.ts';
import type { CustomerPromise, OpenQuestion } from '../plan/follow-up.ts';
import { isWaiting } from '../review/decisions.ts';
import type { Stakeholder } from '../plan/stakeholder.ts';
import type { Action } from '../plan/work.ts';
import type { Decision } from '../plan/review.ts';
import { isOpen } from '../plan/vocabulary.ts';
import type { Account, Portfolio, Review } from '../portfolio.ts';
import { byText } from '../order.ts';
import { oncePer } from '../once-per.ts';

/** A thing of an account that waits for a person of ours, with the last day on which it is in time. */
export interface Awaited<T> {
  account: Account;
  thing: T;
  lastDay: IsoDate;
}

/** A person's open actions, the first due first; late ones among them. */
export function openActionsOf(member: string, portfolio: Portfolio): readonly Awaited<Action>[] {
  return openActions(portfolio).get(member) ?? [];
}

/** By our people: every one of them is asked for. */
const openActions = /* @__PURE__ */ oncePer(openActionsByOwner);

function openActionsByOwner({
  accounts,
  fiscalYear,
}: Portfolio): ReadonlyMap<string | undefined, readonly Awaited<Action>[]> {
  const open = accounts.flatMap((account) =>
    account.actions.filter(isOpen).map((thing) => ({ account, thing, lastDay: lastDayInTime(thing.due, fiscalYear) })),
  );
  return Map.groupBy(byDay(open), ({ thing }) => thing.owner);
}

/** Promises that a person gave and that are neither kept nor known to be broken. */
export function openPromisesOf(member: string, { accounts }: Portfolio): Awaited<CustomerPromise>[] {
  return byDay(
    accounts.flatMap((account) =>
      account.promises
        .filter(({ by, keptOn, brokenOn }) => by === member && keptOn === undefined && brokenOn === undefined)
        .map((thing) => ({ account, thing, lastDay: thing.due })),
    ),
  );
}

/** Questions that a person is to answer and has not. */
export function openQuestionsOf(member: string, { accounts }: Portfolio): Awaited<OpenQuestion>[] {
  return byDay(
    accounts.flatMap((account) =>
      account.openQuestions
        .filter(({ owner, answeredOn }) => owner === member && answeredOn === undefined)
        .map((thing) => ({ account, thing, lastDay: thing.due })),
    ),
  );
}

/** Decisions of reviews that a person is to carry out and that wait on a day, the first due first. */
export function openDecisionsOf(
  member: string,
  { reviews, fiscalYear }: Portfolio,
  asOf: IsoDate,
): { review: Review; decision: Decision; lastDay: IsoDate }[] {
  return reviews
    .filter(({ on }) => on <= asOf)
    .flatMap((review) =>
      review.decisions
        .filter((decision) => decision.owner === member && isWaiting(decision, fiscalYear, asOf))
        .map((decision) => ({ review, decision, lastDay: lastDayInTime(decision.due, fiscalYear) })),
    )
    .sort((a, b) => byText(a.lastDay, b.lastDay));
}

/** The customers' people of a day whose counterpart a person is, in the portfolio's order. */
export function counterpartsOf(
  member: string,
  { accounts }: Portfolio,
  day: IsoDate,
): { account: Account; person: Stakeholder }[] {
  return customersOn({ accounts }, day).flatMap((account) =>
    peopleOn(account, day)
      .filter(({ counterpart }) => counterpart === member)
      .map((person) => ({ account, person })),
  );
}

function byDay<T>(awaited: Awaited<T>[]): Awaited<T>[] {
  return awaited.sort((a, b) => byText(a.lastDay, b.lastDay));
}
