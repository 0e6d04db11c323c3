import type { AccountPlan } from '#domain/plan/account.ts';
import type { Audience } from '#domain/plan/audience.ts';
import type { SalesPlanWritten } from '#domain/plan/sales-plan.ts';
import type { Stakeholder } from '#domain/plan/stakeholder.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { EMPTY_BLOCKS } from '../assemble.ts';

type Customer = SalesPlanWritten['customers'][number];

/** An account plan without the blocks that an audience is spared. */
export function planFor(audience: Audience, plan: AccountPlan): AccountPlan {
  const spared = new Set<string>(audience.without);
  const blocks = { ...EMPTY_BLOCKS, profile: undefined, ideas: [], actions: [] };
  const left = Object.fromEntries(Object.entries(blocks).filter(([block]) => spared.has(block)));
  return judgedFor(audience, { ...plan, ...left, shared: plan.shared.filter((block) => !spared.has(block)) });
}

/** A customer of a sales plan without them. */
export function customerFor(audience: Audience, customer: Customer): Customer {
  const spares = (block: Audience['without'][number]) => audience.without.includes(block);
  return judgedFor(audience, {
    ...customer,
    ...(spares('profile') && { industry: undefined, businessId: undefined, sites: [] }),
    ...(spares('ideas') && { ideas: [] }),
    ...(spares('actions') && { actions: [] }),
  });
}

/** Without what was thought of people, unless the audience may read it. */
function judgedFor<T extends Pick<Customer, 'people' | 'actions'>>({ judgements }: Audience, written: T): T {
  if (judgements) return written;
  return {
    ...written,
    people: written.people.map(unjudged),
    actions: written.actions.map((action) =>
      action.effect ? { ...action, effect: { ...action.effect, relationship: [] } } : action,
    ),
  };
}

/** Who somebody is, and nothing of what was thought of them. */
function unjudged(person: Stakeholder): Stakeholder {
  const { id, name, title, since, until, untilReason, successor, unit, roles, counterpart, reportsTo } = person;
  return {
    id,
    name,
    title,
    since,
    until,
    untilReason,
    successor,
    unit,
    roles,
    counterpart,
    reportsTo,
    lastContact: person.lastContact,
    attitude: 'unknown',
    history: [],
    needs: [],
    influences: [],
  };
}

/** A sealed quarter without the same. Its flags are left out whole: each may rest on what the audience is spared. */
export function sealFor({ without, judgements }: Audience, snapshot: Snapshot): Snapshot {
  const spares = (block: Audience['without'][number]) => without.includes(block);
  return {
    ...snapshot,
    flags: [],
    accounts: snapshot.accounts.map((account) => ({
      ...account,
      ...(spares('trust') && { trust: undefined, trustBefore: undefined }),
      ...(spares('ideas') && { ideas: [] }),
      ...(spares('promises') && { promises: [] }),
      ...(spares('goals') && { goals: [] }),
      ...(spares('redFlags') && { closedFlags: [] }),
      people: judgements
        ? account.people
        : account.people.map(({ id, title, roles, counterpart, lastContact }) => ({
            id,
            title,
            roles,
            counterpart,
            lastContact,
            attitude: 'unknown' as const,
            attitudeBefore: 'unknown' as const,
          })),
      actions: spares('actions')
        ? []
        : account.actions.map((action) =>
            judgements || !action.effect ? action : { ...action, effect: { ...action.effect, relationship: [] } },
          ),
    })),
  };
}
