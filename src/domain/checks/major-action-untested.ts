import type { FigureBook } from '../budget/figures.ts';
import type { Action } from '../plan/work.ts';
import type { Account } from '../portfolio.ts';
import { about, customersToday, type Finding, hadHappened } from './finding.ts';

type Found = Finding<{ action: string }>;

/**
 * A major action is under way in full, and no test with the customer is written on it or on another action of the same
 * idea. Major are actions marked so, and those of an idea worth at least what the company calls major.
 */
export function majorActionUntested(book: FigureBook): Found[] {
  const { thresholds, currencyUnit } = book.portfolio.company;
  const major =
    thresholds.majorIdeaValue === undefined ? Infinity : thresholds.majorIdeaValue * 10 ** currencyUnit.decimals;
  return customersToday(book).flatMap((account) =>
    account.actions.flatMap((action, at): Found[] => {
      const isMajor = action.major || (account.ideas.find(({ id }) => id === action.idea)?.value ?? 0) >= major;
      if (action.stage !== 'running' || !isMajor || isTested(account, action, book)) return [];
      return [
        about(account, ['actions', at], {
          severity: 'medium',
          block: 'actions',
          owner: action.owner,
          facts: { action: action.action },
        }),
      ];
    }),
  );
}

function isTested(account: Account, action: Action, book: FigureBook): boolean {
  return account.actions.some(
    (other) =>
      (other === action || (other.idea !== undefined && other.idea === action.idea)) &&
      hadHappened(other.test?.on, book),
  );
}
