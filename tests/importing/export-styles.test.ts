import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { plainDecimal } from '#domain/money/money.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { checkedPortfolio, filesIn, runImport, workshop, writeFiles } from './import-run.ts';

const exportsIn = (style: string) => path.join(import.meta.dirname, 'exports', style);
let shop: Awaited<ReturnType<typeof workshop>> | undefined;
afterEach(() => shop?.clear());

async function imported(style: string, settings: Parameters<typeof runImport>[2] = {}) {
  shop = await workshop();
  const { findings } = await runImport(exportsIn(style), shop.content, settings);
  const portfolio = await checkedPortfolio(shop.content);
  const files = await filesIn(shop.content);
  expect((await runImport(exportsIn(style), shop.content, settings)).changed).toEqual([]);
  expect(await filesIn(shop.content)).toEqual(files);
  return {
    portfolio,
    findings,
    leftOut: findings
      .filter(({ weight }) => weight !== 'note')
      .map(({ code, file, line }) => `${file}:${line} ${code}`),
  };
}

function customers(portfolio: Portfolio): string[] {
  return portfolio.accounts.map((account) =>
    [
      account.id,
      account.crm?.id,
      account.name,
      account.segment.id,
      account.kam.name,
      account.parent?.id ?? '-',
      account.profile?.sites.join() ?? '-',
    ].join(' | '),
  );
}
function people(portfolio: Portfolio): string[] {
  return portfolio.accounts.flatMap((account) =>
    account.people.map((person) =>
      [account.id, person.id, person.crmId, person.name, person.title ?? '-', person.unit ?? '-'].join(' | '),
    ),
  );
}
function sales(portfolio: Portfolio): string[] {
  return portfolio.actuals.sales.map((row) =>
    [
      row.account,
      row.month,
      plainDecimal(row.amount, portfolio.company.currencyUnit),
      row.salesperson ?? '-',
      row.offering ?? '-',
    ].join(' | '),
  );
}

describe('exports in the styles of other systems', () => {
  test('Salesforce in American writing: dollars, m/d/yyyy, two accounts of one name whose ids differ by a capital', async () => {
    const { portfolio, leftOut, findings } = await imported('salesforce-us');
    expect(leftOut).toEqual([]);
    expect(portfolio.company.currency).toBe('USD');
    expect(findings.map(({ code }) => code)).toContain('currency-taken');
    expect(customers(portfolio)).toMatchInlineSnapshot(`
      [
        "havulinna-paper-0015g00000a1bcdaaj | 0015g00000A1bCdAAJ | Havulinna Paper | unclassified | Petri Salmela | - | Havulinna, Finland",
        "havulinna-paper-0015g00000a1bcdaaz | 0015g00000A1bCDAAZ | Havulinna Paper | unclassified | Aino Lehto | - | Duluth, MN, United States",
        "sepanmaa-steel-west | 0015g00000B9xYzAAK | Sepänmaa Steel "West" | unclassified | Petri Salmela | - | Tampere, Finland",
      ]
    `);
    expect(people(portfolio)).toMatchInlineSnapshot(`
      [
        "havulinna-paper-0015g00000a1bcdaaj | eero-kallas | 0035g1 | Eero Kallas | Mill manager | PM4",
        "havulinna-paper-0015g00000a1bcdaaz | eero-kallas | 0035g2 | Eero Kallas | Plant manager, water | -",
      ]
    `);
    expect(sales(portfolio)).toMatchInlineSnapshot(`
      [
        "havulinna-paper-0015g00000a1bcdaaj | 2026-07 | 13750.01 | petri-salmela | -",
        "havulinna-paper-0015g00000a1bcdaaz | 2026-08 | -300.25 | aino-lehto | -",
        "sepanmaa-steel-west | 2026-12 | 0.10 | petri-salmela | -",
      ]
    `);
  });

  test('Excel of a Finnish Windows: letters in Windows-1252 are read, and said', async () => {
    shop = await workshop();
    await writeFiles(shop.exports, {
      'accounts.csv': Buffer.from('Asiakasnro;Asiakkaan nimi\r\n1;Åkerblom & Pöyhönen Oy\r\n', 'latin1'),
    });
    const { findings } = await runImport(shop.exports, shop.content);
    expect(findings.map(({ weight, code, facts }) => [weight, code, facts['encoding']])).toContainEqual([
      'note',
      'encoding-taken',
      'windows-1252',
    ]);
    expect((await checkedPortfolio(shop.content)).accounts.map(({ name }) => name)).toEqual(['Åkerblom & Pöyhönen Oy']);
  });

  test('a list of nothing but names is a file of one column, whatever signs its names hold', async () => {
    shop = await workshop();
    await writeFiles(shop.exports, { 'team.csv': 'Name\nPetri Salmela\nHietala, Veera\n' });
    const { findings } = await runImport(shop.exports, shop.content);
    expect(findings.filter(({ weight }) => weight !== 'note')).toEqual([]);
    expect((await filesIn(shop.content))['team/unassigned.yaml']).toContain('Petri Salmela');
  });

  test('a seller whom one export calls by the last name first is the same seller', async () => {
    shop = await workshop();
    await writeFiles(shop.exports, {
      'accounts.csv': 'Account ID,Account Name,Account Owner\n1,Norrvik Energi,Petri Salmela\n',
      'actuals.csv': 'Account ID,Date,Amount,Salesperson\n1,2026-07-01,5,"Salmela, Petri"\n',
    });
    await runImport(shop.exports, shop.content);
    const portfolio = await checkedPortfolio(shop.content);
    expect([portfolio.members.size, sales(portfolio)]).toEqual([
      1,
      ['norrvik-energi | 2026-07 | 5.00 | petri-salmela | -'],
    ]);
  });

  test('HubSpot: ISO days with a time, companies by name, several company ids in a cell', async () => {
    const { portfolio, leftOut } = await imported('hubspot');
    expect(leftOut).toEqual(['contacts.csv:4 unknown-account']);
    expect(customers(portfolio)).toMatchInlineSnapshot(`
      [
        "havulinna-paper | 8801 | Havulinna Paper | unclassified | Petri Salmela | - | Havulinna, Finland",
        "norrvik-energi | 8802 | Norrvik Energi | unclassified | Not assigned | havulinna-paper | Norrvik, Sweden",
      ]
    `);
    expect(people(portfolio)).toMatchInlineSnapshot(`
      [
        "havulinna-paper | eero-kallas | 551 | Eero Kallas | Mill manager | -",
        "norrvik-energi | siv-ek | 552 | Siv Ek | - | -",
      ]
    `);
    expect(sales(portfolio)).toMatchInlineSnapshot(`
      [
        "havulinna-paper | 2026-07 | 12500.00 | petri-salmela | -",
        "norrvik-energi | 2026-09 | 1999.90 | petri-salmela | -",
      ]
    `);
  });

  test('Dynamics in German: decimal comma, thousands points, two ids for a customer, a name with a semicolon', async () => {
    const { portfolio, leftOut } = await imported('dynamics-german');
    expect(leftOut).toEqual(['contacts.csv:3 unknown-account']);
    expect(customers(portfolio)).toMatchInlineSnapshot(`
      [
        "koniglich-essen-gmbh | a1b2-01 | Königlich Essen GmbH | unclassified | Jörg Weiß | - | Brandenburg, Deutschland",
        "muller-sohne-co | a1b2-02 | Müller; Söhne & Co. | unclassified | Jörg Weiß | koniglich-essen-gmbh | Köln, Deutschland",
      ]
    `);
    expect(people(portfolio)).toMatchInlineSnapshot(`
      [
        "koniglich-essen-gmbh | anne-gross | c-1 | Änne Groß | Leiterin Einkauf | Einkauf",
      ]
    `);
    expect(sales(portfolio)).toMatchInlineSnapshot(`
      [
        "muller-sohne-co | 2025-12 | 0.01 | jorg-weiss | filter",
        "muller-sohne-co | 2025-12 | 0.00 | jorg-weiss | wartung",
        "koniglich-essen-gmbh | 2026-07 | 1200.00 | jorg-weiss | filter",
      ]
    `);
  });

  test('a Finnish spreadsheet: narrow no-break spaces, credit notes with a minus behind, a sum row, targets of three kinds', async () => {
    const { portfolio, leftOut } = await imported('finnish-excel', { language: 'fi' });
    expect(leftOut).toEqual([]);
    expect(customers(portfolio)).toMatchInlineSnapshot(`
      [
        "havulinnan-paperi-oy | 1001 | Havulinnan Paperi Oy | a | Petri Salmela | - | Havulinna, Suomi",
        "sepanmaan-teras-oy | 1002 | Sepänmaan Teräs Oy | b | Aino Lehto | - | Tampere, Suomi",
      ]
    `);
    expect(people(portfolio)).toMatchInlineSnapshot(`
      [
        "havulinnan-paperi-oy | eero-kallas |  | Eero Kallas | Tehtaanjohtaja | -",
        "sepanmaan-teras-oy | paivi-ohman |  | Päivi Öhman | Ostopäällikkö | -",
      ]
    `);
    expect(sales(portfolio)).toMatchInlineSnapshot(`
      [
        "havulinnan-paperi-oy | 2026-07 | 11000.00 | petri-salmela | suodattimet",
        "sepanmaan-teras-oy | 2026-09 | -10.00 | aino-lehto | huolto",
      ]
    `);
    expect(portfolio.members.get('petri-salmela')?.targets).toEqual({ '2026-Q3': 1_200_000 });
    expect(portfolio.units.flatMap((unit) => unit.teams.map((team) => team.targets))).toEqual([
      { '2026-Q3': 1_500_000 },
    ]);
    expect(portfolio.segments.find(({ id }) => id === 'a')?.targets).toEqual({
      '2026-Q1': 2_500_001,
      '2026-Q2': 2_500_000,
      '2026-Q3': 2_500_000,
      '2026-Q4': 2_500_000,
    });
  });

  test('a Swiss export: tabs, UTF-16, apostrophes for thousands, years of two digits', async () => {
    const { portfolio, leftOut } = await imported('swiss-tabs');
    expect(leftOut).toEqual([]);
    expect(portfolio.company.currency).toBe('CHF');
    expect(customers(portfolio)).toMatchInlineSnapshot(`
      [
        "aare-wasser-ag-z-1 | Z-1 | Aare Wasser AG | unclassified | Urs Meier | - | Bern, Schweiz",
        "aare-wasser-ag-z-2 | Z-2 | Aare Wasser AG | unclassified | Urs Meier | - | Thun, Schweiz",
      ]
    `);
    expect(sales(portfolio)).toMatchInlineSnapshot(`
      [
        "aare-wasser-ag-z-1 | 2026-07 | 1234.50 | urs-meier | -",
        "aare-wasser-ag-z-2 | 2026-07 | 12345.60 | urs-meier | -",
      ]
    `);
  });
});
