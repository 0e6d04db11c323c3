import { organisationOf, partsAt } from '#domain/budget/organisation.ts';
import { oncePer } from '#domain/once-per.ts';
import {
  counterpartsOf,
  inTeamsOf,
  openActionsOf,
  openDecisionsOf,
  openPromisesOf,
  openQuestionsOf,
} from '#domain/team/duties.ts';
import { heldBy } from '#domain/team/handover.ts';
import type { TeamMember } from '#domain/portfolio.ts';
import { mostOfEach } from '../list/largest.ts';
import { furtherParts, isWhole, type Paging } from '../list/parts.ts';
import type { Site } from '../site.ts';

/**
 * Everything of a person that there can be much of: so many rows stand on their page, and so many on each page of the
 * whole list, by what a row weighs. Their page has 60 kB with all of them.
 */
const BOUNDS = {
  accounts: { shown: 25, onPage: 70 },
  actions: { shown: 30, onPage: 170 },
  flags: { shown: 24, onPage: 130 },
  counterparts: { shown: 15, onPage: 130 },
  teams: { shown: 20, onPage: 250 },
  promises: { shown: 10, onPage: 150 },
  questions: { shown: 10, onPage: 150 },
  decisions: { shown: 10, onPage: 150 },
  handover: { shown: 30, onPage: 150 },
} as const;

export type PersonList = keyof typeof BOUNDS;

/** One page of a whole list of a person. */
export interface PersonListPage {
  member: TeamMember;
  list: PersonList;
  part: number;
}

/** How many rows of a list stand on each of its own pages. */
export function pagingOf(list: PersonList): Paging {
  return { first: BOUNDS[list].onPage, further: BOUNDS[list].onPage };
}

/** The rows of a list that stand on the person's page, the first; all of them where these are hardly more. */
export function shownOf<Row>(list: PersonList, rows: readonly Row[]): readonly Row[] {
  return isLong(list, rows.length) ? rows.slice(0, BOUNDS[list].shown) : rows;
}

/** How many rows of each of some groups stand there: some of every one. */
export function shownOfEach(list: PersonList, groups: readonly { rows: readonly unknown[] }[]): number {
  const sizes = groups.map(({ rows }) => rows.length);
  const count = sizes.reduce((sum, size) => sum + size, 0);
  return isLong(list, count) ? Math.max(1, mostOfEach(sizes, BOUNDS[list].shown)) : Math.max(0, ...sizes);
}

/** Where a page of a whole list of a person stands. */
export function personListPath({ member, list, part }: PersonListPage): string {
  return part === 1 ? `/team/${member.id}/${list}/` : `/team/${member.id}/${list}/${part}/`;
}

/** Where a list of a person with so many rows stands as a whole; nothing where that is the person's page. */
export function wholeListHref(site: Site, member: TeamMember, list: PersonList, count: number): string | undefined {
  return isLong(list, count) ? site.url(personListPath({ member, list, part: 1 })) : undefined;
}

/** The pages of the whole lists of everyone: of what stands on their own page as a whole there is none. */
export function personListPages(site: Site): PersonListPage[] {
  return [...site.portfolio.members.values()].flatMap((member) => {
    const counts = countsOf(site, member);
    return (Object.keys(BOUNDS) as PersonList[]).flatMap((list) => {
      const count = counts[list];
      if (!isLong(list, count)) return [];
      return [1, ...furtherParts(pagingOf(list), count)].map((part) => ({ member, list, part }));
    });
  });
}

/** Whether a list has more rows than the person's page shows. */
function isLong(list: PersonList, count: number): boolean {
  return !isWhole({ first: BOUNDS[list].shown }, count);
}

function countsOf(site: Site, member: TeamMember): Record<PersonList, number> {
  const { portfolio, asOf } = site;
  return {
    accounts: plansKept(portfolio).get(member.id) ?? 0,
    actions: openActionsOf(member.id, portfolio).length,
    flags: site.redFlagsOwnedBy(member.id).length,
    counterparts: counterpartsOf(member.id, portfolio, asOf).length,
    teams: inTeamsOf(member.id, portfolio).length,
    promises: openPromisesOf(member.id, portfolio).length,
    questions: openQuestionsOf(member.id, portfolio).length,
    decisions: openDecisionsOf(member.id, portfolio, asOf).length,
    handover: member.until === undefined ? 0 : heldBy(member, portfolio, asOf).length,
  };
}

/** How many customers each of our people keeps. */
const plansKept = oncePer(
  (portfolio: Site['portfolio']) =>
    new Map(partsAt('person', organisationOf(portfolio)).map(({ id, accounts }) => [id, accounts.length])),
);
