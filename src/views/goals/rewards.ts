import { followsForecast, pointsAtNoGoal, rewardCriteria } from '#domain/checks/reward-criteria.ts';
import type { Linked } from '../links/account-links.ts';
import { shownId } from '../account/references.ts';
import { companyGoalHref } from '../links/company-links.ts';
import { editHref } from '../links/edit-link.ts';
import type { Site } from '../site.ts';

/** A reward criterion, as text: never a sum of pay. */
export interface RewardRow {
  criterion: string;
  of: string;
  goals: Linked[];
  basedOn: string | undefined;
  /** What is wrong with it, each leading to the rule that says why. */
  faults: Linked[];
  editHref: string | undefined;
}

/** Every reward criterion, those that point nowhere or follow a forecast first. */
export function rewardRows(site: Site): RewardRow[] {
  const t = site.t.goals;
  const rule = (id: string, text: string): Linked => ({ text, href: site.url(`/handbook/rules/${id}/`) });
  return rewardCriteria(site.portfolio)
    .map(
      (each): RewardRow => ({
        criterion: each.reward.criterion,
        of: each.of,
        goals: each.reward.goals.map((goal) => ({ text: shownId(goal), href: companyGoalHref(site, goal) })),
        basedOn: each.reward.basedOn && t.basedOn[each.reward.basedOn],
        faults: [
          ...(pointsAtNoGoal(each) ? [rule('reward-without-goal', t.rewardWithoutGoal)] : []),
          ...(followsForecast(each) ? [rule('reward-on-forecast', t.rewardOnForecast)] : []),
        ],
        editHref: editHref(site, each.place.file, each.place.line),
      }),
    )
    .sort((a, b) => Number(b.faults.length > 0) - Number(a.faults.length > 0));
}
