import type { IsoDate } from '../calendar/dates.ts';
import { lastDayInTime } from '../calendar/due.ts';
import { byText } from '../order.ts';
import { isOpen } from '../plan/vocabulary.ts';
import type { Action } from '../plan/work.ts';
import type { Account, Portfolio } from '../portfolio.ts';

/** The open action of an account that is due first, overdue ones too, with the last day on which it is in time. */
export function nextAction(
  account: Account,
  { fiscalYear }: Pick<Portfolio, 'fiscalYear'>,
): { action: Action; lastDay: IsoDate } | undefined {
  return account.actions
    .filter(isOpen)
    .map((action) => ({ action, lastDay: lastDayInTime(action.due, fiscalYear) }))
    .sort((a, b) => byText(a.lastDay, b.lastDay))[0];
}
