import type { FigureBook } from '../budget/figures.ts';
import type { IsoDate } from '../calendar/dates.ts';
import { about, customersToday, type Finding, hadHappened } from './finding.ts';

type Found = Finding<{ by: string; on: IsoDate; score: number; limit: number }>;

/**
 * A customer gave a low score, no action answers it, and no better score has come since. A reason why nothing changes
 * is no answer to a low score.
 */
export function feedbackLow(book: FigureBook): Found[] {
  const limit = book.portfolio.company.thresholds.lowFeedback;
  return customersToday(book).flatMap((account) =>
    account.feedback.flatMap(({ on, by, score, action }, at): Found[] => {
      if (score === undefined || score > limit || action !== undefined || !hadHappened(on, book)) return [];
      const isMended = account.feedback.some(
        (later) => later.on > on && hadHappened(later.on, book) && (later.score ?? 0) > limit,
      );
      if (isMended) return [];
      return [
        about(account, ['feedback', at], {
          severity: 'high',
          block: 'feedback',
          since: on,
          facts: { by, on, score, limit },
        }),
      ];
    }),
  );
}
