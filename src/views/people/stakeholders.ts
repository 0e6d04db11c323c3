import { customersOn } from '#domain/membership/customers.ts';
import { daysBetween } from '#domain/calendar/dates.ts';
import { byText } from '#domain/order.ts';
import { oncePer } from '#domain/once-per.ts';
import { ATTITUDES, INFLUENCES, ROLES, type Attitude, type Influence } from '#domain/plan/vocabulary.ts';
import { peopleOn } from '#domain/membership/customers-people.ts';
import type { Account } from '#domain/portfolio.ts';
import type { Stakeholder } from '#domain/plan/stakeholder.ts';
import type { AttitudeCount } from '#search/distribution.ts';
import { countUnderOthers, FACETS, nothingChosen, type Facet, type FacetValues } from '#search/facets.ts';
import { pathOf, pathOfPerson } from '../links/account-links.ts';
import { memberName } from '../links/company-links.ts';
import { furtherParts, partOf, type Paging } from '../list/parts.ts';
import { formsOf } from '#words/forms.ts';
import { collatorOf } from '#words/languages.ts';
import type { Site } from '../site.ts';

/** How many people stand on a page: a row is 0.75 kB. */
export const PEOPLE_PAGING: Paging = { first: 58, further: 70 };
/** How many rows a search fetches at once for somebody who is on another page. */
export const ROWS_PER_CHUNK = 25;
/** How many values of a facet are shown; the rest are reached by search. */
const VALUES_SHOWN = 12;

/** One person of any customer, as the list of everyone shows them. */
export interface StakeholderRow {
  /** Place in the list of everyone: highest influence first, then the oldest judgement. */
  at: number;
  name: string;
  href: string;
  title: string | undefined;
  unit: string | undefined;
  account: { id: string; name: string; href: string };
  segment: { id: string; name: string; code: string | undefined };
  roles: string[];
  influence: Influence | undefined;
  attitude: Attitude;
  basis: string | undefined;
  /** The one of ours who looks after them; whoever has left is marked. */
  counterpart: { id: string; name: string } | undefined;
  relationship: { now: string; wanted: string } | undefined;
  days: number | undefined;
  limit: number | undefined;
  values: FacetValues;
}

/**
 * Everyone who is there, sorted by influence, then by the age of the judgement, oldest first; undated last, then by
 * name.
 */
export const stakeholderRows = oncePer((site: Site): StakeholderRow[] => {
  const byName = collatorOf(site.language);
  return customersOn(site.portfolio, site.asOf)
    .flatMap((account) => peopleOn(account, site.asOf).map((person) => rowOf(site, account, person)))
    .sort(
      (a, b) =>
        weight(b) - weight(a) ||
        (b.days ?? -1) - (a.days ?? -1) ||
        byName.compare(a.name, b.name) ||
        byText(a.href, b.href),
    )
    .map((row, at) => ({ ...row, at }));
});

function rowOf(site: Site, account: Account, person: Stakeholder): Omit<StakeholderRow, 'at'> & { at: 0 } {
  const { t, portfolio } = site;
  const days = person.asOf === undefined ? undefined : Math.max(0, daysBetween(person.asOf, site.asOf));
  const limit = account.segment.shelfLives.judgement;
  const counterpart = person.counterpart === undefined ? undefined : portfolio.members.get(person.counterpart);
  const age = days === undefined ? 'undated' : limit !== undefined && days > limit ? 'over' : 'within';
  return {
    at: 0,
    name: person.name,
    href: site.url(pathOfPerson(account, person.id)),
    title: person.title,
    unit: person.unit,
    account: { id: account.id, name: account.name, href: site.url(pathOf(account)) },
    segment: { id: account.segment.id, name: account.segment.name, code: account.segment.code },
    roles: person.roles.map((role) => t.vocabulary.role[role]),
    influence: person.influence,
    attitude: person.attitude,
    basis: person.basis,
    counterpart: counterpart && { id: counterpart.id, name: memberName(site, counterpart) },
    relationship: person.relationship && {
      now: levelName(site, person.relationship.now),
      wanted: levelName(site, person.relationship.wanted),
    },
    days,
    limit,
    values: {
      attitude: [person.attitude],
      role: person.roles,
      influence: person.influence === undefined ? [] : [person.influence],
      account: [account.id],
      segment: [account.segment.id],
      counterpart: counterpart ? [counterpart.id] : [],
      age: [age],
    },
  };
}

function weight({ influence }: { influence: Influence | undefined }): number {
  return influence === undefined ? 0 : INFLUENCES.length - INFLUENCES.indexOf(influence);
}

function levelName(site: Site, level: number): string {
  return site.t.vocabulary.relationship[level] ?? '';
}

/**
 * Every facet with its values. Words of the method keep their order and stay when nobody has them; names are sorted by
 * count.
 */
export function facetLists(site: Site) {
  const rows = stakeholderRows(site);
  const counts = countUnderOthers(
    rows.map(({ values }) => values),
    nothingChosen(),
  );
  return FACETS.map((facet) => {
    const names = facetNames(site, facet);
    const choices = [...names].map(([value, name]) => ({ value, name, count: counts[facet].get(value) ?? 0 }));
    if (!isOfNames(facet)) return { facet, choices /** Values beyond those shown. */, left: 0 };
    const present = choices.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
    return { facet, choices: present.slice(0, VALUES_SHOWN), left: Math.max(0, present.length - VALUES_SHOWN) };
  });
}

/** Whether a facet's values are names of this company's things, of which there may be any number. */
function isOfNames(facet: Facet): boolean {
  return facet === 'account' || facet === 'counterpart' || facet === 'segment';
}

/** The name of each value that a facet can have, in the order of the method or of the alphabet. */
export function facetNames(site: Site, facet: Facet): Map<string, string> {
  const { vocabulary, stakeholders } = site.t;
  if (facet === 'attitude') return new Map(ATTITUDES.map((value) => [value, vocabulary.attitude[value]]));
  if (facet === 'role') return new Map(ROLES.map((value) => [value, vocabulary.role[value]]));
  if (facet === 'influence') return new Map(INFLUENCES.map((value) => [value, vocabulary.influence[value]]));
  if (facet === 'age') return new Map(Object.entries(stakeholders.ages));
  const byName = collatorOf(site.language);
  const names = new Map<string, string>();
  for (const row of stakeholderRows(site)) {
    const named = facet === 'account' ? row.account : facet === 'segment' ? row.segment : row.counterpart;
    if (named) names.set(named.id, named.name);
  }
  return new Map([...names].sort((a, b) => byName.compare(a[1], b[1])));
}

/** How many people have each attitude, in the order of the method. */
export function attitudeDistribution(rows: readonly StakeholderRow[]): AttitudeCount[] {
  return ATTITUDES.map((attitude) => ({ attitude, count: rows.filter((row) => row.attitude === attitude).length }));
}

/** One page of the list of everyone. */
export type StakeholderPage = ReturnType<typeof stakeholderPages>[number];

/** The list of everyone, page by page. There is always a first page, be it empty. */
export function stakeholderPages(site: Site) {
  const rows = stakeholderRows(site);
  const parts = [1, ...furtherParts(PEOPLE_PAGING, rows.length)];
  return parts.map((number) => ({
    number,
    of: parts.length,
    path: pathOfPage(number),
    rows: partOf(PEOPLE_PAGING, rows, number),
  }));
}

/** The list in small parts; none while it fits on one page, which has all rows. */
export function rowChunks(site: Site): { number: number; rows: StakeholderRow[] }[] {
  const rows = stakeholderRows(site);
  if (furtherParts(PEOPLE_PAGING, rows.length).length === 0) return [];
  return Array.from({ length: Math.ceil(rows.length / ROWS_PER_CHUNK) }, (_, number) => ({
    number,
    rows: rows.slice(number * ROWS_PER_CHUNK, (number + 1) * ROWS_PER_CHUNK),
  }));
}

/** Where a page of the list stands; the first, number 1, is the list's own address. */
export function pathOfPage(number: number): string {
  return number === 1 ? '/stakeholders/' : `/stakeholders/page/${number}/`;
}

/**
 * For how many days judgements stay good, by segment: "90 d (A) or 180 d (B)". Segments without a limit are left out.
 */
export function judgementLimits(site: Site): string[] {
  return site.portfolio.segments
    .filter(({ shelfLives }) => shelfLives.judgement !== undefined)
    .map((segment) => site.t.stakeholders.limitOf(segment.shelfLives.judgement ?? 0, segment.code ?? segment.name));
}

/** "14 people", "1 person". */
export function peopleCount(site: Site, count: number): string {
  return site.t.stakeholders.people(count);
}

/** The words that the filters need while they run in the browser. */
export type ScriptWords = ReturnType<typeof scriptWords>;

/** The words of the filters in the site's language, to be written into the page. */
export function scriptWords(site: Site) {
  const { people, peopleOf, filters, remove, clear, facets, more, turned } = site.t.stakeholders;
  const formed = (say: (count: number) => string) => formsOf(site.language, say);
  return {
    people: formed(people),
    peopleOf: formed((count) => peopleOf('{shown}', count)),
    filters,
    remove,
    clear,
    facets,
    more: formed(more),
    turned,
  };
}
