import { expect, test } from 'vitest';
import { accountsPage, salesPlansPage } from '#views/accounts/accounts.ts';
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
  facts: { roles: [] },
  place: { file: 'accounts/havulinna-paper.mdx', line: 3, column: 1 },
};
const site = siteOf(portfolio, '2026-09-18', { flags: [flag, { ...flag, grade: 'hint' }] });

test('every named customer stands once, under who keeps its plan, by segment and name', () => {
  expect(accountsPage(site).groups.map((group) => [group.anchor, group.rows.map((row) => row.name)])).toEqual([
    ['kam-petri-salmela', ['Havulinna Paper', 'Öjskog Timber', 'Kivikko Bakery', 'Vesijako Brewery']],
    ['kam-sanna-rintala', ['Aallokko Dairy']],
  ]);
});

test('a row has the quarter’s figures, its red flags and the age of the oldest judgement', () => {
  expect(accountsPage(site).groups[0]?.rows[0]).toMatchObject({
    href: '/accounts/havulinna-paper/',
    target: '520',
    budget: '480',
    gap: '−40',
    isShort: true,
    forecast: '–',
    actual: '–',
    flags: 1,
    judgement: { days: 38 },
  });
});

test('a customer of a sales plan leads to its place in the plan', () => {
  expect(accountsPage(site).groups[0]?.rows[2]).toMatchObject({
    href: '/sales-plans/south/#kivikko-bakery',
    salesPlan: 'South',
    judgement: undefined,
  });
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
