import type { FigureBook } from '../budget/figures.ts';
import type { History } from '../history.ts';
import type { FieldPath, Place } from '../place.ts';
import { customersOn, isNewOn } from '../membership/customers.ts';
import { peopleOn } from '../membership/customers-people.ts';
import { placeIn, type Account, type NewCustomerPlan } from '../portfolio.ts';
import type { Stakeholder } from '../plan/stakeholder.ts';
import type { Block, Severity } from '../plan/vocabulary.ts';

/**
 * What a rule finds at one place: a problem without its rule's id and grade. A rule states its facts: `Finding<{ days:
 * number }>`.
 */
export interface Finding<F> {
  place: Place;
  facts: F;
  /** The nearest right spelling of a wrong name, where there is one. */
  nearest?: string | undefined;
  /** For red flags: how serious, on which account, segment or new-customer plan, who clears it and since when. */
  severity?: Severity | undefined;
  account?: string | undefined;
  segment?: string | undefined;
  newCustomerPlan?: string | undefined;
  owner?: string | undefined;
  since?: string | undefined;
  /** The day that it is about, when that day is set: when a change comes, when an action was due. */
  due?: string | undefined;
  /** Stands for so many problems of its rule in its file, of which this is the first: a flood is counted, not told. */
  others?: number | undefined;
  /** The part of the plan it belongs to, for the counts beside the contents. */
  block?: FlaggedPart | undefined;
}

/** A part of a plan that red flags are counted at: a block, the account team, or the reviews beside the plan. */
export type FlaggedPart = Block | 'team' | 'reviews';

/**
 * A rule that looks at the whole portfolio on a day, and at who changed it where that is known. It says what it sees;
 * it never guesses and never reads a clock.
 */
export type PlanRule<F> = (book: FigureBook, history: History | undefined) => Finding<F>[];

/**
 * A finding about an account, at a field of its plan. Its key account manager clears it unless somebody else is named.
 */
export function about<F>(account: Account, path: FieldPath, found: Omit<Finding<F>, 'place' | 'account'>): Finding<F> {
  return { ...found, place: placeIn(account, path), account: account.id, owner: found.owner ?? account.kam.id };
}

/** A finding about a new-customer plan, at a field of it. Its owner clears it. */
export function aboutPlan<F>(
  plan: NewCustomerPlan,
  path: FieldPath,
  found: Omit<Finding<F>, 'place' | 'newCustomerPlan'>,
): Finding<F> {
  return { ...found, place: placeIn(plan, path), newCustomerPlan: plan.id, owner: found.owner ?? plan.owner.id };
}

/** The customers of the book's day: of one that has not begun or that has ended, nothing is demanded. */
export function customersToday({ portfolio, asOf }: FigureBook): Account[] {
  return customersOn(portfolio, asOf);
}

/** Those of them with a plan of their own: the deeper demands of the method are made of these only. */
export function ownPlans(book: FigureBook): Account[] {
  return customersToday(book).filter((account) => account.salesPlan === undefined);
}

/** Those of them that are old enough for something to be missing in the plan, see `isNewOn`. */
export function settledPlans(book: FigureBook): Account[] {
  return ownPlans(book).filter((account) => !isNewOn(account, book.asOf));
}

/** Whether something dated had happened by the as-of day. */
export function hadHappened(day: string | undefined, { asOf }: FigureBook): boolean {
  return day !== undefined && day <= asOf;
}

/** The people of an account who are there on the book's day, with their place in the plan's list. */
export function peopleOf(account: Account, { asOf }: FigureBook): { person: Stakeholder; path: FieldPath }[] {
  return peopleOn(account, asOf).map((person) => ({ person, path: ['people', account.people.indexOf(person)] }));
}
