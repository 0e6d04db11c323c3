import type { Quarter } from '../calendar/quarters.ts';
import { membersOver, type MembersIn } from '../membership/members.ts';
import { addSetEffort } from '../money/effort.ts';
import { add, type Minor, type Summed } from '../money/money.ts';
import type { Planned, Segment } from '../portfolio.ts';
import type { FigureBook } from './figures.ts';
import { Comparison, Sum } from './comparison.ts';
import { investmentOf, usedOfBudget, type Investment, type UsedOfBudget } from './investment.ts';

/** What was put in over some quarters and what was sold in them: both terms of a return, never the quotient alone. */
export interface Return {
  investment: Investment;
  /** Actual sales, the running quarter's to date. */
  sales: Summed | undefined;
  /** Sales against the money, and the hours, that were used: of the same accounts and plans, or not set. */
  perMoney: Comparison<Planned>;
  perHour: Comparison<Planned>;
  /** Used against budgeted. */
  used: UsedOfBudget;
  /** Accounts and new-customer plans that sold nothing that finance knows of in any of the quarters. */
  withoutSales: readonly Planned[];
}

/**
 * Investment over some quarters of those who belonged to something in each (and of segments themselves), beside their
 * own actual sales.
 */
export function returnOver(
  membersIn: MembersIn,
  segments: readonly Segment[],
  quarters: readonly Quarter[],
  book: FigureBook,
): Return {
  const invested = quarters.map((quarter) => investmentOf(membersIn(quarter), segments, quarter, book));
  const together = (amounts: readonly (Minor | undefined)[]) => {
    const set = amounts.filter((amount) => amount !== undefined);
    return set.length === 0 ? undefined : add(set);
  };
  const used = usedOfBudget(membersIn, segments, quarters, book);
  const planned = membersOver(quarters, membersIn);
  const members = quarters.map((quarter) => ({ quarter, here: new Set(membersIn(quarter)) }));
  const sales = Sum.over(planned, (each) =>
    together(members.map(({ quarter, here }) => (here.has(each) ? book.figuresOf(each, quarter).actual : undefined))),
  );
  return {
    investment: {
      money: together(invested.map(({ money }) => money)),
      hours: addSetEffort(invested.map(({ hours }) => hours)),
      moneyUsed: together(invested.map(({ moneyUsed }) => moneyUsed)),
      hoursUsed: addSetEffort(invested.map(({ hoursUsed }) => hoursUsed)),
    },
    sales: sales.amount,
    perMoney: new Comparison(sales, used.money.of),
    perHour: new Comparison(sales, used.hours.of),
    used,
    withoutSales: sales.missing,
  };
}
