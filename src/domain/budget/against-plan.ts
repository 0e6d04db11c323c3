import { lastDayOf, type Quarter } from '../calendar/quarters.ts';
import { add, type Minor } from '../money/money.ts';
import type { Account } from '../portfolio.ts';
import { Comparison, Sum } from './comparison.ts';
import { revisionsUpTo, type FigureBook } from './figures.ts';

/** A plan and what came of it. Either may be missing; a difference needs both. */
export interface PlanAndActual {
  plan: Minor | undefined;
  actual: Minor | undefined;
}

/** Actual against plan, of one account or one thing; not alike when either is not set. */
export function againstPlan({ plan, actual }: PlanAndActual): Comparison<'it'> {
  return new Comparison(
    Sum.over(['it'], () => actual),
    Sum.over(['it'], () => plan),
  );
}

/**
 * Budget and actual of several quarters together. One quarter without a figure leaves the sum unset: it is no longer
 * the sum of all.
 */
export function salesOver(account: Account, quarters: readonly Quarter[], book: FigureBook): PlanAndActual {
  const figures = quarters.map((quarter) => book.figuresOf(account, quarter));
  return { plan: sumOfAll(figures.map((each) => each.budget)), actual: sumOfAll(figures.map((each) => each.actual)) };
}

/** The newest forecast of a quarter that was made before its last day, with its date. */
export function forecastOf(
  account: Account,
  quarter: Quarter,
  book: FigureBook,
): { madeOn: string; amount: Minor } | undefined {
  const last = lastDayOf(quarter, book.portfolio.fiscalYear);
  const revision = revisionsUpTo(account, book.asOf < last ? book.asOf : last).findLast(
    (each) => each.sales[quarter] !== undefined,
  );
  return revision && { madeOn: revision.madeOn, amount: revision.sales[quarter] ?? 0 };
}

function sumOfAll(amounts: readonly (Minor | undefined)[]): Minor | undefined {
  const set = amounts.filter((amount) => amount !== undefined);
  return set.length === 0 || set.length < amounts.length ? undefined : add(set);
}
