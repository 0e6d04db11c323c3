import type { IsoDate } from '../calendar/dates.ts';
import { byText } from '../order.ts';
import type { Account, Portfolio, SalesPlan, TeamMember } from '../portfolio.ts';
import type { Membership } from './belonging.ts';
import { movesOf, type Move } from './moves.ts';
import { stateOn, type Timeline } from './timeline.ts';

/**
 * In which respect somebody belongs somewhere: a customer or a plan to a segment, to one of our people, to a parent,
 * and a customer to those of us who work for it; one of our people to a unit, to a team, and to us at all.
 */
export type Respect = 'segment' | 'keeper' | 'parent' | 'helper' | 'unit' | 'team' | 'us';

/**
 * A move with who moved. A unit's team is told by its own id; somebody without a team is the unit's own. Who works for
 * a customer is told as person and function, `noora-peltonen/service`; who left us, by the unit that they were in.
 */
export interface Moved extends Move {
  of: 'account' | 'sales-plan' | 'new-customer-plan' | 'person';
  id: string;
  name: string;
  respect: Respect;
}

/**
 * Who moved after a day and up to another, in the portfolio's order and each oldest first: customers, sales plans,
 * new-customer plans and our own people, those who left us among them. A customer of a sales plan that moves with the
 * plan is not told beside it.
 */
export function whoMoved(portfolio: Portfolio, after: IsoDate, upTo: IsoDate): Moved[] {
  return [
    ...portfolio.accounts.flatMap((account) => accountMoved(account, upTo)),
    ...portfolio.salesPlans.flatMap((plan) => salesPlanMoved(plan, upTo)),
    ...portfolio.newCustomerPlans.flatMap(({ id, name, owners }) =>
      movedOver({ of: 'new-customer-plan', id, name }, owners, { keeper: ({ owner }) => owner }, upTo),
    ),
    ...[...portfolio.members.values()].flatMap((member) => movesOfPerson(member, upTo)),
  ].filter(({ since }) => since > after);
}

/**
 * Where a customer moved up to a day, each respect oldest first, but for its moves with the sales plan that it is in.
 */
export function accountMoved({ id, name, memberships, salesPlan }: Account, upTo: IsoDate): Moved[] {
  const thing = { of: 'account' as const, id, name };
  const moves = [
    ...movedOver(
      thing,
      memberships,
      { segment: ({ segment }) => segment, keeper: ({ kam }) => kam, parent: ({ parent }) => parent },
      upTo,
    ),
    ...told(thing, 'helper', helpersMoved(memberships, upTo)),
  ];
  const ofPlan = salesPlan === undefined || moves.length === 0 ? [] : salesPlanMoved(salesPlan, upTo);
  return moves.filter((moved) =>
    ofPlan.every(
      ({ respect, since, from, to }) =>
        respect !== moved.respect || since !== moved.since || from !== moved.from || to !== moved.to,
    ),
  );
}

function salesPlanMoved({ id, name, owners }: SalesPlan, upTo: IsoDate): Moved[] {
  const thing = { of: 'sales-plan' as const, id, name };
  return movedOver(thing, owners, { segment: ({ segment }) => segment, keeper: ({ owner }) => owner }, upTo);
}

/** The moves in each of some respects, in their order, each oldest first. */
function movedOver<State extends object>(
  thing: Pick<Moved, 'of' | 'id' | 'name'>,
  timeline: Timeline<State>,
  respects: Partial<Record<Respect, (state: State) => string | undefined>>,
  upTo: IsoDate,
): Moved[] {
  return (Object.keys(respects) as Respect[]).flatMap((respect) => {
    const of = respects[respect];
    return of ? told(thing, respect, movesOf(timeline, of, upTo)) : [];
  });
}

function told(thing: Pick<Moved, 'of' | 'id' | 'name'>, respect: Respect, moves: readonly Move[]): Moved[] {
  return moves.map((move) => ({ ...thing, respect, ...move }));
}

/**
 * Who came to work for a customer, who does no more, and who does something else for it. Whoever becomes its key
 * account manager on that day, or was it until then, is told of as that.
 */
function helpersMoved({ earlier, today }: Timeline<Membership>, upTo: IsoDate): Move[] {
  return earlier.flatMap(({ until: since, state }, at) => {
    if (since > upTo) return [];
    const next = earlier[at + 1]?.state ?? today;
    const keepers = state.kam === next.kam ? [] : [state.kam, next.kam];
    const does = ({ team }: Membership) =>
      new Map(team.map((each) => [each.person, `${each.person}/${each.function}`]));
    const [was, is] = [does(state), does(next)];
    return [...new Set([...was.keys(), ...is.keys()])]
      .filter((person) => was.get(person) !== is.get(person) && !keepers.includes(person))
      .map((person) => ({ from: was.get(person), to: is.get(person), since }));
  });
}

/** Into another unit, or within a unit into another team, and away from us. */
function movesOfPerson({ id, name, posts, until }: TeamMember, upTo: IsoDate): Moved[] {
  const thing = { of: 'person' as const, id, name };
  const units = movesOf(posts, ({ unit }) => unit, upTo);
  const teams = movesOf(posts, ({ unit, team }) => `${unit}/${team ?? ''}`, upTo)
    .filter(({ since }) => units.every((move) => move.since !== since))
    .map(({ from, to, since }) => ({ from: teamIn(from), to: teamIn(to), since }));
  return [
    ...units.map((move): Moved => ({ ...thing, respect: 'unit', ...move })),
    ...teams.map((move): Moved => ({ ...thing, respect: 'team', ...move })),
    ...(until === undefined || until > upTo
      ? []
      : [{ ...thing, respect: 'us' as const, from: stateOn(posts, until).unit, to: undefined, since: until }]),
  ].sort((a, b) => byText(a.since, b.since));
}

function teamIn(post: string | undefined): string | undefined {
  return post?.slice(post.indexOf('/') + 1) || undefined;
}
