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

describe('a name in another order', () => {
  const owners = async (files: Readonly<Record<string, string>>) => {
    await writeFiles(shop.exports, files);
    const { findings } = await runImport(shop.exports, shop.content, { currency: 'EUR' });
    const { accounts } = await checkedPortfolio(shop.content);
    return {
      owners: accounts.map(({ kam }) => kam.name),
      told: findings.filter(({ code }) => code === 'name-turned').map(({ line, facts }) => [line, facts]),
      notes: (language: string) =>
        noteLines(
          findings.filter(({ code }) => code === 'name-turned'),
          language,
        ),
    };
  };
  const rows = (...names: readonly string[]) =>
    `Account ID,Account Name,Owner\n${names.map((name, at) => `K-${at},Customer ${at},"${name}"\n`).join('')}`;

  test('without a comma it may be another person, and that is said once', async () => {
    const outcome = await owners({ 'accounts.csv': rows('Ek Anna', 'Ek Anna', 'Anna Ek') });
    expect(outcome.owners).toEqual(['Anna Ek', 'Anna Ek', 'Anna Ek']);
    expect([outcome.notes('en'), outcome.notes('fi')]).toEqual([
      [
        'note: accounts.csv, line 2: "Ek Anna" is taken to be the same person as "Anna Ek". If they are two people, give each a row in team.csv.',
      ],
      [
        'huomaa: accounts.csv, rivi 2: ”Ek Anna” luetaan samaksi henkilöksi kuin ”Anna Ek”. Jos henkilöitä on kaksi, anna kummallekin rivi tiedostoon team.csv.',
      ],
    ]);
  });

  test('of somebody in the team, too', async () => {
    const { owners: all, told } = await owners({
      'accounts.csv': rows('Ek Anna'),
      'team.csv': 'Full name\nAnna Ek\n',
    });
    expect([all, told]).toEqual([['Anna Ek'], [[2, { value: 'Ek Anna', taken: 'Anna Ek' }]]]);
  });

  test('two people of the team who are called so are two', async () => {
    const { owners: all, told } = await owners({
      'accounts.csv': rows('Anna Ek', 'Ek Anna'),
      'team.csv': 'Full name\nAnna Ek\nEk Anna\n',
    });
    expect([all, told]).toEqual([['Anna Ek', 'Ek Anna'], []]);
  });

  test('a comma says which is the last name', async () => {
    const { owners: all, told } = await owners({
      'accounts.csv': rows('Ek, Anna', 'Anna Ek', 'Garcia Lopez, Maria Jose'),
    });
    expect([all, told]).toEqual([['Anna Ek', 'Anna Ek', 'Garcia Lopez, Maria Jose'], []]);
  });

  test('with and without the comma is one person, and said', async () => {
    const { owners: all, told } = await owners({ 'accounts.csv': rows('Ek, Anna', 'Ek Anna') });
    expect([all, told]).toEqual([['Ek, Anna', 'Ek, Anna'], [[3, { value: 'Ek Anna', taken: 'Ek, Anna' }]]]);
  });
});
