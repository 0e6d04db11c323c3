import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { areStrangers, bareCompany } from '#importing/matching/names.ts';
import { noteLines, problemLines } from '#importing/report.ts';
import type { ImportSettings } from '#importing/reading/import-input.ts';
import { shortName } from '#views/links/names.ts';
import { checkedPortfolio, filesIn, runImport, workshop, writeFiles } from './import-run.ts';

let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => void (shop = await workshop()));
afterEach(() => shop.clear());

async function told(settings: Partial<ImportSettings> = {}) {
  const { findings, changed } = await runImport(shop.exports, shop.content, settings);
  return {
    changed,
    findings,
    codes: findings.map(({ code }) => code),
    notes: noteLines(findings, 'en').join('\n'),
    refused: findings.filter(({ weight }) => weight === 'file').map(({ code }) => code),
    problems: problemLines(findings, 'en').join('\n'),
  };
}
const ACCOUNTS = 'Account ID,Account Name\n1,Havulinna Oy\n2,Norrvik Energi AB\n3,Meripihka Oy\n';

describe('names of companies', () => {
  test.each([
    ['Havulinna Oy', 'havulinna'],
    ['HAVULINNA OYJ', 'havulinna'],
    ['Norrvik Energi AB (publ)', 'norrvik energi'],
    ['Müller & Söhne GmbH & Co. KG', 'muller sohne'],
    ['Dupont S.A.S.', 'dupont'],
    ['Kowalski Sp. z o.o.', 'kowalski'],
    ['Oy Ab', 'oy ab'],
  ])('%s without its legal form', (name, bare) => expect(bareCompany(name)).toBe(bare));

  test.each<[string, string, boolean]>([
    ['Havulinna Oy', 'Havulinna Paper Oy', false],
    ['Havulinna Oy', 'Havulina Oyj', false],
    ['Havulinna Oy', 'Norrvik Energi AB', true],
    ['Kesko', 'K-Kesko Oyj', false],
  ])('%s and %s: strangers %s', (a, b, expected) => expect(areStrangers(a, b)).toBe(expected));

  test.each([
    ['Petri J. Salmela', 'P. Salmela'],
    ['Petri J Salmela', 'P. Salmela'],
    ['Anna van der Berg', 'A. van der Berg'],
    ['Petri Salmela', 'P. Salmela'],
    ['Salmela', 'Salmela'],
    ['Petri S.', 'P. S.'],
    ['O’Brien, Zoë', 'Z. O’Brien'],
    ['van der Berg, Anna', 'A. van der Berg'],
    ['Martin King, Jr.', 'M. King, Jr.'],
    ['山田 太郎', '山田 太郎'],
    ['Ωνάσης Πέτρος', 'Ω. Πέτρος'],
  ])('%s is %s where room is short', (name, short) => expect(shortName(name)).toBe(short));
});

test('sales of an unmatched name are told with their sum and the nearest customer, legal forms aside', async () => {
  await writeFiles(shop.exports, {
    'accounts.csv': ACCOUNTS,
    'actuals.csv':
      'Customer,Date,Amount\nHavulinna Oyj,2026-03-01,100\nHavulinna Oyj,2026-03-02,20.50\nNorvik Energi,2026-03-02,5\nSomebody Else,2026-03-02,7\n',
  });
  const { notes } = await told();
  expect(notes).toContain('No customer answers to "Havulinna Oyj": 2 rows, 120.50.');
  expect(notes).toMatch(/"Havulinna Oyj".* Did you mean "Havulinna Oy"\?/);
  expect(notes).toMatch(/"Norvik Energi".* Did you mean "Norrvik Energi AB"\?/);
  expect(notes).toMatch(/"Somebody Else": 1 row, 7\.00\.[^?]*$/m);
});

describe('two systems that number alike', () => {
  const OTHER = 'Record ID,Company name\n1,Lempola Lämpö\n2,Routa Oy\n';
  test('are told apart: the second is refused until it has a name, and then both stand', async () => {
    await writeFiles(shop.exports, { 'accounts.csv': ACCOUNTS });
    await told();
    const before = await filesIn(shop.content);
    await writeFiles(shop.exports, { 'accounts.csv': OTHER });
    const first = await told();
    expect([first.refused, first.changed]).toEqual([['ids-of-another-system'], []]);
    expect(first.problems).toContain('1: Havulinna Oy here, Lempola Lämpö in the export');
    expect(await filesIn(shop.content)).toEqual(before);
    await writeFiles(shop.exports, { 'actuals.csv': 'Company ID,Date,Amount\n1,2026-03-01,5\n' });
    await told({ system: 'hubspot' });
    const { accounts, actuals } = await checkedPortfolio(shop.content);
    expect(accounts.map(({ crm, name }) => [crm?.id, name])).toEqual(
      expect.arrayContaining([
        ['1', 'Havulinna Oy'],
        ['hubspot:1', 'Lempola Lämpö'],
        ['hubspot:2', 'Routa Oy'],
      ]),
    );
    expect(actuals.sales.map(({ account }) => account)).toEqual(['lempola-lampo']);
    expect((await told({ system: 'hubspot' })).changed).toEqual([]);
  });

  test('in one folder, and in sales that name their customers', async () => {
    await writeFiles(shop.exports, { 'accounts-a.csv': ACCOUNTS, 'accounts-b.csv': OTHER });
    expect((await told()).refused).toEqual(['ids-of-another-system']);
    await shop.clear();
    shop = await workshop();
    await writeFiles(shop.exports, {
      'accounts.csv': ACCOUNTS,
      'actuals.csv': 'Customer No,Customer Name,Date,Amount\n1,Lempola Lämpö,2026-03-01,5\n2,Routa Oy,2026-03-01,5\n',
    });
    expect((await told()).refused).toEqual(['ids-of-another-system']);
  });

  test('one that was renamed among many is a difference', async () => {
    await writeFiles(shop.exports, { 'accounts.csv': ACCOUNTS });
    await told();
    await writeFiles(shop.exports, { 'accounts.csv': ACCOUNTS.replace('Meripihka Oy', 'Nordic Amber AB') });
    const { refused, codes } = await told();
    expect([refused, codes.includes('plan-differs')]).toEqual([[], true]);
  });
});

describe('ids that lost the zeros before them', () => {
  const ZEROS = 'Account ID,Account Name\n00417,Havulinna Oy\n00418,Norrvik Energi AB\n';
  test('are refused as ids, with the customer who is meant', async () => {
    await writeFiles(shop.exports, {
      'accounts.csv': ZEROS,
      'actuals.csv': 'Account ID,Date,Amount\n417,2026-03-01,5\n418,2026-03-01,5\n',
      'contacts.csv': 'Contact ID,Account ID,Full Name\n1,417,Outi Meri\n',
    });
    const { refused, problems, codes } = await told();
    expect(refused).toEqual(['ids-lost-zeros', 'ids-lost-zeros']);
    expect(codes).not.toContain('account-kept-by-crm-id');
    expect(problems).toContain('Ids such as "417" have lost their leading zeros: the customer is 00417 (2 rows).');
  });

  test('also in a later list of customers; a number that is a customer’s own is none', async () => {
    await writeFiles(shop.exports, { 'accounts.csv': `${ZEROS}418,Routa Oy\n` });
    expect((await told()).refused).toEqual([]);
    await writeFiles(shop.exports, { 'accounts.csv': ZEROS.replace('00417', '417') });
    expect((await told()).refused).toEqual(['ids-lost-zeros']);
  });
});

describe('customers whom the system calls inactive', () => {
  test.each<[string, string, string]>([
    ['Salesforce', 'Account ID,Account Name,Active', '1,Havulinna,Yes\n2,Routa,No'],
    ['HubSpot', 'Record ID,Company name,Lifecycle Stage', '1,Havulinna,Customer\n2,Routa,Former customer'],
    ['Dynamics', 'Kontonummer;Firmenname;Status', '1;Havulinna;Aktiv\n2;Routa;Inaktiv'],
    ['Visma', 'Asiakasnumero;Asiakas;Passiivinen', '1;Havulinna;\n2;Routa;Kyllä'],
    ['Fortnox', 'Kundnummer;Kundnamn;Aktiv', '1;Havulinna;Ja\n2;Routa;Nej'],
  ])('come in as such: %s', async (_, headings, rows) => {
    await writeFiles(shop.exports, { 'accounts.csv': `${headings}\n${rows}\n` });
    await told({ asOf: '2026-03-31' });
    expect(
      (await checkedPortfolio(shop.content)).accounts.map(({ name, status, until, untilReason }) => [
        name,
        status,
        until,
        untilReason,
      ]),
    ).toEqual([
      ['Havulinna', 'active', undefined, undefined],
      ['Routa', 'lost', '2026-03-31', 'Inactive in the CRM'],
    ]);
  });

  test('one who stands is told, and not ended; a prospect comes in as one', async () => {
    await writeFiles(shop.exports, {
      'accounts.csv': 'Account ID,Account Name,Status\n1,Havulinna,Active\n2,Routa,Prospect\n',
    });
    await told();
    await writeFiles(shop.exports, {
      'accounts.csv': 'Account ID,Account Name,Status\n1,Havulinna,Inactive\n2,Routa,Prospect\n',
    });
    const { changed, notes } = await told();
    expect([changed, notes]).toEqual([
      [],
      expect.stringContaining('One customer is inactive in the export and not in its plan.'),
    ]);
    expect((await checkedPortfolio(shop.content)).accounts.map(({ status }) => status)).toEqual(['active', 'prospect']);
  });
});

test('a note that has been answered stays answered, until it says something else', async () => {
  await writeFiles(shop.exports, {
    'accounts.csv': ACCOUNTS,
    'contacts.csv': 'Contact ID,Account ID,Full Name,Title\nc1,1,Outi Meri,CFO\nc2,2,Eero Kallas,Buyer\n',
  });
  await told();
  await writeFiles(shop.exports, {
    'accounts.csv': 'Account ID,Account Name\n1,Havulinna Paper Oy\n2,Norrvik Energi AB\n',
    'contacts.csv': 'Contact ID,Account ID,Full Name,Title\nc1,1,Outi Meri,CEO\n',
  });
  const differences = ['plan-differs', 'customers-gone', 'contacts-gone', 'titles-differ'];
  expect((await told()).codes).toEqual(expect.arrayContaining(differences));
  const answer = await told({ isAnswer: true });
  expect([answer.changed, answer.codes]).toEqual([['answered.txt'], expect.arrayContaining(differences)]);
  const list = (await filesIn(shop.content))['answered.txt'] ?? '';
  expect(list.toLowerCase()).not.toMatch(/outi|havulinna|ceo/);
  const after = await told();
  expect(after.codes.filter((code) => differences.includes(code))).toEqual([]);
  expect(after.findings.find(({ code }) => code === 'answered-kept')?.facts['count']).toBe(4);
  await checkedPortfolio(shop.content);
  await writeFiles(shop.exports, {
    'contacts.csv': 'Contact ID,Account ID,Full Name,Title\nc1,1,Outi Meri,Chair\n',
  });
  const again = await told();
  expect(again.codes.filter((code) => differences.includes(code))).toEqual(['titles-differ']);
});

describe('segments of a company that has none', () => {
  const rows = Array.from({ length: 20 }, (_, at) => ({
    id: `K-${at + 1}`,
    sales: Math.round(400_000 / (at + 1) ** 1.5),
  }));
  const exports = {
    'accounts.csv': `Account ID,Account Name,Owner\n${rows.map(({ id }) => `${id},Customer ${id},Aino Lehto`).join('\n')}\n`,
    'actuals.csv': `Account ID,Date,Amount\n${rows.map(({ id, sales }) => `${id},2026-06-01,${sales}`).join('\n')}\n`,
  };

  test('are proposed by sales, with what each border would give', async () => {
    await writeFiles(shop.exports, exports);
    const { findings, notes } = await told();
    const proposed = findings.find(({ code }) => code === 'segments-proposed');
    for (const { border, count, sum } of proposed?.details ?? []) {
      const least = typeof border === 'object' ? Number(border.units) : 0;
      const over = rows.filter(({ sales }) => sales >= least);
      expect([count, typeof sum === 'object' ? Number(sum.units) : 0]).toEqual([
        over.length,
        over.reduce((all, { sales }) => all + sales, 0),
      ]);
    }
    expect(proposed?.details?.length).toBeGreaterThan(4);
    expect(notes).toMatch(/from 200,000\.00 on: 1 customer, 400,000\.00, \d+ % of sales/);
    const option = String(proposed?.facts['option']);
    expect(notes).toContain(`--segments "${option}"`);
    const { wishesIn } = await import('#importing/matching/wished-segments.ts');
    const wishes = wishesIn(option);
    expect(wishes?.map(({ name, planType }) => [name, planType])).toEqual([
      ['Key accounts', 'account'],
      ['Named accounts', 'sales'],
      ['Other customers', 'sales'],
    ]);
    // Said back, they are made, who waited goes into them, and each demands what its kind of plan needs.
    const { changed } = await told(wishes ? { segments: wishes } : {});
    const { accounts, segments } = await checkedPortfolio(shop.content);
    const border = wishes?.[0]?.atLeast ?? 0;
    const key = rows.filter(({ sales }) => sales >= border).map(({ id }) => id);
    expect(
      accounts
        .filter(({ salesPlan }) => !salesPlan)
        .map(({ crm }) => crm?.id)
        .sort(),
    ).toEqual(key.sort());
    expect(accounts.every(({ segment }) => !segment.waitingRoom)).toBe(true);
    expect(segments.map(({ id, required }) => [id, required])).toEqual([
      ['key-accounts', ['profile', 'needs', 'people', 'budget', 'actions']],
      ['named-accounts', ['budget']],
      ['other-customers', ['budget']],
      ['unclassified', ['budget']],
    ]);
    expect(changed).toContain('segments/key-accounts.yaml');
    expect((await told()).changed).toEqual([]);
  });

  test('can be asked for at once', async () => {
    await writeFiles(shop.exports, exports);
    const { codes } = await told({
      segments: [
        { name: 'A', atLeast: 100_000, planType: 'account' },
        { name: 'B', atLeast: undefined, planType: 'sales' },
      ],
    });
    expect(codes).not.toContain('segments-proposed');
    // The export named none of them, and not each requires a sales plan.
    expect(codes).not.toContain('segments-made');
    const { accounts } = await checkedPortfolio(shop.content);
    expect(accounts.filter(({ segment }) => segment.id === 'a')).toHaveLength(
      rows.filter(({ sales }) => sales >= 100_000).length,
    );
  });
});

test.each([
  'Unassigned',
  '-- None --',
  '(Ei omistajaa)',
  'ei määritetty',
  'Nicht zugewiesen',
  '<kein Besitzer>',
  'N.N.',
  'Ej tilldelad',
  'Non attribué',
  'TBD',
  '?',
  '#PUUTTUU!',
  '#REF!',
])('"%s" is nobody', async (nobody) => {
  await writeFiles(shop.exports, {
    'accounts.csv': `Account ID,Account Name,Owner\n1,Havulinna Oy,${nobody}\n2,Norrvik Energi AB,Aino Lehto\n`,
    'actuals.csv': `Account ID,Date,Amount EUR,Salesperson\n1,2026-03-01,5,${nobody}\n`,
  });
  const { findings } = await runImport(shop.exports, shop.content);
  const { accounts, members } = await checkedPortfolio(shop.content);
  expect(accounts.map(({ kam }) => kam.id)).toEqual(['unassigned', 'aino-lehto']);
  expect([...members.keys()].sort()).toEqual(['aino-lehto', 'unassigned']);
  expect(findings.flatMap(({ code, facts }) => (code === 'unknown-person-made' ? facts['value'] : []))).toEqual([
    'Aino Lehto',
  ]);
});
