import { rolesCovered } from '#domain/people/roles-covered.ts';
import type { CoveredRole } from '#domain/people/role-coverage.ts';
import { ROLES, type Attitude } from '#domain/plan/vocabulary.ts';
import type { Account } from '#domain/portfolio.ts';
import { accountHref, thingHref, type Linked } from '../links/account-links.ts';
import type { Site } from '../site.ts';

/** As many plans as one light page holds; those that know the fewest roles stand first. */
const MOST_PLANS = 120;
/** As many people as a cell has room for; the others are counted. */
const MOST_HOLDERS = 3;

/** Who holds a role, as their attitude: the name and the rest is what the mark says to those who do not see it. */
export interface Holder {
  attitude: Attitude;
  href: string;
  /** "Eero Kallas, even keel, high influence". */
  said: string;
  isInfluential: boolean;
}

/** A role of a plan: who holds it; or nobody, with what is done about it. */
export interface RoleCell {
  holders: Holder[];
  more: number;
  /** Where nobody holds it: whether an open question looks for somebody, or a rule asks for somebody. */
  nobody: 'looked-for' | 'flagged' | 'none' | undefined;
}

export interface RolesRow {
  account: Linked;
  segment: string;
  cells: RoleCell[];
  covered: number;
  of: number;
}

/** Every account plan with its roles and the attitudes of those who hold them. */
export function rolesCoveredPage(site: Site) {
  const plans = rolesCovered(site);
  const rows = plans.slice(0, MOST_PLANS).map(
    ({ account, roles, covered, demanded }): RolesRow => ({
      account: { text: account.name, href: accountHref(site, account) },
      segment: account.segment.code ?? account.segment.name,
      cells: roles.map((role) => cellOf(site, account, role)),
      covered,
      of: demanded,
    }),
  );
  const missing = plans.filter(({ covered, demanded }) => covered < demanded);
  return {
    heads: ROLES.map((role) => site.t.vocabulary.role[role]),
    rows,
    plans: plans.length,
    complete: plans.length - missing.length,
    /** Plans that the page has no room for, and how many of them lack a role. */
    more: plans.length - rows.length,
    moreMissing: Math.max(0, missing.length - rows.length),
  };
}

function cellOf(site: Site, account: Account, { role, isDemanded, holders, lookedForIn }: CoveredRole): RoleCell {
  const isFlagged = site
    .redFlagsOf(account.id)
    .some((flag) => flag.rule === 'role-uncovered' && flag.facts.roles.includes(role));
  const { vocabulary, rolesCovered: t } = site.t;
  return {
    holders: holders.slice(0, MOST_HOLDERS).map((person) => ({
      attitude: person.attitude,
      href: thingHref(site, account, 'person', person.id),
      said: t.holder(
        person.name,
        vocabulary.attitude[person.attitude],
        person.influence ? vocabulary.influence[person.influence] : site.t.site.notSet,
      ),
      isInfluential: person.influence === 'high',
    })),
    more: Math.max(0, holders.length - MOST_HOLDERS),
    nobody:
      holders.length > 0
        ? undefined
        : isFlagged
          ? 'flagged'
          : isDemanded && lookedForIn.length > 0
            ? 'looked-for'
            : 'none',
  };
}
