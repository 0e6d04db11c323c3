import type { IsoDate } from '../calendar/dates.ts';
import { lastDayInTime } from '../calendar/due.ts';
import { byText } from '../order.ts';
import { isOpen } from '../plan/vocabulary.ts';
import type { Action } from '../plan/work.ts';
import type { Account, Portfolio } from '../portfolio.ts';

/** The open actions of an account, each with the last day on which it is in time, earliest first. */
function openActions(
  account: Account,
  { fiscalYear }: Pick<Portfolio, 'fiscalYear'>,
): { action: Action; lastDay: IsoDate }[] {
  return account.actions
    .filter(isOpen)
    .map((action) => ({ action, lastDay: lastDayInTime(action.due, fiscalYear) }))
    .sort((a, b) => byText(a.lastDay, b.lastDay));
}

/** The open action of an account that is due first, overdue ones too, with the last day on which it is in time. */
export function nextAction(
  account: Account,
  portfolio: Pick<Portfolio, 'fiscalYear'>,
): { action: Action; lastDay: IsoDate } | undefined {
  return openActions(account, portfolio)[0];
}

/** Whether something is still to be done for an account from a day to another; what is overdue is not. */
export function isActedBetween(
  account: Account,
  from: IsoDate,
  to: IsoDate,
  portfolio: Pick<Portfolio, 'fiscalYear'>,
): boolean {
  return openActions(account, portfolio).some(({ lastDay }) => lastDay >= from && lastDay <= to);
}
