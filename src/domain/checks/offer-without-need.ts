import { quarterOf } from '../calendar/quarters.ts';
import type { FigureBook } from '../budget/figures.ts';
import { linesWithoutNeed } from '../budget/white-space.ts';
import { about, ownPlans, type Finding } from './finding.ts';

type Found = Finding<{ lines: readonly string[] }>;

/**
 * Budget lines of this quarter or later that sell an offering for no need, neither their own nor their idea's. One flag
 * for each account.
 */
export function offerWithoutNeed(book: FigureBook): Found[] {
  const now = quarterOf(book.asOf, book.portfolio.fiscalYear);
  const names = new Map(book.portfolio.company.offerings.map(({ id, name }) => [id, name]));
  return ownPlans(book).flatMap((account): Found[] => {
    const lines = linesWithoutNeed(account, now);
    const [first] = lines;
    return first
      ? [
          about(account, ['budget', account.budget.indexOf(first)], {
            severity: 'low',
            block: 'budget',
            facts: { lines: lines.map((line) => line.line ?? names.get(line.offering ?? '') ?? '') },
          }),
        ]
      : [];
  });
}
