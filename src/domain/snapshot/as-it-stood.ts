import { openBook } from '../budget/figures.ts';
import type { IsoDate } from '../calendar/dates.ts';
import { quarterOf } from '../calendar/quarters.ts';
import { oncePer } from '../once-per.ts';
import { like } from '../reads.ts';
import { judge } from '../checks/judge.ts';
import { asTheyBelonged, withAccounts } from '../membership/as-of.ts';
import type { Problem } from '../checks/problem.ts';
import { isGone } from '../membership/presence.ts';
import { stateOn, timeline } from '../membership/timeline.ts';
import type { Action, Idea } from '../plan/work.ts';
import type { Stakeholder } from '../plan/stakeholder.ts';
import type { Account, Portfolio } from '../portfolio.ts';
import { judgementsOf } from '../review/attitudes.ts';

/**
 * The plans as they stood on a day, as far as their dates tell: what is dated later is not known yet, a person is
 * judged as they were then, everybody belongs where they belonged, an action closed later is running. What has no date
 * is as it is written today.
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

/** What nobody knew of yet. */
const NO_END = { status: 'active', until: undefined, untilReason: undefined, endKnownOn: undefined } as const;

/**
 * An end that was known stands as one that is to come; of one that says no such day, a loss was known on its own day.
 * Within a break the customer was lost, and that it would come back was not known.
 */
function endKnownBy(account: Account, day: IsoDate): Partial<Pick<Account, keyof typeof NO_END | 'breaks'>> {
  const breaks = account.breaks.filter(({ until }) => until <= day);
  const away = account.breaks.find(({ from, until }) => from <= day && day < until);
  if (away) return { status: 'lost', until: away.from, untilReason: away.reason, endKnownOn: undefined, breaks };
  return { ...lastEndKnownBy(account, day), breaks };
}

function lastEndKnownBy(account: Account, day: IsoDate): Partial<Pick<Account, keyof typeof NO_END>> {
  const { status, endKnownOn } = account;
  if (status !== 'ending' && status !== 'lost') return {};
  if (endKnownOn !== undefined && endKnownOn > day) return NO_END;
  if (status === 'ending' || isGone(account, day)) return {};
  return endKnownOn === undefined ? NO_END : { status: 'ending' };
}

function accountOn(account: Account, day: IsoDate, quarter: string): Account {
  const byThen = byDay(day);
  const then = { account, day };
  return {
    ...account,
    ...endKnownBy(account, day),
    forecast: account.forecast.filter(({ madeOn }) => madeOn <= day),
    redFlags: account.redFlags
      .filter(({ opened }) => opened <= day)
      .map((flag) => ({ ...flag, closed: byThen(flag.closed) })),
    trust: account.trust.filter((entry) => entry.quarter <= quarter),
    // Asked for by few: a book of figures asks nobody, and what none of these says.
    get people() {
      return peopleOn(then);
    },
    get comments() {
      return workOn(then).comments;
    },
    get actions() {
      return workOn(then).actions;
    },
    get ideas() {
      return workOn(then).ideas;
    },
    get feedback() {
      return workOn(then).feedback;
    },
    get promises() {
      return workOn(then).promises;
    },
    get openQuestions() {
      return workOn(then).openQuestions;
    },
    get changes() {
      return workOn(then).changes;
    },
    get valueClaims() {
      return workOn(then).valueClaims;
    },
  };
}

/** A day that had come by another one; nothing else. */
function byDay(day: IsoDate) {
  return (other: IsoDate | undefined) => (other !== undefined && other <= day ? other : undefined);
}

/**
 * A customer, and the day that it is put back to: what is worked out is kept as long as this. Under the customer, what
 * it was on each day that was ever looked at would be held to the end of a build.
 */
interface Then {
  account: Account;
  day: IsoDate;
}

/** What was known of the work at a customer. */
const workOn = /* @__PURE__ */ oncePer(({ account, day }: Then) => {
  const byThen = byDay(day);
  return {
    comments: account.comments.filter(({ writtenOn }) => writtenOn <= day),
    actions: account.actions.map((action) => actionOn(action, day)),
    ideas: account.ideas.map((idea) => ideaOn(idea, day)),
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
    valueClaims: account.valueClaims.map((claim) =>
      claim.measuredOn === undefined || claim.measuredOn <= day
        ? claim
        : { ...claim, measured: undefined, measuredOn: undefined },
    ),
  };
});

const peopleOn = /* @__PURE__ */ oncePer(({ account, day }: Then) =>
  account.people.map((person) => personOn(person, day)),
);

function personOn(person: Stakeholder, day: IsoDate): Stakeholder {
  const lastContact = person.lastContact !== undefined && person.lastContact <= day ? person.lastContact : undefined;
  if (person.asOf === undefined || person.asOf <= day) return like(person, { lastContact });
  const then = judgementsOf(person).findLast(({ asOf }) => asOf <= day);
  return like(person, {
    lastContact,
    attitude: then?.attitude ?? 'unknown',
    basis: then?.basis,
    asOf: then?.asOf,
    history: person.history.filter(({ asOf }) => asOf < (then?.asOf ?? '')),
  });
}

function actionOn(written: Action, day: IsoDate): Action {
  const action = dueOn(written, day);
  return action.closedOn === undefined || action.closedOn <= day
    ? action
    : { ...action, stage: 'running', closedOn: undefined, effect: undefined };
}

/**
 * Before the day on which it was moved an action was due when it was due then; how often it had been moved is not told.
 */
function dueOn(action: Action, day: IsoDate): Action {
  const { slippedFrom, slippedOn } = action;
  if (slippedFrom === undefined || slippedOn === undefined || slippedOn <= day) return action;
  return { ...action, due: slippedFrom, slippedFrom: undefined, slippedOn: undefined, timesSlipped: undefined };
}

/** The stage that an idea had on a day. Why it was dropped was not said before it was. */
function ideaOn(idea: Idea, day: IsoDate): Idea {
  const { stage } = stateOn(timeline({ stage: idea.stage }, idea.earlier), day);
  const reason = stage === 'dropped' ? idea.reason : undefined;
  return stage === idea.stage
    ? idea
    : { ...idea, stage, reason, earlier: idea.earlier.filter(({ until }) => until <= day) };
}
