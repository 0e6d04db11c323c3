import type { IsoDate } from '../calendar/dates.ts';
import { byText } from '../order.ts';
import type { Portfolio, SalesPlan, TeamMember } from '../portfolio.ts';
import { movesOf, type Move } from './moves.ts';

/** In which respect somebody belongs somewhere: a customer or a plan to a segment, to one of our people, to a parent; one of our people to a unit or a team. */
export type Respect = 'segment' | 'keeper' | 'parent' | 'unit' | 'team';

/** A move with who moved. A unit's team is told by its own id; somebody without a team is the unit's own. */
export interface Moved extends Move {
  of: 'account' | 'sales-plan' | 'new-customer-plan' | 'person';
  id: string;
  name: string;
  respect: Respect;
}

/**
 * Who moved after a day and up to another, in the portfolio's order and each oldest first: customers, sales plans, new-customer plans
 * and our own people. A customer of a sales plan that moves with the plan is not told beside it.
 */
export function whoMoved(portfolio: Portfolio, after: IsoDate, upTo: IsoDate): Moved[] {
  const within = (moves: readonly Move[]) => moves.filter(({ since }) => since > after);
  const told = (thing: Pick<Moved, 'of' | 'id' | 'name'>, respect: Respect, moves: readonly Move[]): Moved[] =>
    within(moves).map((move) => ({ of: thing.of, id: thing.id, name: thing.name, respect, ...move }));
  const ofPlan = (plan: SalesPlan): Moved[] => {
    const thing = { of: 'sales-plan' as const, id: plan.id, name: plan.name };
    return [
      ...told(
        thing,
        'segment',
        movesOf(plan.owners, ({ segment }) => segment, upTo),
      ),
      ...told(
        thing,
        'keeper',
        movesOf(plan.owners, ({ owner }) => owner, upTo),
      ),
    ];
  };
  const plans = new Map(portfolio.salesPlans.map((plan) => [plan.id, ofPlan(plan)]));
  const isOfPlan = (salesPlan: SalesPlan | undefined, moved: Moved) =>
    salesPlan !== undefined &&
    (plans.get(salesPlan.id) ?? []).some(
      ({ respect, since, from, to }) =>
        respect === moved.respect && since === moved.since && from === moved.from && to === moved.to,
    );
  return [
    ...portfolio.accounts.flatMap(({ id, name, memberships, salesPlan }) => {
      const thing = { of: 'account' as const, id, name };
      return [
        ...told(
          thing,
          'segment',
          movesOf(memberships, ({ segment }) => segment, upTo),
        ),
        ...told(
          thing,
          'keeper',
          movesOf(memberships, ({ kam }) => kam, upTo),
        ),
        ...told(
          thing,
          'parent',
          movesOf(memberships, ({ parent }) => parent, upTo),
        ),
      ].filter((moved) => !isOfPlan(salesPlan, moved));
    }),
    ...[...plans.values()].flat(),
    ...portfolio.newCustomerPlans.flatMap(({ id, name, owners }) =>
      told(
        { of: 'new-customer-plan', id, name },
        'keeper',
        movesOf(owners, ({ owner }) => owner, upTo),
      ),
    ),
    ...[...portfolio.members.values()].flatMap((member) =>
      movesOfPerson(member, upTo).filter(({ since }) => since > after),
    ),
  ];
}

/** Into another unit, or within a unit into another team. */
function movesOfPerson({ id, name, posts }: TeamMember, upTo: IsoDate): Moved[] {
  const thing = { of: 'person' as const, id, name };
  const units = movesOf(posts, ({ unit }) => unit, upTo);
  const teams = movesOf(posts, ({ unit, team }) => `${unit}/${team ?? ''}`, upTo)
    .filter(({ since }) => units.every((move) => move.since !== since))
    .map(({ from, to, since }) => ({ from: teamIn(from), to: teamIn(to), since }));
  return [
    ...units.map((move): Moved => ({ ...thing, respect: 'unit', ...move })),
    ...teams.map((move): Moved => ({ ...thing, respect: 'team', ...move })),
  ].sort((a, b) => byText(a.since, b.since));
}

function teamIn(post: string | undefined): string | undefined {
  return post?.slice(post.indexOf('/') + 1) || undefined;
}
