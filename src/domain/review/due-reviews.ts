import { addDays, type IsoDate } from '../calendar/dates.ts';
import { addQuarters, lastDayOf, quarterOf, type Quarter } from '../calendar/quarters.ts';
import { isCustomerOn, lastBegunBy } from '../membership/customers.ts';
import { peopleOn } from '../membership/customers-people.ts';
import { isGone } from '../membership/presence.ts';
import type { Change } from '../plan/follow-up.ts';
import type { Stakeholder } from '../plan/stakeholder.ts';
import type { Account, Portfolio, Review, Segment } from '../portfolio.ts';
import { reviewsOf } from './reviews-of.ts';
import { sealBy } from './rhythm.ts';
import { byText } from '../order.ts';

/** Who is reviewed: an account with a plan of its own, or a segment whose customers stand in sales plans. */
export type Reviewed = { account: Account; segment: undefined } | { account: undefined; segment: Segment };

/** A review that the rhythm asks for, and the review that answers it once it is held. */
export type ReviewDuty = Reviewed & {
  quarter: Quarter;
  /** The last day on which it is in time: the day by which the quarter is sealed. */
  due: IsoDate;
  held: Review | undefined;
};

/** Why a review is due out of turn. */
export type Occasion = { change: Change; newDecider?: undefined } | { change?: undefined; newDecider: Stakeholder };

/** A review of an account that something other than the rhythm asks for. */
export interface ReviewOutOfTurn {
  account: Account;
  occasion: Occasion;
  /** The day from which the plan no longer rests on what its last review saw. */
  since: IsoDate;
  due: IsoDate;
}

/**
 * Everybody whom the rhythm of a segment binds: segments of sales plans as a whole, other segments account by account.
 */
export function reviewedInRhythm(portfolio: Portfolio): Reviewed[] {
  return portfolio.segments
    .filter(({ reviewEveryMonths }) => reviewEveryMonths !== undefined)
    .flatMap((segment): Reviewed[] =>
      segment.planType === 'sales'
        ? [{ account: undefined, segment }]
        : portfolio.accounts
            .filter((account) => account.segment === segment && !account.salesPlan)
            .map((account) => ({ account, segment: undefined })),
    );
}

/**
 * The reviews of a quarter by the rhythm of each segment, held or not, as they stand on a day: one is asked for when a
 * full rhythm has passed since the last quarterly review. A rhythm that is no whole number of quarters counts as the
 * shorter one, so that no review comes later than the segment says. A quarter is reviewed with those who are customers
 * on its last day; one that has ended since is asked for none.
 */
export function reviewDuties(portfolio: Portfolio, quarter: Quarter, asOf: IsoDate): ReviewDuty[] {
  const due = sealBy(quarter, portfolio);
  const lastDay = lastDayOf(quarter, portfolio.fiscalYear);
  return reviewedInRhythm(portfolio).flatMap((reviewed): ReviewDuty[] => {
    if (reviewed.account && !isCustomerOn(reviewed.account, lastDay)) return [];
    const own = quarterlyReviews(reviewed, portfolio, asOf);
    const rhythm = rhythmOf(reviewed);
    const isRested = own.some((review) => review.quarter < quarter && review.quarter > addQuarters(quarter, -rhythm));
    const held = own.find((review) => review.quarter === quarter);
    const isAsked = held !== undefined || !reviewed.account || hasNotEnded(reviewed.account, lastDay, asOf);
    return isRested || !isAsked ? [] : [{ ...reviewed, quarter, due, held }];
  });
}

/** Whether somebody who is a customer on a day is still one on another, without a break between. */
function hasNotEnded(account: Account, from: IsoDate, day: IsoDate): boolean {
  const time = lastBegunBy(account, from);
  return time === undefined || !isGone(time, day);
}

/**
 * After how many quarters the next review is asked for; a rhythm that is no whole number of quarters counts as the
 * shorter one.
 */
export function rhythmOf({ account, segment }: Reviewed): number {
  return Math.max(1, Math.floor(((account?.segment ?? segment)?.reviewEveryMonths ?? 3) / 3));
}

/** The newest quarter whose reviews should all have been held by a day. */
export function lastQuarterToReview(portfolio: Portfolio, asOf: IsoDate): Quarter {
  let quarter = quarterOf(asOf, portfolio.fiscalYear);
  while (sealBy(quarter, portfolio) >= asOf) quarter = addQuarters(quarter, -1);
  return quarter;
}

/**
 * Reviews that are past their day and not held, of the newest quarter that should be reviewed; a later review makes up
 * for it.
 */
export function missingReviews(portfolio: Portfolio, asOf: IsoDate): ReviewDuty[] {
  return reviewDuties(portfolio, lastQuarterToReview(portfolio, asOf), asOf).filter(
    (duty) => !duty.held && !quarterlyReviews(duty, portfolio, asOf).some((review) => review.quarter > duty.quarter),
  );
}

/** Reviews of all accounts that are due out of turn on a day, soonest first. */
export function reviewsOutOfTurn(portfolio: Portfolio, asOf: IsoDate): ReviewOutOfTurn[] {
  return reviewedInRhythm(portfolio)
    .flatMap(({ account }) => (account ? outOfTurn(account, portfolio, asOf) : []))
    .sort((a, b) => byText(a.due, b.due) || byText(a.account.id, b.account.id));
}

/**
 * The reviews of an account that are due out of turn on a day, soonest first: the customer's organisation is about to
 * change, or somebody new decides, and no review has been held since that was known. They are due within the days that
 * company.yaml sets, counted from its beginning where the customer began later. An account that no rhythm binds is
 * asked for none.
 */
export function outOfTurn(account: Account, portfolio: Portfolio, asOf: IsoDate): ReviewOutOfTurn[] {
  if (
    !isCustomerOn(account, asOf) ||
    account.salesPlan ||
    account.segment.planType === 'sales' ||
    account.segment.reviewEveryMonths === undefined
  )
    return [];
  const held = reviewsOf(account, portfolio, asOf);
  const { since: begun = '' } = lastBegunBy(account, asOf) ?? {};
  return occasionsOf(account, asOf)
    .map(({ occasion, since }) => ({ occasion, since: since < begun ? begun : since }))
    .filter(({ since }) => since <= asOf && !held.some(({ on }) => on >= since))
    .map(({ occasion, since }) => ({
      account,
      occasion,
      since,
      due: addDays(since, portfolio.company.thresholds.reviewWithinDays),
    }))
    .sort((a, b) => byText(a.due, b.due));
}

/** A change counts from the day it was heard of; somebody who decides, from the day they began. */
function occasionsOf(account: Account, asOf: IsoDate): { occasion: Occasion; since: IsoDate }[] {
  const changes = account.changes.map((change) => ({ occasion: { change }, since: change.knownOn ?? change.on }));
  const deciders = peopleOn(account, asOf).flatMap((person) =>
    person.since !== undefined && person.roles.includes('decision-maker')
      ? [{ occasion: { newDecider: person }, since: person.since }]
      : [],
  );
  return [...changes, ...deciders];
}

function quarterlyReviews({ account, segment }: Reviewed, portfolio: Portfolio, asOf: IsoDate): Review[] {
  return reviewsOf(account ?? segment, portfolio, asOf).filter(({ change }) => !change);
}
