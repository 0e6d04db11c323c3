import { addDays } from '../calendar/dates.ts';
import type { FigureBook } from '../budget/figures.ts';
import type { ChangeKind } from '../plan/vocabulary.ts';
import type { Change } from '../plan/follow-up.ts';
import type { Account } from '../portfolio.ts';
import { reviewsOf } from '../review/reviews-of.ts';
import { about, customersToday, type Finding, hadHappened } from './finding.ts';

type Found = Finding<{ change: string; kind: ChangeKind }>;

/**
 * The customer's market or one of its needs has changed, and the plan has not been reviewed since that was known. A
 * change of its organisation is left to `org-change-open`, which looks at the people whom it touches.
 */
export function marketChanged(book: FigureBook): Found[] {
  const { portfolio } = book;
  return customersToday(book).flatMap((account) =>
    account.changes.flatMap((change, at): Found[] => {
      if (!isUnreviewed(change, account, book)) return [];
      const since = change.knownOn ?? change.on;
      return [
        about(account, ['changes', at], {
          severity: 'medium',
          block: 'changes',
          since,
          due: addDays(since, portfolio.company.thresholds.reviewWithinDays),
          facts: { change: change.what, kind: change.kind },
        }),
      ];
    }),
  );
}

/** Whether a change of the market or of a need is known, and neither looked at since nor in any review. */
export function isUnreviewed(change: Change, account: Account, book: FigureBook): boolean {
  const since = change.knownOn ?? change.on;
  return (
    change.kind !== 'organisation' &&
    hadHappened(since, book) &&
    !hadHappened(change.rejudgedOn, book) &&
    !reviewsOf(account, book.portfolio, book.asOf).some(({ on }) => on >= since)
  );
}
