import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainDecimal } from '#domain/money/money.ts';
import { checkedPortfolio, runImport, workshop, writeFiles } from './import-run.ts';

let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => void (shop = await workshop()));
afterEach(() => shop.clear());

const ACCOUNTS = 'Account ID,Account Name\nK-1,Havulinna Oy\nK-2,Norrvik Energi AB\n';

async function importing(files: Record<string, string>) {
  await writeFiles(shop.exports, files);
  const { findings } = await runImport(shop.exports, shop.content);
  const refused = findings.filter(({ weight }) => weight === 'file').map(({ code, file }) => `${code} ${file}`);
  const portfolio = refused.length > 0 ? undefined : await checkedPortfolio(shop.content);
  return {
    refused,
    portfolio,
    codes: findings.map(({ code }) => code),
    rows: findings.filter(({ weight }) => weight === 'row').map(({ code, file, line }) => `${code} ${file}:${line}`),
    recognised: findings
      .filter(({ code }) => code === 'file-recognised')
      .map(({ file, facts }) => `${file}: ${facts['kind']}`),
    passed: findings.find(({ code }) => code === 'files-not-read')?.details?.map(({ as, name }) => `${as} ${name}`),
    sales: portfolio?.actuals.sales.map(
      (row) => `${row.account} ${row.month} ${plainDecimal(row.amount, portfolio.company.currencyUnit)}`,
    ),
  };
}

describe('several files of one kind are read together', () => {
  test('each in its own way of writing, and rows that are left out are named with their file', async () => {
    const { sales, rows } = await importing({
      'accounts.csv': ACCOUNTS,
      'actuals-2026-01.csv': 'Asiakasnumero;Pvm;Summa\nK-1;14.1.2026;1 000,50\nK-1;x;1,00\n',
      'actuals-2026-02.csv':
        'Customer No,Date,Amount\nK-1,2026-02-03,"1,000.50"\nK-2,2026-02-04,5.00\n,2026-02-04,5.00\n',
      'Actuals 2026 03.csv': 'Customer No,Date,Amount\nK-1,2026-03-03,1.00\n',
    });
    expect(sales).toEqual([
      'havulinna-oy 2026-01 1000.50',
      'havulinna-oy 2026-02 1000.50',
      'havulinna-oy 2026-03 1.00',
      'norrvik-energi-ab 2026-02 5.00',
    ]);
    expect(rows).toEqual(['bad-date actuals-2026-01.csv:3', 'no-id actuals-2026-02.csv:4']);
  });

  test('one month from two offices adds up', async () => {
    const { sales } = await importing({
      'accounts.csv': ACCOUNTS,
      'actuals-fi.csv': 'Customer No,Date,Amount\nK-1,2026-01-03,10\n',
      'actuals-se.csv': 'Customer No,Date,Amount\nK-1,2026-01-03,7\n',
    });
    expect(sales).toEqual(['havulinna-oy 2026-01 17.00']);
  });

  test('rows that two files have count once where they have ids, and are refused where they have none', async () => {
    const withIds = 'Invoice Number,Customer No,Date,Amount\n1,K-1,2026-01-03,10\n2,K-1,2026-01-03,10\n';
    const first = await importing({
      'accounts.csv': ACCOUNTS,
      'actuals-1.csv': withIds,
      'actuals-2.csv': `${withIds}3,K-1,2026-01-05,1\n`,
    });
    expect([first.sales, first.codes.includes('same-rows-in-two')]).toEqual([['havulinna-oy 2026-01 21.00'], true]);
    const plain = 'Customer No,Date,Amount\nK-1,2026-02-03,10\nK-2,2026-02-03,10\n';
    const second = await importing({ 'actuals-1.csv': plain, 'actuals-2.csv': `${plain}K-1,2026-02-05,1\n` });
    expect(second.refused).toEqual(['files-twice actuals-2.csv']);
  });
});

describe('the files of other systems are known by their headings', () => {
  test('in their own names', async () => {
    const { recognised, sales, portfolio } = await importing({
      'Asiakasrekisteri.csv': 'Asiakasnumero;Asiakas;Myyjä\nK-1;Havulinna Oy;Aino Lehto\n',
      'Yhteyshenkilöt 28.11.2026.csv': 'Asiakasnumero;Etunimi;Sukunimi;Titteli\nK-1;Outi;Meri;Johtaja\n',
      'Rechnungsausgangsbuch.csv': 'Kundennummer;Rechnungsdatum;Nettobetrag\nK-1;14.03.2026;1.000,50\n',
      'export.csv': 'Nimi;Sähköposti;Tiimi\nAino Lehto;aino@example.com;South\n'.replace('Nimi', 'Koko nimi'),
      'hubspot-crm-exports-2026.csv':
        'Deal ID,Associated Company,Amount,Close Date,Deal Stage\n1,Havulinna Oy,5,2026-04-01,closedwon\n',
    });
    expect(recognised.sort()).toEqual([
      'Asiakasrekisteri.csv: accounts',
      'Rechnungsausgangsbuch.csv: actuals',
      'Yhteyshenkilöt 28.11.2026.csv: contacts',
      'export.csv: team',
      'hubspot-crm-exports-2026.csv: actuals',
    ]);
    expect(sales).toEqual(['havulinna-oy 2026-03 1000.50', 'havulinna-oy 2026-04 5.00']);
    expect(portfolio?.accounts[0]?.people.map(({ name }) => name)).toEqual(['Outi Meri']);
  });

  test('but not beside a file that is one by its name, nor a list of anything with names and ids', async () => {
    const { passed, sales } = await importing({
      'accounts.csv': ACCOUNTS,
      'actuals.csv': 'Customer No,Date,Amount\nK-1,2026-01-03,10\n',
      'invoices of last year.csv': 'Customer No,Date,Amount\nK-1,2026-01-03,10\n',
      'products.csv': 'ID,Name\n1,Pump\n',
      'accounts - Copy.csv': ACCOUNTS,
    });
    expect(sales).toEqual(['havulinna-oy 2026-01 10.00']);
    expect(passed).toEqual([
      'not-read-copy accounts - Copy.csv',
      'not-read-beside invoices of last year.csv',
      'not-read-name products.csv',
    ]);
  });
});

describe('a folder within the folder', () => {
  const notes = async (files: Record<string, string>) => {
    await writeFiles(shop.exports, files);
    const { findings } = await runImport(shop.exports, shop.content);
    return {
      told: findings.filter(({ code }) => code === 'folders-not-read').map(({ facts }) => facts['names']),
      refused: findings.filter(({ weight }) => weight === 'file').map(({ code, details }) => [code, details]),
    };
  };

  test('is told where it holds what may be an export', async () => {
    expect(
      await notes({
        'accounts.csv': ACCOUNTS,
        'finance/actuals.csv': 'Customer No,Date,Amount\nK-1,2026-01-03,10\n',
        '2025/q1/sales.xlsx': 'x',
        'pictures/logo.png': 'x',
        '.git/index.csv': 'x',
      }),
    ).toEqual({ told: ['2025/, finance/'], refused: [] });
  });

  test('and not where it is the content that the exports come into', async () => {
    const files = { 'accounts.csv': ACCOUNTS, 'plans/company.yaml': 'name: X\n', 'plans/actuals/sales.csv': 'x' };
    expect((await notes(files)).told).toEqual([]);
  });

  test('is named where nothing else is there', async () => {
    expect((await notes({ 'crm/accounts.csv': ACCOUNTS })).refused).toEqual([
      ['no-exports', [{ as: 'not-read-folder', names: 'crm/' }]],
    ]);
  });
});
