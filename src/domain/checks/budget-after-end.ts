import { firstDayOf, type Quarter } from '../calendar/quarters.ts';
import type { IsoDate } from '../calendar/dates.ts';
import type { FigureBook } from '../budget/figures.ts';
import { isGone } from '../membership/presence.ts';
import { add, type Minor } from '../money/money.ts';
import { about, type Finding } from './finding.ts';

type Found = Finding<{ until: IsoDate; hasEnded: boolean; quarter: Quarter; last: Quarter; amount: Minor }>;

/**
 * A customer that ends has budget lines in quarters that begin when it is gone. They count in every sum until they are
 * taken out; the quarter in which it ends may still bring sales. A line of 0 promises nothing.
 */
export function budgetAfterEnd(book: FigureBook): Found[] {
  const { fiscalYear, accounts } = book.portfolio;
  return accounts.flatMap((account): Found[] => {
    const { until } = account;
    if (until === undefined) return [];
    const late = account.budget.flatMap((line, at) =>
      Object.entries(line.sales)
        .filter(([quarter, amount]) => amount !== 0 && firstDayOf(quarter, fiscalYear) >= until)
        .map(([quarter, amount]) => ({ quarter, amount, at })),
    );
    const quarters = late.map(({ quarter }) => quarter).sort();
    const [quarter] = quarters;
    const first = late.find((line) => line.quarter === quarter);
    if (!first || quarter === undefined) return [];
    return [
      about(account, ['budget', first.at, 'sales', quarter], {
        severity: 'high',
        block: 'budget',
        since: isGone(account, book.asOf) ? until : undefined,
        due: until,
        facts: {
          until,
          hasEnded: isGone(account, book.asOf),
          quarter,
          last: quarters.at(-1) ?? quarter,
          amount: add(late.map(({ amount }) => amount)),
        },
      }),
    ];
  });
}
