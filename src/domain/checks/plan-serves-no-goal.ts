import type { FigureBook } from '../budget/figures.ts';
import { plansServingNone } from '../goals/serving.ts';
import { isNewOn } from '../membership/customers.ts';
import { placeOf } from '../place.ts';
import { about, aboutPlan, type Finding } from './finding.ts';

type Found = Finding<{ salesPlan: string | undefined; newCustomerPlan: string | undefined }>;

/** An account plan, a sales plan or a new-customer plan serves none of the company's strategic goals. */
export function planServesNoGoal({ portfolio, asOf }: FigureBook): Found[] {
  const plans = plansServingNone(portfolio, asOf).filter(({ account }) => !account || !isNewOn(account, asOf));
  return plans.map(({ account, salesPlan, newCustomerPlan }): Found => {
    if (account)
      return about(account, ['strategy'], {
        severity: 'low',
        block: 'strategy',
        facts: { salesPlan: undefined, newCustomerPlan: undefined },
      });
    if (newCustomerPlan)
      return aboutPlan(newCustomerPlan, ['servesGoals'], {
        severity: 'low',
        facts: { salesPlan: undefined, newCustomerPlan: newCustomerPlan.name },
      });
    return {
      place: placeOf(salesPlan.source, ['servesGoals']),
      severity: 'low',
      segment: salesPlan.segment.id,
      owner: salesPlan.owner.id,
      facts: { salesPlan: salesPlan.name, newCustomerPlan: undefined },
    };
  });
}
