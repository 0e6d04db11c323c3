import { addMonths, monthOf, type IsoDate } from '../calendar/dates.ts';
import { firstDayOf, lastDayOf, type FiscalYear, type Quarter } from '../calendar/quarters.ts';
import type { Account, Portfolio } from '../portfolio.ts';
import { isGone } from './presence.ts';

/** Whoever is a customer from a day, until a day, and not in the breaks between. */
export type Lasting = Pick<Account, 'since' | 'until' | 'breaks'> & Partial<Pick<Account, 'untilReason'>>;

/** One time as a customer: from its first day until the first day after it, as far as the two are written. */
export interface TimeAsCustomer {
  since: IsoDate | undefined;
  until: IsoDate | undefined;
  /** Why it ended. */
  reason: string | undefined;
}

/**
 * All times in which somebody was, is and will be a customer, oldest first: a break ends one, and the next begins after
 * it.
 */
export function timesAsCustomer({ since, until, untilReason, breaks }: Lasting): TimeAsCustomer[] {
  const ends = [...breaks.map(({ from, reason }) => ({ until: from, reason })), { until, reason: untilReason }];
  return ends.map((end, at) => ({ since: at === 0 ? since : breaks[at - 1]?.until, ...end }));
}

/**
 * Whether somebody is a customer on a day: from `since` on, where it is written, until the day before `until`, and in
 * no break.
 */
export function isCustomerOn(account: Lasting, day: IsoDate): boolean {
  if (isAlwaysCustomer(account)) return true;
  return timesAsCustomer(account).some((time) => hasBegun(time, day) && !isGone(time, day));
}

/** Whether somebody was a customer before a day and is none on it: for good, or until the break is over. */
export function hasEndedOn(account: Lasting, day: IsoDate): boolean {
  return endOn(account, day) !== undefined;
}

/** The end that holds on a day: the last one before it that no new beginning has followed. */
export function endOn(account: Lasting, day: IsoDate): { until: IsoDate; reason: string | undefined } | undefined {
  const time = lastBegunBy(account, day);
  return time?.until !== undefined && time.until <= day ? { until: time.until, reason: time.reason } : undefined;
}

/** The last time as a customer that has begun by a day; the first one, where it says no beginning. */
export function lastBegunBy(account: Lasting, day: IsoDate): TimeAsCustomer | undefined {
  return timesAsCustomer(account).findLast((time) => hasBegun(time, day));
}

function hasBegun({ since }: Pick<TimeAsCustomer, 'since'>, day: IsoDate): boolean {
  return since === undefined || since <= day;
}

/** The customers of a day, in the portfolio's order: nothing is due of one that has not begun or that has ended. */
export function customersOn({ accounts }: Pick<Portfolio, 'accounts'>, day: IsoDate): Account[] {
  return accounts.filter((account) => isCustomerOn(account, day));
}

/** Most have no end, no beginning and no break, and are asked thousands of times. */
function isAlwaysCustomer({ since, until, breaks }: Lasting): boolean {
  return since === undefined && until === undefined && breaks.length === 0;
}

/** Whether somebody is a customer on any day of a quarter. */
export function isCustomerIn(account: Lasting, quarter: Quarter, fiscalYear: FiscalYear): boolean {
  if (isAlwaysCustomer(account)) return true;
  const [first, last] = [firstDayOf(quarter, fiscalYear), lastDayOf(quarter, fiscalYear)];
  return timesAsCustomer(account).some((time) => hasBegun(time, last) && !isGone(time, first));
}

/** The rhythm of a segment that sets none: a quarter. */
const MONTHS_OF_A_QUARTER = 3;

/**
 * Whether a customer is too new for anything to be missing in its plan: less than one rhythm of its segment's reviews
 * has passed since it began, or began again. One whose beginning is not written is not new.
 */
export function isNewOn(account: Lasting & Pick<Account, 'segment'>, day: IsoDate): boolean {
  const { since } = lastBegunBy(account, day) ?? account;
  if (since === undefined) return false;
  const months = account.segment.reviewEveryMonths ?? MONTHS_OF_A_QUARTER;
  return day < `${addMonths(monthOf(since), months)}${since.slice('2026-09'.length)}`;
}

/** A customer that began or ended, and when; why, where it ended. */
export interface CameOrWent<A> {
  customer: A;
  on: IsoDate;
  reason: string | undefined;
}

/**
 * The customers that were won and lost in some days, both ends included, each in the order given; who comes back is won
 * again.
 */
export function wonAndLost<A extends Lasting>(
  accounts: readonly A[],
  firstDay: IsoDate,
  lastDay: IsoDate,
): { won: CameOrWent<A>[]; lost: CameOrWent<A>[] } {
  const within = (customer: A, on: IsoDate | undefined, reason: string | undefined): CameOrWent<A>[] =>
    on !== undefined && on >= firstDay && on <= lastDay ? [{ customer, on, reason }] : [];
  return {
    won: accounts.flatMap((account) =>
      timesAsCustomer(account).flatMap(({ since }) => within(account, since, undefined)),
    ),
    lost: accounts.flatMap((account) =>
      timesAsCustomer(account).flatMap(({ until, reason }) => within(account, until, reason)),
    ),
  };
}
