import { addQuarters, quarterOf, type Quarter } from '../calendar/quarters.ts';
import type { Minor } from '../money/money.ts';
import type { FigureComment } from '../plan/budget-line.ts';
import type { Account } from '../portfolio.ts';
import type { FigureBook } from './figures.ts';

/** An account's quarter that is off its budget by more than the company's limit. */
export interface LargeDeviation {
  account: Account;
  quarter: Quarter;
  budget: Minor;
  /** What is set against the budget: the forecast of the running quarter, since its actual is not complete; else the actual. */
  measure: 'forecast' | 'actual';
  seen: Minor;
  /** seen − budget. */
  difference: Minor;
  /** The newest comment on it written by the as-of day; nothing while nobody has said why. */
  comment: FigureComment | undefined;
}

/** Deviations over the company's limit in this quarter and the last one, by account, with and without a comment. */
export function largeDeviations(book: FigureBook): LargeDeviation[] {
  const now = quarterOf(book.asOf, book.portfolio.fiscalYear);
  return book.portfolio.accounts.flatMap((account) => [now, addQuarters(now, -1)].flatMap((quarter) => largeDeviation(account, quarter, book) ?? []));
}

/** An account's deviation in a quarter that has begun, when it is over the limit. An account without a budget has none. */
export function largeDeviation(account: Account, quarter: Quarter, book: FigureBook): LargeDeviation | undefined {
  const { budget, forecast, actual } = book.figuresOf(account, quarter);
  const measure = quarter === quarterOf(book.asOf, book.portfolio.fiscalYear) ? 'forecast' : 'actual';
  const seen = measure === 'forecast' ? forecast : actual;
  const limit = book.portfolio.company.thresholds.deviationPercent;
  if (seen === undefined || budget === undefined || budget <= 0 || Math.abs(seen - budget) * 100 <= limit * budget) return undefined;
  const comment = account.comments
    .filter((each) => each.on === 'deviation' && each.quarter === quarter && each.writtenOn <= book.asOf)
    .sort((a, b) => (a.writtenOn < b.writtenOn ? -1 : a.writtenOn > b.writtenOn ? 1 : 0))
    .at(-1);
  return { account, quarter, budget, measure, seen, difference: seen - budget, comment };
}
