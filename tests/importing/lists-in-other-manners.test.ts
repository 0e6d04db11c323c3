import { describe, expect, test } from 'vitest';
import { forgottenMark, withForgotten } from '#writing/forgotten.ts';
import { checkedPortfolio, filesIn, writeFiles } from './import-run.ts';
import { DE, EN, FI, SV, type Files, importsHere } from './other-manners.ts';

const { again, content, exports, importing, later, sales } = importsHere();

describe('ids that a spreadsheet broke are refused', () => {
  test.each<[string, Files]>([
    ['Finnish', { 'accounts.csv': 'Asiakasnumero;Asiakas\n1,23457E+11;Havulinna Oy\n1,23457E+11;Meripihka Oy\n' }],
    ['German', { 'accounts.csv': DE, 'actuals.csv': 'Kundennummer;Datum;Betrag\n1,23457E+11;14.03.2026;10,00\n' }],
    ['tabs', { 'accounts.csv': 'Account ID\tAccount Name\n1.23E+17\tHavulinna Oy\n' }],
  ])('%s', async (_, files) => {
    const { refused, changed } = await importing(files);
    expect([refused, changed]).toEqual([['ids-broken'], []]);
  });
});

describe('files that are not read are named', () => {
  test.each<[string, Files, string[], string[]]>([
    [
      'a copy, and a format',
      {
        'accounts.csv': EN,
        'Rechnungen (2).csv': 'Kundennummer;Datum;Betrag\nK-1;14.03.2026;10,00\n',
        'umsatz.pdf': '%PDF',
      },
      [],
      ['not-read-copy', 'not-read-format'],
    ],
    [
      'another name',
      {
        'accounts.csv': FI,
        'yhteyshenkilöt.txt': 'Asiakasnumero;Koko nimi\nK-1;Outi Meri\n',
        'lista.csv': 'a;b\n1;2\n',
      },
      ['yhteyshenkilöt.txt'],
      ['not-read-name'],
    ],
    [
      'a name that says more than the headings',
      { 'accounts.csv': SV, 'Kundfakturor.csv': 'Nyckel;Värde\n1;2\n', 'kunder.numbers': 'x' },
      [],
      ['not-read-headings', 'not-read-format-beside'],
    ],
    [
      'a name that says what another file holds already',
      { 'accounts.csv': FI, 'expected-account-quarter.csv': 'account,quarter,amount\nK-1,2026-Q1,10\n' },
      [],
      ['not-read-other'],
    ],
  ])('%s', async (_, files, recognised, passed) => {
    const { findings } = await importing(files);
    expect(findings.filter(({ code }) => code === 'file-recognised').map(({ file }) => file)).toEqual(recognised);
    expect(
      findings
        .find(({ code }) => code === 'files-not-read')
        ?.details?.map(({ as }) => as)
        .sort(),
    ).toEqual([...passed].sort());
  });
});

describe('who left is told', () => {
  test.each<[string, Files, Files]>([
    [
      'HubSpot',
      {
        'accounts.csv': 'Record ID,Company name\n1,Havulinna Oy\n2,Routa Oy\n',
        'contacts.csv': 'Record ID,First Name,Last Name,Associated Company IDs\n11,Outi,Meri,1\n12,Eero,Kallas,2\n',
      },
      {
        'accounts.csv': 'Record ID,Company name\n1,Havulinna Oy\n',
        'contacts.csv': 'Record ID,First Name,Last Name,Associated Company IDs\n11,Outi,Meri,1\n',
      },
    ],
    [
      'Dynamics in Finnish',
      {
        'accounts.csv': 'Asiakasnumero;Asiakkaan nimi\nA1;Havulinna Oy\nA2;Routa Oy\n',
        'contacts.csv': 'Tunnus;Koko nimi;Asiakasnumero\n1;Outi Meri;A1\n2;Eero Kallas;A2\n',
      },
      {
        'accounts.csv': 'Asiakasnumero;Asiakkaan nimi\nA1;Havulinna Oy\n',
        'contacts.csv': 'Tunnus;Koko nimi;Asiakasnumero\n1;Outi Meri;A1\n',
      },
    ],
    [
      'SAP',
      {
        'accounts.csv': 'KUNNR;NAME1\n0001;Havulinna Oy\n0002;Routa Oy\n',
        'contacts.csv': 'Kontaktnummer;Vorname;Nachname;Debitor\n1;Outi;Meri;0001\n2;Eero;Kallas;0002\n',
      },
      {
        'accounts.csv': 'KUNNR;NAME1\n0001;Havulinna Oy\n',
        'contacts.csv': 'Kontaktnummer;Vorname;Nachname;Debitor\n1;Outi;Meri;0001\n',
      },
    ],
  ])('%s', async (_, first, second) => {
    await importing(first);
    const before = await filesIn(content());
    const { findings, changed } = await later(second);
    expect(changed).toEqual([]);
    expect(await filesIn(content())).toEqual(before);
    const named = (code: string) => findings.find((one) => one.code === code)?.details?.map(({ name }) => name);
    expect([named('customers-gone'), named('contacts-gone')]).toEqual([['Routa Oy'], ['Eero Kallas']]);
  });
});

describe('who was forgotten stays forgotten', () => {
  test.each<[string, string]>([
    ['HubSpot', 'Record ID,First Name,Last Name,Associated Company IDs,Job Title\nC-1,Outi,Meri,K-1,CEO\n'],
    ['Finnish', 'Yhteyshenkilön tunnus;Sukunimi;Etunimi;Asiakasnumero\nC-1;Meri;Outi;K-1\n'],
    ['Swedish', 'Kontaktperson;Kundnummer\nOuti Meri;K-1\n'],
  ])('%s', async (_, contacts) => {
    await importing({ 'accounts.csv': EN });
    const marks = [forgottenMark({ crmId: 'C-1' }), forgottenMark({ account: 'havulinna-oy', name: 'Outi Meri' })];
    await writeFiles(content(), {
      'forgotten.txt': marks.reduce<string | undefined>(withForgotten, undefined) ?? '',
    });
    const { changed, codes } = await later({ 'contacts.csv': contacts });
    expect([changed, codes.includes('forgotten-kept-out')]).toEqual([[], true]);
  });
});

describe('an owner who is named by e-mail is the one of the team', () => {
  test.each<[string, Files]>([
    [
      'HubSpot',
      {
        'accounts.csv': 'Record ID,Company name,Company owner\n1,Havulinna Oy,Aino.Lehto@example.com\n',
        'team.csv': 'First Name,Last Name,Email,Team\nAino,Lehto,aino.lehto@example.com,South\n',
      },
    ],
    [
      'Google',
      {
        'accounts.csv': 'Account ID,Account Name,Owner Email\n1,Havulinna Oy,Aino Lehto <aino.lehto@example.com>\n',
        'team.csv': 'Name;E-Mail-Adresse;Team\nAino Lehto;aino.lehto@example.com;South\n',
      },
    ],
    [
      'Finnish',
      {
        'accounts.csv': 'Asiakasnumero;Asiakas;Vastuuhenkilö\n1;Havulinna Oy;aino.lehto@example.com\n',
        'team.csv': 'Nimi;Sähköposti;Tiimi\nLehto Aino;aino.lehto@example.com;South\n',
      },
    ],
  ])('%s', async (_, files) => {
    await importing(files);
    const { accounts, members } = await checkedPortfolio(content());
    expect([members.size, accounts[0]?.kam.name]).toEqual([1, expect.stringMatching(/^(?:Aino Lehto|Lehto Aino)$/)]);
    expect(JSON.stringify(await filesIn(content()))).not.toContain('@');
  });
});

describe('letters that were lost or read wrongly are told', () => {
  test.each<[string, string, string, string]>([
    [
      'French',
      'Code client;Raison sociale\n1;Soci�t� G�n�rale\n2;SociÃ©tÃ© du Nord\n',
      'SociÃ©tÃ© du Nord',
      'Société du Nord',
    ],
    [
      'Swedish',
      'Kundnummer;Kundnamn\n1;H�rn�sand AB\n2;GÃ¶teborgs SjÃ¶fart AB\n',
      'GÃ¶teborgs SjÃ¶fart AB',
      'Göteborgs Sjöfart AB',
    ],
    ['German', 'Kundennummer;Kundenname\n1;M�ller GmbH\n2;KÃ¶nig GmbH\n', 'KÃ¶nig GmbH', 'König GmbH'],
  ])('%s', async (_, accounts, value, meant) => {
    const { findings } = await importing({ 'accounts.csv': accounts });
    expect(findings.find(({ code }) => code === 'letters-lost')).toMatchObject({ weight: 'row', line: 2 });
    expect(findings.find(({ code }) => code === 'letters-misread')?.facts).toMatchObject({ value, meant });
    expect((await checkedPortfolio(content())).accounts).toHaveLength(1);
  });
});

describe('a segment that asks for plans makes them of the rows', () => {
  test.each<[string, Files]>([
    [
      'HubSpot',
      {
        'accounts.csv':
          'Record ID,Company name,Target Tier,Company owner\n1,Havulinna Oy,A,Aino Lehto\n2,Norrvik Energi AB,B,Aino Lehto\n',
      },
    ],
    [
      'Finnish',
      {
        'accounts.csv':
          'Asiakasnumero;Asiakas;Asiakasluokka;Myyjä\n1;Havulinna Oy;A;Aino Lehto\n2;Norrvik Energi AB;B;Aino Lehto\n',
      },
    ],
    [
      'German',
      {
        'accounts.csv':
          'Kundennummer;Kundenname;Kundenklasse;Betreuer\n1;Havulinna Oy;A;Aino Lehto\n2;Norrvik Energi AB;B;Aino Lehto\n',
      },
    ],
  ])('%s', async (_, files) => {
    await importing(files);
    const segment = (await filesIn(content()))['segments/a.yaml'] ?? '';
    await writeFiles(content(), { 'segments/a.yaml': segment.replace('planType: sales', 'planType: account') });
    await again();
    expect((await checkedPortfolio(content())).accounts.map(({ id, salesPlan }) => [id, salesPlan?.id])).toEqual([
      ['havulinna-oy', undefined],
      ['norrvik-energi-ab', 'aino-lehto'],
    ]);
  });
});

describe('reports for readers are read or refused by their layout', () => {
  test.each<[string, string, string, string | undefined]>([
    [
      'a pivot of SAP',
      DE,
      'Kundennummer;Kundenname;01.2026;02.2026;Gesamt\nK-1;Havulinna Oy;100,00;200,00;300,00\nGesamt;;100,00;200,00;300,00\n',
      undefined,
    ],
    [
      'a pivot of Fortnox',
      SV,
      'Kundnummer;Kundnamn;2026-01;2026-02;Summa\nK-1;Havulinna Oy;100,00;200,00;300,00\n',
      undefined,
    ],
    [
      'a pivot of NetSuite',
      EN,
      'Customer No,Customer,Jan 2026,Feb 2026,Total\nK-1,Havulinna Oy,100.00,200.00,300.00\n',
      undefined,
    ],
    [
      'groups of Visma',
      FI,
      'Myynti asiakkaittain\n;Pvm;Summa\nHavulinna Oy;;\n;1.1.2026;100,00\n;1.2.2026;200,00\nHavulinna Oy yhteensä;;300,00\n',
      undefined,
    ],
    [
      'two rows of Netvisor',
      FI,
      'Asiakas;;Lasku;\nNumero;Nimi;Pvm;Summa\nK-1;Havulinna Oy;1.1.2026;100,00\nK-1;Havulinna Oy;1.2.2026;200,00\n',
      undefined,
    ],
    [
      'months of which the year stands elsewhere',
      FI,
      'Myynti 2026\nAsiakasnumero;Asiakas;tammikuu;helmikuu;maaliskuu\nK-1;Havulinna Oy;1,00;2,00;3,00\n',
      'layout-months',
    ],
    [
      'groups of sellers',
      EN,
      'Sales by Rep\n,Date,Amount\nAino Lehto,,\n,2026-01-01,100.00\nTotal for Aino Lehto,,100.00\n',
      'layout-groups',
    ],
  ])('%s', async (_, accounts, actuals, code) => {
    const { refused } = await importing({ 'accounts.csv': accounts, 'actuals.csv': actuals });
    expect(refused).toEqual(code === undefined ? [] : [code]);
    if (code === undefined)
      expect(await sales()).toEqual({ 'havulinna-oy 2026-01': '100.00', 'havulinna-oy 2026-02': '200.00' });
  });
});

describe('days that a spreadsheet counts are named in one sentence', () => {
  test.each<[string, string, string]>([
    ['Finnish', FI, 'Asiakasnumero;Pvm;Summa\nK-1;46082;10,00\nK-2;46090;20,00\n'],
    ['German with times', DE, 'Kundennummer;Rechnungsdatum;Betrag\nK-1;46082,5;10,00\nK-2;46090,25;20,00\n'],
    ['Swedish', SV, 'Kundnummer;Fakturadatum;Belopp\nK-1;46082;10\nK-2;46090;20\n'],
  ])('%s', async (_, accounts, actuals) => {
    const { refused, findings } = await importing({ 'accounts.csv': accounts, 'actuals.csv': actuals });
    expect([refused, findings.find(({ code }) => code === 'date-excel')?.facts['day']]).toEqual([
      ['date-excel'],
      '2026-03-01',
    ]);
    await writeFiles(exports(), { 'columns.yaml': 'actuals: { format: { date: excel } }\n' });
    await again();
    expect(await sales()).toEqual({ 'havulinna-oy 2026-03': '10.00', 'norrvik-energi-ab 2026-03': '20.00' });
  });
});
