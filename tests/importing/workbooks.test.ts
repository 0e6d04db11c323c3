import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeXlsx, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainDecimal } from '#domain/money/money.ts';
import { leftOutFiles } from '#importing/left-out.ts';
import { noFindings } from '#importing/reading/finding.ts';
import { readExports } from '#importing/reading/read-exports.ts';
import { columnsYaml } from '#importing/reading-report.ts';
import { checkedPortfolio, NOTHING_KNOWN, runImport, workshop, writeFiles } from './import-run.ts';

let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => void (shop = await workshop()));
afterEach(() => shop.clear());

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const sheet = (name: string, rows: CellValue[][], more: Partial<WriteSheet> = {}): WriteSheet => ({
  name,
  rows,
  ...more,
});
const book = (...sheets: WriteSheet[]) => writeXlsx({ sheets });
const ACCOUNTS = [
  ['Account ID', 'Account Name'],
  ['K-1', 'Havulinna Oy'],
  ['K-2', 'Norrvik Energi AB'],
];

async function importing(files: Record<string, string | Uint8Array>) {
  await writeFiles(shop.exports, files);
  const { findings } = await runImport(shop.exports, shop.content);
  const refused = findings.filter(({ weight }) => weight === 'file').map(({ code }) => code);
  const portfolio = refused.length > 0 ? undefined : await checkedPortfolio(shop.content);
  return {
    findings,
    refused,
    rows: findings.filter(({ weight }) => weight === 'row').map(({ code, file, line }) => `${code} ${file}:${line}`),
    sales: portfolio?.actuals.sales.map(
      (row) => `${row.account} ${row.month} ${plainDecimal(row.amount, portfolio.company.currencyUnit)}`,
    ),
    portfolio,
  };
}

describe('a workbook is read', () => {
  test('sheet by sheet, with its days and numbers as they are', async () => {
    const { sales, findings } = await importing({
      'crm and finance.xlsx': await book(
        sheet('Customers', ACCOUNTS),
        sheet('Invoices 2026', [
          ['Invoice list'],
          [],
          ['Invoice No', 'Customer No', 'Invoice Date', 'Net Amount'],
          [1, 'K-1', day('2026-03-31'), 1234.567],
          [2, 'K-1', day('2026-04-01'), 0.1 + 0.2],
          [3, 'K-2', 46082, 1234567.891],
          ['Total', null, null, 1],
        ]),
        sheet('Notes', [['Remember'], ['to call']]),
        sheet('Old', [...ACCOUNTS, ['K-9', 'Hidden Oy']], { hidden: true }),
      ),
    });
    expect(sales).toEqual([
      'havulinna-oy 2026-03 1234.57',
      'havulinna-oy 2026-04 0.30',
      'norrvik-energi-ab 2026-03 1234567.89',
    ]);
    expect(findings.find(({ code }) => code === 'sheets-not-read')?.details?.map(({ as, name }) => [as, name])).toEqual(
      [
        ['sheet-not-read', 'Notes'],
        ['sheet-hidden', 'Old'],
      ],
    );
  });

  test('amounts written as texts are read by the one way of the sheet', async () => {
    const { sales } = await importing({
      'accounts.xlsx': await book(sheet('Sheet1', ACCOUNTS)),
      'actuals.xlsx': await book(
        sheet('Sheet1', [
          ['Asiakasnumero', 'Pvm', 'Veroton summa'],
          ['K-1', '14.3.2026', '1 234,50'],
          ['K-2', '15.3.2026', '7,00'],
        ]),
      ),
    });
    expect(sales).toEqual(['havulinna-oy 2026-03 1234.50', 'norrvik-energi-ab 2026-03 7.00']);
  });

  test('real days among texts in another order are refused: a spreadsheet may have turned the real ones round', async () => {
    const { refused } = await importing({
      'accounts.xlsx': await book(sheet('A', ACCOUNTS)),
      'actuals.xlsx': await book(
        sheet('A', [
          ['Customer No', 'Date', 'Amount'],
          ['K-1', day('2026-04-03'), 1],
          ['K-1', '03/14/2026', 1],
        ]),
      ),
    });
    expect(refused).toEqual(['date-conflict']);
  });

  test('ids shown with zeros keep them, a customer merged over several rows is that of each, and an id beyond the digits of a spreadsheet is refused', async () => {
    const cells = new Map([
      ['0,0', { value: 'Account ID', type: 'string' as const }],
      ['0,1', { value: 'Account Name', type: 'string' as const }],
      ['1,0', { value: 417, type: 'number' as const, style: { numFmt: '00000' } }],
      ['1,1', { value: 'Havulinna Oy', type: 'string' as const }],
    ]);
    const { portfolio, sales } = await importing({
      'accounts.xlsx': await writeXlsx({ sheets: [{ name: 'A', cells }] }),
      'actuals.xlsx': await book(
        sheet(
          'A',
          [
            ['Customer', 'Date', 'Amount'],
            ['Havulinna Oy', day('2026-03-01'), 1],
            [null, day('2026-03-02'), 2],
          ],
          { merges: [{ startRow: 1, endRow: 2, startCol: 0, endCol: 0 }] },
        ),
      ),
    });
    expect(portfolio?.accounts.map(({ crm }) => crm?.id)).toEqual(['00417']);
    expect(sales).toEqual(['havulinna-oy 2026-03 3.00']);
    const { refused } = await importing({
      'accounts.xlsx': await book(
        sheet('A', [
          ['Account ID', 'Account Name'],
          [1234567890123456, 'Havulinna Oy'],
        ]),
      ),
    });
    expect(refused).toEqual(['ids-broken']);
  });

  test('rows that are left out come back by their headings, and the map says nothing of days that need no way of writing', async () => {
    await writeFiles(shop.exports, {
      'actuals.xlsx': await book(
        sheet('Jan', [
          ['Customer No', 'Date', 'Amount'],
          ['K-1', day('2026-01-01'), 1],
          [null, day('2026-01-02'), 2],
        ]),
        sheet('Feb', [
          ['Customer No', 'Date', 'Amount'],
          ['K-1', day('2026-02-01'), 'x'],
        ]),
      ),
    });
    const findings = noFindings();
    const { readings } = await readExports(shop.exports, undefined, NOTHING_KNOWN, findings);
    expect(findings.list.map(({ code, file, line }) => `${code} ${file} ${line}`)).toEqual([
      'no-id actuals.xlsx › Jan 3',
      'bad-amount actuals.xlsx › Feb 2',
    ]);
    expect(await leftOutFiles(shop.exports, readings, findings.list, 'en')).toEqual([
      {
        file: 'actuals.xlsx › Jan.csv',
        text: 'Customer No,Date,Amount,Reason\n,2026-01-02,2,The row has no customer id.\n',
      },
      { file: 'actuals.xlsx › Feb.csv', text: expect.stringContaining('K-1,2026-02-01,x,') as string },
    ]);
    expect(columnsYaml(readings)).toBe('actuals: { account: Customer No, date: Date, amount: Amount }\n');
  });

  test.each<[string, string | Uint8Array]>([
    ['damaged', 'PK\u0003\u0004 and no more'],
    ['behind a password, or of old', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0])],
    ['empty', ''],
  ])('one that is %s is refused in a sentence', async (_, bytes) => {
    expect((await importing({ 'actuals.xlsx': bytes })).refused).toEqual(['no-workbook']);
  });

  test('one whose headings are not known is refused with what they lack, as a CSV file is', async () => {
    const { refused } = await importing({
      'actuals.xlsx': await book(
        sheet('A', [
          ['Colour', 'Size'],
          ['red', 5],
        ]),
      ),
    });
    expect(refused).toEqual(['heading-missing', 'heading-missing', 'heading-missing']);
  });

  test('the files of Excel on the desk of whoever has them open are passed over', async () => {
    await importing({ '~$accounts.xlsx': 'x', '.DS_Store': 'x', 'accounts.xlsx': await book(sheet('A', ACCOUNTS)) });
    expect((await checkedPortfolio(shop.content)).accounts).toHaveLength(2);
  });
});

describe('a workbook of another program', () => {
  // Written by other programs than ours: two sheets, days as days, an id with zeros, letters of Finnish.
  const written = (name: string) => readFile(path.join(import.meta.dirname, 'workbooks', name));

  test.each(['sales.xls', 'sales.ods'])('%s is read as any other', async (name) => {
    const { sales, refused, rows } = await importing({ [name]: await written(name) });
    expect([refused, rows, sales]).toEqual([
      [],
      [],
      ['hameen-sahko-oy 2026-03 1234.57', 'meripihka-oy 2026-04 0.30', 'norrvik-energi-ab 2026-03 1000.00'],
    ]);
    expect((await checkedPortfolio(shop.content)).accounts.map(({ crm }) => crm?.id).sort()).toEqual([
      '00417',
      'K-1',
      'K-2',
    ]);
  });

  test.each<[string, string]>([
    ['a page of a web system', '<html><body><table><tr><td>Account ID</td></tr></table></body></html>'],
    ['an old XML workbook', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'],
    ['a CSV file', 'Account ID;Date;Amount\nK-1;2026-03-01;5\n'],
  ])('%s under the name of one is refused by its name, and by that alone', async (_, text) => {
    const { findings } = await importing({ 'invoices.xls': text });
    expect(findings.map(({ code, file }) => `${code} ${file}`)).toEqual(['no-workbook invoices.xls']);
  });
});
