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
export function openPromisesOf(member: string, portfolio: Portfolio): readonly Awaited<CustomerPromise>[] {
  return openPromises(portfolio).get(member) ?? [];
}

const openPromises = /* @__PURE__ */ oncePer(({ accounts }: Portfolio) =>
  Map.groupBy(
    byDay(
      accounts.flatMap((account) =>
        account.promises
          .filter(({ keptOn, brokenOn }) => keptOn === undefined && brokenOn === undefined)
          .map((thing) => ({ account, thing, lastDay: thing.due })),
      ),
    ),
    ({ thing }) => thing.by,
  ),
);

/** Questions that a person is to answer and has not. */
export function openQuestionsOf(member: string, portfolio: Portfolio): readonly Awaited<OpenQuestion>[] {
  return openQuestions(portfolio).get(member) ?? [];
}

const openQuestions = /* @__PURE__ */ oncePer(({ accounts }: Portfolio) =>
  Map.groupBy(
    byDay(
      accounts.flatMap((account) =>
        account.openQuestions
          .filter(({ answeredOn }) => answeredOn === undefined)
          .map((thing) => ({ account, thing, lastDay: thing.due })),
      ),
    ),
    ({ thing }) => thing.owner,
  ),
);

/** A decision of a review that waits on a day. */
interface AwaitedDecision {
  review: Review;
  decision: Decision;
  lastDay: IsoDate;
}

/** Decisions of reviews that a person is to carry out and that wait on a day, the first due first. */
export function openDecisionsOf(member: string, portfolio: Portfolio, asOf: IsoDate): readonly AwaitedDecision[] {
  return openDecisions(portfolio, asOf).get(member) ?? [];
}

const openDecisions = /* @__PURE__ */ oncePer(({ reviews, fiscalYear }: Portfolio, asOf: IsoDate) =>
  Map.groupBy(
    reviews
      .filter(({ on }) => on <= asOf)
      .flatMap((review) =>
        review.decisions
          .filter((decision) => isWaiting(decision, fiscalYear, asOf))
          .map((decision) => ({ review, decision, lastDay: lastDayInTime(decision.due, fiscalYear) })),
      )
      .sort((a, b) => byText(a.lastDay, b.lastDay)),
    ({ decision }) => decision.owner,
  ),
);

/** The customers' people of a day whose counterpart a person is, in the portfolio's order. */
export function counterpartsOf(
  member: string,
  portfolio: Portfolio,
  day: IsoDate,
): readonly { account: Account; person: Stakeholder }[] {
  return counterparts(portfolio, day).get(member) ?? [];
}

const counterparts = /* @__PURE__ */ oncePer((portfolio: Portfolio, day: IsoDate) =>
  Map.groupBy(
    customersOn(portfolio, day).flatMap((account) =>
      peopleOn(account, day).flatMap((person) => (person.counterpart === undefined ? [] : [{ account, person }])),
    ),
    ({ person }) => person.counterpart,
  ),
);

/** The accounts of others in whose teams a person works, with what they do there. */
export function inTeamsOf(
  member: string,
  portfolio: Portfolio,
): readonly { account: Account; place: Account['team'][number] }[] {
  return inTeams(portfolio).get(member) ?? [];
}

const inTeams = /* @__PURE__ */ oncePer(({ accounts }: Portfolio) =>
  Map.groupBy(
    accounts.flatMap((account) =>
      account.team.filter(({ person }) => person !== account.kam.id).map((place) => ({ account, place })),
    ),
    ({ place }) => place.person,
  ),
);

function byDay<T>(awaited: Awaited<T>[]): Awaited<T>[] {
  return awaited.sort((a, b) => byText(a.lastDay, b.lastDay));
}
