import type { FigureBook } from '../budget/figures.ts';
import type { Finding } from './finding.ts';
import { pointsAtNoGoal, rewardCriteria } from './reward-criteria.ts';

/** A reward criterion points at none of the company's strategic goals. */
export function rewardWithoutGoal({ portfolio }: FigureBook): Finding[] {
  return rewardCriteria(portfolio)
    .filter(pointsAtNoGoal)
    .map(
      ({ reward, of, segment, place }): Finding => ({
        place,
        segment,
        severity: 'low',
        facts: { of, criterion: reward.criterion },
      }),
    );
}
