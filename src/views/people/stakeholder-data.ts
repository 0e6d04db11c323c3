import { FACETS, type Facet } from '#search/facets.ts';
import type { PeopleColumn } from '#search/people-columns.ts';
import { otherWordsFor } from '#search/synonyms.ts';
import { ATTITUDES, INFLUENCES, ROLES, type Role } from '#domain/plan/vocabulary.ts';
import { collatorOf } from '#words/languages.ts';
import { facetNames, ROWS_PER_CHUNK, type StakeholderRow, stakeholderRows } from './stakeholders.ts';
import type { Site } from '../site.ts';

/**
 * The facets of everyone, in the order of the list: for each facet its values with their names, and for each person the
 * places of their values in that list. Small, since it is fetched whole when the first filter is used.
 */
export type FacetData = ReturnType<typeof facetData>;

/**
 * For each person, in the order of the list, what a search of people looks through: names, and all else that is said.
 */
export type WordData = [names: string, text: string][];

/** The facets of all stakeholders, for the filters of the list. */
export function facetData(site: Site) {
  const rows = stakeholderRows(site);
  const values = byFacet((facet) => [...facetNames(site, facet)]);
  return {
    /** How many rows stand in one part of the list that is fetched for a search. */
    perChunk: ROWS_PER_CHUNK,
    values,
    people: byFacet((facet) => {
      const places = new Map(values[facet].map(([value], at) => [value, at]));
      return rows.map((row) => row.values[facet].flatMap((value) => places.get(value) ?? []));
    }),
  };
}

/** What a search looks through, for each stakeholder; names apart, since they are compared as names. */
export function wordData(site: Site): WordData {
  const roleAlso: Partial<Record<string, string>> = site.t.vocabulary.roleAlso;
  const { company, members } = site.portfolio;
  return stakeholderRows(site).map(({ name, title, unit, account, roles, values, basis, counterpart }) => [
    [name, account.name, members.get(counterpart?.id ?? '')?.name].filter((text) => text !== undefined).join('\n'),
    [
      title,
      unit,
      roles.join(', '),
      ...values.role.map((role) => roleAlso[role]),
      ...otherWordsFor(title, company.synonyms),
      basis,
    ]
      .filter((text) => text !== undefined)
      .join('\n'),
  ]);
}

/**
 * For each column of the list, where each person stands by it: equal ones have the same place, and those without a
 * value none.
 */
export type PeopleOrders = ReturnType<typeof peopleOrders>;

/** The places of everyone in the order of each column, in the order of the list. */
export function peopleOrders(site: Site) {
  const rows = stakeholderRows(site);
  const names = collatorOf(site.language);
  const byName = (nameOf: (row: StakeholderRow) => string | undefined) => {
    const sorted = [...new Set(rows.flatMap((row) => nameOf(row) ?? []))].sort((a, b) => names.compare(a, b));
    const places = new Map(sorted.map((name, at) => [name, at]));
    return rows.map((row) => places.get(nameOf(row) ?? '') ?? null);
  };
  const byWord = <W>(words: readonly W[], wordOf: (row: StakeholderRow) => W | undefined) =>
    rows.map((row) => {
      const word = wordOf(row);
      return word === undefined ? null : words.indexOf(word);
    });
  return {
    person: byName(({ name }) => name),
    account: byName(({ account }) => account.name),
    role: byWord(ROLES, ({ values }) => values.role[0] as Role | undefined),
    influence: byWord(INFLUENCES, ({ influence }) => influence),
    attitude: byWord(ATTITUDES, ({ attitude }) => attitude),
    counterpart: byName(({ counterpart }) => counterpart?.name),
    age: rows.map(({ days }) => days ?? null),
  } satisfies Record<PeopleColumn, (number | null)[]>;
}

function byFacet<T>(make: (facet: Facet) => T): Record<Facet, T> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<Facet, T>;
}
