import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkedPortfolio, runImport, workshop, writeFiles } from './import-run.ts';

let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => void (shop = await workshop()));
afterEach(() => shop.clear());

test('a customer whose state says deleted or merged is left out and counted, and one who is known is told as gone', async () => {
  await writeFiles(shop.exports, {
    'accounts.csv':
      'Account ID,Account Name,Status\n1,Havulinna Oy,Active\n2,Norrvik Energi AB,Active\n3,Routa,Merged\n',
  });
  const first = await runImport(shop.exports, shop.content);
  expect((await checkedPortfolio(shop.content)).accounts.map(({ id }) => id)).toEqual([
    'havulinna-oy',
    'norrvik-energi-ab',
  ]);
  expect(first.findings.find(({ code }) => code === 'rows-not-counted')?.facts).toMatchObject({
    heading: 'Status',
    count: 1,
  });
  await writeFiles(shop.exports, {
    'accounts.csv': 'Asiakastunnus;Asiakas;Tila\n1;Havulinna Oy;Aktiivinen\n2;Norrvik Energi AB;Poistettu\n',
  });
  const later = await runImport(shop.exports, shop.content);
  expect(later.changed).toEqual([]);
  expect(later.findings.find(({ code }) => code === 'customers-gone')?.details).toMatchObject([
    { as: 'customer-deleted', id: 'norrvik-energi-ab' },
  ]);
});

test('a contact of whom the CRM says that they have left does not come in, and one who is known is told as gone', async () => {
  await writeFiles(shop.exports, {
    'accounts.csv': 'Account ID,Account Name\n1,Havulinna Oy\n',
    'contacts.csv': 'Contact ID,Account ID,Full Name,Status\nC1,1,Outi Meri,Active\nC2,1,Eero Kallas,Left company\n',
  });
  await runImport(shop.exports, shop.content);
  expect((await checkedPortfolio(shop.content)).accounts[0]?.people.map(({ name }) => name)).toEqual(['Outi Meri']);
  await writeFiles(shop.exports, {
    'contacts.csv': 'Contact ID,Account ID,Full Name,Is Active\nC1,1,Outi Meri,false\nC3,1,Siv Ek,true\n',
  });
  const { findings } = await runImport(shop.exports, shop.content);
  expect(findings.find(({ code }) => code === 'contacts-gone')?.details?.map(({ name }) => name)).toEqual([
    'Outi Meri',
  ]);
});

test('a user whom the CRM calls inactive comes in only where somebody names them, and one who stands is told as gone', async () => {
  await writeFiles(shop.exports, {
    'team.csv':
      'User ID,Full Name,Email,Is Active\nU1,Aino Lehto,aino@example.com,true\nU2,Jari Rintala,jari@example.com,false\nU3,Petri Salo,,false\nU4,Siv Ek,,true\n',
    'accounts.csv':
      'Account ID,Account Name,Owner\n1,Havulinna Oy,U2\n2,Norrvik Energi AB,Aino Lehto (on leave)\n3,Routa,Lehto Aino [South]\n',
  });
  const first = await runImport(shop.exports, shop.content);
  const { accounts, members } = await checkedPortfolio(shop.content);
  expect(accounts.map(({ kam }) => kam.name)).toEqual(['Jari Rintala', 'Aino Lehto', 'Aino Lehto']);
  expect([...members.values()].map(({ name }) => name).sort()).toEqual(['Aino Lehto', 'Jari Rintala', 'Siv Ek']);
  expect(first.findings.find(({ code }) => code === 'users-inactive')?.facts).toEqual({ count: 1 });
  await writeFiles(shop.exports, {
    'team.csv': 'User ID,Full Name,Status\nU1,Aino Lehto,Active\nU2,Jari Rintala,Inactive\nU4,Siv Ek,Deactivated\n',
  });
  const { findings, changed } = await runImport(shop.exports, shop.content);
  expect(changed).toEqual([]);
  expect(findings.find(({ code }) => code === 'colleagues-gone')?.details?.map(({ key }) => key)).toEqual([
    'jari-rintala',
    'siv-ek',
  ]);
});
