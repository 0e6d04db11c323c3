import type { AccountPlan } from '#domain/plan/account.ts';
import type { Audience } from '#domain/plan/audience.ts';
import type { SalesPlanWritten } from '#domain/plan/sales-plan.ts';
import type { Stakeholder } from '#domain/plan/stakeholder.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { EMPTY_BLOCKS } from '../assemble.ts';

type Customer = SalesPlanWritten['customers'][number];
type ByQuarter = Snapshot['company']['figures'];

/** An account plan without the blocks that an audience is spared. */
export function planFor(audience: Audience, plan: AccountPlan): AccountPlan {
  const spared = new Set<string>(audience.without);
  const blocks = { ...EMPTY_BLOCKS, profile: undefined, ideas: [], actions: [] };
  const left = Object.fromEntries(Object.entries(blocks).filter(([block]) => spared.has(block)));
  const shared = plan.shared.filter((block) => !spared.has(block));
  return judgedFor(audience, figuresFor(audience, peopleFor(audience, { ...plan, ...left, shared })));
}

/** A plan without its figures of a kind, and what was written about them. */
export function figuresFor<T extends Pick<Customer, 'budget' | 'forecast' | 'investment' | 'comments'>>(
  { without }: Audience,
  plan: T,
): T {
  const spares = (block: Audience['without'][number]) => without.includes(block);
  return {
    ...plan,
    ...(spares('budget') && { budget: [] }),
    ...(spares('forecast') && { forecast: [] }),
    ...(spares('investment') && { investment: [] }),
    comments: plan.comments.filter(({ on }) => !spares(on === 'forecast' ? 'forecast' : 'budget')),
  };
}

/** Without the customer's people, and what each of them was promised and moved to. */
function peopleFor<T extends Pick<Customer, 'people' | 'actions'>>({ without }: Audience, plan: T): T {
  if (!without.includes('people')) return plan;
  const promises = 'promises' in plan ? { promises: [] } : {};
  return { ...plan, ...promises, people: [], actions: plan.actions.map(withoutMoves) };
}

/** An action without whom it moved. */
function withoutMoves(action: Customer['actions'][number]): Customer['actions'][number] {
  return action.effect ? { ...action, effect: { ...action.effect, relationship: [] } } : action;
}

/** A customer of a sales plan without them. */
export function customerFor(audience: Audience, customer: Customer): Customer {
  const spares = (block: Audience['without'][number]) => audience.without.includes(block);
  const own = {
    ...customer,
    ...(spares('profile') && { industry: undefined, businessId: undefined, sites: [] }),
    ...(spares('ideas') && { ideas: [] }),
    ...(spares('actions') && { actions: [] }),
  };
  return judgedFor(audience, figuresFor(audience, peopleFor(audience, own)));
}

/** Without what was thought of people, unless the audience may read it. */
function judgedFor<T extends Pick<Customer, 'people' | 'actions'>>({ judgements }: Audience, written: T): T {
  if (judgements) return written;
  return {
    ...written,
    people: written.people.map(unjudged),
    actions: written.actions.map(withoutMoves),
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
  const figures = (all: ByQuarter): ByQuarter =>
    Object.fromEntries(
      Object.entries(all).map(([quarter, { target, budget, forecast, actual }]) => [
        quarter,
        {
          ...(target !== undefined && { target }),
          ...(budget !== undefined && !spares('budget') && { budget }),
          ...(forecast !== undefined && !spares('forecast') && { forecast }),
          ...(actual !== undefined && { actual }),
        },
      ]),
    );
  const withFigures = <T extends { figures: ByQuarter }>(thing: T): T => ({
    ...thing,
    figures: figures(thing.figures),
  });
  return {
    ...snapshot,
    flags: [],
    company: withFigures(snapshot.company),
    segments: snapshot.segments.map(withFigures),
    // Whose targets a unit's sum is of is known by whose budgets it has; without these it would be another sum.
    organisation: spares('budget') ? [] : snapshot.organisation.map(withFigures),
    newCustomerPlans: snapshot.newCustomerPlans.map(withFigures),
    accounts: snapshot.accounts.map(withFigures).map((account) => ({
      ...account,
      ...(spares('budget') && {
        confidence: {},
        lines: [],
        yearToDate: { ...account.yearToDate, plan: undefined },
      }),
      ...(spares('forecast') && { forecast: undefined }),
      ...(spares('investment') && { investment: { money: {}, hours: {}, places: [] } }),
      ...(spares('trust') && { trust: undefined, trustBefore: undefined }),
      ...(spares('ideas') && { ideas: [] }),
      // Whom a promise was given to stands in it.
      ...((spares('promises') || spares('people')) && { promises: [] }),
      ...(spares('goals') && { goals: [] }),
      ...(spares('redFlags') && { closedFlags: [] }),
      people: spares('people')
        ? []
        : judgements
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
            (judgements && !spares('people')) || !action.effect
              ? action
              : { ...action, effect: { ...action.effect, relationship: [] } },
          ),
    })),
  };
}
