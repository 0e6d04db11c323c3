import { afterEach, beforeEach, expect, test } from 'vitest';
import { HAVULINNA, type Outcome, outcomeOf } from './import-outcome.ts';
import { workshop } from './import-run.ts';

let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => void (shop = await workshop()));
afterEach(() => shop.clear());

// Sums were worked out by hand before the import was run.
test.each<[string, string | Record<string, string>, Outcome]>([
  [
    'by hand: euros in every way, losses in brackets, a dash for nothing',
    'Asiakas;Pvm;Summa\nHavulinna Oy;1.3.2026;1 234,50 €\nHavulinna Oy;2.3.2026;(34,50)\nHavulinna Oy;3.3.2026;€ 100,00\nHavulinna Oy;4.3.2026;-100,00 €\n',
    HAVULINNA('1200.00'),
  ],
  [
    'by hand: the customer on the first of its rows alone',
    'Asiakas;Pvm;Summa\nHavulinna Oy;1.3.2026;100,00\n;2.3.2026;50,00\n;3.3.2026;25,00\nNorrvik Energi AB;3.3.2026;20,00\n;4.3.2026;5,00\n',
    ['layout-fill-down'],
  ],
  [
    'by hand: a sum below that nothing names',
    'Asiakas;Pvm;Summa\nHavulinna Oy;1.3.2026;100,00\nHavulinna Oy;2.3.2026;50,00\n;;150,00\n',
    HAVULINNA('150.00'),
  ],
  [
    'by hand: actual and budget of each month as columns',
    'Asiakas;01/2026 Toteuma;01/2026 Budjetti;02/2026 Toteuma;02/2026 Budjetti\nHavulinna Oy;100,00;90,00;50,00;60,00\n',
    ['layout-months'],
  ],
  ['by hand: quarters as columns', 'Asiakas;Q1 2026;Q2 2026\nHavulinna Oy;100,00;90,00\n', ['layout-quarters']],
  ['by hand: years as columns', 'Asiakas;2024;2025;2026\nHavulinna Oy;100,00;90,00;80,00\n', ['layout-quarters']],
  [
    'by hand: years above months',
    ';2025;;2026;\nAsiakas;marras;joulu;tammi;helmi\nHavulinna Oy;1,00;2,00;3,00;4,00\n',
    ['layout-months'],
  ],
  [
    'by hand: days as a spreadsheet counts them, with times',
    'Customer,Date,Amount\nHavulinna Oy,46082.5,10.00\nHavulinna Oy,46090.25,20.00\n',
    ['date-excel'],
  ],
  [
    'by hand: some days as a spreadsheet counts them, some written',
    'Customer,Date,Amount\nHavulinna Oy,2026-03-14,10.00\nHavulinna Oy,46090,20.00\nHavulinna Oy,2026-03-15,20.00\n',
    ['bad-date'],
  ],
  [
    'an order beside invoices, whatever a heading is called',
    'Asiakas;Pvm;Summa;Laji\nHavulinna Oy;1.3.2026;100,00;Lasku\nHavulinna Oy;1.3.2026;7,00;Tilaus\n',
    ['counting-unknown'],
  ],
  [
    'a proforma invoice in words of many languages',
    'Document Type,Customer,Date,Amount\nInvoice,Havulinna Oy,2026-03-02,100\nFattura proforma,Havulinna Oy,2026-03-02,1\nFactura proforma,Havulinna Oy,2026-03-02,2\nProformafactuur,Havulinna Oy,2026-03-02,3\nProforma faktura,Havulinna Oy,2026-03-02,4\nEsilasku,Havulinna Oy,2026-03-02,5\nOfferte,Havulinna Oy,2026-03-02,6\nPreventivo,Havulinna Oy,2026-03-02,7\nPresupuesto,Havulinna Oy,2026-03-02,8\nOferta,Havulinna Oy,2026-03-02,9\n',
    HAVULINNA('100.00'),
  ],
  [
    'the same id with another content in two files',
    {
      'actuals-1.csv': 'Transaction ID,Account ID,Date,Amount\nT1,K-1,2026-03-02,60\nT2,K-1,2026-03-03,40\n',
      'actuals-2.csv': 'Transaction ID,Account ID,Date,Amount\nT1,K-1,2026-03-02,70\nT3,K-1,2026-03-04,5\n',
    },
    ['same-id-differs'],
  ],
  [
    'the same record with another content in one file',
    'Transaction ID,Account ID,Date,Amount\nT1,K-1,2026-03-02,60\nT2,K-1,2026-03-03,40\nT1,K-1,2026-03-02,70\n',
    ['same-id-differs'],
  ],
  [
    'an invoice of which two files have lines of their own',
    {
      'actuals-1.csv': 'Invoice Number,Line No,Account ID,Date,Amount\n1,1,K-1,2026-03-31,60\n',
      'actuals-2.csv': 'Invoice Number,Line No,Account ID,Date,Amount\n1,2,K-1,2026-03-31,40\n',
    },
    HAVULINNA('100.00'),
  ],
  [
    'the same line of an invoice with another sum in two files',
    {
      'actuals-1.csv': 'Invoice Number,Line No,Account ID,Date,Amount\n1,1,K-1,2026-03-31,60\n',
      'actuals-2.csv': 'Invoice Number,Line No,Account ID,Date,Amount\n1,1,K-1,2026-03-31,40\n',
    },
    ['same-id-differs'],
  ],
  [
    'an invoice with another sum in two files that have one line of each',
    {
      'actuals-1.csv':
        'Invoice Number,Account ID,Date,Amount\n1,K-1,2026-03-01,60\n2,K-1,2026-03-02,10\n3,K-1,2026-03-02,10\n',
      'actuals-2.csv':
        'Invoice Number,Account ID,Date,Amount\n1,K-1,2026-03-01,55\n4,K-1,2026-03-02,10\n5,K-1,2026-03-02,10\n',
    },
    ['same-id-differs'],
  ],
  [
    'a deal by its forecast category',
    'Account Name,Close Date,Amount,Forecast Category\nHavulinna Oy,2026-03-02,100,Closed\nHavulinna Oy,2026-03-02,7,Commit\nHavulinna Oy,2026-03-02,9,Omitted\n',
    HAVULINNA('100.00'),
  ],
  [
    'deals of which only those that were lost say why',
    'Organization,Won time,Lost time,Lost reason,Value\nHavulinna Oy,2026-03-02,,,100\nHavulinna Oy,2026-03-02,2026-03-09,Price,7\n',
    ['counting-unknown'],
  ],
  [
    'a shop: orders in several lines, the sum on the first alone',
    'Order Number,Financial Status,Created date,Subtotal,Lineitem price,Company\n#1,paid,2026-03-02,100,60,Havulinna Oy\n#1,,,,40,\n#2,paid,2026-03-03,5,5,Havulinna Oy\n',
    HAVULINNA('105.00'),
  ],
  [
    'months as columns, in English short',
    'Customer,Jan-26,Feb-26,Total\nHavulinna Oy,1.00,2.00,3.00\n',
    { 'havulinna-oy 2026-01': '1.00', 'havulinna-oy 2026-02': '2.00' },
  ],
  [
    'months as columns, in German short',
    'Kunde;Jan 2026;Feb 2026;Mär 2026;Summe\nHavulinna Oy;1,00;2,00;4,00;7,00\n',
    { 'havulinna-oy 2026-01': '1.00', 'havulinna-oy 2026-02': '2.00', 'havulinna-oy 2026-03': '4.00' },
  ],
  [
    'months as columns, in French short',
    'Client;janv. 2026;févr. 2026;mars 2026;Total\nHavulinna Oy;1,00;2,00;4,00;7,00\n',
    { 'havulinna-oy 2026-01': '1.00', 'havulinna-oy 2026-02': '2.00', 'havulinna-oy 2026-03': '4.00' },
  ],
  [
    'months as columns, in Swedish short',
    'Kund;jan-26;feb-26;mars-26\nHavulinna Oy;1,00;2,00;4,00\n',
    { 'havulinna-oy 2026-01': '1.00', 'havulinna-oy 2026-02': '2.00', 'havulinna-oy 2026-03': '4.00' },
  ],
  [
    'customers above their rows, with their numbers',
    'Sales by customer\n,Date,Amount\nK-1 Havulinna Oy,,\n,2026-03-01,10.00\n,2026-03-02,20.00\nTotal K-1 Havulinna Oy,,30.00\n',
    HAVULINNA('30.00'),
  ],
  [
    'customers above their rows, in German',
    'Umsatz je Kunde\n;Datum;Betrag\nHavulinna Oy;;\n;01.03.2026;10,00\n;02.03.2026;20,00\nSumme Havulinna Oy;;30,00\n',
    HAVULINNA('30.00'),
  ],
  [
    'customers above their rows, their sum beside them',
    'Asiakas;Pvm;Summa\nHavulinna Oy;;30,00\n;1.3.2026;10,00\n;2.3.2026;20,00\nNorrvik Energi AB;;5,00\n;2.3.2026;5,00\n',
    ['layout-fill-down'],
  ],
  [
    'customers above their rows, nothing below them',
    'Asiakas;Pvm;Summa\nHavulinna Oy;;\n;1.3.2026;10,00\n;2.3.2026;20,00\nNorrvik Energi AB;;\n;2.3.2026;5,00\n;3.3.2026;6,00\n',
    ['layout-fill-down'],
  ],
  [
    'actual and budget below each month',
    'Asiakas;Tammikuu 2026;;Helmikuu 2026;\n;Toteuma;Budjetti;Toteuma;Budjetti\nHavulinna Oy;1,00;2,00;3,00;4,00\n',
    ['layout-months'],
  ],
  [
    'ids that a spreadsheet took for days',
    {
      'accounts.csv': 'Account ID,Account Name\n2026-02-01,Havulinna Oy\n2026-03-04,Norrvik Energi AB\n',
      'actuals.csv': 'Account ID,Date,Amount\n1-2,2026-03-02,10\n',
    },
    ['ids-broken'],
  ],
  [
    'ids that were too wide for their column',
    'Account ID,Date,Amount\n########,2026-03-02,10\nK-1,2026-03-02,10\n',
    ['ids-broken'],
  ],
  ['amounts in thousands', 'Kunde;Datum;Umsatz (TEUR)\nHavulinna Oy;14.03.2026;100,5\n', ['amount-in-thousands']],
  [
    'amounts in thousands, under another sign',
    'Customer,Date,Net sales (k€)\nHavulinna Oy,2026-03-14,100.5\n',
    ['amount-in-thousands'],
  ],
  [
    'amounts with the side of an account behind them',
    'Customer,Date,Amount\nHavulinna Oy,2026-03-14,100.00 CR\nHavulinna Oy,2026-03-15,30.00 DR\n',
    ['bad-amount'],
  ],
  [
    'credit notes in a part of their own below the invoices',
    'Asiakas;Pvm;Summa\nLaskut;;\nHavulinna Oy;1.3.2026;100,00\nHyvityslaskut;;\nHavulinna Oy;2.3.2026;30,00\n',
    ['layout-parts'],
  ],
])('%s', async (_, files, outcome) =>
  expect(await outcomeOf(shop, typeof files === 'string' ? { 'actuals.csv': files } : files)).toEqual(outcome),
);
