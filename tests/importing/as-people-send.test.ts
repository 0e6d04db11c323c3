import { cp } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noteLines, problemLines } from '#importing/report.ts';
import { checkedPortfolio, filesIn, runImport, workshop, writeFiles } from './import-run.ts';

let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => void (shop = await workshop()));
afterEach(() => shop.clear());

async function importSet(name: string, files: Record<string, string> = {}) {
  await cp(path.join(import.meta.dirname, 'sets', name, 'exports'), shop.exports, { recursive: true });
  await writeFiles(shop.exports, files);
  const { findings, changed } = await runImport(shop.exports, shop.content);
  return { findings, changed, refused: findings.filter(({ weight }) => weight === 'file').map(({ code }) => code) };
}

describe('ids and names', () => {
  test('headings in capitals and in joined words are read as any others', async () => {
    await importSet('headings-all-capitals', {
      'actuals.csv': '"ACCOUNTID","CLOSEDATE","AMOUNT"\n"001000000000001AAA","2026-03-02","10.00"\n',
    });
    const { accounts, actuals } = await checkedPortfolio(shop.content);
    expect(accounts.map(({ name, kam, profile }) => [name, kam.name, profile?.sites])).toEqual([
      ['Havulinna Oy', 'Aino Lehto', ['TURKU']],
    ]);
    expect(actuals.sales).toHaveLength(1);
  });

  test('ids that a spreadsheet took for numbers are refused in every file that has them', async () => {
    const { refused, changed } = await importSet('mangled-ids');
    expect([refused, changed]).toEqual([['ids-broken', 'ids-broken'], []]);
  });

  test('an owner whom the CRM calls by e-mail is the one of the team who has the address, however it is written', async () => {
    await importSet('owner-by-e-mail', {
      'accounts.csv':
        'Account ID,Account Name,Owner\nK-1,Havulinna Oy,aino.lehto@example.com\nK-2,Norrvik Energi AB,Aino Lehto <Aino.Lehto@example.com>\nK-3,Meripihka Oy,Aino Lehto (Deactivated User)\nK-4,Routa Oy,"Lehto, Aino"\n',
    });
    const { accounts, members } = await checkedPortfolio(shop.content);
    expect([...members.values()].map(({ name }) => name)).toEqual(['Aino Lehto']);
    expect(accounts.map(({ kam }) => kam.name)).toEqual(Array(4).fill('Aino Lehto'));
    expect(JSON.stringify(await filesIn(shop.content))).not.toContain('@');
  });

  test('an address that nobody of the team has becomes no name', async () => {
    const { findings } = await importSet('owner-by-e-mail', { 'team.csv': 'Name\nPetri Salmela\n' });
    expect(findings.map(({ code }) => code)).toContain('address-no-name');
    expect(JSON.stringify(await filesIn(shop.content))).not.toContain('@');
  });

  test('lost letters are told and not taken out; letters that were read wrongly are told with what they should be', async () => {
    const { findings } = await importSet('lost-letters');
    expect(findings.find(({ code }) => code === 'letters-lost')).toMatchObject({ weight: 'row', line: 2 });
    expect(findings.find(({ code }) => code === 'letters-misread')?.facts).toMatchObject({
      value: 'HÃ¤meen SÃ¤hkÃ¶ Oy',
      meant: 'Hämeen Sähkö Oy',
    });
    expect((await checkedPortfolio(shop.content)).accounts.map(({ name }) => name)).toEqual(['HÃ¤meen SÃ¤hkÃ¶ Oy']);
  });
});

describe('files', () => {
  test('those that are not read are named, with the right name; one whose headings say what it holds is read, and told', async () => {
    const { findings, refused } = await importSet('files-passed-over');
    expect(findings.find(({ code }) => code === 'file-recognised')).toMatchObject({
      file: 'contact.csv',
      facts: { kind: 'contacts' },
    });
    expect(findings.find(({ code }) => code === 'files-not-read')?.details?.map(({ as, name }) => [as, name])).toEqual([
      ['not-read-copy', 'actuals (1).csv'],
    ]);
    // It holds the word "binary" and no workbook.
    expect(refused).toEqual(['no-workbook']);
  });

  test('a folder of nothing that can be read says so, file by file', async () => {
    await writeFiles(shop.exports, {
      'accounts.numbers': 'PK',
      'myynti.csv': 'väri;koko\npunainen;5\n',
      'x.csv': 'a;b\n',
    });
    const { findings } = await runImport(shop.exports, shop.content);
    const told = problemLines(findings, 'fi').join('\n');
    expect(told).toMatch(/accounts\.numbers: tätä muotoa ei lueta.*accounts\.csv/);
    expect(told).toMatch(/myynti\.csv: näyttää tiedostolta actuals\.csv/);
    expect(told).toMatch(/x\.csv: nimi ja otsikot eivät kerro/);
  });

  test('days that a spreadsheet counts are named in one sentence, and read where the map says so', async () => {
    const { findings, refused } = await importSet('excel-serial-days');
    expect(refused).toEqual(['date-excel']);
    expect(problemLines(findings, 'en')).toEqual([expect.stringContaining('(46082 is 2026-03-01)')]);
    await writeFiles(shop.exports, { 'columns.yaml': 'actuals: { format: { date: excel } }\n' });
    await runImport(shop.exports, shop.content);
    expect((await checkedPortfolio(shop.content)).actuals.sales.map(({ account, month }) => [account, month])).toEqual([
      ['havulinna-oy', '2026-03'],
      ['norrvik-energi-ab', '2026-03'],
    ]);
  });

  test('a currency that nobody names is told', async () => {
    await writeFiles(shop.exports, { 'actuals.csv': 'Account ID,Date,Amount\n1,2026-03-01,5\n' });
    expect(noteLines((await runImport(shop.exports, shop.content)).findings, 'en').join()).toContain('taken as EUR');
  });

  test('it is marked in company.yaml, and told again until somebody strikes the mark out', async () => {
    await writeFiles(shop.exports, { 'actuals.csv': 'Account ID,Date,Amount\n1,2026-03-01,5\n' });
    await runImport(shop.exports, shop.content);
    const { 'company.yaml': company = '' } = await filesIn(shop.content);
    expect(company).toMatch(/^# Nobody named the currency\ncurrency: EUR$/m);
    const codes = async () => (await runImport(shop.exports, shop.content)).findings.map(({ code }) => code);
    expect(await codes()).toContain('currency-unconfirmed');
    await writeFiles(shop.content, { 'company.yaml': company.replace(/^# Nobody.*\n/m, '') });
    expect(await codes()).not.toContain('currency-unconfirmed');
  });

  test('another one than the company’s is refused, and the company stays as it is', async () => {
    await writeFiles(shop.exports, { 'actuals.csv': 'Account ID,Date,Amount\n1,2026-03-01,5\n' });
    await runImport(shop.exports, shop.content, { currency: 'SEK' });
    const { findings, changed } = await runImport(shop.exports, shop.content, { currency: 'EUR' });
    expect([changed, findings.flatMap(({ code, weight }) => (weight === 'file' ? code : []))]).toEqual([
      [],
      ['currency-said'],
    ]);
  });

  test('a company of customers alone is told as well', async () => {
    await writeFiles(shop.exports, { 'accounts.csv': 'Account ID,Account Name\n1,Havulinna\n' });
    expect((await runImport(shop.exports, shop.content)).findings.map(({ code }) => code)).toContain(
      'currency-assumed',
    );
  });

  test('a column of currencies is found under any heading', async () => {
    await writeFiles(shop.exports, {
      'accounts.csv': 'Account ID,Account Name\n1,Havulinna\n',
      'actuals.csv': 'Account ID,Date,Amount,Money\n1,2026-03-01,5,SEK\n',
    });
    await runImport(shop.exports, shop.content);
    expect((await checkedPortfolio(shop.content)).company.currency).toBe('SEK');
  });
});
