import { isComplete } from '../health/completeness.ts';
import type { Account } from '../portfolio.ts';
import type { FigureBook } from './figures.ts';

/** Segment that the import gives to customers whom no criterion places. */
const UNCLASSIFIED = 'unclassified';

/** One condition of reliable bottom-up figures: the accounts that meet it and those that do not. */
export interface Condition {
  met: readonly Account[];
  open: readonly Account[];
}

/** What must stand before bottom-up figures are called reliable. */
export interface Readiness {
  /** Accounts that have a segment of the company's. */
  classed: Condition;
  /**
   * Plans in which nothing is missing that is asked of them; the same rule as on the page on the state of the plans.
   */
  complete: Condition;
  /** Plans of their own whose account team is named; customers of a sales plan have its owner. */
  teamed: Condition;
  isReady: boolean;
}

/** How ready the bottom-up figures of some accounts are. No accounts are never ready. */
export function readinessOf(accounts: readonly Account[], book: FigureBook): Readiness {
  const classed = condition(accounts, ({ segment }) => segment.id !== UNCLASSIFIED);
  const complete = condition(accounts, (account) => isComplete(account, book));
  const teamed = condition(
    accounts.filter(({ salesPlan }) => salesPlan === undefined),
    ({ team }) => team.length > 0,
  );
  return {
    classed,
    complete,
    teamed,
    isReady: accounts.length > 0 && [classed, complete, teamed].every(({ open }) => open.length === 0),
  };
}

function condition(accounts: readonly Account[], isMet: (account: Account) => boolean): Condition {
  return { met: accounts.filter(isMet), open: accounts.filter((account) => !isMet(account)) };
}
