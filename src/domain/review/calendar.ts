import type { IsoDate } from '../calendar/dates.ts';
import { lastDayInTime } from '../calendar/due.ts';
import { addQuarters, firstDayOf, horizonOf, quarterOf, quartersFrom, type Quarter } from '../calendar/quarters.ts';
import { inChargeOn } from '../membership/our-people.ts';
import type { Action } from '../plan/work.ts';
import type { Account, AsOf, Portfolio, Segment } from '../portfolio.ts';
import {
  lastQuarterToReview,
  reviewDuties,
  reviewsOutOfTurn,
  rhythmOf,
  type Occasion,
  type ReviewDuty,
} from './due-reviews.ts';
import { sealBy } from './rhythm.ts';
import { byText } from '../order.ts';

/** What has a day in the calendar. */
export type Entered =
  | { kind: 'action'; account: Account; action: Action }
  | { kind: 'review'; reviewed: Account | Segment; quarter: Quarter; isBooked: boolean }
  | { kind: 'review-out-of-turn'; account: Account; occasion: Occasion }
  | { kind: 'seal'; quarter: Quarter };

/** One whole day in the calendar. */
export interface CalendarEntry {
  /**
   * Names the same thing for ever, wherever its day moves and whatever its words become: `action-havulinna-paper-a4`.
   */
  id: string;
  on: IsoDate;
  state: 'open' | 'done' | 'dropped';
  /** Ids of the people of ours whom it concerns. A seal names nobody: it is everybody's. */
  people: readonly string[];
  entered: Entered;
}

/**
 * The rhythm as days, soonest first: actions by their last day in time, reviews and seals to the end of the horizon.
 * Whatever is open is there, however late; what is closed stays to the end of the quarter after it.
 */
export function calendarOf({ portfolio, asOf }: AsOf): CalendarEntry[] {
  const now = quarterOf(asOf, portfolio.fiscalYear);
  const since = firstDayOf(addQuarters(now, -1), portfolio.fiscalYear);
  const quarters = quartersFrom(
    addQuarters(now, -1),
    horizonOf(asOf, portfolio.company.horizonQuarters, portfolio.fiscalYear).at(-1) ?? now,
  );
  return [
    ...actions(portfolio),
    ...quarterlyReviews(portfolio, asOf, quarters),
    ...reviewsOfOccasions(portfolio, asOf),
    ...quarters.map((quarter) => seal(portfolio, quarter)),
  ]
    .filter(({ state, on }) => state === 'open' || on >= since)
    .sort((a, b) => byText(a.on, b.on) || byText(a.id, b.id));
}

function actions({ accounts, fiscalYear }: Portfolio): CalendarEntry[] {
  return accounts.flatMap((account) =>
    account.actions.map(
      (action): CalendarEntry => ({
        id: `action-${account.id}-${action.id}`,
        on: lastDayInTime(action.due, fiscalYear),
        state: action.stage === 'done' || action.stage === 'dropped' ? action.stage : 'open',
        people: [action.owner],
        entered: { kind: 'action', account, action },
      }),
    ),
  );
}

/** Reviews of the rhythm: those asked for now, and those that follow when each is held in its quarter. */
function quarterlyReviews(portfolio: Portfolio, asOf: IsoDate, quarters: readonly Quarter[]): CalendarEntry[] {
  const newest = new Map<Account | Segment, Quarter>();
  const booked = new Set<Account>();
  return [...new Set([lastQuarterToReview(portfolio, asOf), ...quarters])].flatMap((quarter) =>
    reviewDuties(portfolio, quarter, asOf).flatMap((duty): CalendarEntry[] => {
      const reviewed = duty.account ?? duty.segment;
      const before = newest.get(reviewed);
      if (before !== undefined && quarter < addQuarters(before, rhythmOf(duty))) return [];
      if (!duty.held && isMadeUpFor(duty, reviewed, portfolio, asOf)) return [];
      newest.set(reviewed, quarter);
      const day = !duty.held && duty.account && !booked.has(duty.account) ? bookedDay(duty.account, asOf) : undefined;
      if (day !== undefined && duty.account) booked.add(duty.account);
      return [
        {
          id: `review-${duty.account ? '' : 'segment-'}${reviewed.id}-${quarter}`,
          on: duty.held?.on ?? day ?? duty.due,
          state: duty.held ? 'done' : 'open',
          people: reviewersOf(duty, portfolio, asOf),
          entered: { kind: 'review', reviewed, quarter, isBooked: day !== undefined },
        },
      ];
    }),
  );
}

/** Reviews that a change of the customer's organisation, or a new decision maker, asks for. */
function reviewsOfOccasions(portfolio: Portfolio, asOf: IsoDate): CalendarEntry[] {
  const open = reviewsOutOfTurn(portfolio, asOf).map(({ account, occasion, due }) =>
    occasionEntry(account, occasion, due, 'open', teamOf(account, portfolio, asOf)),
  );
  const held = portfolio.reviews.flatMap(({ account, change, on }) =>
    account && change && on <= asOf
      ? [occasionEntry(account, { change }, on, 'done', teamOf(account, portfolio, asOf))]
      : [],
  );
  const stillOpen = new Set(open.map(({ id }) => id));
  return [...open, ...held.filter(({ id }) => !stillOpen.has(id))];
}

function occasionEntry(
  account: Account,
  occasion: Occasion,
  on: IsoDate,
  state: 'open' | 'done',
  people: string[],
): CalendarEntry {
  const cause = occasion.change
    ? `change-${occasion.change.id ?? account.changes.indexOf(occasion.change) + 1}`
    : `decider-${occasion.newDecider.id}`;
  return {
    id: `review-${account.id}-${cause}`,
    on,
    state,
    people,
    entered: { kind: 'review-out-of-turn', account, occasion },
  };
}

function seal(portfolio: Portfolio, quarter: Quarter): CalendarEntry {
  const isSealed = portfolio.snapshots.some((sealed) => sealed.quarter === quarter);
  return {
    id: `seal-${quarter}`,
    on: sealBy(quarter, portfolio),
    state: isSealed ? 'done' : 'open',
    people: [],
    entered: { kind: 'seal', quarter },
  };
}

/** Whether a review that was never held needs no more day, since a later one was. */
function isMadeUpFor(
  { quarter }: ReviewDuty,
  reviewed: Account | Segment,
  { reviews }: Portfolio,
  asOf: IsoDate,
): boolean {
  return reviews.some(
    (review) =>
      review.quarter > quarter &&
      review.on <= asOf &&
      !review.change &&
      (review.account ?? review.segment) === reviewed,
  );
}

/** The day booked for the next review, while it is still to come. */
function bookedDay({ reviewBookedOn }: Account, asOf: IsoDate): IsoDate | undefined {
  return reviewBookedOn !== undefined && reviewBookedOn >= asOf ? reviewBookedOn : undefined;
}

/** Who comes to a review: an account's team, or whoever keeps the segment's sales plans. */
function reviewersOf({ account, segment }: ReviewDuty, portfolio: Portfolio, asOf: IsoDate): string[] {
  return account
    ? teamOf(account, portfolio, asOf)
    : [...new Set(portfolio.salesPlans.filter((plan) => plan.segment === segment).map(({ owner }) => owner.id))];
}

/** The account's team; whoever is in charge now stands for those who have left. */
function teamOf(account: Account, portfolio: Portfolio, asOf: IsoDate): string[] {
  const team = [account.kam.id, ...account.team.map(({ person }) => person)];
  return [...new Set(team.flatMap((id) => inChargeOn(id, portfolio, asOf)?.id ?? []))];
}
