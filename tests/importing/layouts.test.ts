import { cp } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainDecimal } from '#domain/money/money.ts';
import { noteLines, problemLines } from '#importing/report.ts';
import { checkedPortfolio, runImport, workshop, writeFiles } from './import-run.ts';

let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => void (shop = await workshop()));
afterEach(() => shop.clear());

const SET = path.join(import.meta.dirname, 'sets/layouts-that-cannot-be-mapped/exports');
const ACCOUNTS = 'Account ID,Account Name\nK-1,Havulinna Oy\nK-2,Norrvik Energi AB\nK-3,Meripihka Oy\n';

async function importing(exports: Record<string, string>) {
  await writeFiles(shop.exports, { 'accounts.csv': ACCOUNTS, ...exports });
  const { findings } = await runImport(shop.exports, shop.content);
  const refused = findings.filter(({ weight }) => weight === 'file');
  const portfolio = refused.length > 0 ? undefined : await checkedPortfolio(shop.content);
  const sales = portfolio?.actuals.sales.map(
    (row) => `${row.account} ${row.month} ${plainDecimal(row.amount, portfolio.company.currencyUnit)}`,
  );
  return { findings, portfolio, sales, refused: refused.map(({ code }) => code) };
}

describe('a layout for readers is read where there is no doubt of it, and told', () => {
  test.each<[string, string, string[], RegExp]>([
    [
      'quickbooks-groups.csv',
      'layout-groups-read',
      ['havulinna-oy 2026-03 8.00'],
      /lines of their own above their rows \("Havulinna Oy"\)/,
    ],
    [
      'months-as-columns.csv',
      'layout-months-read',
      ['havulinna-oy 2026-01 100.00', 'havulinna-oy 2026-02 200.00', 'havulinna-oy 2026-03 50.00'],
      /Months were columns \(1\/2026, 2\/2026\)/,
    ],
    ['heading-over-two-rows.csv', 'layout-two-rows-read', ['havulinna-oy 2026-03 10.00'], /over two rows/],
  ])('%s', async (file, code, expected, told) => {
    await cp(path.join(SET, file), path.join(shop.exports, 'actuals.csv'));
    const { findings, sales } = await importing({});
    expect(sales).toEqual(expected);
    expect(findings.map((one) => one.code)).toContain(code);
    expect(noteLines(findings, 'en').join('\n')).toMatch(told);
  });

  test('months in words, with a line of totals, dashes for nothing and a customer who is called Total', async () => {
    const { sales } = await importing({
      'accounts.csv': `${ACCOUNTS}K-4,Total Energies\n`,
      'actuals.csv':
        'Sales 2026\n\nCustomer No;Customer;Jan 2026;Feb 2026;Total\nK-1;Havulinna Oy;1 000,50;;1 000,50\nK-4;Total Energies;5,00;7,00;12,00\nTotal;;1 005,50;7,00;1 012,50\n',
    });
    expect(sales).toEqual([
      'havulinna-oy 2026-01 1000.50',
      'total-energies 2026-01 5.00',
      'total-energies 2026-02 7.00',
    ]);
  });

  test('targets by quarters as columns', async () => {
    const { portfolio } = await importing({
      'team.csv': 'Name,Team\nAino Lehto,South\n',
      'targets.csv': 'Salesperson;Q1/2026;Q2/2026\nAino Lehto;100;200,50\n',
    });
    expect(portfolio?.members.get('aino-lehto')?.targets).toMatchObject({ '2026-Q1': 10_000, '2026-Q2': 20_050 });
  });

  test('groups of several customers with a total of all', async () => {
    const { sales } = await importing({
      'actuals.csv':
        ';Päivä;Summa\nHavulinna Oy;;\n;1.3.2026;10,00\n;2.3.2026;5,00\nHavulinna Oy yhteensä;;15,00\nMeripihka Oy;;\n;1.4.2026;1,00\nMeripihka Oy yhteensä;;1,00\nYhteensä;;16,00\n',
    });
    expect(sales).toEqual(['havulinna-oy 2026-03 15.00', 'meripihka-oy 2026-04 1.00']);
  });
});

describe('where there is doubt, the file is refused with the layout and what to export instead', () => {
  test.each<[string, string, string, RegExp, RegExp]>([
    [
      'groups whose total is not their sum',
      'Sales by Customer\n,Date,Amount\nHavulinna Oy,,\n,03/14/2026,10.00\nTotal for Havulinna Oy,,11.00\n',
      'layout-groups',
      /"Havulinna Oy".*each row names its customer/,
      /”Havulinna Oy”/,
    ],
    [
      'groups without totals',
      'Sales by Customer\n,Date,Amount\nHavulinna Oy,,\n,03/14/2026,10.00\n',
      'layout-groups',
      /each row names its customer/,
      /jokaisella rivillä on asiakas/,
    ],
    [
      'groups that are no customers, such as products',
      'Sales by Product\n,Date,Amount\nPumps,,\n,03/14/2026,10.00\nTotal for Pumps,,10.00\n',
      'layout-groups',
      /"Pumps"/,
      /”Pumps”/,
    ],
    [
      'months whose total says otherwise',
      'Asiakasnumero;Asiakas;1/2026;2/2026;Yhteensä\nK-1;Havulinna Oy;100,00;200,00;350,00\n',
      'layout-months',
      /Months are columns \(1\/2026, 2\/2026\)/,
      /Kuukaudet ovat sarakkeina/,
    ],
    [
      'months without a year',
      'Asiakasnumero;Asiakas;tammi;helmi;maalis\nK-1;Havulinna Oy;100,00;200,00;50,00\n',
      'layout-months',
      /Months are columns \(tammi, helmi\)/,
      /Kuukaudet ovat sarakkeina/,
    ],
    [
      'a heading over two rows that says nothing known',
      'Thing,,Other,,\nA.,B,Date,C,Amount\nK-1,Havulinna Oy,2026-03-14,1,10.00\n',
      'layout-two-rows',
      /over two rows/,
      /kahdella rivillä/,
    ],
  ])('%s', async (_, actuals, code, english, finnish) => {
    const { findings, refused } = await importing({ 'actuals.csv': actuals });
    expect(refused).toEqual([code]);
    expect(problemLines(findings, 'en').join()).toMatch(english);
    expect(problemLines(findings, 'fi').join()).toMatch(finnish);
  });

  test('alternatives are written in words', async () => {
    const { findings } = await importing({
      'actuals.csv': 'Customer,Amount,Colour\nK-1,1,red\n',
      'contacts.csv': 'X,Y\n1,2\n',
    });
    const told = problemLines(findings, 'en').join('\n');
    expect(told).toContain('No heading was recognised for date or month.');
    expect(told).toContain('No heading was recognised for name or lastName.');
    expect(told).not.toContain('|');
    expect(problemLines(findings, 'fi').join('\n')).toContain('date tai month');
  });
});
