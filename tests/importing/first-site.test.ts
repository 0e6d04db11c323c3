import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import { homePage } from '#views/home/home.ts';
import { gatherFacts, siteIn } from '#views/site.ts';
import { checkedPortfolio, filesIn, runImport, workshop, writeFiles } from './import-run.ts';

let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => void (shop = await workshop()));
afterEach(() => shop.clear());

async function opening(language: 'en' | 'fi'): Promise<string> {
  const book = openBook(await checkedPortfolio(shop.content), '2026-02-01');
  const { lede } = homePage(siteIn(language, gatherFacts(book, judge(book)), '/'));
  return lede.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join('');
}

test('the first site opens with what is missing, in order of money, the largest customers by name', async () => {
  await writeFiles(shop.exports, {
    'accounts.csv': 'Account ID,Account Name,Owner\n1,Small,\n2,Large,Aino Lehto\n3,Middle,\n',
    'actuals.csv': 'Account ID,Date,Amount\n1,2025-03-01,100\n2,2025-03-01,90000\n3,2025-03-01,5000\n',
  });
  await runImport(shop.exports, shop.content);
  const text = await opening('en');
  const places = ['no budget', 'in no segment', 'no owner'].map((what) => text.indexOf(what));
  expect(places.every((place) => place > 0)).toBe(true);
  // Nobody has an owner to the tune of 5,100; budgets and segments are missing to the tune of all.
  expect(places[2]).toBe(Math.max(...places));
  expect(text).toMatch(/no budget.*Large.*Middle.*Small/);
  expect(text).toMatch(/no owner.*Middle.*Small/);
  expect(await opening('fi')).toMatch(/Large/);

  // Where somebody has begun to budget, the page opens with figures again.
  const { 'sales-plans/aino-lehto.mdx': plan = '' } = await filesIn(shop.content);
  await writeFiles(shop.content, {
    'sales-plans/aino-lehto.mdx': plan.replace(
      'name: Large,',
      'name: Large, budget: [{ confidence: secure, sales: { 2026-Q1: 5 } }],',
    ),
  });
  expect(await opening('en')).not.toMatch(/in no segment/);
});

test('customers whose segment demands a plan of their own, and who have nothing in it, are among what is missing', async () => {
  await writeFiles(shop.exports, {
    'accounts.csv': 'Account ID,Account Name,Owner\n1,Small,Aino Lehto\n2,Large,Aino Lehto\n3,Middle,Aino Lehto\n',
    'actuals.csv': 'Account ID,Date,Amount\n1,2025-03-01,100\n2,2025-03-01,90000\n3,2025-03-01,5000\n',
  });
  await runImport(shop.exports, shop.content, {
    segments: [
      { name: 'Key', atLeast: 1000, planType: 'account' },
      { name: 'Others', atLeast: undefined, planType: 'sales' },
    ],
  });
  const text = await opening('en');
  expect(text).toMatch(
    /2 customers of 3 should have a plan of their own and have nothing in it yet, .*Large.*Middle\./,
  );
  expect(text.indexOf('no budget')).toBeLessThan(text.indexOf('a plan of their own'));
  expect(await opening('fi')).toMatch(/omaa suunnitelmaansa.*Large.*Middle/);

  const { 'accounts/large.mdx': plan = '' } = await filesIn(shop.content);
  await writeFiles(shop.content, {
    'accounts/large.mdx': plan.replace('---\n', '---\npeople:\n  - { id: outi-meri, name: Outi Meri }\n'),
  });
  expect(await opening('en')).toMatch(/1 customer of 3 should have a plan of their own.*Middle\./);
});
