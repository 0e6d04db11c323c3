import { FACETS, type Facet } from '#search/facets.ts';
import { otherWordsFor } from '#search/synonyms.ts';
import { facetNames, ROWS_PER_CHUNK, stakeholderRows } from './stakeholders.ts';
import type { Site } from '../site.ts';

/**
 * The facets of everyone, in the order of the list: for each facet its values with their names, and for each person the
 * places of their values in that list. Small, since it is fetched whole when the first filter is used.
 */
export type FacetData = ReturnType<typeof facetData>;

/** For each person, in the order of the list, what a search of people looks through: names, and all else that is said. */
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
  const { synonyms } = site.portfolio.company;
  return stakeholderRows(site).map(({ name, title, unit, account, roles, values, basis, counterpart }) => [
    [name, account.name, counterpart?.name].filter((text) => text !== undefined).join('\n'),
    [
      title,
      unit,
      roles.join(', '),
      ...values.role.map((role) => roleAlso[role]),
      ...otherWordsFor(title, synonyms),
      basis,
    ]
      .filter((text) => text !== undefined)
      .join('\n'),
  ]);
}

function byFacet<T>(make: (facet: Facet) => T): Record<Facet, T> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<Facet, T>;
}
