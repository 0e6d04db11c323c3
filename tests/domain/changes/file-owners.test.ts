import { expect, test } from 'vitest';
import { fileOwners } from '#domain/changes/file-owners.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const DAY = '2026-09-18';
const owners = (told: Told, day = DAY) =>
  fileOwners(kaarnavesi(told), day).map(({ files, whom }) => `${files} ${whom}`);

const person = (id: string, manager?: string, more: object = {}) => ({
  id,
  name: `${id} Person`,
  ...(manager === undefined ? {} : { manager }),
  ...more,
});
const UNITS: Told['units'] = {
  mills: {
    name: 'Mills',
    people: [person('boss'), person('head', 'boss'), person('anna', 'head'), person('bo', 'head')],
  },
  lakes: { name: 'Lakes', people: [person('cai', 'boss')] },
};
const SEGMENTS: Told['segments'] = { key: { name: 'Key', code: 'A' }, named: { name: 'Named', code: 'B' } };

test('each file has who is nearest to it, the more exact ones last', () => {
  expect(
    owners({
      units: UNITS,
      segments: SEGMENTS,
      accounts: {
        north: { segment: 'key', kam: 'anna' },
        south: { segment: 'key', kam: 'bo' },
        west: { segment: 'named', kam: 'cai' },
      },
      salesPlans: { small: { segment: 'named', owner: 'bo', customers: [{ id: 'tiny', name: 'Tiny' }] } },
      newCustomers: { centres: { owner: 'cai' } },
      reviews: { '2026-Q2/south': { tookPart: ['bo'] } },
    }),
  ).toEqual([
    'actuals/ boss',
    'groups/ boss',
    'segments/ boss',
    'snapshots/ boss',
    'team/ boss',
    'accounts/north.mdx anna',
    'accounts/south.mdx bo',
    'accounts/west.mdx cai',
    'company.yaml boss',
    'new-customers/centres.mdx cai',
    'reviews/*/south*.mdx bo',
    'sales-plans/small.mdx bo',
    // The nearest manager of both owners; the customers of a sales plan count for their owner as well.
    'segments/key.yaml head',
    'segments/named.yaml boss',
    'team/lakes.yaml cai',
    'team/mills.yaml boss',
  ]);
});

test('who gives the yes of the guardrails is asked for the company, while they are there', () => {
  const units = {
    mills: { people: [person('boss'), person('anna', 'boss', { until: '2026-10-01', successor: 'bo' }), person('bo')] },
  };
  const told: Told = { units, company: { guardrails: { figuresAbove: 1, asks: 'anna' } }, segments: SEGMENTS };
  const ofCompany = (day: string) => owners(told, day).find((line) => line.startsWith('company.yaml'));
  expect([ofCompany('2026-09-30'), ofCompany('2026-10-01')]).toEqual(['company.yaml anna', 'company.yaml bo']);
});

test('who has left owns nothing: their successor does, else their manager, else nobody', () => {
  const left = { until: '2026-09-01' };
  const plans = (more: object, manager?: string) =>
    owners({
      units: {
        mills: {
          people: [
            person('bo', 'gone'),
            person('gone', undefined, left),
            person('anna', manager, { ...left, ...more }),
          ],
        },
      },
      segments: SEGMENTS,
      accounts: { north: { segment: 'key', kam: 'anna' } },
      newCustomers: { centres: { owner: 'anna' } },
      salesPlans: {
        small: { segment: 'named', owner: 'anna', customers: [{ id: 'tiny', name: 'Tiny', owner: 'bo' }] },
      },
      reviews: { '2026-Q2/north': { tookPart: ['bo'] } },
    }).filter((line) => /north|centres|small|company/.test(line));
  expect(plans({ successor: 'bo' })).toEqual([
    'accounts/north.mdx bo',
    'new-customers/centres.mdx bo',
    'reviews/*/north*.mdx bo',
    'sales-plans/small.mdx bo',
  ]);
  expect(plans({}, 'bo')).toEqual(plans({ successor: 'bo' }));
  // Nobody above all others is left either: the company's own files have nobody.
  expect(plans({})).toEqual([]);
});

test('a segment has the manager of those who are there; the reviews of each plan that has any have its owner', () => {
  const told: Told = {
    units: {
      mills: { people: [person('boss'), person('anna', 'boss'), person('bo', 'boss', { until: '2026-09-01' })] },
    },
    company: { guardrails: { figuresAbove: 1, asks: 'boss' } },
    segments: SEGMENTS,
    accounts: {
      north: { segment: 'key', kam: 'anna' },
      south: { segment: 'key', kam: 'anna' },
      west: { kam: 'anna', segment: 'named' },
    },
    reviews: { '2026-Q1/north': { tookPart: ['anna'] }, '2026-Q1/south': { tookPart: ['anna'] } },
  };
  const found = (more: Told = {}) =>
    owners({ ...told, ...more }).filter((line) => /segments.key|reviews|company/.test(line));
  expect(found()).toEqual([
    'company.yaml boss',
    'reviews/*/north*.mdx anna',
    'reviews/*/south*.mdx anna',
    'segments/key.yaml anna',
  ]);
  const gone = {
    mills: { people: [person('boss'), person('anna', 'boss'), person('bo', undefined, { until: '2026-09-01' })] },
  };
  expect(
    found({
      units: gone,
      company: { guardrails: { figuresAbove: 1, asks: 'bo' } },
      accounts: { ...told.accounts, south: { segment: 'key', kam: 'bo' } },
    }),
  ).toEqual(['company.yaml boss', 'reviews/*/north*.mdx anna', 'segments/key.yaml anna']);
});
