import { rewardCriteria } from '#domain/checks/reward-criteria.ts';
import { keptPlans, plansServingNone, servingOfPlan, unservedGoals, type ServingKind } from '#domain/goals/serving.ts';
import { oncePer } from '#domain/once-per.ts';
import { placeOf } from '#domain/place.ts';
import type { CompanyGoal } from '#domain/plan/company.ts';
import type { Linked } from '../links/account-links.ts';
import { segmentName } from '../account/header.ts';
import { shownId } from '../account/references.ts';
import { goalAnchor } from '../links/company-links.ts';
import { editHref } from '../links/edit-link.ts';
import { goalMatrix, matrixPaging, planName, planOwner } from './matrix.ts';
import { rewardRows } from './rewards.ts';
import type { Site } from '../site.ts';

/** One strategic goal and how much serves it. */
export interface GoalRow {
  anchor: string;
  id: string;
  name: string;
  measure: string | undefined;
  plans: { serving: number; of: number };
  /** How many things of each kind: "5 choices, 2 annual goals, 4 growth ideas". */
  things: string;
  segments: Linked[];
  rewards: number;
  isUnserved: boolean;
}

export type GoalsPage = ReturnType<typeof goalsPage>;

/** So many plans that serve no goal are named; all of them stand among the plans by goal. */
const MOST_SERVING_NONE = 60;

/** The page of strategic goals: what serves each, what serves none, and what is rewarded. */
export const goalsPage = oncePer((site: Site) => {
  const { portfolio } = site;
  const { company } = portfolio;
  const unserved = unservedGoals(portfolio, site.asOf);
  const none = plansServingNone(portfolio, site.asOf);
  const goals = goalRows(site, unserved);
  const place = placeOf(company.source, ['goals']);
  return {
    lede: site.t.goals.lede(company.goals.length, unserved.length, keptPlans(portfolio, site.asOf).length, none.length),
    goals,
    matrix: company.goals.length === 0 ? [] : goalMatrix(site),
    paging: matrixPaging(company.goals.length),
    /** Plans that serve no goal, with who keeps them. */
    servingNone: none
      .slice(0, MOST_SERVING_NONE)
      .map((plan) => ({ plan: planName(site, plan), owner: planOwner(site, plan) })),
    moreServingNone: Math.max(0, none.length - MOST_SERVING_NONE),
    rewards: rewardRows(site),
    /** Names of goals that no reward criterion points at. */
    unrewarded: goals.filter(({ rewards }) => rewards === 0).map(({ id, name }) => `${id} ${name}`),
    editHref: editHref(site, place.file, place.line),
  };
});

/** Where a page of the plans by goal stands. */
export function goalsPath(part: number): string {
  return part === 1 ? '/goals/' : `/goal-list/${part}/`;
}

const KINDS: readonly ServingKind[] = ['choice', 'goal', 'idea', 'plan', 'new-customer-plan'];

function goalRows(site: Site, unserved: readonly CompanyGoal[]): GoalRow[] {
  const { portfolio, t } = site;
  const plans = keptPlans(portfolio, site.asOf).map(servingOfPlan);
  const rewards = rewardCriteria(portfolio);
  return portfolio.company.goals.map((goal): GoalRow => {
    const own = plans.map((plan) => plan.filter((each) => each.goal === goal.id)).filter((plan) => plan.length > 0);
    return {
      anchor: goalAnchor(goal.id),
      id: shownId(goal.id),
      name: goal.name,
      measure: goal.measure,
      plans: { serving: own.length, of: plans.length },
      things: KINDS.flatMap((kind) => {
        const count = own.flat().filter((each) => each.kind === kind).length;
        return count === 0 ? [] : [t.goals.counts[kind](count)];
      }).join(', '),
      segments: portfolio.segments
        .filter(({ servesGoals }) => servesGoals.includes(goal.id))
        .map((segment) => ({ text: segmentName(segment), href: site.url(`/segments/${segment.id}/`) })),
      rewards: rewards.filter(({ reward }) => reward.goals.includes(goal.id)).length,
      isUnserved: unserved.includes(goal),
    };
  });
}
