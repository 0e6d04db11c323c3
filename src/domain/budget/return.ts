import type { Quarter } from '../calendar/quarters.ts';
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
  const together = (parts: readonly (number | undefined)[]) => {
    const set = parts.filter((part) => part !== undefined);
    return set.length === 0 ? undefined : set;
  };
  const money = (of: (each: Investment) => Minor | undefined) => {
    const set = together(invested.map(of));
    return set && add(set);
  };
  // Hours may have decimals; a hundredth of an hour is as fine as they get.
  const hours = (of: (each: Investment) => number | undefined) => {
    const set = together(invested.map(of));
    return set && Math.round(set.reduce((all, part) => all + part * 100, 0)) / 100;
  };
  const sales = together(sold.map(({ amount }) => amount));
  return {
    investment: {
      money: money((each) => each.money),
      hours: hours((each) => each.hours),
      moneyUsed: money((each) => each.moneyUsed),
      hoursUsed: hours((each) => each.hoursUsed),
    },
    sales: sales && add(sales),
    withoutSales: planned.filter((each) => sold.every(({ missing }) => missing.includes(each))),
  };
}
