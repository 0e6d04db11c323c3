import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { namesIn } from '#importing/matching/several-names.ts';
import { noteLines } from '#importing/report.ts';
import { checkedPortfolio, runImport, workshop, writeFiles } from './import-run.ts';

let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => void (shop = await workshop()));
afterEach(() => shop.clear());

describe('a cell of owners', () => {
  const known = new Set(['Lehto', 'Meri', 'Ranta, Liisa', 'Sales & Service']);
  test.each<[string, string[], boolean?]>([
    ['Aino Lehto', ['Aino Lehto']],
    ['Lehto, Aino', ['Lehto, Aino']],
    ['Aino Lehto;Matti Meri', ['Aino Lehto', 'Matti Meri']],
    ['Aino Lehto ; Matti Meri;', ['Aino Lehto', 'Matti Meri']],
    ['Lehto, Aino; Meri, Matti', ['Lehto, Aino', 'Meri, Matti']],
    ['Aino Lehto, Matti Meri', ['Aino Lehto', 'Matti Meri']],
    ['Aino Lehto, Matti Meri, Eva Ek', ['Aino Lehto', 'Matti Meri', 'Eva Ek']],
    ['Aino Lehto, Matti Meri & Eva Ek', ['Aino Lehto', 'Matti Meri', 'Eva Ek']],
    ['Lehto, Aino, Salo, Matti', ['Lehto, Aino', 'Salo, Matti']],
    ['Garcia Lopez, Maria Jose', ['Garcia Lopez, Maria Jose'], true],
    ['Smith, John, Jr.', ['Smith, John, Jr.']],
    ['Aino Lehto & Matti Meri', ['Aino Lehto', 'Matti Meri']],
    ['Aino Lehto/Matti Meri', ['Aino Lehto', 'Matti Meri']],
    ['Aino Lehto + Matti Meri', ['Aino Lehto', 'Matti Meri']],
    ['Aino Lehto ja Matti Meri', ['Aino Lehto', 'Matti Meri']],
    ['Lehto, Aino / Salo, Matti', ['Lehto, Aino', 'Salo, Matti']],
    ['Lehto/Meri', ['Lehto', 'Meri']],
    ['Lehto, Meri', ['Lehto', 'Meri'], true],
    ['Ranta, Liisa', ['Ranta, Liisa']],
    ['aino@x.fi, matti@x.fi', ['aino@x.fi', 'matti@x.fi']],
    ['Müller & Söhne', ['Müller & Söhne']],
    ['Sales & Service', ['Sales & Service']],
    ['n/a', ['n/a']],
    ['Aino Lehto <aino@x.fi>', ['Aino Lehto <aino@x.fi>']],
    ['', ['']],
  ])('%s', (written, names, isLastFirst = false) =>
    expect(namesIn(written, { isKnown: (name) => known.has(name), isLastFirst })).toEqual(names),
  );
});

test('the first of several owners is taken, and the others are told', async () => {
  await writeFiles(shop.exports, {
    'accounts.csv':
      'Account ID,Account Name,Owner\nK-1,Havulinna Oy,Aino Lehto;Matti Meri\nK-2,Norrvik Energi,"Ek, Siv"\nK-3,Pikku Oy,Matti Meri\n',
  });
  const { findings } = await runImport(shop.exports, shop.content, { currency: 'EUR' });
  const { accounts, members } = await checkedPortfolio(shop.content);
  expect([...members.values()].map(({ name }) => name).sort()).toEqual(['Aino Lehto', 'Ek, Siv', 'Matti Meri']);
  expect(accounts.map(({ name, kam }) => `${name}: ${kam.name}`).sort()).toEqual([
    'Havulinna Oy: Aino Lehto',
    'Norrvik Energi: Ek, Siv',
    'Pikku Oy: Matti Meri',
  ]);
  const told = findings.filter(({ code }) => code === 'several-owners');
  expect([noteLines(told, 'en'), noteLines(told, 'fi')]).toEqual([
    [
      'note: accounts.csv, line 2: "Aino Lehto;Matti Meri" names several people; the first, Aino Lehto, is taken as the owner. Add others (Matti Meri) to the team in the customer’s plan.',
    ],
    [
      'huomaa: accounts.csv, rivi 2: ”Aino Lehto;Matti Meri” nimeää useita ihmisiä; vastuuhenkilöksi luetaan ensimmäinen, Aino Lehto. Lisää muut (Matti Meri) asiakkaan suunnitelman tiimiin.',
    ],
  ]);
  expect((await runImport(shop.exports, shop.content, { currency: 'EUR' })).changed).toEqual([]);
});

test('sales that name several people are kept without a salesperson, and nobody is made of them', async () => {
  await writeFiles(shop.exports, {
    'accounts.csv': 'Account ID,Account Name,Owner\nK-1,Havulinna Oy,Aino Lehto\n',
    'actuals.csv':
      'Account ID,Date,Amount,Salesperson\nK-1,2026-03-01,5,Aino Lehto\nK-1,2026-03-02,7,Aino Lehto / Matti Meri\n',
  });
  const { findings } = await runImport(shop.exports, shop.content, { currency: 'EUR' });
  const { actuals, members } = await checkedPortfolio(shop.content);
  expect([...members.keys()]).toEqual(['aino-lehto']);
  expect(actuals.sales.map(({ amount, salesperson }) => [amount, salesperson])).toEqual([
    [700, undefined],
    [500, 'aino-lehto'],
  ]);
  const told = findings.filter(({ code }) => code === 'several-sellers');
  expect([noteLines(told, 'en'), noteLines(told, 'fi')]).toEqual([
    [
      'note: actuals.csv, line 3: "Aino Lehto / Matti Meri" names several people; the sale is kept without a salesperson.',
    ],
    ['huomaa: actuals.csv, rivi 3: ”Aino Lehto / Matti Meri” nimeää useita ihmisiä; myynti säilyy ilman myyjää.'],
  ]);
});
