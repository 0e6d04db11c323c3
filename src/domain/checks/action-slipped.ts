import type { FigureBook } from '../budget/figures.ts';
import { daysBetween } from '../calendar/dates.ts';
import { lastDayInTime } from '../calendar/due.ts';
import { isOpen } from '../plan/vocabulary.ts';
import { about, customersToday, type Finding } from './finding.ts';

type Found = Finding<{ action: string; days: number; times: number; limit: number }>;

/** A major action that is still open was put off twice, or by more days than the company allows. */
export function actionSlipped(book: FigureBook): Found[] {
  const { portfolio } = book;
  const limit = portfolio.company.thresholds.slipDays;
  return customersToday(book).flatMap((account) =>
    account.actions.flatMap((action, at): Found[] => {
      if (!action.major || !isOpen(action) || action.slippedFrom === undefined) return [];
      const lastDay = lastDayInTime(action.due, portfolio.fiscalYear);
      const days = daysBetween(lastDayInTime(action.slippedFrom, portfolio.fiscalYear), lastDay);
      const times = action.timesSlipped ?? 1;
      if (times < 2 && days <= limit) return [];
      return [
        about(account, ['actions', at], {
          severity: 'high',
          block: 'actions',
          owner: action.owner,
          due: lastDay,
          facts: { action: action.action, days, times, limit },
        }),
      ];
    }),
  );
}
