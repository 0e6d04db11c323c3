import { customersOn } from '../membership/customers.ts';
import { INFLUENCES } from '../plan/vocabulary.ts';
import type { Stakeholder } from '../plan/stakeholder.ts';
import type { Account, AsOf } from '../portfolio.ts';
import { roleCoverage, type CoveredRole } from './role-coverage.ts';

/** A plan with every role of the method, and how many of those that a plan covers somebody holds. */
export interface RolesCovered {
  account: Account;
  /** In the method's order, the holders of each by influence, the highest first. */
  roles: readonly CoveredRole[];
  covered: number;
  demanded: number;
}

/**
 * The account plans of a day whose segment asks for people, with their roles; those that know the fewest roles first.
 */
export function rolesCovered({ portfolio, asOf }: AsOf): RolesCovered[] {
  return customersOn(portfolio, asOf)
    .filter(({ salesPlan, segment }) => salesPlan === undefined && segment.required.includes('people'))
    .map((account) => {
      const roles = roleCoverage(account, asOf).map((role) => ({ ...role, holders: byInfluence(role.holders) }));
      const demanded = roles.filter(({ isDemanded }) => isDemanded);
      const covered = demanded.filter(({ holders }) => holders.length > 0).length;
      return { account, roles, covered, demanded: demanded.length };
    })
    .sort((a, b) => a.covered - b.covered);
}

function byInfluence(holders: readonly Stakeholder[]): Stakeholder[] {
  const rank = ({ influence }: Stakeholder) =>
    influence === undefined ? INFLUENCES.length : INFLUENCES.indexOf(influence);
  return [...holders].sort((a, b) => rank(a) - rank(b));
}
