import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { SiteFacts } from '#views/site.ts';
import { DATA_TABLES, dataFile, hasFormat } from '#data/data-files.ts';
import { dictionaryFile } from '#data/dictionary.ts';
import type { DataFormat } from '#data/data-table.ts';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';

const AS_OF = '2026-09-18';
const Q = '2026-Q3';
const line = (sales: Record<string, number>) => ({ confidence: 'secure' as const, sales });
const factsOf = (told: Told): SiteFacts => siteOf(kaarnavesi(told), AS_OF);

function file(name: string, format: DataFormat, facts: SiteFacts): string {
  const table = DATA_TABLES.find((each) => each.name === name);
  if (!table) throw new Error(`Expected a table ${name}.`);
  return dataFile(table, format, facts);
}

/** Rows as a tool reads them that takes the columns from the first: what a row leaves out is not set. */
function rowsOf(name: string, facts: SiteFacts): Record<string, unknown>[] {
  const rows = JSON.parse(file(name, 'json', facts)) as Record<string, unknown>[];
  const columns = Object.keys(rows[0] ?? {});
  return rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null])));
}

test('the accounts’ file has a row for each account and quarter with any figure, to the cent, and seven columns for good', () => {
  const csv = file(
    'account-quarter',
    'csv',
    factsOf({
      accounts: {
        'havulinna-paper': { crm: { id: 'ACC "417", old' }, budget: [line({ [Q]: 480_000.5 })] },
        'meritar-foods': { name: 'Meritar Foods' },
      },
      sales: [
        ['havulinna-paper', '2026-02', -5],
        ['havulinna-paper', '2026-08', 37_100_000],
      ],
    }),
  );
  expect(csv).toBe(
    [
      'account,crmId,quarter,target,budget,forecast,actual',
      'havulinna-paper,"ACC ""417"", old",2026-Q1,,,,-0.05',
      'havulinna-paper,"ACC ""417"", old",2026-Q3,,480000.50,,371000.00',
      '',
    ].join('\n'),
  );
});

test('the company’s target that nobody has been given is the unassigned row', () => {
  const facts = factsOf({
    company: { targets: { [Q]: 1_000_000 } },
    segments: { 'key-accounts': { targets: { [Q]: 900_000 } } },
    accounts: { 'havulinna-paper': { targets: { [Q]: 520_000 }, budget: [line({ [Q]: 480_000 })] } },
  });
  expect(
    rowsOf('segment-quarter', facts).map(({ id, target, budget, gap, missing }) => ({
      id,
      target,
      budget,
      gap,
      missing,
    })),
  ).toEqual([
    { id: 'key-accounts', target: 900_000, budget: 480_000, gap: -420_000, missing: 2 },
    { id: 'unassigned', target: 100_000, budget: null, gap: null, missing: 0 },
  ]);
});

test('accounts of people in no team are unassigned among the teams', () => {
  const facts = factsOf({ accounts: { 'havulinna-paper': { budget: [line({ [Q]: 480_000 })] } } });
  expect(rowsOf('team-quarter', facts)).toMatchObject([
    { id: 'unassigned', kind: 'unassigned', accounts: 1, budget: 480_000 },
  ]);
  expect(rowsOf('person-quarter', facts)).toMatchObject([
    { id: 'petri-salmela', unit: 'process', budget: 480_000 },
    { id: 'unassigned', accounts: 0, budget: null },
  ]);
});

test('an account under a parent counts in its group, the others are in none', () => {
  const facts = factsOf({
    accounts: {
      'norrvik-energi': { budget: [line({ [Q]: 100_000 })] },
      'lounatuuli-power': { parent: 'norrvik-energi', budget: [line({ [Q]: 20_000 })] },
      'havulinna-paper': { budget: [line({ [Q]: 480_000 })] },
    },
  });
  expect(rowsOf('group-quarter', facts)).toMatchObject([
    { id: 'norrvik-energi', accounts: 2, budget: 120_000 },
    { id: 'unassigned', accounts: 1, budget: 480_000 },
  ]);
});

test('a target of some accounts is shown with how many it leaves out, and gives no gap', () => {
  const facts = factsOf({
    accounts: {
      'havulinna-paper': { targets: { [Q]: 520_000 }, budget: [line({ [Q]: 480_000 })] },
      'lounatuuli-power': { budget: [line({ [Q]: 300_000 })] },
    },
  });
  expect(rowsOf('company-quarter', facts)).toMatchObject([
    { target: 520_000, budget: 780_000, gap: null, missingTarget: 1 },
  ]);
});

describe('text in a file', () => {
  const facts = factsOf({
    accounts: {
      'havulinna-paper': {
        name: '=HYPERLINK("http://x.example","Paper")',
        crm: { id: '@SUM(A1)' },
        budget: [line({ [Q]: -5 })],
      },
    },
  });

  test('that begins like a formula is made harmless in CSV, and a negative amount stays a number', () => {
    const [row] = parse(file('account-quarter-full', 'csv', facts), { columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({
      name: '\'=HYPERLINK("http://x.example","Paper")',
      crmId: "'@SUM(A1)",
      budget: '-5.00',
    });
  });

  test('is in JSON as it was written', () => {
    expect(rowsOf('account-quarter', facts)[0]).toMatchObject({
      name: '=HYPERLINK("http://x.example","Paper")',
      crmId: '@SUM(A1)',
      budget: -5,
    });
  });

  test('with commas, quotes and line breaks is read back whole', () => {
    const odd = 'Water, "first"\nthen filters';
    const [row] = parse(
      file(
        'needs',
        'csv',
        factsOf({
          accounts: {
            'havulinna-paper': { needs: [{ id: 'n1', need: 'Clean water', basis: odd, asOf: '2026-06-01' }] },
          },
        }),
      ),
      { columns: true },
    ) as Record<string, string>[];
    expect(row).toMatchObject({ account: 'havulinna-paper', id: 'n1', basis: odd, asOf: '2026-06-01' });
  });
});

test('yen have no decimals and dinars three', () => {
  const budget = (sales: number) => ({ accounts: { 'havulinna-paper': { budget: [line({ [Q]: sales })] } } });
  expect(file('company-quarter', 'csv', factsOf({ company: { currency: 'JPY' }, ...budget(48_000) }))).toContain(
    '\ncompany,2026-Q3,,48000,',
  );
  expect(file('company-quarter', 'csv', factsOf({ company: { currency: 'KWD' }, ...budget(480.125) }))).toContain(
    '\ncompany,2026-Q3,,480.125,',
  );
});

test('a company without any account has files with headings only', () => {
  const facts = factsOf({});
  for (const table of DATA_TABLES.filter((each) => hasFormat(each, 'json') && each.name !== 'team')) {
    expect(file(table.name, 'json', facts)).toBe('[]\n');
  }
});

test('each plan says which language it is written in, and the dictionary in which the names of the company stand', () => {
  const company = { languages: ['fi', 'en'] as ('fi' | 'en')[] };
  const facts = factsOf({ company, accounts: { 'havulinna-paper': { lang: 'en' }, 'meritar-foods': {} } });
  expect(rowsOf('accounts', facts).map(({ id, language }) => [id, language])).toEqual([
    ['havulinna-paper', 'en'],
    ['meritar-foods', 'fi'],
  ]);
  expect(JSON.parse(dictionaryFile(facts))).toMatchObject({
    languages: { columns: 'en', names: 'fi', site: ['fi', 'en'] },
  });
});
