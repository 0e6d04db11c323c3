import { addDays } from '../calendar/dates.ts';
import type { FigureBook } from '../budget/figures.ts';
import { isNewOn } from '../membership/customers.ts';
import { daysSinceFeedback } from '../review/rhythm.ts';
import { about, ownPlans, type Finding } from './finding.ts';

type Found = Finding<{ days: number | undefined; limit: number }>;

/** The customer has not given feedback within the days that the segment sets, or never has, though it is not new. */
export function feedbackTooOld(book: FigureBook): Found[] {
  return ownPlans(book).flatMap((account): Found[] => {
    const limit = account.segment.shelfLives.feedback;
    const days = daysSinceFeedback(account, book.asOf);
    if (limit === undefined || (days === undefined ? isNewOn(account, book.asOf) : days <= limit)) return [];
    return [
      about(account, ['feedback'], {
        severity: 'low',
        block: 'feedback',
        since: days === undefined ? undefined : addDays(book.asOf, limit - days),
        facts: { days, limit },
      }),
    ];
  });
}
