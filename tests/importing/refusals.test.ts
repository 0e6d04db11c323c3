import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportSettings } from '#importing/reading/import-input.ts';
import { checkedPortfolio, filesIn, runImport, workshop, writeFiles } from './import-run.ts';

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

describe('an export that cannot be read for sure is refused, and nothing is written', () => {
  test.each<[string, Record<string, string | Uint8Array>, string[]]>([
    ['a folder without exports', {}, ['file no-exports']],
    ['an empty file', { 'accounts.csv': '' }, ['file empty-export accounts.csv']],
    [
      'no heading for the name',
      { 'accounts.csv': 'Account ID,Colour\n1,red\n' },
      ['file heading-missing accounts.csv:1'],
    ],
    [
      'two columns that could be the amount',
      { 'actuals.csv': 'Account ID,Date,Revenue,Amount\n1,2026-07-01,1,2\n' },
      ['file heading-choice actuals.csv:1'],
    ],
    [
      'one heading twice',
      { 'actuals.csv': 'Account ID,Date,Amount,Amount\n1,2026-07-01,1,2\n' },
      ['file heading-twice actuals.csv:1'],
    ],
    [
      'amounts that can mean two',
      { 'actuals.csv': 'Account ID;Date;Amount\n1;2026-07-01;1,234\n1;2026-07-02;500\n' },
      ['file decimal-choice actuals.csv:2'],
    ],
    [
      'amounts with points and commas',
      { 'actuals.csv': 'Account ID;Date;Amount\n1;2026-07-01;1,5\n1;2026-07-02;1.5\n' },
      ['file decimal-conflict actuals.csv:3'],
    ],
    [
      'days that can mean two',
      { 'actuals.csv': 'Account ID,Date,Amount\n1,4/7/2026,1\n' },
      ['file date-choice actuals.csv:2'],
    ],
    [
      'days in two ways',
      { 'actuals.csv': 'Account ID,Date,Amount\n1,14/7/2026,1\n1,2026-07-14,1\n' },
      ['file date-conflict actuals.csv:3'],
    ],
    [
      'letters that may be of several encodings',
      { 'accounts.csv': Buffer.from('Account ID,Account Name\n1,Dvo\xf8\xe1k\n', 'latin1') },
      ['file not-utf8 accounts.csv'],
    ],
    [
      'UTF-16 without its mark',
      { 'accounts.csv': Buffer.from(ACCOUNTS, 'utf16le') },
      ['file looks-like-utf16 accounts.csv'],
    ],
    [
      'a quotation mark that never closes',
      { 'accounts.csv': 'Account ID,Account Name\n1,"Havulinna\n2,Norrvik\n' },
      ['file broken-quotes accounts.csv:2'],
    ],
    [
      'two currencies',
      { 'actuals.csv': 'Account ID,Date,Amount\n1,2026-07-01,€1.00\n1,2026-07-02,USD 1.00\n' },
      ['file currency-conflict actuals.csv:3'],
    ],
    [
      'a sign of many currencies',
      { 'actuals.csv': 'Account ID,Date,Amount\n1,2026-07-01,1.00 kr\n' },
      ['file currency-choice actuals.csv:2'],
    ],
    [
      'a column map with an unknown field',
      { 'accounts.csv': ACCOUNTS, 'columns.yaml': 'accounts: { nmae: Account Name }\n' },
      ['file columns-unknown-field columns.yaml:1'],
    ],
    [
      'a column map with a heading that is not there',
      { 'accounts.csv': ACCOUNTS, 'columns.yaml': 'accounts: { name: Nimi }\n' },
      ['file heading-missing-mapped accounts.csv:1'],
    ],
    [
      'a column map that is no YAML',
      { 'accounts.csv': ACCOUNTS, 'columns.yaml': 'accounts: {{\n' },
      ['file columns-broken columns.yaml:1'],
    ],
    [
      'a format that is none',
      { 'accounts.csv': ACCOUNTS, 'columns.yaml': 'accounts: { format: { decimal: "x" } }\n' },
      ['file columns-bad-format columns.yaml:1'],
    ],
  ])('%s', async (_, exports, expected) => {
    const { said, changed } = await importing(exports);
    expect(said.map((line) => line.replace(` ${shop.exports}`, ''))).toEqual(
      expected.map((line) => expect.stringMatching(new RegExp(`^${line.replace(/\.csv:1$/, '.csv(?::\\d)?')}`))),
    );
    expect(changed).toEqual([]);
    await expect(filesIn(shop.content)).rejects.toThrow('ENOENT');
  });

  test('the map makes the choice that the file leaves open', async () => {
    const { said } = await importing({
      'accounts.csv': ACCOUNTS,
      'actuals.csv': 'Account ID;Date;Net amount;Amount\n1;4/7/2026;1,234;9\n',
      'columns.yaml': 'actuals:\n  amount: Net amount\n  format: { decimal: ",", date: m/d/yyyy, delimiter: ";" }\n',
    });
    expect(said).toEqual([]);
    const { actuals } = await checkedPortfolio(shop.content);
    expect(actuals.sales.map(({ month, amount }) => [month, amount])).toEqual([['2026-04', 123]]);
  });

  test('line ends of several kinds, an inch mark and the first line that Excel writes do no harm', async () => {
    const { said } = await importing({
      'accounts.csv': 'sep=;\nAccount ID;Account Name\r\n1;5" Pipes\n2;"Norrvik; ""Energi"""\r3;Pikku\n\n',
    });
    expect(said).toEqual([]);
    expect((await checkedPortfolio(shop.content)).accounts.map(({ name, crm }) => [crm?.id, name])).toEqual([
      ['1', '5" Pipes'],
      ['2', 'Norrvik; "Energi"'],
      ['3', 'Pikku'],
    ]);
  });

  test('an encoding that the map names is read', async () => {
    await importing({
      'accounts.csv': Buffer.from('Account ID,Account Name\n1,K\xf6nigs\x80\n', 'latin1'),
      'columns.yaml': 'accounts: { format: { encoding: windows-1252 } }\n',
    });
    expect((await checkedPortfolio(shop.content)).accounts.map(({ id, name }) => [id, name])).toEqual([
      ['konigs', 'Königs€'],
    ]);
  });
});

describe('a row that cannot be used is named, and the others come in', () => {
  test('each with its file and line', async () => {
    const { said } = await importing({
      'accounts.csv': `Account ID,Account Name\n1,Havulinna Paper\n,No id\n3,\n1,Havulinna Again\n1,Havulinna Paper\n5,${'x'.repeat(161)}\n6,A,B,C\n7,"Two\nlines"\n8,Nоrrvik\n`,
      'contacts.csv': 'Account,Name\nHavulinna Paper,Eero Kallas\nNobody,Siv Ek\n1,\n',
      'actuals.csv':
        'Account ID,Date,Amount\n1,2026-07-01,1.5\n1,2026-07-01,x\n1,2026-02-30,1\n1,,1\n1,2026-07-01,\n,2026-07-01,1\n99,2026-07-01,1\n1,2026-07-01,99999999999999999999\nGrand total,,\n',
    });
    expect(said).toEqual([
      'row too-many-cells accounts.csv:8',
      'row mixed-letters accounts.csv:11',
      'row no-id accounts.csv:3',
      'row no-name accounts.csv:4',
      'row id-twice accounts.csv:5',
      'row text-too-long accounts.csv:7',
      'row no-name contacts.csv:4',
      'row bad-amount actuals.csv:3',
      'row bad-date actuals.csv:4',
      'row no-date actuals.csv:5',
      'row no-amount actuals.csv:6',
      'row no-id actuals.csv:7',
      'row amount-too-large actuals.csv:2',
      'row unknown-account contacts.csv:3',
    ]);
    const portfolio = await checkedPortfolio(shop.content);
    expect(portfolio.accounts.map(({ name }) => name)).toEqual(['Havulinna Paper', 'Two lines']);
    expect(portfolio.actuals.unmatchedSales.map(({ account }) => account)).toEqual(['99']);
  });
});

describe('values made to break things', () => {
  const NASTY = [
    "=cmd|'/c calc'!A1",
    '- dash',
    '#hash',
    'a: b',
    '{x}',
    '[y]',
    '&anchor',
    '*alias',
    '!tag',
    '%x',
    '@x',
    '`x`',
    '"quoted"',
    "it's",
    '| pipe',
    '> fold',
    '~',
    'null',
    'true',
    'no',
    '1.10',
    '22:15',
    '2026-01-01',
    '---',
    '...',
    '<script>alert(1)</script>',
    '__proto__',
    'constructor',
    'con',
    'nul',
    'index',
    '😀🏭',
    '北京公司',
    'Ærøskøbing Ş',
    'a\\nb',
    '${x}',
    '{{x}}',
    'ﬁ ligature',
    '../../etc/passwd',
    '?',
    '\ttab',
    'trailing ',
    'مرحبا',
    'e\u0301accent',
    'x\u202Ey',
    'zero\u200bwidth',
    'nul\u0000byte',
    'para\u2029graph',
  ];

  test('names come in as they are, each under an id of its own, and the content passes the check', async () => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const { said } = await importing({
      'accounts.csv': `Account ID,Account Name,Owner,Industry,City\n${NASTY.map((name, at) => `${at},${quoted(name)},${quoted(name)},${quoted(name)},${quoted(name)}`).join('\n')}\n`,
      'contacts.csv': `Contact ID,Account ID,Name,Title\n${NASTY.map((name, at) => `${quoted(name)},${at},${quoted(name)},${quoted(name)}`).join('\n')}\n`,
      'team.csv': `ID,Name,Team,Unit\n${NASTY.map((name, at) => `${at},${quoted(name)},${quoted(name)},${quoted(name)}`).join('\n')}\n`,
      'actuals.csv': `Account ID,Date,Amount,Salesperson,Product\n${NASTY.map((name, at) => `${at},2026-07-01,1.5,${quoted(name)},${quoted(name)}`).join('\n')}\n${NASTY.map((name) => `${quoted(`no ${name}`)},2026-07-01,1.5,,`).join('\n')}\n`,
    });
    expect(said).toEqual([]);
    const portfolio = await checkedPortfolio(shop.content);
    expect(portfolio.accounts).toHaveLength(NASTY.length);
    expect(portfolio.actuals.sales).toHaveLength(NASTY.length);
    expect(portfolio.actuals.unmatchedSales).toHaveLength(NASTY.length);
    expect(portfolio.accounts.find(({ crm }) => crm?.id === '0')?.name).toBe(NASTY[0]);
    expect(portfolio.accounts.find(({ crm }) => crm?.id === '31')?.people[0]?.name).toBe('😀🏭');
    expect(portfolio.accounts.map(({ id }) => id)).not.toContain('con');
    expect((await importing({})).changed).toEqual([]);
  });
});
