import type { FigureBook } from '../budget/figures.ts';
import { about, customersToday, type Finding } from './finding.ts';

type Found = Finding<{ segment: string; salesPlan: string }>;

/** A customer's segment demands an account plan, and the customer only has a row in a sales plan. */
export function planMissingForSegment(book: FigureBook): Found[] {
  return customersToday(book).flatMap((account): Found[] => {
    const { salesPlan, segment } = account;
    if (salesPlan === undefined || segment.planType !== 'account') return [];
    return [
      about(account, ['segment'], { severity: 'high', facts: { segment: segment.name, salesPlan: salesPlan.name } }),
    ];
  });
}
