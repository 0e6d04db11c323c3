import { isIsoDate, monthOf, type Month } from '../calendar/dates.ts';
import { monthsOf, quarterOf, yearOf, type Quarter } from '../calendar/quarters.ts';
import type { Action } from '../plan/work.ts';
import type { AsOf, Portfolio } from '../portfolio.ts';
import { calendarOf, type CalendarEntry } from './calendar.ts';
import { reviewDuties } from './due-reviews.ts';

/** How much of something is done. */
export interface Share {
  done: number;
  of: number;
}

/** One quarter of the rolling year: what was to happen in it, and how far that has come. */
export interface ClockQuarter {
  quarter: Quarter;
  /** Actions due in each of its months, dropped ones left out. */
  months: { month: Month; actions: Share }[];
  /** Actions that are due in the quarter, without a month. */
  anyMonth: Share;
  /** Reviews that the rhythm asks for, and those held. */
  reviews: Share;
}

/** How each of some quarters stands on a day, in their order. */
export function yearClock({ portfolio, asOf }: AsOf, quarters: readonly Quarter[]): ClockQuarter[] {
  const now = quarterOf(asOf, portfolio.fiscalYear);
  const actions = new Map<string, Action[]>();
  for (const action of portfolio.accounts.flatMap((account) => account.actions)) {
    if (action.stage !== 'dropped')
      actions.set(periodOf(action.due), [...(actions.get(periodOf(action.due)) ?? []), action]);
  }
  const ahead = calendarOf({ portfolio, asOf });
  return quarters.map((quarter) => ({
    quarter,
    months: monthsOf(quarter, portfolio.fiscalYear).map((month) => ({
      month,
      actions: share(actions.get(month) ?? [], isDone),
    })),
    anyMonth: share(actions.get(quarter) ?? [], isDone),
    // What comes later hangs on when the reviews of this quarter are held, as the calendar tells it; none is held
    // before.
    reviews:
      quarter <= now
        ? share(reviewDuties(portfolio, quarter, asOf), ({ held }) => held !== undefined)
        : {
            done: 0,
            of: ahead.filter(({ entered }) => entered.kind === 'review' && entered.quarter === quarter).length,
          },
  }));
}

/** How many account plans have set an annual goal for a fiscal year, and how many goals there are. */
export function goalsSet({ accounts }: Portfolio, year: number): Share & { goals: number } {
  const plans = accounts
    .filter(({ salesPlan }) => !salesPlan)
    .map((account) => account.goals.filter((goal) => goal.year === year).length);
  return { ...share(plans, (goals) => goals > 0), goals: plans.reduce((sum, goals) => sum + goals, 0) };
}

/** Every fiscal year that some quarters belong to. */
export function yearsOf(quarters: readonly Quarter[]): number[] {
  return [...new Set(quarters.map(yearOf))];
}

/** Reviews that wait to be held on a day, soonest first: past their day, asked for in this quarter, or out of turn. */
export function waitingReviews({ portfolio, asOf }: AsOf): CalendarEntry[] {
  const now = quarterOf(asOf, portfolio.fiscalYear);
  return calendarOf({ portfolio, asOf }).filter(
    ({ state, entered }) =>
      state === 'open' &&
      (entered.kind === 'review-out-of-turn' || (entered.kind === 'review' && entered.quarter <= now)),
  );
}

/** The month that an action is due in, or the quarter when it has no month. */
function periodOf(due: Action['due']): string {
  return isIsoDate(due) ? monthOf(due) : due;
}

function isDone({ stage }: Action): boolean {
  return stage === 'done';
}

function share<T>(things: readonly T[], isDoneOf: (thing: T) => boolean): Share {
  return { done: things.filter(isDoneOf).length, of: things.length };
}
