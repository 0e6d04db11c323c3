import { addDays, type IsoDate } from '../calendar/dates.ts';
import { lastDayInTime } from '../calendar/due.ts';
import { isOpen } from '../plan/vocabulary.ts';
import type { Action } from '../plan/work.ts';
import type { Account, Portfolio } from '../portfolio.ts';
import { byText } from '../order.ts';

/** An action that is still to be done, with the last day on which it is in time. */
export interface ComingAction {
  account: Account;
  action: Action;
  lastDay: IsoDate;
}

/**
 * Actions still open whose last day falls within so many days from the as-of day, both ends included, soonest first.
 * Those already late are not among them: they are warnings.
 */
export function comingActions(portfolio: Portfolio, asOf: IsoDate, days: number): ComingAction[] {
  const until = addDays(asOf, days);
  return portfolio.accounts
    .flatMap((account) =>
      account.actions.map((action) => ({ account, action, lastDay: lastDayInTime(action.due, portfolio.fiscalYear) })),
    )
    .filter(({ action, lastDay }) => isOpen(action) && lastDay >= asOf && lastDay <= until)
    .sort((a, b) => byText(a.lastDay, b.lastDay));
}
