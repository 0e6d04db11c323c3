import type { FigureBook } from '../budget/figures.ts';
import { placeOf } from '../place.ts';
import { hadHappened, type Finding } from './finding.ts';
import type { Quarter } from '../calendar/quarters.ts';

type Found = Finding<{ of: string | undefined; quarter: Quarter }>;

/** A review was begun for a day that has come, and its judgement is not written: it does not count as held. */
export function reviewWithoutJudgement(book: FigureBook): Found[] {
  return book.portfolio.begunReviews
    .filter(({ on }) => hadHappened(on, book))
    .map(
      ({ account, segment, quarter, source, tookPart }): Found => ({
        severity: 'low',
        block: 'reviews',
        place: placeOf(source, ['of']),
        owner: account?.kam.id ?? tookPart[0],
        ...(account ? { account: account.id } : { segment: segment?.id }),
        facts: { of: (account ?? segment)?.name, quarter },
      }),
    );
}
