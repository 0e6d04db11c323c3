import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainDecimal } from '#domain/money/money.ts';
import { problemLines } from '#importing/report.ts';
import { checkedPortfolio, runImport, workshop, writeFiles } from './import-run.ts';

let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => void (shop = await workshop()));
afterEach(() => shop.clear());

const setOf = (name: string) => path.join(import.meta.dirname, 'sets', name, 'exports');
const ACCOUNTS = 'Account ID,Account Name\nK-1,Havulinna Oy\nK-2,Norrvik Energi AB\n';

async function salesOf(exports: string | Record<string, string>) {
  if (typeof exports !== 'string') await writeFiles(shop.exports, { 'accounts.csv': ACCOUNTS, ...exports });
  const { findings } = await runImport(typeof exports === 'string' ? exports : shop.exports, shop.content);
  const refused = findings.filter(({ weight }) => weight !== 'note');
  if (refused.some(({ weight }) => weight === 'file'))
    return { findings, refused: refused.map(({ code }) => code), sales: undefined };
  const portfolio = await checkedPortfolio(shop.content);
  return {
    findings,
    refused: refused.map(({ code }) => code),
    sales: Object.fromEntries(
      portfolio.actuals.sales.map((row) => [
        `${row.account} ${row.month}`,
        plainDecimal(row.amount, portfolio.company.currencyUnit),
      ]),
    ),
  };
}

describe('a row counts only when it is a sale', () => {
  test('deals that are lost or open are none', async () => {
    const { sales, findings } = await salesOf(setOf('deals-by-stage'));
    expect(sales).toEqual({ 'havulinna-oy 2026-03': '1000.00' });
    const told = findings.find(({ code }) => code === 'rows-not-counted');
    expect(told?.facts['heading']).toBe('Stage');
    expect(told?.details?.map(({ value, count }) => [value, count])).toEqual([
      ['Closed Lost', 1],
      ['Negotiation', 1],
    ]);
  });

  test('voided and draft invoices are none', async () =>
    expect((await salesOf(setOf('invoice-status'))).sales).toEqual({ 'havulinna-oy 2026-03': '1000.00' }));

  test('rows that the CRM has deleted are left out and counted, customers too', async () => {
    const { sales, findings } = await salesOf(setOf('deleted-in-the-crm'));
    expect(sales).toEqual({ 'havulinna-oy 2026-03': '10.00' });
    expect((await checkedPortfolio(shop.content)).accounts.map(({ name }) => name)).toEqual(['Havulinna Oy']);
    expect(findings.filter(({ code }) => code === 'rows-not-counted').map(({ file }) => file)).toEqual([
      'accounts.csv',
      'actuals.csv',
    ]);
  });

  test.each<[string, string, string]>([
    [
      'deals of HubSpot, by the inner names of their stages',
      'Record ID,Deal Name,Associated Company,Amount,Close Date,Deal Stage\n1,A,Havulinna Oy,100,2026-03-02,closedwon\n2,B,Havulinna Oy,7,2026-03-02,contractsent\n3,C,Havulinna Oy,9,2026-03-03,closedlost\n',
      '100.00',
    ],
    [
      'deals of Pipedrive: won, lost, open and deleted under one heading',
      'ID,Organization,Value,Status,Won time\n1,Havulinna Oy,100,Won,2026-03-02\n2,Havulinna Oy,7,Lost,2026-03-02\n3,Havulinna Oy,9,Open,2026-03-02\n4,Havulinna Oy,9,Deleted,2026-03-02\n',
      '100.00',
    ],
    [
      'deals of Dynamics in German',
      'Konto;Tatsächliches Abschlussdatum;Tatsächlicher Umsatz;Status\nHavulinna Oy;02.03.2026;100,00;Gewonnen\nHavulinna Oy;02.03.2026;7,00;Verloren\nHavulinna Oy;02.03.2026;9,00;Offen\n',
      '100.00',
    ],
    [
      'deals in Finnish, with numbers before their stages',
      'Asiakas;Kauppapäivä;Summa;Myynnin vaihe\nHavulinna Oy;2.3.2026;100,00;6. Voitettu\nHavulinna Oy;2.3.2026;7,00;3. Tarjous lähetetty\nHavulinna Oy;2.3.2026;9,00;7. Hävitty (hinta)\n',
      '100.00',
    ],
    [
      'deals by whether they are won, whatever a stage is called',
      'AccountId,CloseDate,Amount,StageName,IsClosed,IsWon\nK-1,2026-03-02,100,Kassa kilisee,true,true\nK-1,2026-03-02,7,Ei tullut,true,false\nK-1,2026-03-02,9,Haaveissa,false,false\n',
      '100.00',
    ],
    [
      'deals by their probability',
      'Account ID,Close Date,Amount,Probability (%)\nK-1,2026-03-02,100,100\nK-1,2026-03-02,7,0\nK-1,2026-03-02,9,60\n',
      '100.00',
    ],
    [
      'a credit memo, taken off once whatever the sign of its amount',
      'Document No.,Document Type,Customer No.,Posting Date,Amount\n1,Invoice,K-1,2026-03-02,150\n2,Credit Memo,K-1,2026-03-03,30\n3,Credit Memo,K-1,2026-03-04,-20\n4,Payment,K-1,2026-03-05,-100\n',
      '100.00',
    ],
    [
      'a credit memo under a heading that may mean anything',
      'Date,Transaction Type,Num,Customer,Amount\n03/14/2026,Invoice,1,Havulinna Oy,130.00\n03/15/2026,Credit Memo,2,Havulinna Oy,30.00\n',
      '100.00',
    ],
    [
      'invoices in Finnish: types and states',
      'Laskunro;Laskun pvm;Asiakas;Veroton summa;Laskun tyyppi;Tila\n1;2.3.2026;Havulinna Oy;130,00;Myyntilasku;Maksettu\n2;2.3.2026;Havulinna Oy;30,00;Hyvityslasku;Lähetetty\n3;2.3.2026;Havulinna Oy;9,00;Myyntilasku;Luonnos\n4;2.3.2026;Havulinna Oy;9,00;Myyntilasku;Mitätöity\n',
      '100.00',
    ],
    [
      'invoices in German: kinds of documents, and those that were cancelled',
      'Belegnummer;Belegdatum;Kunde;Nettobetrag;Belegart;Storniert\n1;02.03.2026;Havulinna Oy;130,00;Rechnung;nein\n2;02.03.2026;Havulinna Oy;30,00;Gutschrift;nein\n3;02.03.2026;Havulinna Oy;9,00;Rechnung;ja\n4;02.03.2026;Havulinna Oy;9,00;Angebot;\n',
      '100.00',
    ],
    [
      'invoices in Swedish',
      'Fakturanummer;Fakturadatum;Kund;Nettobelopp;Fakturatyp;Makulerad\n1;2026-03-02;Havulinna Oy;130,00;Faktura;Nej\n2;2026-03-02;Havulinna Oy;30,00;Kreditfaktura;Nej\n3;2026-03-02;Havulinna Oy;9,00;Faktura;Ja\n',
      '100.00',
    ],
    [
      'invoices in French',
      'Numéro de facture;Date de facture;Client;Montant HT;Type de document;Statut\n1;02/03/2026;Havulinna Oy;130,00;Facture;Payée\n2;14/03/2026;Havulinna Oy;-30,00;Avoir;Émise\n3;15/03/2026;Havulinna Oy;9,00;Facture;Annulée\n',
      '100.00',
    ],
    [
      'accounting in the manner of Odoo and Xero',
      'Number,Invoice Date,Customer,Untaxed Amount,Move Type,State\n1,2026-03-02,Havulinna Oy,130.00,out_invoice,posted\n2,2026-03-02,Havulinna Oy,30.00,out_refund,posted\n3,2026-03-02,Havulinna Oy,9.00,out_invoice,draft\n4,2026-03-02,Havulinna Oy,9.00,out_invoice,cancel\n'.replace(
        'cancel\n',
        'cancelled\n',
      ),
      '100.00',
    ],
    [
      'actuals among budgets',
      'Asiakas;Kuukausi;Summa;Skenaario\nHavulinna Oy;2026-03;100,00;Toteuma\nHavulinna Oy;2026-03;500,00;Budjetti\n',
      '100.00',
    ],
    [
      'lines of tax among the lines of an invoice',
      'Invoice Number,Line Type,Customer Name,Invoice Date,Net Amount\n1,Item,Havulinna Oy,2026-03-02,100\n1,Tax,Havulinna Oy,2026-03-02,24\n1,Total,Havulinna Oy,2026-03-02,124\n',
      '100.00',
    ],
    [
      'a deleted row that says when, and one that was merged into another',
      'Id,AccountId,CloseDate,Amount,Deleted At\n1,K-1,2026-03-02,100,\n2,K-1,2026-03-02,9,2026-03-05 10:00\n',
      '100.00',
    ],
    [
      'a sale that is there twice under its own id',
      'Transaction ID,Account ID,Date,Amount\nT1,K-1,2026-03-02,60\nT2,K-1,2026-03-02,40\nT1,K-1,2026-03-02,60\n',
      '100.00',
    ],
    [
      'an invoice that is there twice, where invoices have one line',
      'Invoice Number,Customer Name,Invoice Date,Net Amount\n1,Havulinna Oy,2026-03-02,60\n2,Havulinna Oy,2026-03-02,40\n1,Havulinna Oy,2026-03-02,60\n',
      '100.00',
    ],
  ])('%s', async (_, actuals, expected) => {
    const { sales, refused } = await salesOf({ 'actuals.csv': actuals });
    expect([refused, sales]).toEqual([[], { 'havulinna-oy 2026-03': expected }]);
  });

  test.each<[string, string]>([
    [
      'a stage that nobody knows',
      'Account ID,Close Date,Amount,Stage\nK-1,2026-03-02,100,Closed Won\nK-1,2026-03-02,7,Kassa kilisee\n',
    ],
    ['a stage that is empty', 'Account ID,Close Date,Amount,Stage\nK-1,2026-03-02,100,Closed Won\nK-1,2026-03-02,7,\n'],
    [
      'deals that are closed, and nothing says how',
      'Account ID,Close Date,Amount,Is Closed\nK-1,2026-03-02,100,true\n',
    ],
    ['"open" where nothing says of what', 'Account ID,Date,Amount,Status\nK-1,2026-03-02,100,Open\n'],
    [
      'debit and credit',
      'Konto;Kunde;Buchungsdatum;Betrag;Soll/Haben\n1;Havulinna Oy;02.03.2026;100,00;S\n2;Havulinna Oy;02.03.2026;7,00;H\n',
    ],
    [
      'a heading that nobody knows over words that everybody knows',
      'Invoice Number,Customer Name,Invoice Date,Net Amount,Verdict\n1,Havulinna Oy,2026-03-02,100,Paid\n2,Havulinna Oy,2026-03-02,7,Voided\n',
    ],
    [
      'a reversal of which nobody says what it undoes',
      'Belegnummer;Belegdatum;Kunde;Nettobetrag;Storno\n1;02.03.2026;Havulinna Oy;100,00;\n2;02.03.2026;Havulinna Oy;7,00;X\n',
    ],
  ])('%s is asked about', async (_, actuals) => {
    const { refused, findings } = await salesOf({ 'actuals.csv': actuals });
    expect(refused).toEqual(['counting-unknown']);
    for (const language of ['en', 'fi'] as const) {
      const said = problemLines(findings, language).join('\n');
      expect(said).toMatch(/only: \{ .+: \[.*\] \}.*minus: \{ /);
      expect(said).not.toMatch(/\{\w+\}|undefined/);
    }
  });

  test('a question names each value with its rows and sum, and its answer settles it', async () => {
    const actuals =
      'Account ID,Close Date,Amount,Stage\nK-1,2026-03-02,100,Closed Won\nK-1,2026-03-02,7,Kassa kilisee\nK-2,2026-03-02,1230,Kassa kilisee\nK-1,2026-03-02,30,Palautus\n';
    const { findings } = await salesOf({ 'actuals.csv': actuals });
    expect(problemLines(findings, 'en')).toEqual([
      'actuals.csv, line 3: "Stage" says which rows are sales, and 3 rows say there what is not known. Settle it in columns.yaml, under actuals: only: { Stage: [Closed Won, Kassa kilisee, Palautus] } names the values that count, minus: { Stage: [...] } those that are taken off; only: { Stage: null } says that the column tells nothing of it.'.replace(
        '[...]',
        '[…]',
      ),
      '  Kassa kilisee: 2 rows, 1,237.00',
      '  Palautus: 1 row, 30.00',
    ]);
    await writeFiles(shop.exports, {
      'columns.yaml': 'actuals:\n  only: { Stage: [Closed Won, Kassa kilisee] }\n  minus: { Stage: [Palautus] }\n',
    });
    expect((await salesOf(shop.exports)).sales).toEqual({
      'havulinna-oy 2026-03': '77.00',
      'norrvik-energi-ab 2026-03': '1230.00',
    });
  });

  test.each<[string, string]>([
    ['a type of business', 'Account ID,Close Date,Amount,Type\nK-1,2026-03-02,100,New Business\n'],
    ['a state of America', 'Account ID,Date,Amount,State\nK-1,2026-03-02,100,MN\n'],
    ['a product', 'Account ID,Date,Amount,Product\nK-1,2026-03-02,100,Return filters\n'],
  ])('%s says nothing of it', async (_, actuals) =>
    expect((await salesOf({ 'actuals.csv': actuals })).sales).toEqual({ 'havulinna-oy 2026-03': '100.00' }),
  );

  test('a column of which the map says that it tells nothing', async () => {
    const actuals = 'Account ID,Date,Amount,Status\nK-1,2026-03-02,100,Pending\n';
    await writeFiles(shop.exports, { 'columns.yaml': 'actuals:\n  only: { Status: null }\n' });
    expect((await salesOf({ 'actuals.csv': actuals })).sales).toEqual({ 'havulinna-oy 2026-03': '100.00' });
  });

  test('the same line twice on invoices of several lines is told, and counts', async () => {
    const { sales, findings } = await salesOf({
      'actuals.csv':
        'Invoice Number,Customer Name,Invoice Date,Net Amount\n1,Havulinna Oy,2026-03-02,60\n1,Havulinna Oy,2026-03-02,40\n2,Havulinna Oy,2026-03-02,5\n2,Havulinna Oy,2026-03-02,5\n',
    });
    expect(sales).toEqual({ 'havulinna-oy 2026-03': '110.00' });
    expect(findings.find(({ code }) => code === 'same-line-twice')?.details).toMatchObject([
      { id: '2', line: 5, other: 4 },
    ]);
  });

  test.each<[string, string]>([
    ['a total beside its tax', 'Account ID,Date,Total,VAT\nK-1,2026-03-02,124,24\n'],
    ['a gross amount', 'Kundennummer;Datum;Bruttobetrag\nK-1;14.03.2026;124,00\n'],
  ])('%s is asked about', async (_, actuals) =>
    expect((await salesOf({ 'actuals.csv': actuals })).refused).toEqual(['amount-with-tax']),
  );

  test('net beside gross is net', async () =>
    expect(
      (await salesOf({ 'actuals.csv': 'Account ID,Date,Gross amount,Net amount,VAT\nK-1,2026-03-02,124,100,24\n' }))
        .sales,
    ).toEqual({ 'havulinna-oy 2026-03': '100.00' }));

  test('totals, dashes, headings once more and the end of a report are no rows', async () => {
    const { sales, refused, findings } = await salesOf({
      'actuals.csv':
        'Account ID,Date,Amount\nK-1,2026-03-02,100\n-----,-----,-----\nTotal for March,,100\nAccount ID,Date,Amount\nK-2,2026-03-03,7\nYhteensä,,7\n*** End of report ***\n',
    });
    expect([refused, sales]).toEqual([[], { 'havulinna-oy 2026-03': '100.00', 'norrvik-energi-ab 2026-03': '7.00' }]);
    expect(
      findings.filter(({ code }) => code.startsWith('lines-')).map(({ code, facts }) => [code, facts['lines']]),
    ).toEqual([
      ['lines-rule', 1],
      ['lines-sum', 2],
      ['lines-headings', 1],
      ['lines-end', 1],
    ]);
  });
});

describe('the words of more languages', () => {
  test.each<[string, string]>([
    [
      'Danish deals',
      'Kunde;Dato;Beløb;Salgsfase\nHavulinna Oy;02.03.2026;100,00;Vundet\nHavulinna Oy;03.03.2026;7,00;Tabt\nHavulinna Oy;13.03.2026;9,00;Tilbud sendt\n',
    ],
    [
      'Dutch invoices',
      'Klant;Factuurdatum;Bedrag;Factuurtype;Factuurstatus\nHavulinna Oy;14-03-2026;130,00;Verkoopfactuur;Betaald\nHavulinna Oy;15-03-2026;30,00;Creditfactuur;Verzonden\nHavulinna Oy;15-03-2026;9,00;Verkoopfactuur;Concept\n',
    ],
    [
      'Spanish invoices',
      'Cliente;Fecha;Importe;Tipo de factura\nHavulinna Oy;14/03/2026;130,00;Factura de venta\nHavulinna Oy;15/03/2026;30,00;Factura rectificativa\nHavulinna Oy;15/03/2026;9,00;Cobro\n',
    ],
    [
      'Norwegian invoices',
      'Kundenavn;Fakturadato;Beløp;Fakturatype;Betalingsstatus\nHavulinna Oy;14.03.2026;130,00;Salgsfaktura;Betalt\nHavulinna Oy;15.03.2026;30,00;Kreditnota;Sendt\nHavulinna Oy;16.03.2026;9,00;Salgsfaktura;Kladd\n',
    ],
  ])('%s', async (_, actuals) => {
    const { sales, refused } = await salesOf({ 'actuals.csv': actuals });
    expect([refused, sales]).toEqual([[], { 'havulinna-oy 2026-03': '100.00' }]);
  });

  test('an order among invoices is asked about', async () =>
    expect(
      (
        await salesOf({
          'actuals.csv':
            'Customer,Date,Amount,Document Type\nHavulinna Oy,2026-03-02,100,Invoice\nHavulinna Oy,2026-03-02,7,Order\n',
        })
      ).refused,
    ).toEqual(['counting-unknown']));
});
