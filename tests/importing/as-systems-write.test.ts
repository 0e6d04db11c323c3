import { Buffer } from 'node:buffer';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkedPortfolio, filesIn, runImport, workshop, writeFiles } from './import-run.ts';

let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => void (shop = await workshop()));
afterEach(() => shop.clear());

async function importing(exports: Record<string, string | Uint8Array>) {
  await writeFiles(shop.exports, exports);
  const { findings, changed } = await runImport(shop.exports, shop.content);
  return {
    changed,
    notes: findings.filter(({ weight }) => weight === 'note'),
    said: findings
      .filter(({ weight }) => weight !== 'note')
      .map(({ code, file, line }) => `${code} ${file}${line === undefined ? '' : `:${line}`}`),
  };
}
const ACCOUNTS = 'Account ID,Account Name\n1,Havulinna Paper\n2,Norrvik Energi\n';
const people = async () =>
  (await checkedPortfolio(shop.content)).accounts.map(
    ({ id, people: known }) => `${id}: ${known.map(({ name }) => name).join(', ')}`,
  );

describe('contacts', () => {
  test('a person who stands for two customers is in the plan of each; the same row again counts once', async () => {
    const contacts =
      'Contact ID,Account ID,Full Name\nc1,1,Outi Meri\nc1,2,Outi Meri\nc1,1,Outi Meri\nc1,1,Petri Salo\n';
    const { said, notes } = await importing({ 'accounts.csv': ACCOUNTS, 'contacts.csv': contacts });
    expect([said, notes.filter(({ code }) => code === 'row-twice').map(({ line }) => line)]).toEqual([
      ['id-twice contacts.csv:5'],
      [4],
    ]);
    expect(await people()).toEqual(['havulinna-paper: Outi Meri', 'norrvik-energi: Outi Meri']);
    expect((await importing({})).changed).toEqual([]);
  });

  test('a row that leaves the id empty is found by the name beside it; one with neither is told so', async () => {
    const { said } = await importing({
      'accounts.csv': ACCOUNTS,
      'contacts.csv':
        'Full Name,Account ID,Account Name\nOuti Meri,,Norrvik Energi\nEero Kallas,,\nNobody,9,Norrvik Energi\n',
      'actuals.csv': 'Account ID,Account Name,Date,Amount\n,Havulinna Paper,2026-07-01,1.50\n',
    });
    expect(said).toEqual(['no-account contacts.csv:3', 'unknown-account contacts.csv:4']);
    expect(await people()).toEqual(['havulinna-paper: ', 'norrvik-energi: Outi Meri']);
    expect(
      (await checkedPortfolio(shop.content)).actuals.sales.map(({ account, amount }) => [account, amount]),
    ).toEqual([['havulinna-paper', 150]]);
  });
});

test('an owner who is written last name first, without a comma, is the one of the team', async () => {
  const { notes } = await importing({
    'team.csv': 'Nimi;Yksikkö\nJari Rintala;Etelä\nAino Lehto;Etelä\nLehto Aino;Pohjoinen\n',
    'accounts.csv':
      'Asiakasnro;Asiakas;Myyjä\n1;Havulinna Paper;Rintala Jari\n2;Norrvik Energi;Lehto Aino\n3;Meripihka;Salo Outi\n4;Routa;Outi Salo\n',
  });
  expect(
    (await checkedPortfolio(shop.content)).accounts.map(({ kam }) => `${kam.name}, ${kam.unit.name}`).sort(),
  ).toEqual(['Jari Rintala, Etelä', 'Lehto Aino, Pohjoinen', 'Outi Salo, Not assigned', 'Outi Salo, Not assigned']);
  expect(notes.map(({ code }) => code)).toEqual([
    'currency-assumed',
    'unknown-person-made',
    'name-turned',
    'name-turned',
  ]);
});

test('what systems write where nothing is set is nobody and nothing', async () => {
  await importing({
    'accounts.csv':
      'Account ID,Account Name,Company owner,Segment,Parent,Industry,City\n1,Null,(No owner),#N/A,-,N/A,–\n2,-,null,(blank),,--,Vaasa\n',
  });
  const portfolio = await checkedPortfolio(shop.content);
  expect(
    portfolio.accounts.map(({ name, kam, segment, profile }) => [
      name,
      kam.id,
      segment.id,
      profile?.industry,
      profile?.sites,
    ]),
  ).toEqual([
    ['-', 'unassigned', 'unclassified', undefined, ['Vaasa']],
    ['Null', 'unassigned', 'unclassified', undefined, undefined],
  ]);
  expect(portfolio.segments).toHaveLength(1);
});

test('an id that Excel guards by a formula keeps its zeros and loses the formula', async () => {
  await importing({
    'accounts.csv': 'Account ID,Account Name\n="007",Havulinna Paper\n',
    'actuals.csv': 'Account ID,Date,Amount\n"=""007""",2026-07-01,1.50\n',
  });
  const { accounts, actuals } = await checkedPortfolio(shop.content);
  expect([accounts.map(({ crm }) => crm?.id), actuals.sales.map(({ account }) => account)]).toEqual([
    ['007'],
    ['havulinna-paper'],
  ]);
});

test('sales that came before their customer are the customer’s as soon as the CRM names it', async () => {
  await importing({
    'actuals.csv': 'Account ID,Date,Amount\n1,2026-07-01,1.50\n9,2026-07-01,7.00\n1,2025-07-01,3.00\n',
  });
  await writeFiles(shop.exports, { 'actuals.csv': 'Account ID,Date,Amount\n2,2026-08-01,4.00\n' });
  const { notes } = await importing({ 'accounts.csv': ACCOUNTS });
  const { sales, unmatchedSales } = (await checkedPortfolio(shop.content)).actuals;
  expect(sales.map(({ account, month, amount }) => `${account} ${month} ${amount}`)).toEqual([
    'havulinna-paper 2025-07 300',
    'havulinna-paper 2026-07 150',
    'norrvik-energi 2026-08 400',
  ]);
  expect(unmatchedSales.map(({ account }) => account)).toEqual(['9']);
  expect(notes.filter(({ code }) => code === 'sales-joined').map(({ facts }) => facts)).toEqual([
    { value: '1', account: 'havulinna-paper', count: 2 },
  ]);
  expect((await importing({})).changed).toEqual([]);
});

describe('the id of a customer', () => {
  test('is the CRM record’s own, also beside a number; the number finds the customer, and stands in where the id is empty', async () => {
    const { said } = await importing({
      'accounts.csv':
        'Record ID,Company name,Customer number\n8801,Havulinna Paper,K-1\n8802,Norrvik Energi,\n,Meripihka,K-3\n',
      'contacts.csv': 'Full Name,Associated Company IDs\nOuti Meri,8801\nEero Kallas,8802\nSiv Ek,K-3\n',
      'actuals.csv': 'Customer number,Date,Amount\nK-1,2026-07-01,1.50\n',
    });
    expect(said).toEqual([]);
    expect(await people()).toEqual(['havulinna-paper: Outi Meri', 'meripihka: Siv Ek', 'norrvik-energi: Eero Kallas']);
    const { accounts, actuals } = await checkedPortfolio(shop.content);
    expect([accounts.map(({ crm }) => crm?.id), actuals.sales.map(({ account }) => account)]).toEqual([
      ['8801', 'K-3', '8802'],
      ['havulinna-paper'],
    ]);
    // Meripihka's record, once it has an id, is the plan that went by the number.
    expect(
      (
        await importing({
          'accounts.csv':
            'Record ID,Company name,Customer number\n8801,Havulinna Paper,K-1\n8802,Norrvik Energi,\n8803,Meripihka,K-3\n',
        })
      ).changed,
    ).toEqual([]);
  });

  test('of Salesforce is the same with 15 letters and with 18', async () => {
    await importing({
      'accounts.csv': 'Account ID,Account Name\n0015g00000A1bCdAAJ,Havulinna Paper\n0015g00000A1bCD,Norrvik Energi\n',
      'actuals.csv': 'Account ID,Date,Amount\n0015g00000A1bCd,2026-07-01,1.50\n0015g00000A1bCDAAZ,2026-07-01,2.50\n',
    });
    expect(
      (await checkedPortfolio(shop.content)).actuals.sales.map(({ account, amount }) => [account, amount]),
    ).toEqual([
      ['havulinna-paper', 150],
      ['norrvik-energi', 250],
    ]);
    expect(
      (await importing({ 'accounts.csv': 'Account ID,Account Name\n0015g00000A1bCd,Havulinna Paper\n' })).changed,
    ).toEqual([]);
  });
});

describe('files', () => {
  test.each([
    ['macintosh', 'Ääkkönen Öljy', [0x80, 0x8a, 0x6b, 0x6b, 0x9a, 0x6e, 0x65, 0x6e, 0x20, 0x85, 0x6c, 0x6a, 0x79]],
    ['windows-1250', 'Łódź', [0xa3, 0xf3, 0x64, 0x9f]],
  ])('in %s are read when the map says so', async (encoding, name, bytes) => {
    const { said } = await importing({
      'accounts.csv': Buffer.concat([
        Buffer.from('Account ID,Account Name\n1,'),
        Buffer.from(bytes),
        Buffer.from('\n'),
      ]),
      'columns.yaml': `accounts: { format: { encoding: ${encoding} } }\n`,
    });
    expect(said).toEqual([]);
    expect((await checkedPortfolio(shop.content)).accounts.map((account) => account.name)).toEqual([name]);
  });

  test('a workbook under the name of a CSV file is called one', async () => {
    expect((await importing({ 'accounts.csv': Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000') })).said).toEqual([
      'no-text accounts.csv',
    ]);
  });

  test('a heading that is there twice costs a mere fact, not the file', async () => {
    const { said, notes } = await importing({
      'accounts.csv': 'Account ID,Account Name,City,City\n1,Havulinna Paper,Turku,Vaasa\n',
    });
    expect([said, notes.filter(({ code }) => code.startsWith('heading')).map(({ facts }) => facts['field'])]).toEqual([
      [],
      ['city'],
    ]);
    expect((await checkedPortfolio(shop.content)).accounts[0]?.profile?.sites ?? []).toEqual([]);
  });
});

describe('a column map', () => {
  test.each<[string, string | Uint8Array, string]>([
    [
      'with names that every object has',
      'accounts: { format: { __proto__: x } }\n',
      'columns-bad-format columns.yaml:1',
    ],
    ['with a text for fields', 'accounts: Account Name\n', 'columns-not-fields columns.yaml:1'],
    ['with a bracket that is never closed', 'accounts:\n  id: [x\n\n\n', 'columns-broken columns.yaml:2'],
    ['with a name twice', 'accounts: { id: x }\naccounts: { id: y }\n\n', 'columns-broken columns.yaml:2'],
    ['that is a list', '- accounts\n', 'columns-broken columns.yaml:1'],
    ['that is a workbook', Buffer.from('PK\u0003\u0004'), 'no-text columns.yaml'],
  ])('%s is refused', async (_, map, expected) => {
    expect((await importing({ 'accounts.csv': ACCOUNTS, 'columns.yaml': map })).said).toEqual([expected]);
  });

  test('of another encoding is read by the rules of the exports, and an export with nothing under it is fine', async () => {
    const { said } = await importing({
      'accounts.csv': 'Asiakas-nro;Yrityksen nimi ä\n1;Havulinna\n',
      'columns.yaml': Buffer.from('contacts:\naccounts:\n  id: Asiakas-nro\n  name: Yrityksen nimi ä\n', 'latin1'),
    });
    expect(said).toEqual([]);
    expect(Object.keys(await filesIn(shop.content))).toContain('sales-plans/unassigned.mdx');
  });
});
