import { addDays, daysBetween, type IsoDate } from '../calendar/dates.ts';
import { lastDayOf, type Quarter } from '../calendar/quarters.ts';
import type { Account, Portfolio } from '../portfolio.ts';

/** How far a duty of the rhythm has come: for whom it is done and for whom it is not. */
export interface Duty {
  done: readonly Account[];
  open: readonly Account[];
}

/** The next quarterly review of each account: done when a day on or after the as-of day is booked. */
export function reviewsBooked(accounts: readonly Account[], asOf: IsoDate): Duty {
  return split(accounts, (account) => account.reviewBookedOn !== undefined && account.reviewBookedOn >= asOf);
}

/** Days since the newest feedback given by the as-of day; nothing when there is none. */
export function daysSinceFeedback(account: Account, asOf: IsoDate): number | undefined {
  const newest = account.feedback
    .map(({ on }) => on)
    .filter((on) => on <= asOf)
    .sort()
    .at(-1);
  return newest === undefined ? undefined : daysBetween(newest, asOf);
}

/**
 * Whether each account has given feedback within its segment's limit. Accounts of segments without a limit are left
 * out.
 */
export function feedbackInTime(accounts: readonly Account[], asOf: IsoDate): Duty {
  const bound = accounts.filter((account) => account.segment.shelfLives.feedback !== undefined);
  return split(
    bound,
    (account) => (daysSinceFeedback(account, asOf) ?? Infinity) <= (account.segment.shelfLives.feedback ?? Infinity),
  );
}

/** The day by which a quarter is to be sealed. */
export function sealBy(quarter: Quarter, portfolio: Portfolio): IsoDate {
  return addDays(lastDayOf(quarter, portfolio.fiscalYear), portfolio.company.thresholds.sealWithinDays);
}

function split(accounts: readonly Account[], isDone: (account: Account) => boolean): Duty {
  return { done: accounts.filter(isDone), open: accounts.filter((account) => !isDone(account)) };
}
