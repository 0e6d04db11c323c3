import type { IsoDate } from '../calendar/dates.ts';
import { lastDayInTime } from '../calendar/due.ts';
import type { FiscalYear } from '../calendar/quarters.ts';
import type { Decision } from '../plan/review.ts';
import type { Account, Portfolio, Review } from '../portfolio.ts';
import { reviewsOf } from './reviews-of.ts';

const DECISION_STATES = ['open', 'late', 'kept', 'dropped'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/**
 * What has become of a decision by a day: kept or dropped on or before it, else open, or late when its time has passed.
 */
export function decisionState(decision: Decision, fiscalYear: FiscalYear, asOf: IsoDate): DecisionState {
  if (decision.keptOn !== undefined && decision.keptOn <= asOf) return 'kept';
  if (decision.droppedOn !== undefined && decision.droppedOn <= asOf) return 'dropped';
  return lastDayInTime(decision.due, fiscalYear) < asOf ? 'late' : 'open';
}

/** True while a decision is neither kept nor given up. */
export function isWaiting(decision: Decision, fiscalYear: FiscalYear, asOf: IsoDate): boolean {
  const state = decisionState(decision, fiscalYear, asOf);
  return state === 'open' || state === 'late';
}

/** A decision with the review that took it. */
export interface DecisionAt {
  review: Review;
  decision: Decision;
}

/** The decisions of an account or segment that wait to be carried out on a day, oldest review first. */
export function openDecisions(
  reviewed: Account | NonNullable<Review['segment']>,
  portfolio: Portfolio,
  asOf: IsoDate,
): DecisionAt[] {
  return reviewsOf(reviewed, portfolio, asOf).flatMap((review) =>
    review.decisions
      .filter((decision) => isWaiting(decision, portfolio.fiscalYear, asOf))
      .map((decision) => ({ review, decision })),
  );
}
