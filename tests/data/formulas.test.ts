import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DATA_TABLES, dataFile, hasFormat } from '#data/data-files.ts';
import type { Cell, DataTable } from '#data/data-table.ts';
import { tableAsCsv } from '#data/write-table.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

const EUR = { code: 'EUR', decimals: 2 };
const facts = siteOf(kaarnavesi({}), '2026-09-18');
const csvOf = (id: string) =>
  dataFile(
    DATA_TABLES.find(({ name }) => name === 'accounts') as DataTable,
    'csv',
    siteOf(
      kaarnavesi({
        accounts: {
          'havulinna-paper': {
            crm: { id },
            profile: { businessId: id },
            people: [{ id: 'eero-kallas', name: 'Eero Kallas', title: 'CEO', crmId: id }],
          },
        },
      }),
      '2026-09-18',
    ),
  );

/** What a spreadsheet would run, were it not for an apostrophe before it. */
const begin = fc
  .tuple(
    fc.constantFrom('', ' ', '  ', '\u00a0', '\ufeff', '"', "'", '"\'', ' “'),
    fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠'),
  )
  .map(([before, sign]) => before + sign);
const formula = fc
  .tuple(fc.oneof(begin, fc.constantFrom('\t', '\r', '\n', '\r\n')), fc.string({ maxLength: 12 }))
  .map(([sign, rest]) => `${sign}1+cmd|'/C calc'!A0${rest}`);

/** A table of one row of the given cells, as a program reads it back. */
function readBack(table: DataTable, cells: readonly Cell[]): string[] {
  return (parse(tableAsCsv(table.columns, [cells], EUR)) as string[][])[1] ?? [];
}

test('no table has a column in which a formula of a name, a list or another system’s id would run', () => {
  fc.assert(
    fc.property(fc.constantFrom(...DATA_TABLES.filter((table) => hasFormat(table, 'csv'))), formula, (table, text) => {
      const read = readBack(
        table,
        table.columns.map(({ kind }) => (kind === 'list' ? [text, 'sales'] : text)),
      );
      const wanted = table.columns.map(({ kind }) => (kind === 'list' ? `'${text} sales` : `'${text}`));
      expect(read).toEqual(wanted);
    }),
    { numRuns: 2000 },
  );
});

test('an id of another system that begins like a formula gets an apostrophe, in every table that has one', () => {
  expect(csvOf("-2+3+cmd|' /C calc'!A0")).toContain(",'-2+3+cmd|' /C calc'!A0,");
  expect(csvOf('+358 40 123')).toContain(",'+358 40 123,");
  expect(csvOf('-A17')).toContain(",'-A17,");
});

test('an id that is a number with a sign is a number, and one that begins with no sign is left alone', () => {
  expect(csvOf('-417')).toContain(',-417,');
  expect(csvOf('+417.5')).toContain(',+417.5,');
  expect(csvOf('ACC-417')).toContain(',ACC-417,');
});

test('any text is read back as written, but for the apostrophe', () => {
  const table = DATA_TABLES.find(({ name }) => name === 'accounts') as DataTable;
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      const [read] = readBack(table, [text, ...table.columns.slice(1).map(() => undefined)]);
      expect([text, `'${text}`]).toContain(read);
    }),
  );
});

test('a heading is never a formula', () => {
  for (const table of DATA_TABLES) expect(dataFile(table, 'csv', facts)).toMatch(/^[a-z]/);
});
