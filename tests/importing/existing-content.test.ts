import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkedPortfolio, filesIn, runImport, workshop, writeFiles } from './import-run.ts';

const CONTENT = {
  'company.yaml':
    '# Our company.\nname: Kaarnavesi Oy   # as registered\ncurrency: EUR\nfiscalYear: { firstMonth: 4, namedBy: start }\n',
  'segments/key-accounts.yaml':
    'name: Key accounts\ncode: A\norder: 1\nplanType: account\ncriteria:\n  - { measure: netSales, atLeast: 50000000 }\n# What we expect of them.\ntargets: { 2026: 1000, 2027-Q1: 5 }   # decided in May\n',
  'segments/growth-accounts.yaml':
    'name: Growth accounts\ncode: B\norder: 2\nplanType: sales\ncriteria:\n  - { measure: employees, atLeast: 100, below: 1000 }\n',
  'team/mill-water.yaml': [
    'name: Mill water',
    'teams:',
    '  - id: mills',
    "    name: 'Mills team'",
    '    people:',
    '      - { id: petri-salmela, name: Petri Salmela,   crmId: "7" } # leads',
    '      - id: henna-koivu',
    '        name: Henna Koivu',
    '        targets:',
    '          2026-Q1: 10 # first',
    '',
    '# The end.',
    '',
  ].join('\n'),
  'accounts/havulinna-paper.mdx': [
    '---',
    'name: Havulinna Paper',
    'segment: key-accounts',
    'kam: petri-salmela',
    'crm: { id: "417" }',
    'people:',
    '  # The one who decides.',
    '  - id: eero-kallas',
    '    name: Eero Kallas',
    '    title: Mill manager',
    '    basis: >-',
    '      Says the mill runs well;',
    '      sees no reason to change.',
    '    asOf: 2026-08-11',
    '',
    'budget: []',
    '---',
    '',
    '# Strategy',
    '',
    'We  stay *with* the mill.',
    '',
  ].join('\n'),
  'accounts/norrvik-energi.mdx':
    '---\r\nname: Norrvik Energi\r\nsegment: key-accounts\r\nkam: petri-salmela\r\nprofile: { businessId: SE-1 }\r\n---\r\nThe text.\r\n',
};

let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => {
  shop = await workshop();
  await writeFiles(shop.content, CONTENT);
});
afterEach(() => shop.clear());

async function importing(exports: Record<string, string>, settings: Parameters<typeof runImport>[2] = {}) {
  await writeFiles(shop.exports, exports);
  const result = await runImport(shop.exports, shop.content, settings);
  return {
    ...result,
    portfolio: await checkedPortfolio(shop.content),
    files: await filesIn(shop.content),
    codes: result.findings.map(({ code }) => code),
  };
}

describe('an import into plans that people have written', () => {
  test('adds missing contacts and touches no other byte', async () => {
    const { files, changed } = await importing({
      'contacts.csv':
        'Contact ID,Account ID,Full Name,Title\n1,417,Eero Kallas,Director\n2,417,"Laine, ""Kati"": buyer # 1",- Buyer\n',
    });
    expect(changed).toEqual(['accounts/havulinna-paper.mdx']);
    const added = `  - id: laine-kati-buyer-1\n    name: 'Laine, "Kati": buyer # 1'\n    title: "- Buyer"\n    crmId: "2"\n`;
    expect(files['accounts/havulinna-paper.mdx']).toBe(
      CONTENT['accounts/havulinna-paper.mdx'].replace('    asOf: 2026-08-11\n', `    asOf: 2026-08-11\n${added}`),
    );
    expect((await importing({})).changed).toEqual([]);
  });

  test('our sales class a customer by whichever of its numbers the invoices name', async () => {
    await writeFiles(shop.content, {
      'segments/wide.yaml':
        'name: Wide\norder: 3\nplanType: account\ncriteria:\n  - { measure: ourSales, atLeast: 1000 }\n',
    });
    const { portfolio } = await importing({
      'accounts.csv': 'Account ID,Account Number,Account Name\n90,C-1,Lainetar Shipyard\n91,C-2,Lempola Heat\n',
      'actuals.csv': 'Account Number,Date,Amount\nC-1,2026-07-01,1000\nC-2,2026-07-01,999.99\n',
    });
    expect(
      portfolio.accounts.filter(({ id }) => /^(lainetar|lempola)/.test(id)).map(({ id, segment }) => [id, segment.id]),
    ).toEqual([
      ['lainetar-shipyard', 'wide'],
      ['lempola-heat', 'unclassified'],
    ]);
  });

  test('finds a plan without CRM id by its business id, and gives it the id; line ends of Windows stay', async () => {
    const { files, codes, portfolio } = await importing({
      'accounts.csv': 'Account ID,Account Name,Business ID\n9,Norrvik Energi AB (publ),SE-1\n',
      'contacts.csv': 'Contact ID,Account ID,Full Name\n3,9,Siv Ek\n',
    });
    expect(files['accounts/norrvik-energi.mdx']).toBe(
      '---\r\nname: Norrvik Energi\r\nsegment: key-accounts\r\nkam: petri-salmela\r\nprofile: { businessId: SE-1 }\r\npeople:\r\n  - { id: siv-ek, name: Siv Ek, crmId: "3" }\r\ncrm: { id: "9" }\r\n---\r\nThe text.\r\n',
    );
    expect(codes).toEqual(
      ['plan-differs', 'crm-link-added', 'no-owner', 'customers-gone'].filter((code) => codes.includes(code as never)),
    );
    expect(portfolio.accounts.map(({ id, name }) => [id, name])).toEqual([
      ['havulinna-paper', 'Havulinna Paper'],
      ['norrvik-energi', 'Norrvik Energi'],
    ]);
  });

  test('reports where CRM and plan differ, and lets the plan stand', async () => {
    const { findings, changed } = await importing({
      'accounts.csv': 'Account ID,Account Name,Owner,Segment\n417,Havulinna Paper Mills,Henna Koivu,B\n',
    });
    expect(changed).toEqual([]);
    expect(findings.map(({ code, facts }) => [code, facts['field'], facts['plan'], facts['export']])).toEqual([
      ['plan-differs', 'name', 'Havulinna Paper', 'Havulinna Paper Mills'],
      ['plan-differs', 'kam', 'Petri Salmela', 'Henna Koivu'],
      ['plan-differs', 'segment', 'Key accounts', 'B'],
    ]);
  });

  test('puts new customers where their segment wants them: by name, by code, by criteria, else unclassified', async () => {
    const { portfolio, findings, files } = await importing({
      'accounts.csv': [
        'Account ID,Account Name,Owner,Segment,Annual Revenue,Employees',
        '1,Aallokko Dairy,Petri Salmela,Key accounts,,',
        '2,Tammikoski Board,7,b,,',
        '3,Karhukallio,Henna Koivu,,60000000.5,',
        '4,Lainetar,Henna Koivu,,49999999.99,100',
        '5,Pikku,,,1,1',
        '6,Wrong,Petri Salmela,Key acounts,,',
        '',
      ].join('\n'),
    });
    expect(
      portfolio.accounts
        .filter(({ crm }) => crm?.id.length === 1)
        .map(({ id, segment, salesPlan, kam }) => `${id} ${segment.id} ${salesPlan?.id ?? 'own plan'} ${kam.id}`),
    ).toEqual([
      'aallokko-dairy key-accounts own plan petri-salmela',
      'karhukallio key-accounts own plan henna-koivu',
      'lainetar growth-accounts henna-koivu henna-koivu',
      'pikku unclassified unassigned unassigned',
      'tammikoski-board growth-accounts petri-salmela petri-salmela',
    ]);
    expect(findings.filter(({ weight }) => weight === 'row')).toMatchObject([
      { code: 'unknown-segment', line: 7, facts: { value: 'Key acounts', nearest: 'Key accounts' } },
    ]);
    expect(files['segments/unclassified.yaml']).toBe(
      'name: Unclassified\norder: 999\nplanType: sales\nwaitingRoom: true\nrequired: [ budget ]\n',
    );
    expect((await importing({})).changed).toEqual([]);
  });

  test('a later customer joins the sales plan that its salesperson has', async () => {
    await importing({ 'accounts.csv': 'Account ID,Account Name,Owner,Segment\n1,Aallokko Dairy,Petri Salmela,B\n' });
    const before = (await filesIn(shop.content))['sales-plans/petri-salmela.mdx'] ?? '';
    const { files } = await importing({
      'accounts.csv':
        'Account ID,Account Name,Owner,Segment\n1,Aallokko Dairy,Petri Salmela,B\n2,Aallokko Dairy,Petri Salmela,B\n',
    });
    expect(files['sales-plans/petri-salmela.mdx']).toBe(
      before.replace(/---\n$/, '  - id: aallokko-dairy-2\n    name: Aallokko Dairy\n    crm: { id: "2" }\n---\n'),
    );
  });

  test('sets targets beside comments and hand-written text; a whole year is shared out first', async () => {
    const { files } = await importing({
      'targets.csv':
        'Salesperson,Team,Unit,Segment,Month,Target\nHenna Koivu,,,,2026-05,20.5\nHenna Koivu,,,,2026-06,20\nHenna Koivu,,,,2026-07,7\n7,,,,2026-04,1\n,,,A,2026-04,300\n,Mills team,,,2026-04,9\n,,Mill water,,2027-03,8\n',
    });
    expect(files['team/mill-water.yaml']).toBe(
      CONTENT['team/mill-water.yaml']
        .replace('crmId: "7" }', 'crmId: "7", targets: { 2026-Q1: 1 } }')
        .replace(
          '          2026-Q1: 10 # first\n',
          '          2026-Q1: 40.5 # first\n          2026-Q2: 7\n    targets: { 2026-Q1: 9 }\ntargets: { 2026-Q4: 8 }\n',
        ),
    );
    expect(files['segments/key-accounts.yaml']).toBe(
      CONTENT['segments/key-accounts.yaml'].replace(
        '{ 2026: 1000, 2027-Q1: 5 }',
        '{ 2027-Q1: 5, 2026-Q1: 300, 2026-Q2: 250, 2026-Q3: 250, 2026-Q4: 250 }',
      ),
    );
    expect((await importing({})).changed).toEqual([]);
  });

  test('replaces the months that the export speaks of and keeps the others', async () => {
    const sale = (rows: string) => ({ 'actuals.csv': `Account ID,Date,Amount\n${rows}` });
    await importing(sale('417,2026-04-01,100.00\n417,2026-05-01,200.00\n'));
    const { files, changed } = await importing(sale('417,2026-05-20,50.25\n417,2026-05-21,0.005\n888,2026-06-01,1\n'), {
      replace: new Set(['2026-05']),
    });
    expect(changed).toEqual(['actuals/sales-2026.csv']);
    expect(files['actuals/sales-2026.csv']).toBe(
      'account,month,amount,salesperson,offering\n888,2026-06,1.00,,\nhavulinna-paper,2026-04,100.00,,\nhavulinna-paper,2026-05,50.26,,\n',
    );
    const { portfolio } = await importing({});
    expect(portfolio.actuals.unmatchedSales.map(({ account }) => account)).toEqual(['888']);
  });

  test('is refused where its months would count twice', async () => {
    await writeFiles(shop.content, { 'actuals/finance.csv': 'account,month,amount\nhavulinna-paper,2026-05,1\n' });
    const { findings, changed } = await importing({ 'actuals.csv': 'Account ID,Date,Amount\n417,2026-05-01,100.00\n' });
    expect([findings.map(({ code }) => code), changed]).toEqual([['months-in-other-file'], []]);
  });

  test('new people join the team and unit they belong to; nobody who stands is changed', async () => {
    const { files, portfolio } = await importing({
      'team.csv':
        'Employee ID,Name,Title,Team,Unit,Manager\n7,Petri J. Salmela,Boss,Other,Other,\n8,Aino Lehto,Seller,Mills team,Mill water,Petri Salmela\n9,Aino Lehto,Seller,New team,Mill water,8\n10,Ville Vahanen,,,Energy,11\n11,Eva Vahanen,,,Energy,10\n',
    });
    expect(
      [...portfolio.members.values()].map(
        ({ id, unit, team, manager }) => `${id} ${unit.id} ${team ?? '-'} ${manager ?? '-'}`,
      ),
    ).toEqual(
      [
        'eva-vahanen energy - ville-vahanen',
        'ville-vahanen energy - -',
        'petri-salmela mill-water mills -',
        'henna-koivu mill-water mills -',
        'aino-lehto-8 mill-water mills petri-salmela',
        'aino-lehto-9 mill-water new-team aino-lehto-8',
      ].sort(
        (a, b) =>
          [...portfolio.members.keys()].indexOf(a.split(' ')[0] ?? '') -
          [...portfolio.members.keys()].indexOf(b.split(' ')[0] ?? ''),
      ),
    );
    expect(files['team/mill-water.yaml']).toContain('# leads');
    expect(files['team/mill-water.yaml']?.endsWith('# The end.\n')).toBe(true);
    expect((await importing({})).changed).toEqual([]);
  });
});
