import type { FigureBook } from '../budget/figures.ts';
import { about, customersToday, type Finding, hadHappened } from './finding.ts';
import type { IsoDate } from '../calendar/dates.ts';

type Found = Finding<{ said: string; by: string; on: IsoDate }>;

/** The customer said something, and the plan neither names the action that it led to nor says why nothing changes. */
export function feedbackUndecided(book: FigureBook): Found[] {
  return customersToday(book).flatMap((account) =>
    account.feedback.flatMap((item, at): Found[] => {
      if (item.action !== undefined || item.noChange !== undefined || !hadHappened(item.on, book)) return [];
      return [
        about(account, ['feedback', at], {
          severity: 'low',
          block: 'feedback',
          since: item.on,
          facts: { said: item.said, by: item.by, on: item.on },
        }),
      ];
    }),
  );
}
