import type { AccountPlan } from '../plan/account.ts';
import { NONE } from '../plan/earlier.ts';
import type { SalesPlanWritten } from '../plan/sales-plan.ts';
import type { TeamMemberPlan, UnitPlan } from '../plan/team.ts';
import type { Membership, Post } from './belonging.ts';
import { joined, mapped, timeline, type Timeline } from './timeline.ts';

/** Where the customer of an account plan belonged and belongs, as written. */
export function membershipsOf({ segment, kam, parent, team, earlier }: AccountPlan): Timeline<Membership> {
  return mapped(timeline({ segment, kam, parent: parent ?? NONE, team }, earlier), withParent);
}

/**
 * The same of a customer in a sales plan: what it does not say of itself it has from its plan, in the plan's own time.
 */
export function membershipsInPlan(
  { segment, owner, parent, earlier }: SalesPlanWritten['customers'][number],
  plan: Timeline<{ owner: string; segment: string }>,
): Timeline<Membership> {
  const own: OwnMembership = { segment, kam: owner, parent: parent ?? NONE, team: [] };
  return joined(timeline(own, earlier), plan, (customer, of) =>
    withParent({ ...customer, segment: customer.segment ?? of.segment, kam: customer.kam ?? of.owner }),
  );
}

interface OwnMembership extends Pick<Membership, 'team'> {
  segment: string | undefined;
  kam: string | undefined;
  parent: string;
}

function withParent({ parent, ...rest }: Omit<Membership, 'parent'> & { parent: string }): Membership {
  return { ...rest, parent: parent === NONE ? undefined : parent };
}

/**
 * In which units and teams one of our people was and is. A team alone says its unit; a unit alone, where it is another
 * than later, says that they were in none of its teams.
 */
export function postsOf(
  { earlier }: Pick<TeamMemberPlan, 'earlier'>,
  today: Post,
  units: ReadonlyMap<string, Pick<UnitPlan, 'teams'>>,
): Timeline<Post> {
  const unitOf = (team: string) => [...units].find(([, { teams }]) => teams.some(({ id }) => id === team))?.[0];
  let later = today;
  const states = earlier.toReversed().map(({ until, unit, team }) => {
    const named = team === undefined || team === NONE ? undefined : team;
    const home = unit ?? (named === undefined ? undefined : unitOf(named)) ?? later.unit;
    const stays = team === undefined && home === later.unit;
    later = { unit: home, team: stays ? later.team : named };
    return { until, ...later, team: later.team ?? NONE };
  });
  return mapped(timeline({ ...today, team: today.team ?? NONE }, states), ({ unit, team }) => ({
    unit,
    team: team === NONE ? undefined : team,
  }));
}
