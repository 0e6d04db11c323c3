import type { Quarter } from '../calendar/quarters.ts';
import { addSetEffort } from '../money/effort.ts';
import { add, type Minor } from '../money/money.ts';
import type { Planned, Segment } from '../portfolio.ts';
import type { FigureBook } from './figures.ts';
import { investmentOf, type Investment } from './investment.ts';
import { rollUp } from './roll-up.ts';

/** What was put in over some quarters and what was sold in them: both terms of a return, never the quotient alone. */
export interface Return {
  investment: Investment;
  /** Actual sales, the running quarter's to date. */
  sales: Minor | undefined;
  /** Accounts and new-customer plans that sold nothing that finance knows of in any of the quarters. */
  withoutSales: readonly Planned[];
}

/** Investment of accounts and new-customer plans (and of segments themselves) over some quarters, beside their own actual sales. */
export function returnOver(
  planned: readonly Planned[],
  segments: readonly Segment[],
  quarters: readonly Quarter[],
  book: FigureBook,
): Return {
  const invested = quarters.map((quarter) => investmentOf(planned, segments, quarter, book));
  const sold = quarters.map((quarter) => rollUp(planned, quarter, book).totals.actual);
  const together = (amounts: readonly (Minor | undefined)[]) => {
    const set = amounts.filter((amount) => amount !== undefined);
    return set.length === 0 ? undefined : add(set);
  };
  return {
    investment: {
      money: together(invested.map(({ money }) => money)),
      hours: addSetEffort(invested.map(({ hours }) => hours)),
      moneyUsed: together(invested.map(({ moneyUsed }) => moneyUsed)),
      hoursUsed: addSetEffort(invested.map(({ hoursUsed }) => hoursUsed)),
    },
    sales: together(sold.map(({ amount }) => amount)),
    withoutSales: planned.filter((each) => sold.every(({ missing }) => missing.includes(each))),
  };
}
