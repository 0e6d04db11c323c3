import type { IsoDate } from '../calendar/dates.ts';
import type { Account, Portfolio, Review, Segment } from '../portfolio.ts';
import { oncePer } from '../once-per.ts';

/** Every account's page asks for its own. */
const byReviewed = oncePer(groupReviews);

/** The reviews of an account or a segment that were held by a day, oldest quarter first. */
export function reviewsOf(reviewed: Account | Segment, portfolio: Portfolio, asOf: IsoDate): Review[] {
  return (byReviewed(portfolio).get(reviewed) ?? []).filter(({ on }) => on <= asOf);
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
