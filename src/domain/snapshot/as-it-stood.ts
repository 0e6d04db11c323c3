import { openBook } from '../budget/figures.ts';
import type { IsoDate } from '../calendar/dates.ts';
import { quarterOf } from '../calendar/quarters.ts';
import { judge } from '../checks/judge.ts';
import { asTheyBelonged, withAccounts } from '../membership/as-of.ts';
import type { Problem } from '../checks/problem.ts';
import { isGone } from '../membership/presence.ts';
import type { Action } from '../plan/work.ts';
import type { Stakeholder } from '../plan/stakeholder.ts';
import type { Account, Portfolio } from '../portfolio.ts';
import { judgementsOf } from '../review/attitudes.ts';

/**
 * The plans as they stood on a day, as far as their dates tell: what is dated later is not known yet, a person is judged
 * as they were then, everybody belongs where they belonged, an action closed later is running. What has no date is as it is written today.
 */
export function portfolioOn(portfolio: Portfolio, day: IsoDate): Portfolio {
  const quarter = quarterOf(day, portfolio.fiscalYear);
  const stood = withAccounts(asTheyBelonged(portfolio, day), (account) => accountOn(account, day, quarter));
  return { ...stood, reviews: stood.reviews.filter(({ on }) => on <= day) };
}

/** What the rules say of the plans as they stood on a day. */
export function judgedOn(portfolio: Portfolio, day: IsoDate): Problem[] {
  return judge(openBook(portfolioOn(portfolio, day), day));
}

/** Nobody knew of the loss before its day. */
const NOT_LOST = { status: 'active', until: undefined, untilReason: undefined } as const;

function accountOn(account: Account, day: IsoDate, quarter: string): Account {
  const byThen = (other: IsoDate | undefined) => (other !== undefined && other <= day ? other : undefined);
  return {
    ...account,
    ...(account.status === 'lost' && !isGone(account, day) ? NOT_LOST : {}),
    forecast: account.forecast.filter(({ madeOn }) => madeOn <= day),
    comments: account.comments.filter(({ writtenOn }) => writtenOn <= day),
    people: account.people.map((person) => personOn(person, day)),
    actions: account.actions.map((action) => actionOn(action, day)),
    feedback: account.feedback.filter(({ on }) => on <= day),
    promises: account.promises.map((promise) => ({
      ...promise,
      keptOn: byThen(promise.keptOn),
      brokenOn: byThen(promise.brokenOn),
    })),
    openQuestions: account.openQuestions.map((question) =>
      byThen(question.answeredOn) === undefined ? { ...question, answeredOn: undefined, answer: undefined } : question,
    ),
    changes: account.changes
      .filter(({ knownOn }) => knownOn === undefined || knownOn <= day)
      .map((change) => ({ ...change, rejudgedOn: byThen(change.rejudgedOn) })),
    redFlags: account.redFlags
      .filter(({ opened }) => opened <= day)
      .map((flag) => ({ ...flag, closed: byThen(flag.closed) })),
    trust: account.trust.filter((entry) => entry.quarter <= quarter),
    valueClaims: account.valueClaims.map((claim) =>
      claim.measuredOn === undefined || claim.measuredOn <= day
        ? claim
        : { ...claim, measured: undefined, measuredOn: undefined },
    ),
  };
}

function personOn(person: Stakeholder, day: IsoDate): Stakeholder {
  const lastContact = person.lastContact !== undefined && person.lastContact <= day ? person.lastContact : undefined;
  if (person.asOf === undefined || person.asOf <= day) return { ...person, lastContact };
  const then = judgementsOf(person).findLast(({ asOf }) => asOf <= day);
  return {
    ...person,
    lastContact,
    attitude: then?.attitude ?? 'unknown',
    basis: then?.basis,
    asOf: then?.asOf,
    history: person.history.filter(({ asOf }) => asOf < (then?.asOf ?? '')),
  };
}

function actionOn(action: Action, day: IsoDate): Action {
  return action.closedOn === undefined || action.closedOn <= day
    ? action
    : { ...action, stage: 'running', closedOn: undefined, effect: undefined };
}
