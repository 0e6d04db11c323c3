import type { IsoDate } from '../calendar/dates.ts';
import { peopleOn } from '../membership/customers-people.ts';
import { isGone } from '../membership/presence.ts';
import type { TeamFunction } from '../plan/vocabulary.ts';
import type { Account, Portfolio } from '../portfolio.ts';

/**
 * How near we are to a customer's people, and how broadly we look after them: what planning lives on
 * (.github/requirements.md: R78).
 */
export interface RelationshipDepth {
  /** People of the customer's whose level, now and wanted, is set. */
  levelled: number;
  /** Those of them who are at the wanted level, or nearer. */
  reached: number;
  /** People of ours who look after the customer: its owner and its team. */
  ours: number;
  /** What they do, each once, in the order of the team. */
  functions: readonly TeamFunction[];
}

/**
 * Depth and breadth of an account on a day. Whoever has left, of theirs and of ours, does not count; neither does a
 * level that nobody has set, which is not a level of 0. The owner does what the team's list says of them, else what
 * their own entry does.
 */
export function relationshipDepth(
  account: Account,
  day: IsoDate,
  { members }: Pick<Portfolio, 'members'>,
): RelationshipDepth {
  const levels = peopleOn(account, day).flatMap(({ relationship }) => relationship ?? []);
  const isHere = (id: string) => {
    const member = members.get(id);
    return member !== undefined && !isGone(member, day);
  };
  const { kam } = account;
  const team = account.team.filter(({ person }) => isHere(person));
  const isListed = team.some(({ person }) => person === kam.id);
  const ofOwner = isListed || !isHere(kam.id) ? [] : (members.get(kam.id)?.functions ?? []);
  return {
    levelled: levels.length,
    reached: levels.filter(({ now, wanted }) => now >= wanted).length,
    ours: new Set([...(isHere(kam.id) ? [kam.id] : []), ...team.map(({ person }) => person)]).size,
    functions: [...new Set([...ofOwner, ...team.map((each) => each.function)])],
  };
}
