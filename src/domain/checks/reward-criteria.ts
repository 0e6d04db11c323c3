import { placeOf, type Place } from '../place.ts';
import type { Portfolio } from '../portfolio.ts';
import type { SegmentPlan } from '../plan/segment.ts';

/** One reward criterion, and whose it is: a segment, a unit or a team. */
export interface RewardAt {
  reward: SegmentPlan['rewards'][number];
  of: string;
  segment: string | undefined;
  place: Place;
}

/** Every reward criterion of the company. */
export function rewardCriteria({ segments, units }: Portfolio): RewardAt[] {
  return [
    ...segments.flatMap(({ id, name, rewards, source }) =>
      rewards.map(
        (reward, at): RewardAt => ({ reward, of: name, segment: id, place: placeOf(source, ['rewards', at]) }),
      ),
    ),
    ...units.flatMap(({ name, rewards, teams, source }) => [
      ...rewards.map(
        (reward, at): RewardAt => ({ reward, of: name, segment: undefined, place: placeOf(source, ['rewards', at]) }),
      ),
      ...teams.flatMap((team, index) =>
        team.rewards.map(
          (reward, at): RewardAt => ({
            reward,
            of: team.name,
            segment: undefined,
            place: placeOf(source, ['teams', index, 'rewards', at]),
          }),
        ),
      ),
    ]),
  ];
}

/** Whether a reward points at none of the company's strategic goals. */
export function pointsAtNoGoal({ reward }: RewardAt): boolean {
  return reward.goals.length === 0;
}

/** Whether a reward follows the forecast, which then stops being what people expect. */
export function followsForecast({ reward }: RewardAt): boolean {
  return reward.basedOn === 'forecast';
}
