import type { FigureBook } from '../budget/figures.ts';
import { unservedGoals } from '../goals/serving.ts';
import { placeOf } from '../place.ts';
import { commonManager } from './common-manager.ts';
import type { Finding } from './finding.ts';

type Found = Finding<{ goal: string }>;

/** A strategic goal of the company that no plan serves. A segment's words alone do not serve it. */
export function goalUnserved({ portfolio, asOf }: FigureBook): Found[] {
  return unservedGoals(portfolio, asOf).map(
    (goal): Found => ({
      place: placeOf(portfolio.company.source, ['goals', portfolio.company.goals.indexOf(goal)]),
      severity: 'medium',
      owner: commonManager(
        portfolio.accounts.map(({ kam }) => kam),
        portfolio,
      ),
      facts: { goal: goal.name },
    }),
  );
}
