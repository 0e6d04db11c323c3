import { lastDayInTime } from '../calendar/due.ts';
import { addQuarters, lastDayOf, quarterOf, yearOf } from '../calendar/quarters.ts';
import type { FigureBook } from '../budget/figures.ts';
import { isOpen } from '../plan/vocabulary.ts';
import { about, customersToday, type Finding } from './finding.ts';
import type { IsoDate } from '../calendar/dates.ts';

type Found = Finding<{ goal: string; until: IsoDate }>;

/** An annual goal of this year or a later one has no open action that is due by the end of the next quarter. */
export function goalWithoutAction(book: FigureBook): Found[] {
  const { portfolio, asOf } = book;
  const now = quarterOf(asOf, portfolio.fiscalYear);
  const until = lastDayOf(addQuarters(now, 1), portfolio.fiscalYear);
  return customersToday(book).flatMap((account) =>
    account.goals.flatMap((goal, at): Found[] => {
      if (goal.year < yearOf(now)) return [];
      const isServed = account.actions.some(
        (action) =>
          action.goal === goal.id && isOpen(action) && lastDayInTime(action.due, portfolio.fiscalYear) <= until,
      );
      return isServed
        ? []
        : [about(account, ['goals', at], { severity: 'medium', block: 'goals', facts: { goal: goal.goal, until } })];
    }),
  );
}
