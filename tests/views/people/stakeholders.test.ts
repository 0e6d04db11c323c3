import { describe, expect, test } from 'vitest';
import { barParts } from '#search/distribution.ts';
import { facetData, wordData } from '#views/people/stakeholder-data.ts';
import {
  attitudeDistribution,
  facetLists,
  judgementLimits,
  PEOPLE_PAGING,
  stakeholderPages,
  stakeholderRows,
} from '#views/people/stakeholders.ts';
import { kaarnavesi, siteOf, type Told } from '../../sample-company/company.ts';

const ASOF = '2026-09-18';
const people: NonNullable<NonNullable<Told['accounts']>[string]['people']> = [
  { id: 'outi-valkama', name: 'Outi Valkama', influence: 'high' },
  {
    id: 'antti-pohjola',
    name: 'Antti Pohjola',
    influence: 'high',
    attitude: 'growth',
    asOf: '2026-09-09',
    counterpart: 'petri-salmela',
    relationship: { now: 3, wanted: 3 },
  },
  {
    id: 'sini-karppinen',
    name: 'Sini Karppinen',
    influence: 'medium',
    attitude: 'trouble',
    asOf: '2026-01-10',
    basis: 'Four web breaks in August.',
  },
  {
    id: 'eero-kallas',
    name: 'Eero Kallas',
    influence: 'high',
    attitude: 'even-keel',
    asOf: '2026-03-11',
    roles: ['decision-maker', 'user'],
  },
  { id: 'anna-aho', name: 'Anna Aho' },
];
const site = siteOf(
  kaarnavesi({
    segments: { 'key-accounts': { shelfLives: { judgement: 90 } } },
    accounts: { 'havulinna-paper': { people } },
  }),
  ASOF,
);
const rows = stakeholderRows(site);

describe('the list of everyone', () => {
  test('begins with the most influential, the oldest judgement first; undated last', () => {
    expect(rows.map(({ name, days }) => `${name} ${days}`)).toEqual([
      'Eero Kallas 191',
      'Antti Pohjola 9',
      'Outi Valkama undefined',
      'Sini Karppinen 251',
      'Anna Aho undefined',
    ]);
  });
  test('leads to the person in the plan', () => {
    expect(rows[0]?.href).toBe('/accounts/havulinna-paper/#person-eero-kallas');
  });
  test('tells a judgement past its shelf life from one that holds and from none', () => {
    expect(rows.map(({ values }) => values.age[0])).toEqual(['over', 'within', 'undated', 'over', 'undated']);
  });
  test('names our counterpart and the level of the relationship', () => {
    expect(rows[1]).toMatchObject({
      counterpart: { name: 'Petri Salmela' },
      relationship: { now: 'Trusted', wanted: 'Trusted' },
    });
  });
  test('says for how long a judgement holds', () => {
    expect(judgementLimits(site)).toEqual(['90 days (segment A)']);
  });
});

describe('the filters', () => {
  test('count everyone; a word of the method stays when nobody has it', () => {
    const role = facetLists(site).find(({ facet }) => facet === 'role');
    expect(role?.choices.map(({ name, count }) => `${name} ${count}`)).toEqual([
      'Decision maker 1',
      'User 1',
      'Technical influencer 0',
      'Economic influencer 0',
      'Coach 0',
    ]);
  });
  test('are fetched with each value once and each person by its place', () => {
    const { values, people: places } = facetData(site);
    expect(values.counterpart).toEqual([['petri-salmela', 'Petri Salmela']]);
    expect(places.counterpart).toEqual([[], [0], [], [], []]);
  });
  test('search what was seen as well as the name', () => {
    expect(wordData(site)[3]?.[1]).toContain('Four web breaks');
  });
});

describe('the bar of attitudes', () => {
  const parts = barParts(attitudeDistribution(rows));
  test('has parts as long as their counts', () => {
    const width = (attitude: string) => parts.find((part) => part.attitude === attitude)?.width ?? 0;
    expect(width('unknown') / width('growth')).toBeCloseTo(2);
    expect(width('overconfident')).toBe(0);
  });
  test('fills its length with a little air between', () => {
    const last = parts.filter(({ width }) => width > 0).at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(1000, 0);
  });
  test('is empty when nobody is listed', () => {
    expect(barParts(attitudeDistribution([])).every(({ width }) => width === 0)).toBe(true);
  });
});

test('more people than a light page holds go on to further pages, nobody twice', () => {
  const crowd = Array.from({ length: PEOPLE_PAGING.first + PEOPLE_PAGING.further + 1 }, (_, at) => ({
    id: `p${at}`,
    name: `Person ${at}`,
  }));
  const pages = stakeholderPages(siteOf(kaarnavesi({ accounts: { 'havulinna-paper': { people: crowd } } }), ASOF));
  expect(pages.map(({ path, rows: own }) => `${path} ${own.length}`)).toEqual([
    `/stakeholders/ ${PEOPLE_PAGING.first}`,
    `/stakeholders/page/2/ ${PEOPLE_PAGING.further}`,
    '/stakeholders/page/3/ 1',
  ]);
  expect(new Set(pages.flatMap(({ rows: own }) => own.map(({ href }) => href))).size).toBe(crowd.length);
});
