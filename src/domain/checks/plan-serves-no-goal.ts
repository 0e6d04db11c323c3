import type { FigureBook } from '../budget/figures.ts';
import { placeOf } from '../place.ts';
import { about, ownPlans, type Finding } from './finding.ts';
import { goalsServedBy } from './goals-served.ts';

/** An account plan or a sales plan serves none of the company's strategic goals. */
export function planServesNoGoal(book: FigureBook): Finding[] {
  if (book.portfolio.company.goals.length === 0) return [];
  return [
    ...ownPlans(book).filter((account) => goalsServedBy(account).length === 0).map((account) => about(account, ['strategy'], { severity: 'low', block: 'strategy', facts: {} })),
    ...book.portfolio.salesPlans.filter((plan) => plan.servesGoals.length === 0 && plan.customers.every((customer) => goalsServedBy(customer).length === 0)).map((plan): Finding => ({
      place: placeOf(plan.source, ['servesGoals']), severity: 'low', segment: plan.segment.id, owner: plan.owner.id, facts: { salesPlan: plan.name },
    })),
  ];
}
