import type { AccountPlan } from './account.ts';

/** The order in which a plan grows: what is true, what they need, who they are, what we choose, what we do. */
export const PLAN_STEPS = ['facts', 'needs', 'people', 'strategy', 'actions'] as const;
export type PlanStep = (typeof PLAN_STEPS)[number];

/**
 * What each step rests on in a plan. People count when somebody has a role: a list of contacts is not yet a judgement.
 */
const IS_TAKEN: Readonly<
  Record<PlanStep, (plan: Pick<AccountPlan, 'profile' | 'needs' | 'people' | 'strategy' | 'actions'>) => boolean>
> = {
  facts: ({ profile }) => profile !== undefined,
  needs: ({ needs }) => needs.length > 0,
  people: ({ people }) => people.some(({ roles }) => roles.length > 0),
  strategy: ({ strategy }) => (strategy?.choices.length ?? 0) > 0,
  actions: ({ actions }) => actions.length > 0,
};

/** How far a plan has come: the steps taken, and the first one that is not. */
export function stepsOf(plan: Parameters<(typeof IS_TAKEN)['facts']>[0]): {
  taken: PlanStep[];
  next: PlanStep | undefined;
} {
  const taken = PLAN_STEPS.filter((step) => IS_TAKEN[step](plan));
  return { taken, next: PLAN_STEPS.find((step) => !taken.includes(step)) };
}
