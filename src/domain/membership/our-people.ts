import type { FieldPath } from '../place.ts';
import type { IsoDate } from '../calendar/dates.ts';
import type { Portfolio, TeamMember } from '../portfolio.ts';
import { isGone } from './presence.ts';

/** Our people who are there on a day, in the order of the units. */
export function membersOn({ members }: Portfolio, day: IsoDate): TeamMember[] {
  return [...members.values()].filter((member) => !isGone(member, day));
}

/** Who follows somebody who leaves, as far as the team files say: the first in the line who is still there on a day. */
export function successorOn(member: TeamMember, { members }: Portfolio, day: IsoDate): TeamMember | undefined {
  return firstThere(member, members, day, ({ successor }) => successor);
}

/**
 * Who is in charge of what waits for one of our people on a day: they themselves, or their successor once they have
 * left, or their manager where nobody follows; nobody when all of these are gone.
 */
export function inChargeOn(id: string, portfolio: Portfolio, day: IsoDate): TeamMember | undefined {
  const member = portfolio.members.get(id);
  if (!member || !isGone(member, day)) return member;
  return successorOn(member, portfolio, day) ?? firstThere(member, portfolio.members, day, ({ manager }) => manager);
}

function firstThere(
  member: TeamMember,
  members: Portfolio['members'],
  day: IsoDate,
  next: (member: TeamMember) => string | undefined,
): TeamMember | undefined {
  const seen = new Set([member.id]);
  let id = next(member);
  while (id !== undefined && !seen.has(id)) {
    seen.add(id);
    const found = members.get(id);
    if (!found || !isGone(found, day)) return found;
    id = next(found);
  }
  return undefined;
}

/** Where one of our people stands in the file of their unit. */
export function wayToMember({ id, team, unit }: TeamMember): FieldPath {
  const at = unit.teams.findIndex((each) => each.id === team);
  const people = unit.teams[at]?.people ?? unit.people;
  return [...(at < 0 ? [] : ['teams', at]), 'people', people.findIndex((person) => person.id === id)];
}
