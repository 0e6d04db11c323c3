import type { FigureBook } from '../budget/figures.ts';
import type { Finding } from './finding.ts';
import { followsForecast, rewardCriteria } from './reward-criteria.ts';

type Found = Finding<{ of: string; criterion: string }>;

/** A reward follows the forecast, which then stops being what people expect. */
export function rewardOnForecast({ portfolio }: FigureBook): Found[] {
  return rewardCriteria(portfolio)
    .filter(followsForecast)
    .map(
      ({ reward, of, segment, place }): Found => ({
        place,
        segment,
        severity: 'low',
        facts: { of, criterion: reward.criterion },
      }),
    );
}
