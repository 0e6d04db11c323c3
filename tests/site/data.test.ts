import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { readXlsx } from 'hucre/xlsx';
import { expect, inject, test } from 'vitest';

const data = path.join(inject('site'), 'data');
const text = (file: string) => readFileSync(path.join(data, file), 'utf8');
const csv = (file: string) => parse(text(file), { columns: true }) as Record<string, string>[];
const dictionary = JSON.parse(text('dictionary.json')) as {
  notes: Record<string, string[]>;
  tables: {
    name: string;
    files: string[];
    columns: { name: string; inCsv: boolean; meaning: Record<string, string> }[];
  }[];
};

/** Cents of a column in a quarter; amounts are written with both decimals. */
function centsIn(file: string, quarter: string, measure: string): number {
  return csv(file)
    .filter((row) => row['quarter'] === quarter)
    .reduce((sum, row) => sum + Number((row[measure] ?? '').replace('.', '')), 0);
}

test('every file under /data/ is in the dictionary, and every one of the dictionary is there', () => {
  const files = readdirSync(data)
    .filter((file) => !['index.html', 'dictionary.json', 'roll-up.xlsx', 'quarters'].includes(file))
    .sort();
  expect(files).toEqual(dictionary.tables.flatMap((table) => table.files).sort());
});

test('the columns of every file are those of the dictionary, each with its meaning in every language of the company', () => {
  const { languages } = parseYaml(readFileSync('content/company.yaml', 'utf8')) as { languages: string[] };
  expect(Object.keys(dictionary.notes)).toEqual(languages);
  for (const { name, files, columns } of dictionary.tables) {
    expect(columns.filter(({ meaning }) => languages.some((language) => !meaning[language]))).toEqual([]);
    if (files.includes(`${name}.csv`))
      expect(text(`${name}.csv`).split('\n')[0]?.split(',').sort()).toEqual(
        columns
          .filter(({ inCsv }) => inCsv)
          .map((column) => column.name)
          .sort(),
      );
    const [row] = files.includes(`${name}.json`) ? (JSON.parse(text(`${name}.json`)) as object[]) : [];
    if (row) expect(Object.keys(row)).toEqual(columns.map((column) => column.name));
  }
});

test('the demo company’s third quarter is the same from every side', () => {
  for (const table of ['company', 'unit', 'team', 'person', 'segment', 'group', 'account']) {
    const file = table === 'account' ? 'account-quarter-full.csv' : `${table}-quarter.csv`;
    expect(['target', 'budget', 'forecast', 'actual'].map((measure) => centsIn(file, '2026-Q3', measure))).toEqual([
      340_000_000, 319_000_000, 310_900_000, 248_001_750,
    ]);
  }
  expect(centsIn('budget-lines.csv', '2026-Q3', 'sales')).toBe(319_000_000);
});

test('other systems find the seven columns that they read', () => {
  expect(text('account-quarter.csv').split('\n')[0]).toBe('account,crmId,quarter,target,budget,forecast,actual');
});

test('the workbook opens, and says of the company what the site says', async () => {
  const [segments] = (await readXlsx(readFileSync(path.join(data, 'roll-up.xlsx')))).sheets;
  const [header = [], company = []] = segments?.rows ?? [];
  expect(company[header.indexOf('2026-Q3 Budget')]).toBe(3_190_000);
  expect(company[header.indexOf('2026-Q3 Gap')]).toBe(-210_000);
});
