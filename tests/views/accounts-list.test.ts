import { describe, expect, test } from 'vitest';
import { accountsList, partPath } from '#views/accounts/accounts-list.ts';
import { salesPlansPage } from '#views/accounts/accounts.ts';
import type { Phrase } from '#words/phrase.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

const Q = '2026-Q3';
const line = (sales: number) => ({
  id: 'l1',
  line: 'Filter media',
  confidence: 'secure' as const,
  sales: { [Q]: sales },
});
const portfolio = kaarnavesi({
  segments: {
    'key-accounts': {},
    'named-accounts': { name: 'Named accounts', code: 'C', order: 300, planType: 'sales' },
  },
  accounts: {
    'havulinna-paper': {
      targets: { [Q]: 520_000 },
      budget: [line(480_000)],
      people: [
        {
          id: 'eero-kallas',
          name: 'Eero Kallas',
          title: 'Mill manager',
          attitude: 'even-keel',
          basis: 'Says the mill runs well.',
          asOf: '2026-08-11',
        },
      ],
    },
    'ojskog-timber': { name: 'Öjskog Timber', kam: 'petri-salmela' },
    'aallokko-dairy': { name: 'Aallokko Dairy', kam: 'sanna-rintala' },
  },
  salesPlans: {
    south: {
      name: 'South',
      segment: 'named-accounts',
      owner: 'petri-salmela',
      customers: [
        { id: 'kivikko-bakery', name: 'Kivikko Bakery', budget: [line(52_000)] },
        { id: 'vesijako-brewery', name: 'Vesijako Brewery' },
      ],
    },
  },
});
const flag = {
  rule: 'role-uncovered' as const,
  grade: 'red-flag' as const,
  account: 'havulinna-paper',
  severity: 'high' as const,
  facts: { roles: [] },
  place: { file: 'accounts/havulinna-paper.mdx', line: 3, column: 1 },
};
const site = siteOf(portfolio, '2026-09-18', { flags: [flag, { ...flag, grade: 'hint' }] });

const read = (phrase: Phrase = []) =>
  phrase
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('')
    .replaceAll('\u00a0', ' ');

test('every customer stands once, whoever keeps it, and in its segment and its manager’s group', () => {
  const list = accountsList(site);
  expect(list.rows.map(({ name }) => name).sort()).toEqual([
    'Aallokko Dairy',
    'Havulinna Paper',
    'Kivikko Bakery',
    'Vesijako Brewery',
    'Öjskog Timber',
  ]);
  expect(list.managers.map(({ id, members }) => [id, members]).sort()).toEqual([
    ['petri-salmela', 4],
    ['sanna-rintala', 1],
  ]);
});

test('a row has what was asked, its red flags and the age of the oldest judgement', () => {
  expect(accountsList(site).rows.find(({ id }) => id === 'havulinna-paper')).toMatchObject({
    href: '/accounts/havulinna-paper/',
    asked: '520',
    isBudget: false,
    budget: '480',
    forecast: '–',
    miss: '–',
    toDate: '–',
    flags: { count: 1, worst: 'high' },
    judgement: { days: 38 },
  });
});

test('a customer of a sales plan leads to its place in the plan, and is held against its budget', () => {
  expect(accountsList(site).rows.find(({ id }) => id === 'kivikko-bakery')).toMatchObject({
    href: '/sales-plans/south/#kivikko-bakery',
    asked: '52',
    isBudget: true,
    judgement: undefined,
  });
});

describe('with forecasts', () => {
  const saying = (target: number | undefined, budget: number, forecast: number) => ({
    ...(target === undefined ? {} : { targets: { [Q]: target } }),
    budget: [line(budget)],
    forecast: [{ madeOn: '2026-09-01', sales: { [Q]: forecast } }],
  });
  const told = kaarnavesi({
    segments: {
      'key-accounts': { targets: { [Q]: 700_000 } },
      'growth-accounts': { name: 'Growth accounts', code: 'B', order: 200 },
    },
    accounts: {
      'havulinna-paper': saying(520_000, 480_000, 455_000),
      'ojskog-timber': { name: 'Öjskog Timber', kam: 'petri-salmela', ...saying(undefined, 120_000, 125_000) },
      'aallokko-dairy': {
        name: 'Aallokko Dairy',
        kam: 'sanna-rintala',
        segment: 'growth-accounts',
        ...saying(undefined, 90_000, 80_000),
      },
    },
  });
  const withMisses = siteOf(told, '2026-09-18');

  test('the largest miss stands first, whatever its segment, and the sentence says how many and how much', () => {
    const { rows, lede } = accountsList(withMisses);
    expect(rows.map(({ name, miss }) => [name, miss])).toEqual([
      ['Havulinna Paper', '−65'],
      ['Aallokko Dairy', '−10'],
      ['Öjskog Timber', '+5'],
    ]);
    expect(read(lede)).toBe('2 of 3 accounts will miss 2026-Q3, by €75k; the other one is €5k over.');
    expect(read(accountsList(siteOf(told, '2026-09-18', { language: 'fi' })).lede)).toBe(
      '3 asiakkaasta 2 jää kvartaalin 2026-Q3 tavoitteesta, yhteensä 75 t€; yksi muu on 5 t€ yli.',
    );
  });

  test('the foot adds up to the company: accounts, and targets that none of them carries', () => {
    const { sums } = accountsList(withMisses);
    expect(sums.map(({ name, asked, forecast, miss }) => [name, asked, forecast, miss])).toEqual([
      ['3 accounts', '730', '660', '−70'],
      ['Targets without an account', '60', '–', '−60'],
      ['Company', '790', '660', '−130'],
    ]);
    expect(sums[0]?.words).toEqual([{ text: 'Targets 520, and budgets 210 where there is no target' }]);
    expect(sums.at(-1)?.words).toEqual([{ text: 'Never planned −100, slipped −30' }]);
  });

  test('groups are ordered by their miss, and each has its sum', () => {
    const { managers, segments } = accountsList(withMisses);
    expect(managers.map(({ name, miss, members }) => [name, miss, members])).toEqual([
      ['Petri Salmela', '−60', 2],
      ['Sanna Rintala', '−10', 1],
    ]);
    expect(segments.map(({ name, miss }) => [name, miss])).toEqual([
      ['A Key accounts', '−60'],
      ['B Growth accounts', '−10'],
    ]);
  });
});

test('a list of customers goes on where it says', () => {
  expect([partPath(1), partPath(2)]).toEqual(['/accounts/', '/account-list/2/']);
});

test('a sales plan says what its customers add up to and how many have no budget', () => {
  expect(salesPlansPage(site).rows).toMatchObject([
    {
      name: 'South',
      owner: { text: 'Petri Salmela', href: '/team/petri-salmela/' },
      customers: '2',
      withoutBudget: '1',
      budget: '52',
      target: '–',
    },
  ]);
});
