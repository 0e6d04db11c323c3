import type { Quarter } from '../calendar/quarters.ts';
import { oncePer } from '../once-per.ts';
import type { Account, Review, Segment } from '../portfolio.ts';
import type { SealedReview } from './snapshot.ts';
import type { Viewed } from './viewed.ts';
import { nameRemover } from './name-remover.ts';

/** Reviews by their quarter and what they are of, so that nobody goes through all of them for each account. */
const byQuarterAndPlan = /* @__PURE__ */ oncePer((reviews: readonly Review[]) =>
  Map.groupBy(reviews, ({ quarter, account, segment }) => keyOf(quarter, account, segment)),
);

function keyOf(quarter: Quarter, account: { id: string } | undefined, segment: { id: string } | undefined): string {
  return account ? `${quarter} account ${account.id}` : `${quarter} segment ${segment?.id ?? ''}`;
}

/**
 * The reviews of an account or a segment in the quarter that were held by the day it is seen. What became of a decision
 * later is not in them.
 */
export function sealReviews(
  { account, segment }: { account?: Account; segment?: Segment },
  { book, written, quarter, asOf }: Viewed,
): SealedReview[] {
  const names = nameRemover(book.portfolio);
  const happened = (day: string | undefined) => (day !== undefined && day <= asOf ? day : undefined);
  return (byQuarterAndPlan(written.reviews).get(keyOf(quarter, account, segment)) ?? [])
    .filter((review) => review.on <= asOf)
    .map((review) => {
      const text = (said: string) => names.fromText(said, review.account?.id);
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
