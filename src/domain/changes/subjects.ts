import type { Belonging } from '../membership/belonging.ts';
import { mapped, type Timeline } from '../membership/timeline.ts';
import type { FieldPath, Source } from '../place.ts';
import type { Account, Portfolio, SalesPlan, Unit } from '../portfolio.ts';

/** What a change is of: the company, something that has a file of its own, or one of our people. */
export type Level =
  | 'company'
  | 'segment'
  | 'unit'
  | 'member'
  | 'group'
  | 'account'
  | 'sales-plan'
  | 'new-customer-plan'
  | 'review';

/** One thing of a portfolio with all that is written of it, references as ids. */
export interface Subject {
  level: Level;
  id: string;
  name: string;
  /** Ids of whom of ours a change of it concerns. */
  keepers: readonly string[];
  source: Source;
  /** Where its fields begin in its source. */
  base: FieldPath;
  /** A value that both states share where nothing of it was written anew. */
  same: object;
  /** Worked out only for what may differ. */
  data(): Readonly<Record<string, unknown>>;
  /** Where it belonged and belongs, by day, where it can move. */
  moves?(): Timeline<Belonging>;
  /** The same of what it moves with. */
  movesWith?: (() => Timeline<Belonging>) | undefined;
}

/** Everything that has something written of it, in a stable order. Bodies and seals are not in it. */
export function subjectsOf(portfolio: Portfolio): Subject[] {
  const { company, segments, units, members, holdings, accounts, salesPlans, newCustomerPlans } = portfolio;
  return [
    of('company', { ...company, id: 'company' }, () => without(company, ['currencyUnit'])),
    ...segments.map((segment) => of('segment', segment, () => without(segment))),
    ...units.map((unit) =>
      of('unit', unit, () => ({
        ...without(unit, ['people']),
        teams: unit.teams.map((team) => without(team, ['people'])),
      })),
    ),
    ...units.flatMap((unit) =>
      writtenIn(unit).flatMap(({ id, base }) => {
        const member = members.get(id);
        if (!member) return [];
        const data = () => ({ ...without(member, ['posts']), unit: member.unit.id });
        const moves = () => mapped(member.posts, ({ unit: post, team }) => ({ unit: post, team }));
        return [{ ...of('member', { ...member, source: unit.source }, data), base, moves }];
      }),
    ),
    ...[...holdings.values()].map((holding) => of('group', holding, () => without(holding))),
    ...accounts.map((account) => ({
      ...of(
        'account',
        account,
        () => ({
          ...without(account, ['base', 'salesPlan', 'memberships']),
          segment: account.segment.id,
          kam: account.kam.id,
          parent: account.parent?.id,
        }),
        [account.kam.id],
      ),
      base: account.base,
      moves: () => movesOf(account),
      movesWith: account.salesPlan && customersOf(account.salesPlan),
    })),
    ...salesPlans.map((plan) => ({
      ...of(
        'sales-plan',
        plan,
        () => ({ ...without(plan, ['customers', 'owners']), owner: plan.owner.id, segment: plan.segment.id }),
        [plan.owner.id],
      ),
      moves: () => mapped(plan.owners, ({ owner, segment }) => ({ owner, segment })),
    })),
    ...newCustomerPlans.map((plan) => ({
      ...of('new-customer-plan', plan, () => ({ ...without(plan, ['owners']), owner: plan.owner.id }), [plan.owner.id]),
      moves: () => mapped(plan.owners, ({ owner }) => ({ owner })),
    })),
    ...[...portfolio.reviews, ...portfolio.begunReviews].map((review) =>
      of('review', { ...review, name: review.account?.name ?? review.segment?.name ?? review.id }, () => ({
        ...without(review, ['account', 'segment', 'quarter']),
        change: review.change?.id,
      })),
    ),
  ];
}

function movesOf({ memberships }: Account): Timeline<Belonging> {
  return mapped(memberships, ({ segment, kam, parent, team }) => ({
    ...{ segment, kam, parent },
    ...Object.fromEntries(team.map((one) => [`team/${one.person}`, one.function])),
  }));
}

/** What a sales plan says of each of its customers. */
function customersOf({ owners }: SalesPlan): () => Timeline<Belonging> {
  return () => mapped(owners, ({ owner, segment }) => ({ kam: owner, segment }));
}

/** Our people in a unit's file, with the way to each. */
function writtenIn({ people, teams }: Unit): { id: string; base: FieldPath }[] {
  return [
    ...people.map(({ id }, at) => ({ id, base: ['people', at] })),
    ...teams.flatMap((team, within) =>
      team.people.map(({ id }, at) => ({ id, base: ['teams', within, 'people', at] })),
    ),
  ];
}

function of(
  level: Level,
  thing: { id: string; name: string; source: Source },
  data: Subject['data'],
  keepers: readonly string[] = [],
): Subject {
  const { id, name, source } = thing;
  return { level, id, name, keepers, source, base: [], same: source, data };
}

/** What is written of a thing: without its id, its place, its body, and some fields more. */
function without(thing: object, more: readonly string[] = []): Readonly<Record<string, unknown>> {
  const left = new Set(['id', 'source', 'body', ...more]);
  return Object.fromEntries(Object.entries(thing).filter(([name]) => !left.has(name)));
}
