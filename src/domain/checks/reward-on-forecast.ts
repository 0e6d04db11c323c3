import type { FigureBook } from '../budget/figures.ts';
import type { Finding } from './finding.ts';
import { followsForecast, rewardCriteria } from './reward-criteria.ts';

/** A reward follows the forecast, which then stops being what people expect. */
export function rewardOnForecast({ portfolio }: FigureBook): Finding[] {
  return rewardCriteria(portfolio)
    .filter(followsForecast)
    .map(
      ({ reward, of, segment, place }): Finding => ({
        place,
        segment,
        severity: 'low',
        facts: { of, criterion: reward.criterion },
      }),
    );
}
