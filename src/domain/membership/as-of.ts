import type { IsoDate } from '../calendar/dates.ts';
import type { AccountPlan } from '../plan/account.ts';
import type { Account, NewCustomerPlan, Portfolio, Review, SalesPlan, TeamMember } from '../portfolio.ts';
import { derived, tellReadsFor } from '../reads.ts';
import { membershipOn, postOn } from './membership.ts';
import { stateOn } from './timeline.ts';

/**
 * The portfolio with everybody where they belonged on a day: segment, manager, parent and team of each customer, owners
 * of plans, unit and team of our people. The same portfolio when nobody belonged elsewhere then.
 */
export function asTheyBelonged(portfolio: Portfolio, day: IsoDate): Portfolio {
  const isElsewhere =
    portfolio.accounts.some((account) => !isWhereItStands(account, day)) ||
    [...portfolio.salesPlans, ...portfolio.newCustomerPlans].some(
      ({ owner, owners }) => stateOn(owners, day).owner !== owner.id,
    ) ||
    portfolio.salesPlans.some(({ segment, owners }) => stateOn(owners, day).segment !== segment.id) ||
    [...portfolio.members.values()].some((member) => {
      const { unit, team } = postOn(member, day);
      return unit !== member.unit.id || team !== member.team;
    });
  return isElsewhere ? moved(portfolio, day) : portfolio;
}

function isWhereItStands({ segment, kam, parent, team, memberships }: Account, day: IsoDate): boolean {
  const then = stateOn(memberships, day);
  return (
    then.segment === segment.id && then.kam === kam.id && then.parent === parent?.id && isSameTeam(then.team, team)
  );
}

function isSameTeam(a: AccountPlan['team'], b: AccountPlan['team']): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every(({ person, function: does }, at) => person === b[at]?.person && does === b[at].function))
  );
}

function moved(portfolio: Portfolio, day: IsoDate): Portfolio {
  const segmentById = new Map(portfolio.segments.map((segment) => [segment.id, segment]));
  const unitById = new Map(portfolio.units.map((unit) => [unit.id, unit]));
  const members = new Map(
    [...portfolio.members].map(([id, member]): [string, TeamMember] => {
      const { unit, team } = postOn(member, day);
      return [id, { ...member, unit: unitById.get(unit) ?? member.unit, team }];
    }),
  );
  const member = (id: string, otherwise: TeamMember) => members.get(id) ?? otherwise;
  const ownerOn = ({ owners, owner }: SalesPlan | NewCustomerPlan) => member(stateOn(owners, day).owner, owner);
  const salesPlans = portfolio.salesPlans.map(
    (plan): SalesPlan => ({
      ...plan,
      owner: ownerOn(plan),
      segment: segmentById.get(stateOn(plan.owners, day).segment) ?? plan.segment,
    }),
  );
  const newCustomerPlans = portfolio.newCustomerPlans.map(
    (plan): NewCustomerPlan => ({ ...plan, owner: ownerOn(plan) }),
  );
  const newCustomerPlanById = new Map(newCustomerPlans.map((plan) => [plan.id, plan]));
  return withAccounts(
    {
      ...portfolio,
      members,
      salesPlans,
      newCustomerPlans,
      planOfProspect: new Map(
        [...portfolio.planOfProspect].map(([id, plan]) => [id, newCustomerPlanById.get(plan.id) ?? plan]),
      ),
    },
    (account) => {
      const { segment, kam, team } = membershipOn(account, day);
      return {
        ...account,
        segment: segmentById.get(segment) ?? account.segment,
        kam: member(kam, account.kam),
        team,
      };
    },
    (account) => membershipOn(account, day).parent,
  );
}

/** The portfolio with each account told otherwise, and everything that speaks of accounts speaking of those. */
export function withAccounts(
  portfolio: Portfolio,
  tell: (account: Account) => Account,
  parentOf: (account: Account) => string | undefined = ({ parent }) => parent?.id,
): Portfolio {
  const accounts = portfolio.accounts.map((account) =>
    derived(() => {
      tellReadsFor(account);
      return tell(account);
    }),
  );
  const accountById = new Map(accounts.map((account) => [account.id, account]));
  const known = (account: Account) => accountById.get(account.id) ?? account;
  const salesPlans = portfolio.salesPlans.map((plan): SalesPlan => ({ ...plan, customers: plan.customers.map(known) }));
  const planById = new Map(salesPlans.map((plan) => [plan.id, plan]));
  for (const account of accounts) {
    const parent = parentOf(account) ?? '';
    account.parent = accountById.get(parent) ?? portfolio.holdings.get(parent);
    account.salesPlan = account.salesPlan && planById.get(account.salesPlan.id);
  }
  const ofKnown = <Of extends Pick<Review, 'account'>>(review: Of): Of => ({
    ...review,
    account: review.account && known(review.account),
  });
  return {
    ...portfolio,
    accounts,
    accountById,
    salesPlans,
    reviews: portfolio.reviews.map(ofKnown),
    begunReviews: portfolio.begunReviews.map(ofKnown),
  };
}
