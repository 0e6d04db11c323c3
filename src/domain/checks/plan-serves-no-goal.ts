import type { FigureBook } from '../budget/figures.ts';
import { plansServingNone } from '../goals/serving.ts';
import { placeOf } from '../place.ts';
import { about, type Finding } from './finding.ts';

/** An account plan or a sales plan serves none of the company's strategic goals. */
export function planServesNoGoal({ portfolio }: FigureBook): Finding[] {
  return plansServingNone(portfolio).map(({ account, salesPlan }): Finding => (account
    ? about(account, ['strategy'], { severity: 'low', block: 'strategy', facts: {} })
    : { place: placeOf(salesPlan.source, ['servesGoals']), severity: 'low', segment: salesPlan.segment.id, owner: salesPlan.owner.id, facts: { salesPlan: salesPlan.name } }));
}
