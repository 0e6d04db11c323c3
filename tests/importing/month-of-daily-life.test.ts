import { rm } from 'node:fs/promises';
import { writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { leftOutFiles } from '#importing/left-out.ts';
import { noFindings } from '#importing/reading/finding.ts';
import { readExports } from '#importing/reading/read-exports.ts';
import type { ImportSettings } from '#importing/reading/import-input.ts';
import { checkedPortfolio, filesIn, NOTHING_KNOWN, runImport, workshop, writeFiles } from './import-run.ts';

/*
 * A month of daily life: a first import, plans written by hand, and four later exports with the accidents that happen.
 * What the books should say is kept apart, in plain numbers of cents, and never asked of the code that is tested.
 */
let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => void (shop = await workshop()));
afterEach(() => shop.clear());

const CUSTOMERS = [
  'Havulinna Oy',
  'Norrvik Energi AB',
  'Meripihka Oy',
  'Routa Oy',
  'Lempola Lämpö',
  'Tammikoski Board',
].map((name, at) => ({
  name,
  number: `K-${at + 1}`,
  segment: at < 2 ? 'A' : 'B',
  owner: at % 2 === 0 ? 'Aino Lehto' : 'Petri Salmela',
}));
const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];

/** Invoices by month, in cents, made up by a rule of their own. */
function invoicesOf(month: string): { no: string; customer: (typeof CUSTOMERS)[number]; day: string; cents: number }[] {
  const m = MONTHS.indexOf(month) + 1;
  return CUSTOMERS.flatMap((customer, at) =>
    [3, 17].map((day, nth) => ({
      no: `${m}${at + 1}${nth}`,
      customer,
      day: `${month}-${String(day).padStart(2, '0')}`,
      cents: (((at + 2) * 31_357 + m * 10_007 + nth * 777) % 900_000) + 5_000,
    })),
  );
}

/** The books, kept apart: cents by customer's number and month. */
const books = new Map<string, number>();
const book = (number: string, month: string, cents: number) =>
  void books.set(`${number} ${month}`, (books.get(`${number} ${month}`) ?? 0) + cents);
const monthSum = (month: string) =>
  [...books].filter(([key]) => key.endsWith(month)).reduce((sum, [, cents]) => sum + cents, 0);

const euros = (cents: number) => (cents / 100).toFixed(2);
const commas = (cents: number) => euros(cents).replace('.', ',');

async function importing(files: Readonly<Record<string, string | Uint8Array>>, settings: Partial<ImportSettings> = {}) {
  await rm(shop.exports, { recursive: true, force: true });
  await writeFiles(shop.exports, files);
  const before = new Map(MONTHS.map((month) => [month, told.get(month) ?? 0]));
  const { findings, changed } = await runImport(shop.exports, shop.content, settings);
  const refused = findings.filter(({ weight }) => weight === 'file').map(({ code }) => code);
  return { findings, changed, refused, rows: findings.filter(({ weight }) => weight === 'row'), before };
}

/** What the site said of each month after the last step. */
const told = new Map<string, number>();

/**
 * The figures are those of the books, to the cent, and every month that changed was told with what it was and what it
 * is.
 */
async function agree(run: Awaited<ReturnType<typeof importing>>, hand: readonly string[]): Promise<void> {
  const portfolio = await checkedPortfolio(shop.content);
  const numberOf = new Map(portfolio.accounts.map(({ id, crm }) => [id, crm?.id ?? '']));
  const sums = new Map<string, number>();
  for (const { account, month, amount } of portfolio.actuals.sales) {
    const key = `${numberOf.get(account)} ${month}`;
    sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  expect(Object.fromEntries(sums)).toEqual(Object.fromEntries(books));
  const quarters = openBook(portfolio, '2026-06-30');
  for (const [quarter, months] of [
    ['2026-Q1', MONTHS.slice(0, 3)],
    ['2026-Q2', MONTHS.slice(3)],
  ] as const) {
    const actual = portfolio.accounts.reduce(
      (sum, account) => sum + (quarters.figuresOf(account, quarter).actual ?? 0),
      0,
    );
    expect(actual).toBe(months.reduce((sum, month) => sum + monthSum(month), 0));
  }
  const changes = new Map(
    run.findings
      .filter(({ code }) => code === 'months-change')
      .flatMap(({ details }) => details ?? [])
      .map(({ month, before, after }) => [String(month), [cents(before), cents(after)]]),
  );
  const isFirst = [...run.before.values()].every((sum) => sum === 0);
  for (const month of MONTHS) {
    const [was, is] = [run.before.get(month) ?? 0, monthSum(month)];
    if (!isFirst && was !== is) expect([month, changes.get(month)]).toEqual([month, [was, is]]);
    told.set(month, is);
  }
  const texts = Object.values(await filesIn(shop.content)).join('\n');
  for (const line of hand) expect(texts).toContain(line);
}

function cents(sum: unknown): number {
  const { units, scale } = sum as { units: bigint; scale: number };
  return Number(units) / 10 ** (scale - 2);
}

test('a first import, plans by hand, and four later exports with their accidents', async () => {
  const accounts = `Account ID,Account Name,Segment,Owner\n${CUSTOMERS.map(({ number, name, segment, owner }) => `${number},${name},${segment},${owner}`).join('\n')}\n`;
  const contacts = 'Contact ID,Account ID,Full Name,Title\nc1,K-1,Outi Meri,CFO\nc2,K-4,Eero Kallas,Buyer\n';
  const team = 'Name,Email,Team\nAino Lehto,aino.lehto@example.com,South\nPetri Salmela,petri@example.com,South\n';
  const plain = (month: string) =>
    `Invoice Number,Customer No,Invoice Date,Net Amount,Status\n${invoicesOf(month)
      .map(({ no, customer, day, cents: amount }) => `${no},${customer.number},${day},${euros(amount)},Paid`)
      .join('\n')}\n`;

  // The first import: a file for each month of the quarter.
  for (const month of MONTHS.slice(0, 3))
    for (const { customer, cents: amount } of invoicesOf(month)) book(customer.number, month, amount);
  const first = await importing({
    'accounts.csv': accounts,
    'contacts.csv': contacts,
    'team.csv': team,
    ...Object.fromEntries(MONTHS.slice(0, 3).map((month) => [`actuals-${month}.csv`, plain(month)])),
  });
  expect([first.refused, first.rows]).toEqual([[], []]);
  await agree(first, []);

  // Plans by hand: a segment that asks for plans, a body, comments, a budget, a judgement.
  const files = await filesIn(shop.content);
  const hand = [
    '# Agreed with the customer in May.',
    'We stay with the mill.',
    '# decided by Aino',
    'basis: Says that the mill runs well.',
  ];
  const plan = files['sales-plans/aino-lehto.mdx'] ?? '';
  await writeFiles(shop.content, {
    'segments/a.yaml': `${(files['segments/a.yaml'] ?? '').replace('planType: sales', 'planType: account')}# decided by Aino\n`,
    'sales-plans/aino-lehto.mdx': `${plan
      .replace(
        /( {2}- id: havulinna-oy\n)/,
        '$1    # Agreed with the customer in May.\n    budget:\n      - { line: Service, confidence: secure, sales: { 2026-Q3: 1000 } }\n',
      )
      .replace(/title: CFO/, 'title: CFO, attitude: growth, basis: Says that the mill runs well., asOf: 2026-04-01')}`,
  });
  const taking = await importing({ 'accounts.csv': accounts });
  expect(
    taking.findings
      .find(({ code }) => code === 'rows-became-plans')
      ?.details?.map(({ id }) => id)
      .sort(),
  ).toEqual(['havulinna-oy', 'norrvik-energi-ab']);
  const own = (await filesIn(shop.content))['accounts/havulinna-oy.mdx'] ?? '';
  await writeFiles(shop.content, { 'accounts/havulinna-oy.mdx': `${own}\nWe stay with the mill.\n` });
  await agree(taking, hand);

  // April, with one credit note of March: refused with the figures, then said to be added.
  const april = `${plain('2026-04')}C1,K-1,2026-03-30,-500.00,Paid\n`;
  const before = await filesIn(shop.content);
  const doubtful = await importing({ 'actuals.csv': april });
  expect(doubtful.refused).toEqual(['months-in-doubt']);
  expect(await filesIn(shop.content)).toEqual(before);
  for (const { customer, cents: amount } of invoicesOf('2026-04')) book(customer.number, '2026-04', amount);
  book('K-1', '2026-03', -50_000);
  const added = await importing({ 'actuals.csv': april }, { add: new Set(['2026-03']) });
  expect(added.rows).toEqual([]);
  await agree(added, hand);

  // May as a workbook, in which one amount was mistyped: the rest comes in, the row comes back mended.
  const may = invoicesOf('2026-05');
  const spoilt = may[3];
  if (!spoilt) throw new Error('Expected an invoice to spoil.');
  for (const { customer, cents: amount } of may)
    if (customer !== spoilt.customer || amount !== spoilt.cents) book(customer.number, '2026-05', amount);
  const workbook = await writeXlsx({
    sheets: [
      {
        name: 'Laskut',
        rows: [
          ['Laskun numero', 'Asiakasnumero', 'Laskun pvm', 'Veroton summa', 'Laskun tila'],
          ...may.map(({ no, customer, day, cents: amount }) => [
            no,
            customer.number,
            new Date(`${day}T00:00:00Z`),
            no === spoilt.no ? `${euros(amount)} ?` : amount / 100,
            'Maksettu',
          ]),
          ['x1', 'K-2', new Date('2026-05-20T00:00:00Z'), 77_777, 'Luonnos'],
        ],
      },
    ],
  });
  const spoiltRun = await importing({ 'toukokuun laskut.xlsx': workbook });
  expect(spoiltRun.rows.map(({ code }) => code)).toEqual(['bad-amount']);
  await agree(spoiltRun, hand);
  const findings = noFindings();
  const { readings } = await readExports(shop.exports, undefined, NOTHING_KNOWN, findings);
  const [left] = await leftOutFiles(shop.exports, readings, findings.list, 'en');
  const mended = (left?.text ?? '').replace(' ?', '');
  book(spoilt.customer.number, '2026-05', spoilt.cents);
  const back = await importing({ 'actuals-mended.csv': mended }, { add: new Set(['2026-05']) });
  expect([back.refused, back.rows]).toEqual([[], []]);
  await agree(back, hand);

  // June from the CRM: deals that are lost, an invoice twice, a customer merged, a contact gone, another with a new
  // title.
  const june = invoicesOf('2026-06');
  for (const { customer, cents: amount } of june) book(customer.number, '2026-06', amount);
  const deals = june.map(
    ({ no, customer, day, cents: amount }) => `${no},${customer.name},Closed Won,${euros(amount)},${day}`,
  );
  const crm = await importing({
    'accounts.csv': `Id,IsDeleted,MasterRecordId,Name\n${CUSTOMERS.map(({ number, name }) => `${number},${number === 'K-4' ? 'true,K-1' : 'false,'},${name}`).join('\n')}\n`,
    'contacts.csv': 'Contact ID,Account ID,Full Name,Title\nc1,K-1,Outi Meri,CEO\n',
    'opportunities.csv': `Opportunity ID,Account Name,Stage,Amount,Close Date\n${[...deals, deals[0], 'L1,Havulinna Oy,Closed Lost,90000.00,2026-06-11', 'O1,Meripihka Oy,Negotiation,50000.00,2026-06-12'].join('\n')}\n`,
  });
  expect(crm.refused).toEqual([]);
  const details = (code: string) =>
    crm.findings.find((one) => one.code === code)?.details?.map(({ as, name, value, id }) => as ?? name ?? value ?? id);
  expect([details('customers-gone'), details('contacts-gone'), details('titles-differ')]).toEqual([
    ['customer-merged'],
    ['Eero Kallas'],
    ['Outi Meri'],
  ]);
  const uncounted = crm.findings.filter(({ code }) => code === 'rows-not-counted');
  expect(uncounted.map(({ file, details: values }) => [file, values?.map(({ value }) => value)])).toEqual([
    ['accounts.csv', ['K-1']],
    ['opportunities.csv', ['Closed Lost', 'Negotiation']],
  ]);
  expect(details('same-sale-twice')).toEqual([june[0]?.no]);
  await agree(crm, hand);

  // The whole half-year once more from the ledger, in German, with a corrected invoice and the credit note where it
  // belongs.
  const [corrected] = invoicesOf('2026-02');
  if (!corrected) throw new Error('Expected an invoice to correct.');
  book(corrected.customer.number, '2026-02', 12_345);
  const lines = MONTHS.flatMap((month) =>
    invoicesOf(month).map(({ no, customer, day, cents: amount }) => {
      const right = no === corrected.no ? amount + 12_345 : amount;
      return `${no};${customer.number};${day.split('-').reverse().join('.')};${commas(right)};Rechnung`;
    }),
  );
  const ledger = `Belegnummer;Kundennummer;Belegdatum;Nettobetrag;Belegart\n${lines.join('\n')}\nG1;K-1;30.03.2026;500,00;Gutschrift\nZ1;K-1;30.03.2026;99999,00;Zahlung\n;;;Summe;\n`;
  const whole = await importing({ 'actuals.csv': ledger });
  expect([whole.refused, whole.rows]).toEqual([[], []]);
  await agree(whole, hand);
  const again = await importing({ 'actuals.csv': ledger });
  expect(again.changed).toEqual([]);
  await agree(again, hand);
}, 60_000);
