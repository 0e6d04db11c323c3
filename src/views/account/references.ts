import { isGone } from '#domain/membership/presence.ts';
import { isAccount, type Planned } from '#domain/portfolio.ts';
import { accountHref, thingHref, type AnchorKind, type Linked } from '../links/account-links.ts';
import { memberShortLink } from '../links/company-links.ts';
import type { Site } from '../site.ts';

/**
 * Names and addresses of what the ids in a plan point at; who has left is marked. A reference that resolves to nothing
 * is printed as written.
 */
export interface References {
  person(id: string): Linked;
  need(id: string): Linked;
  goal(id: string): Linked;
  idea(id: string): Linked;
  action(id: string): Linked;
  account(id: string): Linked;
  /** A person of ours, by short name. */
  memberShort(id: string): string;
  companyGoal(id: string): string;
  offering(id: string): string;
}

/** What ids mean in a plan. A new-customer plan has none of an account's people, needs, goals, ideas and actions. */
export function referencesOf(site: Site, planned: Planned): References {
  const { portfolio } = site;
  const { people = [], needs = [], goals = [], ideas = [], actions = [] } = isAccount(planned) ? planned : {};
  const link = (kind: AnchorKind, id: string, text: string | undefined): Linked => ({
    text: text ?? id,
    href: text === undefined ? undefined : thingHref(site, planned, kind, id),
  });
  const named = <T extends { id: string }>(things: readonly T[], id: string) => things.find((thing) => thing.id === id);
  return {
    person: (id) => {
      const person = named(people, id);
      const isHere = person === undefined || !isGone(person, site.asOf);
      return link('person', id, isHere ? person?.name : site.t.site.hasLeft(person.name));
    },
    need: (id) => link('need', id, named(needs, id)?.need),
    goal: (id) => link('goal', id, named(goals, id)?.goal),
    idea: (id) => link('idea', id, named(ideas, id)?.idea),
    action: (id) => link('action', id, named(actions, id)?.action),
    account: (id) => {
      const other = portfolio.accountById.get(id);
      return other ? { text: other.name, href: accountHref(site, other) } : { text: id };
    },
    memberShort: (id) => memberShortLink(site, id).text,
    companyGoal: (id) => named(portfolio.company.goals, id)?.name ?? id,
    offering: (id) => named(portfolio.company.offerings, id)?.name ?? id,
  };
}

/** The short id of a thing as it is shown beside its name: `n1` -> `N1`. */
export function shownId(id: string): string {
  return id.toUpperCase();
}
