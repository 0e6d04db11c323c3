import type { IsoDate } from '../calendar/dates.ts';
import { customersOn } from '../membership/customers.ts';
import type { Account, NewCustomerPlan, Portfolio, SalesPlan } from '../portfolio.ts';

/**
 * What of a plan can serve a strategic goal: a choice, an annual goal, a growth idea, or a sales plan or new-customer
 * plan as a whole.
 */
export type ServingKind = 'choice' | 'goal' | 'idea' | 'plan' | 'new-customer-plan';

/** One thing that serves one strategic goal. */
export interface Serving {
  goal: string;
  kind: ServingKind;
  /** Id of the thing in its plan; of a choice its number, from 1. */
  id: string;
  /** The customer whose plan it is; none when the plan as a whole serves the goal. */
  account: Account | undefined;
}

/**
 * A plan that a key account manager or a salesperson keeps: an account's own, a sales plan with its customers, or a
 * new-customer plan.
 */
export type KeptPlan =
  | { account: Account; salesPlan: undefined; newCustomerPlan: undefined }
  | { account: undefined; salesPlan: SalesPlan; newCustomerPlan: undefined }
  | { account: undefined; salesPlan: undefined; newCustomerPlan: NewCustomerPlan };

/**
 * What serves strategic goals in the plan of one customer: its choices, annual goals and growth ideas. Dropped ideas
 * serve none.
 */
function servingOf(account: Account): Serving[] {
  return [
    ...(account.strategy?.choices ?? []).flatMap(({ goals }, at) =>
      goals.map((goal): Serving => ({ goal, kind: 'choice', id: String(at + 1), account })),
    ),
    ...account.goals.flatMap(({ companyGoal, id }) =>
      companyGoal === undefined ? [] : [{ goal: companyGoal, kind: 'goal' as const, id, account }],
    ),
    ...account.ideas
      .filter(({ stage }) => stage !== 'dropped')
      .flatMap(({ goals, id }) => goals.map((goal): Serving => ({ goal, kind: 'idea', id, account }))),
  ];
}

/** What serves strategic goals in a whole plan; in a sales plan the plan itself and its customers' ideas. */
export function servingOfPlan({ account, salesPlan, newCustomerPlan }: KeptPlan): Serving[] {
  if (account) return servingOf(account);
  if (newCustomerPlan)
    return newCustomerPlan.servesGoals.map(
      (goal): Serving => ({ goal, kind: 'new-customer-plan', id: newCustomerPlan.id, account: undefined }),
    );
  return [
    ...salesPlan.servesGoals.map((goal): Serving => ({ goal, kind: 'plan', id: salesPlan.id, account: undefined })),
    ...salesPlan.customers.flatMap(servingOf),
  ];
}

/**
 * Every plan that is kept on a day: account plans of its customers, then sales plans, then new-customer plans, each by
 * id.
 */
export function keptPlans(portfolio: Portfolio, day: IsoDate): KeptPlan[] {
  const { salesPlans, newCustomerPlans } = portfolio;
  return [
    ...customersOn(portfolio, day)
      .filter((account) => account.salesPlan === undefined)
      .map((account): KeptPlan => ({ account, salesPlan: undefined, newCustomerPlan: undefined })),
    ...salesPlans.map((salesPlan): KeptPlan => ({ account: undefined, salesPlan, newCustomerPlan: undefined })),
    ...newCustomerPlans.map(
      (newCustomerPlan): KeptPlan => ({ account: undefined, salesPlan: undefined, newCustomerPlan }),
    ),
  ];
}

/** Strategic goals that no plan serves, in the company's order. A segment's words alone do not serve a goal. */
export function unservedGoals(portfolio: Portfolio, day: IsoDate): Portfolio['company']['goals'] {
  const served = new Set(
    keptPlans(portfolio, day)
      .flatMap(servingOfPlan)
      .map(({ goal }) => goal),
  );
  return portfolio.company.goals.filter(({ id }) => !served.has(id));
}

/** Plans that serve no strategic goal. None while the company has no goals to serve. */
export function plansServingNone(portfolio: Portfolio, day: IsoDate): KeptPlan[] {
  return portfolio.company.goals.length === 0
    ? []
    : keptPlans(portfolio, day).filter((plan) => servingOfPlan(plan).length === 0);
}
