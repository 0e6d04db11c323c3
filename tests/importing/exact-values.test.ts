import { afterEach, beforeEach, expect, test } from 'vitest';
import { plainDecimal } from '#domain/money/money.ts';
import type { ImportSettings } from '#importing/reading/import-input.ts';
import { checkedPortfolio, runImport, workshop, writeFiles } from './import-run.ts';

let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => void (shop = await workshop()));
afterEach(() => shop.clear());

async function importing(exports: Record<string, string | Uint8Array>, settings: Partial<ImportSettings> = {}) {
  await writeFiles(shop.exports, exports);
  const { findings, changed } = await runImport(shop.exports, shop.content, settings);
  return {
    findings,
    changed,
    said: findings
      .filter(({ weight }) => weight !== 'note')
      .map(({ weight, code, file, line }) => `${weight} ${code} ${file}${line === undefined ? '' : `:${line}`}`),
  };
}
const ACCOUNTS = 'Account ID,Account Name\n1,Havulinna Paper\n2,Norrvik Energi\n';

test('ids do not depend on the order of rows', async () => {
  const rows = ['1,Havulinna', '2,Havulinna', '3,Havulinna 2', 'a-B,Norrvik', 'A-b,Norrvik', '4,havulinna-1'];
  await importing({ 'accounts.csv': `Account ID,Account Name\n${rows.join('\n')}\n` });
  const inOrder = (await checkedPortfolio(shop.content)).accounts.map(({ id, crm }) => `${id} ${crm?.id}`);
  await shop.clear();
  shop = await workshop();
  await importing({ 'accounts.csv': `Account ID,Account Name\n${rows.reverse().join('\n')}\n` });
  expect((await checkedPortfolio(shop.content)).accounts.map(({ id, crm }) => `${id} ${crm?.id}`)).toEqual(inOrder);
  expect(new Set(inOrder.map((line) => line.split(' ')[0])).size).toBe(rows.length);
});

test('two thirds of a cent, three times, are two cents: rounded once a month, not once a row', async () => {
  await importing({
    'accounts.csv': ACCOUNTS,
    'actuals.csv':
      'Account ID,Date,Amount,Product\n1,2026-07-01,0.0066,a\n1,2026-07-02,0.0067,b\n1,2026-07-31,0.0067,c\n2,2026-07-01,-0.005,\n',
  });
  const { actuals, company } = await checkedPortfolio(shop.content);
  expect(
    actuals.sales.map(
      ({ account, amount, offering }) => `${account} ${plainDecimal(amount, company.currencyUnit)} ${offering ?? ''}`,
    ),
  ).toEqual(['havulinna-paper 0.00 a', 'havulinna-paper 0.01 b', 'havulinna-paper 0.01 c', 'norrvik-energi -0.01 ']);
});

test('a fact that no field can hold is left out and named; a column that the map sets to null is not read', async () => {
  const { findings } = await importing({
    'accounts.csv': `Account ID,Account Name,CRM URL,Industry,Segment\n1,Havulinna Paper,javascript:alert(1),${'x'.repeat(10_000)},A\n2,Norrvik Energi,https://crm.example.com/2,Energy,A\n`,
    'columns.yaml': 'accounts: { segment: null }\n',
  });
  expect(
    findings.filter(({ code }) => code === 'field-left-out').map(({ line, facts }) => [line, facts['field']]),
  ).toEqual([
    [2, 'industry'],
    [2, 'crmUrl'],
  ]);
  const { accounts } = await checkedPortfolio(shop.content);
  expect(accounts.map(({ crm, profile, segment }) => [crm?.url, profile?.industry, segment.id])).toEqual([
    [undefined, undefined, 'unclassified'],
    ['https://crm.example.com/2', 'Energy', 'unclassified'],
  ]);
});

test('net sales and employees are written to account plans with the day they were read, and without one not at all', async () => {
  const company = {
    'company.yaml': 'name: Kaarnavesi\ncurrency: EUR\n',
    'segments/key-accounts.yaml': 'name: Key accounts\nplanType: account\n',
  };
  const exports = {
    'accounts.csv':
      'Account ID,Account Name,Segment,Annual Revenue,Employees\n1,Havulinna Paper,Key accounts,410000000.5,1240\n',
  };
  await writeFiles(shop.content, company);
  await importing(exports, { asOf: '2026-09-18' });
  expect((await checkedPortfolio(shop.content)).accounts[0]?.finances).toMatchObject([
    { year: 2026, netSales: 41_000_000_050, employees: 1240, source: 'CRM import', asOf: '2026-09-18' },
  ]);
  await shop.clear();
  shop = await workshop();
  await writeFiles(shop.content, company);
  const { findings } = await importing(exports);
  expect(findings.map(({ code }) => code)).toContain('finances-need-day');
  expect((await checkedPortfolio(shop.content)).accounts[0]?.finances).toEqual([]);
});
