import { expect, test } from 'vitest';
import { rollUpTable } from '#views/segments/roll-up.ts';
import { rollUpBy } from '#views/segments/roll-up-by.ts';
import { whereTheGapIs } from '#views/segments/where-the-gap-is.ts';
import { segmentsPage } from '#views/segments/segments.ts';
import type { Phrase } from '#words/phrase.ts';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';

const AS_OF = '2026-09-18';
const Q = '2026-Q3';
const line = (sales: Record<string, number>) => ({
  id: 'l1',
  line: 'Filter media',
  confidence: 'secure' as const,
  sales,
});
const forecast = (q3: number, q4: number) => [{ madeOn: '2026-09-01', sales: { [Q]: q3, '2026-Q4': q4 } }];
const read = (phrase: Phrase) => phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');
const told: Told = {
  segments: {
    'key-accounts': {},
    'growth-accounts': { name: 'Growth accounts', code: 'B', order: 200, targets: { [Q]: 300_000 } },
  },
  accounts: {
    'havulinna-paper': {
      targets: { 2026: 2_000_000, [Q]: 520_000 } as never,
      budget: [line({ [Q]: 480_000 })],
      forecast: forecast(455_000, 530_000),
    },
    'aallokko-dairy': {
      name: 'Aallokko Dairy',
      segment: 'growth-accounts',
      budget: [line({ [Q]: 130_000 })],
      forecast: forecast(131_000, 135_000),
    },
    'vuorimaki-cement': { name: 'Vuorimäki Cement', segment: 'growth-accounts' },
  },
  sales: [
    ['havulinna-paper', '2026-02', 41_200_000],
    ['havulinna-paper', '2026-05', 43_800_000],
    ['aallokko-dairy', '2026-05', 12_700_000],
  ],
};
const site = siteOf(
  kaarnavesi({
    ...told,
    accounts: {
      ...told.accounts,
      'havulinna-paper': {
        ...told.accounts!['havulinna-paper'],
        targets: { '2026-Q1': 470_000, '2026-Q2': 470_000, [Q]: 520_000, '2026-Q4': 560_000 },
      },
    },
  }),
  AS_OF,
);
const table = rollUpTable(site);
const cells = (row: { cells: { text: string }[] }) => row.cells.map((cell) => cell.text).join(' ');

test('an account’s row runs from past quarters over the current one to the year', () => {
  expect(table.columns.columns.map((column) => column.head).slice(0, 7)).toEqual([
    'Q1 actual',
    'Q2 actual',
    'Target',
    'Budget',
    'Gap',
    'Forecast',
    'Actual to date',
  ]);
  expect(cells(table.segments[0]!.rows[0]!)).toBe('412 438 520 480 −40 455 – 560 – – 530 – – – 2,020 1,835 −185');
});

test('a segment’s rows add up to it, and segments to the company', () => {
  expect(cells(table.segments[1]!.total)).toBe('– 127 300 130 – 131 – – – – 135 – – – – 393 –');
  expect(cells(table.company).split(' ').slice(3, 6)).toEqual(['610', '–', '586']);
});

test('a target that stands on the segment is said so, and no row gets a part of it', () => {
  expect(table.segments.map((segment) => segment.targetNote)).toEqual([
    undefined,
    'Target is set for the segment, not for each account',
  ]);
  expect(cells(table.segments[1]!.rows[0]!).split(' ').slice(2, 5)).toEqual(['–', '130', '–']);
});

test('what the sums leave out is counted', () => {
  expect(table.segments[1]!.missing).toBe(
    'Of 2 customers, 1 without a budget for 2026-Q3 and 1 without a forecast to the end of 2026: not in the sums, and not counted as 0. Segment B: no gap, since one has no budget (Vuorimäki Cement).',
  );
});

test('the gap is led back to the segments, and to accounts where they have targets', () => {
  const split = whereTheGapIs(site, Q);
  expect(split.rows.map((row) => `${row.level} ${row.name} ${row.text}`)).toEqual([
    'segment Key accounts −40',
    'account Havulinna Paper −40',
  ]);
  expect(split.note).toBe('Growth accounts and Company: no gap, since one has no budget (Vuorimäki Cement).');
});

test('the opening sentence says the quarter and where the year is heading', () => {
  expect(read(segmentsPage(site).lede)).toBe(
    'Plans add up to €610k in 2026-Q3. The gap is not set: one has no budget. With forecasts, 2026 would end at €2,228k. One account has no forecast to the end of the year and is not in it. The year’s gap is not set: 2 have no target.',
  );
});

test('a segment of more rows than a reader scans keeps them closed, its sum open', () => {
  const many = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `customer-${at + 1}`,
        { name: `Customer ${at + 1}`, budget: [line({ [Q]: 1_000 })] },
      ]),
    );
  const segmentOf = (count: number) =>
    rollUpTable(siteOf(kaarnavesi({ accounts: many(count) }), AS_OF, {})).segments[0]!;
  expect([segmentOf(40).isLong, segmentOf(41).isLong]).toEqual([false, true]);
  expect(segmentOf(41).total.cells[3]?.text).toBe('41,000');
});

test('some customers’ targets are not held against the budget of their whole sales plan', () => {
  const customers = [
    { id: 'aurasalo-pharma', name: 'Aurasalo Pharma', targets: { [Q]: 60_000 }, budget: [line({ [Q]: 62_000 })] },
    { id: 'karvola-fish', name: 'Karvola Fish', budget: [line({ [Q]: 47_000 })] },
  ];
  const west = siteOf(
    kaarnavesi({
      segments: { 'named-accounts': { name: 'Named accounts', planType: 'sales' } },
      salesPlans: { west: { name: 'West', segment: 'named-accounts', customers } },
    }),
    AS_OF,
  );
  const [row] = rollUpTable(west).segments[0]!.rows;
  expect(row?.name).toBe('West, 2 customers');
  expect(row && cells(row).split(' ').slice(2, 5)).toEqual(['–', '109', '–']);
});

test('a segment whose shown accounts make only a part of its gap says so', () => {
  const customers = [
    { id: 'aurasalo-pharma', name: 'Aurasalo Pharma', targets: { [Q]: 60_000 }, budget: [line({ [Q]: 62_000 })] },
    { id: 'karvola-fish', name: 'Karvola Fish', budget: [line({ [Q]: 47_000 })] },
  ];
  const west = siteOf(
    kaarnavesi({
      segments: { 'named-accounts': { name: 'Named accounts', planType: 'sales', targets: { [Q]: 100_000 } } },
      salesPlans: { west: { name: 'West', segment: 'named-accounts', customers } },
    }),
    AS_OF,
  );
  const split = whereTheGapIs(west, Q);
  expect(split.rows.map((row) => `${row.level} ${row.name} ${row.text}`)).toEqual([
    'segment Named accounts +9',
    'account Aurasalo Pharma +2',
    'whole Company +9',
  ]);
  expect(split.note).toBe(
    'The accounts shown under Named accounts make only a part of the gap; the others have no target of their own, or a smaller gap.',
  );
});

test('by owner and by unit the same sales lead to the same company, new customers among them', () => {
  const of = siteOf(
    kaarnavesi({
      accounts: {
        'havulinna-paper': { targets: { [Q]: 520_000 }, budget: [line({ [Q]: 480_000 })] },
        'aallokko-dairy': {
          name: 'Aallokko Dairy',
          kam: 'sanna-rintala',
          targets: { [Q]: 150_000 },
          budget: [line({ [Q]: 130_000 })],
        },
      },
      newCustomers: {
        'data-centres': {
          owner: 'sanna-rintala',
          wanted: { '2026-Q4': 2 },
          targets: { [Q]: 90_000 },
          budget: [{ confidence: 'new-growth', sales: { [Q]: 60_000 } }],
        },
      },
    }),
    AS_OF,
  );
  const now = (row: { cells: { text: string }[] }) => cells(row).split(' ').slice(2, 5);
  const byOwner = rollUpBy(of, 'owner');
  expect(byOwner.segments.map((owner) => [owner.name, owner.rows.map(({ name }) => name), now(owner.total)])).toEqual([
    ['Petri Salmela', ['Havulinna Paper'], ['520', '480', '−40']],
    ['Sanna Rintala', ['Aallokko Dairy', 'Data centres, 2 wanted'], ['240', '190', '−50']],
  ]);
  const byUnit = rollUpBy(of, 'unit');
  expect(byUnit.segments.map((unit) => [unit.name, unit.rows.map(({ name }) => name), now(unit.total)])).toEqual([
    ['Process industry', ['Petri Salmela', 'Sanna Rintala'], ['760', '670', '−90']],
  ]);
  expect([byOwner, byUnit, rollUpTable(of)].map(({ company }) => now(company))).toEqual(
    Array(3).fill(['760', '670', '−90']),
  );
});
