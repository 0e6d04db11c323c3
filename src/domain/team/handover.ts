import type { IsoDate } from '../calendar/dates.ts';
import { firstDayOf, quarterOf } from '../calendar/quarters.ts';
import { wayToMember } from '../membership/our-people.ts';
import { hasEndedOn } from '../membership/customers.ts';
import { peopleOn } from '../membership/customers-people.ts';
import { isGone } from '../membership/presence.ts';
import { placeOf, type FieldPath, type Place } from '../place.ts';
import { isOpen } from '../plan/vocabulary.ts';
import {
  placeIn,
  type Account,
  type NewCustomerPlan,
  type Portfolio,
  type SalesPlan,
  type Segment,
  type TeamMember,
  type Unit,
} from '../portfolio.ts';
import { openDecisionsOf } from './duties.ts';

/** What one of our people may hold, in the order in which it is handed over. */
export const HELD_THINGS = [
  'plan',
  'customer',
  'team',
  'counterpart',
  'action',
  'promise',
  'question',
  'decision',
  'target',
  'report',
] as const;
export type HeldThing = (typeof HELD_THINGS)[number];

/** Where something is held: an account, a segment, a whole sales plan, a new-customer plan, or the person's unit. */
export type HeldIn =
  | { account: Account }
  | { segment: Segment }
  | { salesPlan: SalesPlan }
  | { newCustomerPlan: NewCustomerPlan }
  | { unit: Unit };

/** One thing that a person of ours holds, and the line on which it is moved to somebody else. */
export interface HeldItem {
  thing: HeldThing;
  heldIn: HeldIn;
  /** What it is, where its kind and place do not say: the action, the customer's person, the quarter. */
  what: string | undefined;
  place: Place;
}

/**
 * All that a person of ours holds on a day and that somebody else has to take when they leave: plans, customers, places
 * in teams, people whose counterpart they are, what is open in their name, decisions of reviews among it, targets of
 * quarters that begin when they are gone, and whom they manage. What is closed stays theirs, and of customers that have
 * ended only open actions are handed over.
 */
export function heldBy(member: TeamMember, portfolio: Portfolio, day: IsoDate): HeldItem[] {
  const items = [
    ...portfolio.accounts.flatMap((account) => heldAt(account, member, day)),
    ...portfolio.salesPlans
      .filter(
        ({ owner, customers }) => owner.id === member.id && !customers.every((customer) => hasEndedOn(customer, day)),
      )
      .map((salesPlan) => item('plan', { salesPlan }, placeOf(salesPlan.source, ['owner']))),
    ...portfolio.newCustomerPlans
      .filter(({ owner }) => owner.id === member.id)
      .map((newCustomerPlan) => item('plan', { newCustomerPlan }, placeOf(newCustomerPlan.source, ['owner']))),
    ...decisionsOf(member, portfolio, day),
    ...targetsAfter(member, portfolio, day),
    ...[...portfolio.members.values()]
      .filter((other) => other.manager === member.id && !isGone(other, day))
      .map((other) =>
        item(
          'report',
          { unit: other.unit },
          placeOf(other.unit.source, [...wayToMember(other), 'manager']),
          other.name,
        ),
      ),
  ];
  return items.sort((a, b) => HELD_THINGS.indexOf(a.thing) - HELD_THINGS.indexOf(b.thing));
}

function heldAt(account: Account, { id }: TeamMember, day: IsoDate): HeldItem[] {
  const { salesPlan } = account;
  const held = (thing: HeldThing, path: FieldPath, what?: string) =>
    item(thing, { account }, placeIn(account, path), what);
  const actions = account.actions.flatMap((action, at) =>
    action.owner === id && isOpen(action) ? [held('action', ['actions', at, 'owner'], action.action)] : [],
  );
  if (hasEndedOn(account, day)) return actions;
  return [
    ...(account.kam.id !== id
      ? []
      : salesPlan === undefined
        ? [held('plan', ['kam'])]
        : salesPlan.owner.id === id
          ? []
          : [held('customer', ['owner'])]),
    ...account.team.flatMap(({ person }, at) => (person === id ? [held('team', ['team', at, 'person'])] : [])),
    ...peopleOn(account, day)
      .filter(({ counterpart }) => counterpart === id)
      .map((person) => held('counterpart', ['people', account.people.indexOf(person), 'counterpart'], person.name)),
    ...actions,
    ...account.promises.flatMap(({ by, keptOn, brokenOn, promise }, at) =>
      by === id && keptOn === undefined && brokenOn === undefined
        ? [held('promise', ['promises', at, 'by'], promise)]
        : [],
    ),
    ...account.openQuestions.flatMap(({ owner, answeredOn, question }, at) =>
      owner === id && answeredOn === undefined ? [held('question', ['openQuestions', at, 'owner'], question)] : [],
    ),
  ];
}

/** What reviews decided and the person has still to carry out. Who took part in a review stays as it was. */
function decisionsOf({ id }: TeamMember, portfolio: Portfolio, day: IsoDate): HeldItem[] {
  return openDecisionsOf(id, portfolio, day).flatMap(({ review, decision }) => {
    const { account, segment, source } = review;
    const place = placeOf(source, ['decisions', review.decisions.indexOf(decision), 'owner']);
    if (account) return hasEndedOn(account, day) ? [] : [item('decision', { account }, place, decision.decision)];
    return segment ? [item('decision', { segment }, place, decision.decision)] : [];
  });
}

/** Targets of quarters that begin when the person is gone. Those of quarters that are over stay as they were. */
function targetsAfter(member: TeamMember, { fiscalYear }: Portfolio, day: IsoDate): HeldItem[] {
  const { until, unit, targets = {} } = member;
  if (until === undefined) return [];
  const now = quarterOf(day, fiscalYear);
  return Object.keys(targets)
    .filter((quarter) => quarter >= now && firstDayOf(quarter, fiscalYear) >= until)
    .sort()
    .map((quarter) =>
      item('target', { unit }, placeOf(unit.source, [...wayToMember(member), 'targets', quarter]), quarter),
    );
}

function item(thing: HeldThing, heldIn: HeldIn, place: Place, what?: string): HeldItem {
  return { thing, heldIn, place, what };
}
