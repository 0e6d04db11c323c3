import { firstDayOf, lastDayOf, type Quarter } from '../calendar/quarters.ts';
import type { IsoDate } from '../calendar/dates.ts';
import type { FigureBook } from '../budget/figures.ts';
import { timesAsCustomer } from '../membership/customers.ts';
import { add, type Minor } from '../money/money.ts';
import type { Account } from '../portfolio.ts';
import { about, type Finding } from './finding.ts';

type Found = Finding<{ until: IsoDate; hasEnded: boolean; quarter: Quarter; last?: Quarter; amount: Minor }>;

/**
 * A customer that ends, or that is none for a while, has budget lines in quarters of which it is a customer on no day.
 * They count in every sum until they are taken out; the quarter in which it ends may still bring sales. A line of 0
 * promises nothing.
 */
export function budgetAfterEnd(book: FigureBook): Found[] {
  return book.portfolio.accounts.flatMap((account) =>
    timesAsCustomer(account).flatMap(({ until }, at, times) =>
      until === undefined ? [] : (budgetWhileGone(account, until, times[at + 1]?.since, book) ?? []),
    ),
  );
}

/** What is budgeted from an end on, until it begins again. */
function budgetWhileGone(
  account: Account,
  until: IsoDate,
  again: IsoDate | undefined,
  { portfolio: { fiscalYear }, asOf }: FigureBook,
): Found | undefined {
  const isGoneIn = (quarter: Quarter) =>
    firstDayOf(quarter, fiscalYear) >= until && (again === undefined || lastDayOf(quarter, fiscalYear) < again);
  const late = account.budget.flatMap((line, at) =>
    Object.entries(line.sales)
      .filter(([quarter, amount]) => amount !== 0 && isGoneIn(quarter))
      .map(([quarter, amount]) => ({ quarter, amount, at })),
  );
  const quarters = late.map(({ quarter }) => quarter).sort();
  const [quarter] = quarters;
  const last = quarters.at(-1) ?? quarter;
  const first = late.find((line) => line.quarter === quarter);
  if (!first || quarter === undefined) return undefined;
  const hasEnded = until <= asOf;
  return about(account, ['budget', first.at, 'sales', quarter], {
    severity: 'high',
    block: 'budget',
    since: hasEnded ? until : undefined,
    due: until,
    facts: {
      until,
      hasEnded,
      quarter,
      ...(last !== quarter && { last }),
      amount: add(late.map(({ amount }) => amount)),
    },
  });
}
