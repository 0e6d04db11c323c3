import { describe, expect, test } from 'vitest';
import { checkedPortfolio, filesIn } from './import-run.ts';
import { DE, EN, FI, SV, type Files, importsHere } from './other-manners.ts';

const { content, importing, later, sales } = importsHere();

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
    expect((await checkedPortfolio(content())).accounts.map(({ name }) => name)).toEqual(['Havulinna Oy']);
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
      (await checkedPortfolio(content())).accounts.map(({ name, kam, profile }) => [name, kam.name, profile?.sites]),
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
    const before = await filesIn(content());
    const { refused, findings } = await later({ 'actuals.csv': second });
    expect(refused).toEqual(['months-in-doubt']);
    expect(findings.find(({ code }) => code === 'months-in-doubt')?.details?.[0]).toMatchObject({
      month: '2026-06',
      after: { units: -50_000n, scale: 2 },
    });
    expect(await filesIn(content())).toEqual(before);
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
