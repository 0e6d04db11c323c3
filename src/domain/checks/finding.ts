import type { FigureBook } from '../budget/figures.ts';
import type { History } from '../history.ts';
import type { FieldPath } from '../place.ts';
import { placeIn, type Account, type NewCustomerPlan } from '../portfolio.ts';
import type { Stakeholder } from '../plan/stakeholder.ts';
import type { Problem } from './problem.ts';

/** What a rule finds: a problem without its rule's id and grade, which the table of rules adds. */
export type Finding = Omit<Problem, 'rule' | 'grade'>;

/**
 * A rule that looks at the whole portfolio on a day, and at who changed it where that is known. It says what it sees; it
 * never guesses and never reads a clock.
 */
export type PlanRule = (book: FigureBook, history: History | undefined) => Finding[];

/** A finding about an account, at a field of its plan. Its key account manager clears it unless somebody else is named. */
export function about(account: Account, path: FieldPath, found: Omit<Finding, 'place' | 'account'>): Finding {
  return { ...found, place: placeIn(account, path), account: account.id, owner: found.owner ?? account.kam.id };
}

/** A finding about a new-customer plan, at a field of it. Its owner clears it. */
export function aboutPlan(
  plan: NewCustomerPlan,
  path: FieldPath,
  found: Omit<Finding, 'place' | 'newCustomerPlan'>,
): Finding {
  return { ...found, place: placeIn(plan, path), newCustomerPlan: plan.id, owner: found.owner ?? plan.owner.id };
}

/** Accounts with a plan of their own: the deeper demands of the method are made of these only. */
export function ownPlans({ portfolio }: FigureBook): Account[] {
  return portfolio.accounts.filter((account) => account.salesPlan === undefined);
}

/** Whether something dated had happened by the as-of day. */
export function hadHappened(day: string | undefined, { asOf }: FigureBook): boolean {
  return day !== undefined && day <= asOf;
}

/** The people of an account with their place in the plan's list. */
export function peopleOf(account: Account): { person: Stakeholder; path: FieldPath }[] {
  return account.people.map((person, at) => ({ person, path: ['people', at] }));
}
