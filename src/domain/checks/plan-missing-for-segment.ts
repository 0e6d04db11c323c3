import type { FigureBook } from '../budget/figures.ts';
import { about, type Finding } from './finding.ts';

/** A customer's segment demands an account plan, and the customer only has a row in a sales plan. */
export function planMissingForSegment({ portfolio }: FigureBook): Finding[] {
  return portfolio.accounts
    .filter((account) => account.salesPlan !== undefined && account.segment.planType === 'account')
    .map((account) =>
      about(account, ['segment'], {
        severity: 'high',
        facts: { segment: account.segment.name, salesPlan: account.salesPlan?.name },
      }),
    );
}
