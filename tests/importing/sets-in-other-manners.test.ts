import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainDecimal } from '#domain/money/money.ts';
import { forgottenMark, withForgotten } from '#writing/forgotten.ts';
import { checkedPortfolio, filesIn, runImport, workshop, writeFiles } from './import-run.ts';

/** The sets of `sets/` as three other systems write them, each to the same outcome. */
let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => void (shop = await workshop()));
afterEach(() => shop.clear());

type Files = Readonly<Record<string, string>>;

async function importing(files: Files) {
  await shop.clear().then(() => undefined);
  await writeFiles(shop.exports, files);
  return again();
}

async function again() {
  const { findings, changed } = await runImport(shop.exports, shop.content);
  return {
    findings,
    changed,
    codes: findings.map(({ code }) => code),
    refused: findings.filter(({ weight }) => weight === 'file').map(({ code }) => code),
  };
}

/** A later export into the content that stands. */
async function later(files: Files) {
  for (const file of Object.keys(await filesIn(shop.exports))) await writeFiles(shop.exports, { [file]: '' });
  const { rm } = await import('node:fs/promises');
  await rm(shop.exports, { recursive: true });
  await writeFiles(shop.exports, files);
  return again();
}

async function sales(): Promise<Record<string, string>> {
  const portfolio = await checkedPortfolio(shop.content);
  const { currencyUnit } = portfolio.company;
  const sums = new Map<string, number>();
  for (const { account, month, amount } of portfolio.actuals.sales)
    sums.set(`${account} ${month}`, (sums.get(`${account} ${month}`) ?? 0) + amount);
  return Object.fromEntries([...sums].map(([key, amount]) => [key, plainDecimal(amount, currencyUnit)]));
}

const EN = 'Account ID,Account Name\nK-1,Havulinna Oy\nK-2,Norrvik Energi AB\nK-3,Meripihka Oy\n';
const FI = 'Asiakasnumero;Asiakas\nK-1;Havulinna Oy\nK-2;Norrvik Energi AB\nK-3;Meripihka Oy\n';
const DE = 'Kundennummer;Kundenname\nK-1;Havulinna Oy\nK-2;Norrvik Energi AB\nK-3;Meripihka Oy\n';
const SV = 'Kundnummer;Kundnamn\nK-1;Havulinna Oy\nK-2;Norrvik Energi AB\nK-3;Meripihka Oy\n';

describe('deals that are lost or open are no sales', () => {
  test.each<[string, Files]>([
    [
      'HubSpot',
      {
        'hubspot-companies.csv': EN.replace('Account ID,Account Name', 'Record ID,Company name'),
        'hubspot-deals.csv':
          'Record ID,Deal Name,Deal Stage,Close Date,Amount,Deal owner,Associated Company (Primary)\n1,A,Closed Won (Sales Pipeline),2026-03-02 10:00,1000,Aino Lehto,Havulinna Oy\n2,B,Closed Lost (Sales Pipeline),2026-03-13 10:00,90000,Aino Lehto,Havulinna Oy\n3,C,Contract Sent (Sales Pipeline),2026-04-20 10:00,50000,Aino Lehto,Norrvik Energi AB\n',
      },
    ],
    [
      'Pipedrive',
      {
        'organizations-1.csv': EN.replace('Account ID,Account Name', 'Organization - ID,Organization - Name'),
        'deals-1.csv':
          'Deal - ID,Deal - Title,Deal - Organization,Deal - Value,Deal - Currency of Value,Deal - Status,Deal - Won time\n1,A,Havulinna Oy,1000,EUR,Won,2026-03-02 10:00:00\n2,B,Havulinna Oy,90000,EUR,Lost,2026-03-13 10:00:00\n3,C,Norrvik Energi AB,50000,EUR,Open,2026-04-20 10:00:00\n',
      },
    ],
    [
      'Dynamics in German',
      {
        'Firmen.csv': DE.replace('Kundennummer;Kundenname', 'Kontonummer;Firmenname'),
        'Verkaufschancen.csv':
          'Thema;Potenzieller Kunde;Status;Tatsächlicher Umsatz;Tatsächliches Abschlussdatum\nA;Havulinna Oy;Gewonnen;1.000,00 €;02.03.2026\nB;Havulinna Oy;Verloren;90.000,00 €;13.03.2026\nC;Norrvik Energi AB;Offen;50.000,00 €;20.04.2026\n',
      },
    ],
  ])('%s', async (_, files) => {
    await importing(files);
    expect(await sales()).toEqual({ 'havulinna-oy 2026-03': '1000.00' });
  });
});

describe('voided and draft invoices are no sales', () => {
  test.each<[string, Files]>([
    [
      'Netvisor',
      {
        'accounts.csv': FI,
        'myyntilaskut.csv':
          'Laskun numero;Asiakas;Laskun pvm;Veroton summa;Laskun tila\n1;Havulinna Oy;2.3.2026;1 000,00;Maksettu\n2;Havulinna Oy;13.3.2026;700,00;Mitätöity\n3;Havulinna Oy;14.3.2026;500,00;Luonnos\n',
      },
    ],
    [
      'Fortnox',
      {
        'accounts.csv': SV,
        'Kundfakturor.csv':
          'Fakturanr;Kundnr;Kundnamn;Fakturadatum;Netto;Status\n1;K-1;Havulinna Oy;2026-03-02;1000,00;Betald\n2;K-1;Havulinna Oy;2026-03-13;700,00;Makulerad\n3;K-1;Havulinna Oy;2026-03-14;500,00;Ej bokförd\n',
      },
    ],
    [
      'Xero',
      {
        'accounts.csv': EN,
        'SalesInvoices.csv':
          'ContactName,InvoiceNumber,InvoiceDate,LineAmount,Type,Status\nHavulinna Oy,1,02/03/2026,1000.00,Sales invoice,Paid\nHavulinna Oy,2,13/03/2026,700.00,Sales invoice,Voided\nHavulinna Oy,3,14/03/2026,500.00,Sales invoice,Draft\n',
      },
    ],
  ])('%s', async (_, files) => {
    await importing(files);
    expect(await sales()).toEqual({ 'havulinna-oy 2026-03': '1000.00' });
  });
});

describe('rows that the system has deleted are left out', () => {
  test.each<[string, Files]>([
    [
      'SAP',
      {
        'Debitoren.csv': 'Debitor;Name 1;Löschvormerkung\nK-1;Havulinna Oy;\nK-2;Havulinna Paper Oy;X\n',
        'actuals.csv':
          'Belegnummer;Debitor;Buchungsdatum;Nettowert;Löschkennzeichen\n1;K-1;02.03.2026;10,00;\n2;K-1;02.03.2026;99,00;X\n',
      },
    ],
    [
      'HubSpot',
      {
        'accounts.csv': 'Record ID,Company name,Merged into ID\n1,Havulinna Oy,\n2,Havulinna Paper Oy,1\n',
        'actuals.csv':
          'Deal ID,Company ID,Close Date,Amount,Deleted At\n1,1,2026-03-02,10.00,\n2,1,2026-03-02,99.00,2026-03-05 10:00\n',
      },
    ],
    [
      'Lemonsoft',
      {
        'asiakkaat.csv': 'Asiakasnumero;Asiakkaan nimi;Poistettu\nK-1;Havulinna Oy;Ei\nK-2;Havulinna Paper Oy;Kyllä\n',
        'laskut.csv':
          'Laskun numero;Asiakasnumero;Laskun päivä;Summa;Poistettu\n1;K-1;2.3.2026;10,00;Ei\n2;K-1;2.3.2026;99,00;Kyllä\n',
      },
    ],
  ])('%s', async (_, files) => {
    const { findings } = await importing(files);
    expect(await sales()).toEqual({ 'havulinna-oy 2026-03': '10.00' });
    expect((await checkedPortfolio(shop.content)).accounts.map(({ name }) => name)).toEqual(['Havulinna Oy']);
    expect(findings.filter(({ code }) => code === 'rows-not-counted')).toHaveLength(2);
  });
});

describe('headings as a database has them', () => {
  test.each<[string, Files]>([
    [
      'SAP',
      {
        'accounts.csv': 'KUNNR;NAME1;ORT01;OWNER\nK-1;Havulinna Oy;TURKU;Aino Lehto\n',
        'team.csv': 'FULLNAME\nAino Lehto\n',
      },
    ],
    [
      'Oracle',
      {
        'accounts.csv':
          '"ACCOUNT_NUMBER","ACCOUNT_NAME","OWNER_NAME","CITY"\n"K-1","Havulinna Oy","Aino Lehto","TURKU"\n',
        'team.csv': 'FULL_NAME\nAino Lehto\n',
      },
    ],
    [
      'HubSpot',
      {
        'accounts.csv': 'hs_object_id,name,hubspot_owner_id,city\nK-1,Havulinna Oy,77,TURKU\n',
        'team.csv': 'owner_id,full_name\n77,Aino Lehto\n',
      },
    ],
  ])('%s', async (_, files) => {
    await importing(files);
    expect(
      (await checkedPortfolio(shop.content)).accounts.map(({ name, kam, profile }) => [name, kam.name, profile?.sites]),
    ).toEqual([['Havulinna Oy', 'Aino Lehto', ['TURKU']]]);
  });
});

describe('one credit note of last month does not stand for the month', () => {
  test.each<[string, string, string, string]>([
    [
      'Visma',
      FI,
      'Asiakasnumero;Laskun pvm;Summa\nK-1;5.6.2026;15 000,00\nK-2;11.6.2026;20 000,00\n',
      'Asiakasnumero;Laskun pvm;Summa\nK-1;5.7.2026;9 000,00\nK-1;30.6.2026;-500,00\n',
    ],
    [
      'SAP',
      DE,
      'Kundennummer;Belegdatum;Nettowert\nK-1;05.06.2026;15.000,00\nK-2;11.06.2026;20.000,00\n',
      'Kundennummer;Belegdatum;Nettowert\nK-1;05.07.2026;9.000,00\nK-1;30.06.2026;500,00-\n',
    ],
    [
      'Sage',
      EN,
      'Code client;Date facture;Montant HT;Type de document\nK-1;25/06/2026;15 000,00;Facture\nK-2;11/06/2026;20 000,00;Facture\n',
      'Code client;Date facture;Montant HT;Type de document\nK-1;25/07/2026;9 000,00;Facture\nK-1;30/06/2026;500,00;Avoir\n',
    ],
  ])('%s', async (_, accounts, first, second) => {
    await importing({ 'accounts.csv': accounts, 'actuals.csv': first });
    const before = await filesIn(shop.content);
    const { refused, findings } = await later({ 'actuals.csv': second });
    expect(refused).toEqual(['months-in-doubt']);
    expect(findings.find(({ code }) => code === 'months-in-doubt')?.details?.[0]).toMatchObject({
      month: '2026-06',
      after: { units: -50_000n, scale: 2 },
    });
    expect(await filesIn(shop.content)).toEqual(before);
  });
});

describe('a row that is left out leaves what stood there', () => {
  test.each<[string, string, string, string]>([
    [
      'Procountor',
      FI,
      'Asiakasnumero;Pvm;Summa\nK-1;14.1.2026;10,00\nK-2;14.1.2026;20,00\n',
      'Asiakasnumero;Pvm;Summa\nK-1;14.1.2026;10,00\nK-2;14.1.2026;20,00 ?\n',
    ],
    [
      'Visma Sverige',
      SV,
      'Kundnr;Fakturadatum;Belopp\nK-1;2026-01-14;10,00\nK-2;2026-01-14;20,00\n',
      'Kundnr;Fakturadatum;Belopp\nK-1;2026-01-14;10,00\nK-2;2026-01-14;#REF!\n',
    ],
    [
      'NetSuite',
      EN,
      'Customer No,Date,Amount\nK-1,1/14/2026,10.00\nK-2,1/14/2026,20.00\n',
      'Customer No,Date,Amount\nK-1,1/14/2026,10.00\nK-2,1/44/2026,20.00\n',
    ],
  ])('%s', async (_, accounts, first, second) => {
    await importing({ 'accounts.csv': accounts, 'actuals.csv': first });
    await later({ 'actuals.csv': second });
    expect(await sales()).toEqual({ 'havulinna-oy 2026-01': '10.00', 'norrvik-energi-ab 2026-01': '20.00' });
  });
});

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
      ['not-read-headings', 'not-read-format'],
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
    const before = await filesIn(shop.content);
    const { findings, changed } = await later(second);
    expect(changed).toEqual([]);
    expect(await filesIn(shop.content)).toEqual(before);
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
    await writeFiles(shop.content, {
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
    const { accounts, members } = await checkedPortfolio(shop.content);
    expect([members.size, accounts[0]?.kam.name]).toEqual([1, expect.stringMatching(/^(?:Aino Lehto|Lehto Aino)$/)]);
    expect(JSON.stringify(await filesIn(shop.content))).not.toContain('@');
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
    expect((await checkedPortfolio(shop.content)).accounts).toHaveLength(1);
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
    const segment = (await filesIn(shop.content))['segments/a.yaml'] ?? '';
    await writeFiles(shop.content, { 'segments/a.yaml': segment.replace('planType: sales', 'planType: account') });
    await again();
    expect((await checkedPortfolio(shop.content)).accounts.map(({ id, salesPlan }) => [id, salesPlan?.id])).toEqual([
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
    await writeFiles(shop.exports, { 'columns.yaml': 'actuals: { format: { date: excel } }\n' });
    await again();
    expect(await sales()).toEqual({ 'havulinna-oy 2026-03': '10.00', 'norrvik-energi-ab 2026-03': '20.00' });
  });
});
