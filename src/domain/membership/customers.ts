import { addMonths, monthOf, type IsoDate } from '../calendar/dates.ts';
import { firstDayOf, lastDayOf, type FiscalYear, type Quarter } from '../calendar/quarters.ts';
import type { Account, Portfolio } from '../portfolio.ts';
import { isGone } from './presence.ts';

type Lasting = Pick<Account, 'since' | 'until'>;

/** Whether somebody is a customer on a day: from `since` on, where it is written, until the day before `until`. */
export function isCustomerOn(account: Lasting, day: IsoDate): boolean {
  return (account.since === undefined || account.since <= day) && !isGone(account, day);
}

/** The customers of a day, in the portfolio's order: nothing is due of one that has not begun or that has ended. */
export function customersOn({ accounts }: Pick<Portfolio, 'accounts'>, day: IsoDate): Account[] {
  return accounts.filter((account) => isCustomerOn(account, day));
}

/** Whether somebody is a customer on any day of a quarter. */
export function isCustomerIn({ since, until }: Lasting, quarter: Quarter, fiscalYear: FiscalYear): boolean {
  return (
    (since === undefined || since <= lastDayOf(quarter, fiscalYear)) &&
    !isGone({ until }, firstDayOf(quarter, fiscalYear))
  );
}

/** The rhythm of a segment that sets none: a quarter. */
const MONTHS_OF_A_QUARTER = 3;

/**
 * Whether a customer is too new for anything to be missing in its plan: less than one rhythm of its segment's reviews has
 * passed since it began. One whose beginning is not written is not new.
 */
export function isNewOn({ since, segment }: Pick<Account, 'since' | 'segment'>, day: IsoDate): boolean {
  if (since === undefined) return false;
  const months = segment.reviewEveryMonths ?? MONTHS_OF_A_QUARTER;
  return day < `${addMonths(monthOf(since), months)}${since.slice('2026-09'.length)}`;
}

/** The customers that were won and lost in some days, both ends included, each in the order given. */
export function wonAndLost<A extends Lasting>(
  accounts: readonly A[],
  firstDay: IsoDate,
  lastDay: IsoDate,
): { won: A[]; lost: A[] } {
  const isWithin = (day: IsoDate | undefined) => day !== undefined && day >= firstDay && day <= lastDay;
  return {
    won: accounts.filter(({ since }) => isWithin(since)),
    lost: accounts.filter(({ until }) => isWithin(until)),
  };
}
