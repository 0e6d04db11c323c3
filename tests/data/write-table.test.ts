import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { DataColumn } from '#data/data-table.ts';
import { tableAsCsv, tableAsJson } from '#data/write-table.ts';
import { kaarnavesi } from '../sample-company/company.ts';

const EURO = kaarnavesi({}).company.currencyUnit;

const COLUMNS: readonly DataColumn[] = [
  { name: 'id', kind: 'id' },
  { name: 'budget', kind: 'amount' },
  { name: 'owner', kind: 'id' },
  { name: 'customers', kind: 'number' },
];

const id = fc.constantFrom('havulinna-paper', 'meritar-foods');
const tables = fc.array(
  fc.tuple(
    id,
    fc.option(fc.integer({ min: -5, max: 48_000_000 }), { nil: undefined }),
    fc.option(fc.constantFrom('petri-salmela', 'aino-maki'), { nil: undefined }),
    fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
  ),
  { maxLength: 6 },
);

test('the first row of JSON has every column, the others what is set, and all say what CSV says', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const json = tableAsJson(COLUMNS, rows, EURO);
      const read = JSON.parse(json) as Record<string, string | number | null>[];
      expect(Object.keys(read[0] ?? {})).toEqual(rows.length === 0 ? [] : COLUMNS.map(({ name }) => name));
      for (const row of read.slice(1)) expect(Object.values(row)).not.toContain(null);
      const csv = parse(tableAsCsv(COLUMNS, rows, EURO), { columns: true }) as Record<string, string>[];
      expect(csv).toHaveLength(read.length);
      for (const [at, cells] of csv.entries())
        for (const [column, cell] of Object.entries(cells)) {
          const said = read[at]?.[column] ?? '';
          expect(typeof said === 'number' ? said : `${said}`).toBe(typeof said === 'number' ? Number(cell) : cell);
        }
    }),
  );
});
