import { daysBetween } from '../calendar/dates.ts';
import { lastDayInTime } from '../calendar/due.ts';
import type { FigureBook } from '../budget/figures.ts';
import { isOpen } from '../plan/vocabulary.ts';
import { about, type Finding } from './finding.ts';

type Found = Finding<{ action: string; days: number }>;

/** An action is still open after its last day. Due today is still in time. */
export function actionOverdue(book: FigureBook): Found[] {
  const { portfolio, asOf } = book;
  return portfolio.accounts.flatMap((account) =>
    account.actions.flatMap((action, at): Found[] => {
      const lastDay = lastDayInTime(action.due, portfolio.fiscalYear);
      if (!isOpen(action) || lastDay >= asOf) return [];
      return [
        about(account, ['actions', at], {
          severity: action.major ? 'high' : 'medium',
          block: 'actions',
          owner: action.owner,
          since: lastDay,
          due: lastDay,
          facts: { action: action.action, days: daysBetween(lastDay, asOf) },
        }),
      ];
    }),
  );
}
