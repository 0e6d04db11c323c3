import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readTwice, writtenForWeb } from '#importing/reading/misread.ts';
import { noFindings } from '#importing/reading/finding.ts';
import { readExports } from '#importing/reading/read-exports.ts';
import { isSheetError } from '#importing/reading/sheet-errors.ts';
import { HAVULINNA, outcomeOf } from './import-outcome.ts';
import { checkedPortfolio, NOTHING_KNOWN, runImport, workshop, writeFiles } from './import-run.ts';

let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => void (shop = await workshop()));
afterEach(() => shop.clear());

async function imported(files: Readonly<Record<string, string>>) {
  await writeFiles(shop.exports, files);
  return runImport(shop.exports, shop.content, { currency: 'EUR', asOf: '2026-09-18' });
}

describe('letters', () => {
  test.each([
    ['HÃ¤meen SÃ¤hkÃ¶ Oy', 'Hämeen Sähkö Oy'],
    ['HÃƒÂ¤meen Oy', 'Hämeen Oy'],
    ['H√§meen S√§hk√∂ Oy', 'Hämeen Sähkö Oy'],
    ['Sato ‚Äì Ruuska', 'Sato – Ruuska'],
    ['Hämeen Sähkö Oy', undefined],
    ['√2 Design Oy', undefined],
    ['São Paulo Ãgua', undefined],
  ])('%s was read in a wrong encoding: %s', (written, meant) => expect(readTwice(written)).toBe(meant));

  test.each([
    ['H&auml;meen S&#228;hk&ouml; &amp; Co', 'Hämeen Sähkö & Co'],
    ['&Aring;bo &#x2013; Turku', 'Åbo – Turku'],
    ['AT&T; Oy', undefined],
    ['Sato & Co; Ruuska', undefined],
  ])('%s is written for a web page: %s', (written, meant) => expect(writtenForWeb(written)).toBe(meant));

  test('that are doubtful are told with their line, and come in as they are written', async () => {
    const { findings } = await imported({
      'accounts.csv':
        'Account ID,Account Name,Url\nK-1,H?meen S?hk? Oy,https://crm.example/a?b&amp;c\nK-2,Sato &amp; Co,\nK-3,What? Oy,\n',
    });
    expect(
      findings.filter(({ code }) => code.startsWith('letters')).map(({ code, line, facts }) => [code, line, facts]),
    ).toEqual([
      ['letters-asked', 2, { field: 'name', value: 'H?meen S?hk? Oy' }],
      ['letters-for-web', 3, { field: 'name', value: 'Sato &amp; Co', meant: 'Sato & Co' }],
    ]);
    const { accounts } = await checkedPortfolio(shop.content);
    expect(accounts.map(({ name }) => name).sort()).toEqual(['H?meen S?hk? Oy', 'Sato &amp; Co', 'What? Oy']);
  });
});

describe('what a spreadsheet writes where it has no value', () => {
  test.each(['#REF!', '#N/A', '#NIMI?', '#ARVO!', '#jako/0!', '#VÄRDEFEL!', '#NV', '########', 'Err:502'])(
    '%s',
    (text) => expect(isSheetError(text)).toBe(true),
  );
  test.each(['#1 Oy', '#', 'Error Oy', 'K-1', 'Err', '# 7'])('%s is none', (text) =>
    expect(isSheetError(text)).toBe(false),
  );

  test.each(['accounts.csv', 'actuals.csv'])(
    'as an id or a name it leaves the row of %s out, and counts it',
    async (file) => {
      const { findings } = await imported({
        'accounts.csv': 'Account ID,Account Name\nK-1,Havulinna Oy\n#NIMI?,Norrvik Energi AB\nK-3,#REF!\n',
        'actuals.csv': 'Account ID,Date,Amount\nK-1,2026-03-02,10.00\n#NAME?,2026-03-02,5.00\nK-1,2026-03-03,#ARVO!\n',
      });
      expect(
        findings.filter((one) => one.file === file && one.weight === 'row').map(({ code, line }) => [code, line]),
      ).toEqual([
        ['cell-error', 3],
        ['cell-error', 4],
      ]);
      const { readings } = await readExports(shop.exports, undefined, NOTHING_KNOWN, noFindings());
      expect(readings.find((one) => one.file === file)).toMatchObject({ rows: 3, taken: 1 });
      const { accounts, actuals } = await checkedPortfolio(shop.content);
      expect(accounts.map(({ name }) => name)).toEqual(['Havulinna Oy']);
      expect(actuals.sales.map(({ account, amount }) => [account, amount])).toEqual([['havulinna-oy', 1000]]);
    },
  );

  test('as a fact that a row can do without it is left out, and told', async () => {
    const { findings } = await imported({
      'accounts.csv': 'Account ID,Account Name,Owner,City\nK-1,Havulinna Oy,#N/A,#VIITTAUS!\n',
    });
    expect(findings.filter(({ code }) => code === 'cell-error-left').map(({ facts: { field } }) => field)).toEqual([
      'kam',
      'city',
    ]);
    const { accounts, members } = await checkedPortfolio(shop.content);
    expect([accounts[0]?.profile?.sites, [...members.values()].map(({ name }) => name)]).toEqual([
      undefined,
      ['Not assigned'],
    ]);
  });
});

describe('owners', () => {
  test.each(['CORP\\alehto', '005000000000001AAA', 'a1b2c3d4-0000-4000-8000-000000000001'])(
    '%s is what a system calls a user, and becomes nobody of ours',
    async (owner) => {
      const { findings } = await imported({
        'accounts.csv': `Account ID,Account Name,Owner\nK-1,Havulinna Oy,${owner}\n`,
      });
      expect(findings.find(({ code }) => code === 'login-no-name')).toMatchObject({ line: 2, facts: { value: owner } });
      const { members } = await checkedPortfolio(shop.content);
      expect([...members.values()].map(({ name }) => name)).toEqual(['Not assigned']);
    },
  );

  test('one who has it as an id in team.csv is that person', async () => {
    await imported({
      'accounts.csv': 'Account ID,Account Name,Owner\nK-1,Havulinna Oy,005000000000001AAA\n',
      'team.csv': 'User ID,Full Name\n005000000000001AAA,Aino Lehto\n',
    });
    expect((await checkedPortfolio(shop.content)).accounts.map(({ kam }) => kam.name)).toEqual(['Aino Lehto']);
  });
});

describe('a list whose headings do not say which column is the customer', () => {
  test('is read by the one column that holds customers', async () => {
    expect(
      await outcomeOf(shop, {
        'actuals.csv':
          'Date,Transaction Type,Num,Name,Amount\n03/22/2026,Invoice,1,Havulinna Oy,1000.00\n03/14/2026,Credit Memo,3,Havulinna Oy,-200.00\n',
      }),
    ).toEqual(HAVULINNA('800.00'));
  });

  test('and so is a later one that comes alone, by the customers of the content', async () => {
    const headings = 'Date,Name,Amount\n';
    await outcomeOf(shop, { 'actuals.csv': `${headings}2026-03-22,Havulinna Oy,10.00\n` });
    await rm(path.join(shop.exports, 'accounts.csv'));
    const { findings } = await imported({ 'actuals.csv': `${headings}2026-04-22,Havulinna Oy,20.00\n` });
    expect(findings.map(({ code }) => code)).toContain('customer-by-values');
    const { actuals } = await checkedPortfolio(shop.content);
    expect(actuals.sales.map(({ account, month }) => `${account} ${month}`)).toEqual([
      'havulinna-oy 2026-03',
      'havulinna-oy 2026-04',
    ]);
  });

  test.each([
    ['two columns hold customers', 'Date,Name,Ship to,Amount\n2026-03-22,Havulinna Oy,Norrvik Energi AB,10\n'],
    ['others stand in it', 'Date,Name,Amount\n2026-03-22,Havulinna Oy,10\n2026-03-22,Aino Lehto,10\n'],
  ])('is refused where %s', async (_, text) =>
    expect(await outcomeOf(shop, { 'actuals.csv': text })).toEqual(['heading-missing']),
  );
});

test('periods as statistics write them are months', async () => {
  expect(await outcomeOf(shop, { 'actuals.csv': 'Payer;Kausi;Amount in LC\nK-1;2026M03;50,00\n' })).toEqual(
    HAVULINNA('50.00'),
  );
});
