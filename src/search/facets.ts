/** What people are narrowed down by, in the order in which a reader meets it. */
export const FACETS = ['attitude', 'role', 'influence', 'account', 'segment', 'counterpart', 'age'] as const;
export type Facet = (typeof FACETS)[number];

/** A person's values of each facet; a person may hold several roles, or none. */
export type FacetValues = Readonly<Record<Facet, readonly string[]>>;

/** The values that a reader chose; a facet without any does not narrow. */
export type Chosen = Readonly<Record<Facet, ReadonlySet<string>>>;

/** How many people each value would leave: counted under the choices in all other facets. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** No value chosen in any facet: nobody is left out. The sets are the caller's own, to be added to. */
export function nothingChosen(): Record<Facet, Set<string>> {
  return forEachFacet(() => new Set<string>());
}

/** Whether a person has, in each facet that was chosen in, one of the chosen values. */
export function isChosen(person: FacetValues, chosen: Chosen): boolean {
  return FACETS.every((facet) => passes(person, chosen, facet));
}

/**
 * Counts every value under the choices made in the other facets, so that a second value of the same facet shows what it
 * would add. One pass: a person who fails one facet only counts there, and nobody who fails two counts anywhere.
 */
export function countUnderOthers(people: Iterable<FacetValues>, chosen: Chosen): FacetCounts {
  const counts = forEachFacet(() => new Map<string, number>());
  for (const person of people) {
    const failed = FACETS.filter((facet) => !passes(person, chosen, facet));
    if (failed.length > 1) continue;
    for (const facet of failed.length === 1 ? failed : FACETS) {
      for (const value of person[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  return counts;
}

function passes(person: FacetValues, chosen: Chosen, facet: Facet): boolean {
  return chosen[facet].size === 0 || person[facet].some((value) => chosen[facet].has(value));
}

function forEachFacet<T>(make: (facet: Facet) => T): Record<Facet, T> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<Facet, T>;
}
