import type { FigureBook } from '../budget/figures.ts';
import { saidOf } from '../budget/what-moved.ts';
import { quarterOf, type Quarter } from '../calendar/quarters.ts';
import type { Minor } from '../money/money.ts';
import { isBeyond } from '../money/percent.ts';
import { isAccount, plannedIn } from '../portfolio.ts';
import { about, aboutPlan, customersToday, type Finding, hadHappened } from './finding.ts';

type Found = Finding<{ quarter: Quarter; from: Minor; to: Minor; change: Minor; isTwice: boolean; limit: number }>;

/**
 * The forecast of a quarter that is not over was lowered twice running, or once by more than the company's limit. Each
 * plan is named once, with its first such quarter that nobody has commented on since: a comment says why, and clears
 * it.
 */
export function forecastFalling(book: FigureBook): Found[] {
  const { portfolio, asOf } = book;
  const now = quarterOf(asOf, portfolio.fiscalYear);
  const limit = portfolio.company.thresholds.forecastDropPercent;
  const accounts = customersToday(book);
  return plannedIn({ ...portfolio, accounts }).flatMap((planned): Found[] => {
    const quarters = book.quartersOf(planned).filter((quarter) => quarter >= now);
    for (const quarter of quarters) {
      const said = saidOf(planned, quarter, asOf);
      const [earlier, before, last] = [said.at(-3), said.at(-2), said.at(-1)];
      if (!before || !last || last.amount >= before.amount) continue;
      const isTwice = earlier !== undefined && before.amount < earlier.amount;
      if (!isTwice && !isBeyond(before.amount - last.amount, before.amount, limit)) continue;
      const isExplained = planned.comments.some(
        (comment) =>
          comment.on === 'forecast' &&
          comment.quarter === quarter &&
          comment.writtenOn >= last.madeOn &&
          hadHappened(comment.writtenOn, book),
      );
      if (isExplained) continue;
      const from = isTwice ? earlier.amount : before.amount;
      const path = ['forecast', last.at, 'sales', quarter];
      const found = {
        severity: 'high',
        block: 'forecast',
        since: last.madeOn,
        facts: { quarter, from, to: last.amount, change: last.amount - from, isTwice, limit },
      } as const;
      return [isAccount(planned) ? about(planned, path, found) : aboutPlan(planned, path, found)];
    }
    return [];
  });
}
