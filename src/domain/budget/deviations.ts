import { addQuarters, quarterOf, type Quarter } from '../calendar/quarters.ts';
import type { Minor } from '../money/money.ts';
import { isBeyond } from '../money/percent.ts';
import type { FigureComment } from '../plan/budget-line.ts';
import type { Account, NewCustomerPlan, Planned } from '../portfolio.ts';
import { Share } from './comparison.ts';
import type { FigureBook } from './figures.ts';
import { byText } from '../order.ts';

/** A quarter that is off its budget by more than the company's limit. */
interface Deviation {
  quarter: Quarter;
  budget: Minor;
  /**
   * What is set against the budget: the forecast of the running quarter, since its actual is not complete; else the
   * actual.
   */
  measure: 'forecast' | 'actual';
  seen: Minor;
  /** seen − budget, and the same as a share of the budget. */
  difference: Minor;
  share: Share | undefined;
  /** The newest comment on it written by the as-of day; nothing while nobody has said why. */
  comment: FigureComment | undefined;
}

/** An account's quarter that is off its budget. */
export interface LargeDeviation extends Deviation {
  account: Account;
}

/** A new-customer plan's quarter that is off its budget. */
export interface NewCustomerDeviation extends Deviation {
  plan: NewCustomerPlan;
}

/** Deviations over the company's limit in this quarter and the last one, by account, with and without a comment. */
export function largeDeviations(book: FigureBook): LargeDeviation[] {
  return book.portfolio.accounts.flatMap((account) =>
    judgedQuarters(book).flatMap((quarter) => largeDeviation(account, quarter, book) ?? []),
  );
}

/** The same of new-customer plans. */
export function newCustomerDeviations(book: FigureBook): NewCustomerDeviation[] {
  return book.portfolio.newCustomerPlans.flatMap((plan) =>
    judgedQuarters(book).flatMap((quarter) => {
      const deviation = deviationIn(plan, quarter, book);
      return deviation ? [{ plan, ...deviation }] : [];
    }),
  );
}

function judgedQuarters({ asOf, portfolio }: FigureBook): Quarter[] {
  const now = quarterOf(asOf, portfolio.fiscalYear);
  return [now, addQuarters(now, -1)];
}

/**
 * An account's deviation in a quarter that has begun, when it is over the limit. An account without a budget has none.
 */
function largeDeviation(account: Account, quarter: Quarter, book: FigureBook): LargeDeviation | undefined {
  const deviation = deviationIn(account, quarter, book);
  return deviation && { account, ...deviation };
}

function deviationIn(planned: Planned, quarter: Quarter, book: FigureBook): Deviation | undefined {
  const { budget, forecast, actual } = book.figuresOf(planned, quarter);
  const measure = quarter === quarterOf(book.asOf, book.portfolio.fiscalYear) ? 'forecast' : 'actual';
  const seen = measure === 'forecast' ? forecast : actual;
  const limit = book.portfolio.company.thresholds.deviationPercent;
  if (seen === undefined || budget === undefined || budget <= 0) return undefined;
  const difference = seen - budget;
  if (!isBeyond(Math.abs(difference), budget, limit)) return undefined;
  const comment = planned.comments
    .filter((each) => each.on === 'deviation' && each.quarter === quarter && each.writtenOn <= book.asOf)
    .sort((a, b) => byText(a.writtenOn, b.writtenOn))
    .at(-1);
  return { quarter, budget, measure, seen, difference, share: Share.of(difference, budget), comment };
}
