import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countUnderOthers,
  FACETS,
  isChosen,
  nothingChosen,
  type Chosen,
  type Facet,
  type FacetValues,
} from '#search/facets.ts';

function person(values: Partial<Record<Facet, string[]>>): FacetValues {
  return { ...Object.fromEntries(FACETS.map((facet) => [facet, []])), ...values } as FacetValues;
}

function choosing(values: Partial<Record<Facet, string[]>>): Chosen {
  const chosen = nothingChosen();
  for (const facet of FACETS) for (const value of values[facet] ?? []) chosen[facet].add(value);
  return chosen;
}

const eero = person({
  attitude: ['even-keel'],
  role: ['decision-maker', 'user'],
  influence: ['high'],
  account: ['havulinna-paper'],
});
const antti = person({
  attitude: ['growth'],
  role: ['technical-influencer'],
  influence: ['high'],
  account: ['havulinna-paper'],
});
const sini = person({ attitude: ['growth'], role: ['user'], influence: ['medium'], account: ['havulinna-paper'] });
const people = [eero, antti, sini];

describe('who is left', () => {
  test('nobody is left out while nothing is chosen', () => {
    expect(people.filter((one) => isChosen(one, nothingChosen()))).toEqual(people);
  });
  test('two values of one facet widen, two facets narrow', () => {
    expect(people.filter((one) => isChosen(one, choosing({ attitude: ['growth', 'even-keel'] })))).toEqual(people);
    expect(people.filter((one) => isChosen(one, choosing({ attitude: ['growth'], influence: ['high'] })))).toEqual([
      antti,
    ]);
  });
  test('a person without any value of a chosen facet is left out', () => {
    expect(isChosen(person({ attitude: ['unknown'] }), choosing({ influence: ['high'] }))).toBe(false);
  });
});

describe('the count of a value', () => {
  test('is not lowered by its own facet', () => {
    const counts = countUnderOthers(people, choosing({ influence: ['high'] }));
    expect(Object.fromEntries(counts.influence)).toEqual({ high: 2, medium: 1 });
    expect(Object.fromEntries(counts.attitude)).toEqual({ 'even-keel': 1, growth: 1 });
  });
  test('counts a person with two roles once in each', () => {
    expect(Object.fromEntries(countUnderOthers(people, nothingChosen()).role)).toEqual({
      'decision-maker': 1,
      user: 2,
      'technical-influencer': 1,
    });
  });

  test('is always what choosing it alone in its facet would leave', () => {
    const values = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 });
    const valuesByFacet = fc.record(
      Object.fromEntries(FACETS.map((facet) => [facet, values])) as Record<Facet, typeof values>,
    );
    fc.assert(
      fc.property(fc.array(valuesByFacet, { maxLength: 12 }), valuesByFacet, (everyone, wished) => {
        const chosen = choosing(wished);
        const counts = countUnderOthers(everyone, chosen);
        for (const facet of FACETS) {
          for (const value of ['a', 'b', 'c']) {
            const alone = { ...chosen, [facet]: new Set([value]) };
            expect(counts[facet].get(value) ?? 0).toBe(everyone.filter((one) => isChosen(one, alone)).length);
          }
        }
      }),
    );
  });
});
