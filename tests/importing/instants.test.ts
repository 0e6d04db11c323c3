import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readDates } from '#importing/reading/dates.ts';
import { noteLines } from '#importing/report.ts';
import { checkedPortfolio, filesIn, runImport, workshop, writeFiles } from './import-run.ts';

let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => void (shop = await workshop()));
afterEach(() => shop.clear());

/** A company with a customer, and what its file says of a time zone. */
async function begun(zone: string): Promise<void> {
  await writeFiles(shop.exports, { 'accounts.csv': 'Account ID,Account Name\nK-1,Havulinna Oy\n' });
  await runImport(shop.exports, shop.content, { currency: 'EUR' });
  const { 'company.yaml': company = '' } = await filesIn(shop.content);
  await writeFiles(shop.content, { 'company.yaml': `${company}${zone}` });
}

const read = (zone: string | undefined, ...written: string[]) => {
  const result = readDates(
    written.map((text, at) => ({ line: at + 2, written: text })),
    undefined,
    zone,
  );
  return 'fault' in result ? result : result.values.map((value) => value && `${value.month} ${value.day}`);
};

describe('an instant is of the day that it is in the company’s time zone', () => {
  test.each([
    ['2026-03-31T23:30:00.000Z', 'Europe/Helsinki', '2026-04 1'],
    ['2026-03-31T20:59:00Z', 'Europe/Helsinki', '2026-03 31'],
    ['2026-03-31T21:00:00Z', 'Europe/Helsinki', '2026-04 1'],
    ['2026-03-31T23:30:00+02:00', 'Europe/Helsinki', '2026-04 1'],
    ['2026-03-31T23:30:00+0300', 'Europe/Helsinki', '2026-03 31'],
    ['2026-03-31 23:30:00+00', 'Europe/Helsinki', '2026-04 1'],
    ['2026-12-31T22:30:00Z', 'Europe/Helsinki', '2027-01 1'],
    ['2026-04-01T02:00:00Z', 'America/New_York', '2026-03 31'],
    ['2026-04-01T02:00:00-05:00', 'UTC', '2026-04 1'],
    ['2026-03-31T21:30:00-05', 'UTC', '2026-04 1'],
    ['31.3.2026 klo 23.30 UTC', 'Europe/Helsinki', '2026-04 1'],
    ['3/31/2026 11:30 PM GMT', 'Europe/Helsinki', '2026-04 1'],
    ['3/31/2026 12:30 AM Z', 'Europe/Helsinki', '2026-03 31'],
    ['Mar 31, 2026 11:30 p.m. UTC', 'Europe/Helsinki', '2026-04 1'],
  ])('%s in %s', (written, zone, day) => expect(read(zone, written)).toEqual([day]));

  test.each([
    ['a time without a zone', '2026-03-31T23:30:00', 'Europe/Helsinki', '2026-03 31'],
    ['a day', '2026-03-31', 'America/New_York', '2026-03 31'],
    ['midnight, which systems write behind a day', '2026-04-01T00:00:00.000Z', 'America/New_York', '2026-04 1'],
    ['a time that is none', '2026-03-31T29:61:00Z', 'Europe/Helsinki', '2026-03 31'],
    ['where nobody gives a zone', '2026-03-31T23:30:00Z', undefined, '2026-03 31'],
  ])('as it is written: %s', (_, written, zone, day) => expect(read(zone, written)).toEqual([day]));

  test('midnight is an instant beside other times', () =>
    expect(read('America/New_York', '2026-04-01T00:00:00Z', '2026-04-01T12:00:00Z')).toEqual([
      '2026-03 31',
      '2026-04 1',
    ]));
});

const SALES = 'Account ID,Invoice Date,Amount\nK-1,2026-03-15T10:00:00Z,5\nK-1,2026-03-31T23:30:00.000Z,7\n';

test.each([
  [
    'timeZone: Europe/Helsinki\n',
    ['2026-03 500', '2026-04 700'],
    'actuals.csv, line 3: "Invoice Date" says instants with their zone; each is of the day that it is in Europe/Helsinki, the timeZone in company.yaml. One is of another day than is written: 2026-03-31T23:30:00.000Z is 2026-04-01.',
    'actuals.csv, rivi 3: Sarakkeessa ”Invoice Date” on kellonaikoja aikavyöhykkeineen; kunkin päivä on se, joka silloin on vyöhykkeellä Europe/Helsinki (company.yaml: timeZone). Päivä on muu kuin kirjoitettu yhdellä rivillä: 2026-03-31T23:30:00.000Z on 2026-04-01.',
  ],
  ['timeZone: UTC\n', ['2026-03 1200'], undefined, undefined],
  [
    '',
    ['2026-03 500', '2026-04 700'],
    'actuals.csv, line 3: "Invoice Date" says 2 instants with the zone, and company.yaml names no time zone. Days are taken as in Europe/Helsinki: 2026-03-31T23:30:00.000Z is 2026-04-01. If that is wrong, write timeZone into company.yaml and run the import again.',
    'actuals.csv, rivi 3: Sarakkeessa ”Invoice Date” on 2 kellonaikaa aikavyöhykkeineen, eikä company.yaml nimeä vyöhykettä. Päivät luetaan vyöhykkeellä Europe/Helsinki: 2026-03-31T23:30:00.000Z on 2026-04-01. Jos se on väärin, kirjoita company.yaml-tiedostoon timeZone ja tuo uudelleen.',
  ],
])('sales of instants, where the company says "%s", with what is told of it', async (zone, sums, en, fi) => {
  await begun(zone);
  await writeFiles(shop.exports, { 'actuals.csv': SALES });
  const { findings } = await runImport(shop.exports, shop.content);
  const { actuals } = await checkedPortfolio(shop.content);
  expect(actuals.sales.map(({ month, amount }) => `${month} ${amount}`)).toEqual(sums);
  const told = findings.filter(({ code }) => code.startsWith('instants-'));
  expect(noteLines(told, 'en')).toEqual(en === undefined ? [] : [`note: ${en}`]);
  expect(noteLines(told, 'fi')).toEqual(fi === undefined ? [] : [`huomaa: ${fi}`]);
});

test('targets of instants fall into the quarter that it is there', async () => {
  await begun('timeZone: Europe/Helsinki\n');
  await writeFiles(shop.exports, {
    'team.csv': 'Name,Team,Unit\nAino Lehto,Key accounts,Sales\n',
    'targets.csv': 'Person,Date,Target\nAino Lehto,2026-03-31T21:00:00Z,900\n',
  });
  const { findings } = await runImport(shop.exports, shop.content);
  expect(findings.map(({ code }) => code)).toContain('instants-by-zone');
  await checkedPortfolio(shop.content);
  expect((await filesIn(shop.content))['team/sales.yaml']).toMatch(/Aino Lehto[\s\S]*2026-Q2: 900/);
});
