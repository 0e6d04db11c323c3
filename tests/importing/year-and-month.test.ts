import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkedPortfolio, runImport, workshop, writeFiles } from './import-run.ts';

let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => {
  shop = await workshop();
});
afterEach(() => shop.clear());

const ACCOUNTS = 'Account ID,Account Name\n1,Havulinna Paper\n';

async function importing(actuals: string, settings: Parameters<typeof runImport>[2] = {}) {
  await writeFiles(shop.exports, { 'accounts.csv': ACCOUNTS, 'actuals.csv': actuals });
  const { findings } = await runImport(shop.exports, shop.content, { currency: 'EUR', ...settings });
  const {
    actuals: { sales },
  } = await checkedPortfolio(shop.content);
  return {
    sales: sales.map(({ month, amount }) => `${month} ${amount}`),
    findings: findings
      .filter(({ file }) => file === 'actuals.csv')
      .map(({ code, line, facts }) => ({ code, line, facts })),
  };
}

test('a column of years and one of months make a month', async () => {
  expect((await importing('Account ID,Year,Month,Amount\n1,2026,3,100.00\n1,2026,11,200.00\n')).sales).toEqual([
    '2026-03 10000',
    '2026-11 20000',
  ]);
});

test('in Finnish too, with months by name or with a zero before', async () => {
  expect(
    (await importing('Asiakas ID;Vuosi;Kuukausi;Summa\n1;2026;maaliskuu;100,00\n1;2026;09;200,00\n')).sales,
  ).toEqual(['2026-03 10000', '2026-09 20000']);
});

test('a month that says its year needs no other', async () => {
  expect((await importing('Account ID,Year,Month,Amount\n1,2026,2026-03,100.00\n')).sales).toEqual(['2026-03 10000']);
});

test('a month that does not exist, or one without a year, is no date', async () => {
  const { sales, findings } = await importing(
    'Account ID,Year,Month,Amount\n1,2026,13,1.00\n1,,4,2.00\n1,2026,5,3.00\n',
  );
  expect(sales).toEqual(['2026-05 300']);
  expect(findings.map(({ code, line }) => [code, line])).toEqual([
    ['bad-date', 2],
    ['no-date', 3],
  ]);
});

test('sales of months after the day come in, and are told about', async () => {
  const { sales, findings } = await importing(
    'Account ID,Date,Amount\n1,2026-09-30,1.00\n1,2026-10-01,2.00\n1,2026-11-02,3.00\n',
    { asOf: '2026-09-18' },
  );
  expect(sales).toEqual(['2026-09 100', '2026-10 200', '2026-11 300']);
  expect(findings).toEqual([
    { code: 'sales-after-day', line: 3, facts: { count: 2, day: '2026-09-18', month: '2026-10' } },
  ]);
});
