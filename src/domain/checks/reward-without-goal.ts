import type { FigureBook } from '../budget/figures.ts';
import type { Finding } from './finding.ts';
import { pointsAtNoGoal, rewardCriteria } from './reward-criteria.ts';

type Found = Finding<{ of: string; criterion: string }>;

/** A reward criterion points at none of the company's strategic goals. */
export function rewardWithoutGoal({ portfolio }: FigureBook): Found[] {
  return rewardCriteria(portfolio)
    .filter(pointsAtNoGoal)
    .map(
      ({ reward, of, segment, place }): Found => ({
        place,
        segment,
        severity: 'low',
        facts: { of, criterion: reward.criterion },
      }),
    );
}
