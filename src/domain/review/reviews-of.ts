import type { IsoDate } from '../calendar/dates.ts';
import type { Account, Portfolio, Review, Segment } from '../portfolio.ts';

/** Every account's page asks for its own. */
const known = new WeakMap<Portfolio, ReadonlyMap<Account | Segment, readonly Review[]>>();

/** The reviews of an account or a segment that were held by a day, oldest quarter first. */
export function reviewsOf(reviewed: Account | Segment, portfolio: Portfolio, asOf: IsoDate): Review[] {
  const byReviewed = known.get(portfolio) ?? groupReviews(portfolio);
  known.set(portfolio, byReviewed);
  return (byReviewed.get(reviewed) ?? []).filter(({ on }) => on <= asOf);
}

function groupReviews({ reviews }: Portfolio): Map<Account | Segment, Review[]> {
  const byReviewed = new Map<Account | Segment, Review[]>();
  for (const review of reviews) {
    const reviewed = review.account ?? review.segment;
    const before = reviewed && byReviewed.get(reviewed);
    if (before) before.push(review);
    else if (reviewed) byReviewed.set(reviewed, [review]);
  }
  return byReviewed;
}
