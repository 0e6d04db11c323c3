import type { Review } from '../portfolio.ts';
import type { SealedReview } from './snapshot.ts';
import type { Viewed } from './viewed.ts';
import { nameRemover } from './name-remover.ts';

/** The reviews of the quarter that were held by the day it is seen. What became of a decision later is not in them. */
export function sealReviews(
  isOf: (review: Review) => boolean,
  { reviews, book, quarter, asOf }: Viewed,
): SealedReview[] {
  const names = nameRemover(book.portfolio);
  const happened = (day: string | undefined) => (day !== undefined && day <= asOf ? day : undefined);
  return reviews
    .filter((review) => review.quarter === quarter && review.on <= asOf && isOf(review))
    .map((review) => {
      const text = (written: string) => names.fromText(written, review.account?.id);
      return {
        on: review.on,
        change: review.change?.id,
        tookPart: review.tookPart,
        judgement: text(review.judgement),
        decisions: review.decisions.map(({ id, decision, owner, due, keptOn, droppedOn }) => ({
          id,
          text: text(decision),
          owner,
          due,
          keptOn: happened(keptOn),
          droppedOn: happened(droppedOn),
        })),
        nextQuarter: review.nextQuarter.map(({ change, block }) => ({ text: text(change), block })),
      };
    });
}
