import { quarterOf } from '../calendar/quarters.ts';
import type { FigureBook } from '../budget/figures.ts';
import type { BudgetLine } from '../plan/budget-line.ts';
import type { Account } from '../portfolio.ts';
import { about, ownPlans, type Finding } from './finding.ts';

/** Budget lines of this quarter or later that sell an offering for no need, neither their own nor their idea's. One flag for each account. */
export function offerWithoutNeed(book: FigureBook): Finding[] {
  const now = quarterOf(book.asOf, book.portfolio.fiscalYear);
  const names = new Map(book.portfolio.company.offerings.map(({ id, name }) => [id, name]));
  return ownPlans(book).flatMap((account): Finding[] => {
    const lines = account.budget.map((line, at) => ({ line, at }))
      .filter(({ line }) => line.offering !== undefined && !hasNeed(account, line) && Object.keys(line.sales).some((quarter) => quarter >= now));
    const [first] = lines;
    return first ? [about(account, ['budget', first.at], { severity: 'low', block: 'budget', facts: { lines: lines.map(({ line }) => line.line ?? names.get(line.offering ?? '') ?? '') } })] : [];
  });
}

function hasNeed(account: Account, line: BudgetLine): boolean {
  return line.need !== undefined || account.ideas.some((idea) => idea.id === line.idea && idea.need !== undefined);
}
