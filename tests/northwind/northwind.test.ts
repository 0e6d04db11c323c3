import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { broughtAtTheEnd } from '#domain/budget/pace.ts';
import { plainDecimal } from '#domain/money/money.ts';
import type { FigureBook } from '#domain/budget/figures.ts';
import { bookOf, filesIn, runImport, workshop } from '../importing/import-run.ts';

const EXPORTS = path.join(import.meta.dirname, 'export');

async function rowsOf(file: string): Promise<Record<string, string>[]> {
  return parse(await readFile(path.join(EXPORTS, file)), { columns: true, bom: true });
}

describe('the Northwind export', () => {
  let book: FigureBook;
  let shop: Awaited<ReturnType<typeof workshop>>;
  beforeAll(async () => {
    shop = await workshop();
    const { findings } = await runImport(EXPORTS, shop.content, { companyName: 'Northwind', withDays: true });
    expect(findings.filter(({ weight }) => weight !== 'note')).toEqual([]);
    book = await bookOf(shop.content, '1998-05-06');
  });
  afterAll(() => shop.clear());

  test('every customer is found by CRM id, under its name', async () => {
    const expected = (await rowsOf('accounts.csv')).map((row) => [row['Account ID'], row['Account Name']]).sort();
    expect(expected).toHaveLength(91);
    expect(book.portfolio.accounts.map((account) => [account.crm?.id, account.name]).sort()).toEqual(expected);
  });

  test('every customer has its owner, and its place', async () => {
    const expected = (await rowsOf('accounts.csv'))
      .map((row) => [
        row['Account ID'],
        row['Account Owner'] || 'Not assigned',
        `${row['Billing City']}, ${row['Billing Country']}`,
      ])
      .sort();
    expect(
      book.portfolio.accounts
        .map((account) => [account.crm?.id, account.kam.name, account.profile?.sites.join()])
        .sort(),
    ).toEqual(expected);
  });

  test('every contact is found by name and title', async () => {
    const expected = (await rowsOf('contacts.csv'))
      .map((row) => [row['Account ID'], row['Contact ID'], row['Full Name'], row['Title']])
      .sort();
    expect(expected).toHaveLength(91);
    expect(
      book.portfolio.accounts
        .flatMap((account) =>
          account.people.map((person) => [account.crm?.id, person.crmId, person.name, person.title]),
        )
        .sort(),
    ).toEqual(expected);
  });

  test('every account-quarter equals the independent sums to the cent, and there are no others', async () => {
    const expected = (await rowsOf('expected-account-quarter.csv'))
      .map((row) => `${row['account']} ${row['quarter']} ${row['amount']}`)
      .sort();
    expect(expected).toHaveLength(442);
    const { currencyUnit } = book.portfolio.company;
    const found = book.portfolio.accounts.flatMap((account) =>
      book.quartersOf(account).map((quarter) => {
        const { actual } = book.figuresOf(account, quarter);
        return `${account.crm?.id} ${quarter} ${actual === undefined ? 'not set' : plainDecimal(actual, currencyUnit)}`;
      }),
    );
    expect(found.sort()).toEqual(expected);
  });

  test('the days of its orders come with them: what the last weeks of earlier quarters brought can be told', async () => {
    const { accounts } = book.portfolio;
    const passed = { day: 62, days: 91, left: 29 };
    const orders = (await readFile(path.join(EXPORTS, 'actuals.csv'), 'utf8')).trim().split(/\r?\n/).slice(1);
    const inMarch = orders.flatMap((order) => {
      const [, , day = '', amount = ''] = order.split(';');
      const [date = 0, month, year] = day.split('.').map(Number);
      return year === 1998 && month === 3 && date >= 3 ? [Number(amount.replaceAll(/\s/g, '').replace(',', '.'))] : [];
    });
    const cents = Math.round(inMarch.reduce((sum, amount) => sum + amount, 0) * 100);
    const brought = broughtAtTheEnd(accounts, '1998-Q2', passed, book);
    expect(brought.map(({ quarter }) => quarter)).toEqual(['1998-Q1', '1997-Q4', '1997-Q3', '1997-Q2']);
    expect(Number(brought[0]?.amount)).toBe(cents);
  });

  test('the two customers without orders have no actuals, not 0', () => {
    const without = book.portfolio.accounts.filter((account) => book.quartersOf(account).length === 0);
    expect(without.map((account) => account.crm?.id).sort()).toEqual(['FISSA', 'PARIS']);
    expect(
      without
        .flatMap((account) => book.quarters.map((quarter) => book.figuresOf(account, quarter).actual))
        .every((actual) => actual === undefined),
    ).toBe(true);
    expect(book.portfolio.actuals.unmatchedSales).toEqual([]);
  });

  test('no e-mail address or telephone number comes into the content', async () => {
    const all = Object.values(await filesIn(shop.content)).join('\n');
    const phones = (await rowsOf('contacts.csv')).flatMap((row) => row['Phone'] ?? []);
    expect(phones.filter((phone) => all.includes(phone))).toEqual([]);
  });

  test('a second import changes nothing', async () => {
    const before = await filesIn(shop.content);
    expect((await runImport(EXPORTS, shop.content)).changed).toEqual([]);
    expect(await filesIn(shop.content)).toEqual(before);
  });
});
