import type { Portfolio, TeamMember } from '../portfolio.ts';

/**
 * The nearest manager of all of some people, one of them if all others report to them; nobody when they have none in
 * common.
 */
export function commonManager(people: readonly TeamMember[], { members }: Portfolio): string | undefined {
  const [first, ...others] = [...new Set(people)].map((person) => chainOf(person, members));
  return first?.find((id) => others.every((chain) => chain.includes(id)));
}

function chainOf(person: TeamMember, members: Portfolio['members']): string[] {
  const chain: string[] = [];
  for (
    let at: TeamMember | undefined = person;
    at && !chain.includes(at.id);
    at = at.manager === undefined ? undefined : members.get(at.manager)
  )
    chain.push(at.id);
  return chain;
}
