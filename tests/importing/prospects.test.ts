import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkedPortfolio, runImport, workshop, writeFiles } from './import-run.ts';

let shop: Awaited<ReturnType<typeof workshop>>;
beforeEach(async () => {
  shop = await workshop();
});
afterEach(() => shop.clear());

const CONTENT = {
  'company.yaml': 'name: Kaarnavesi Oy\ncurrency: EUR\n',
  'segments/wide.yaml': 'name: Wide\nplanType: sales\n',
  'team/sales.yaml': 'name: Sales\npeople:\n  - id: elina-kurki\n    name: Elina Kurki\n',
  'new-customers/data-centres.mdx':
    '---\nname: Data centres\nowner: elina-kurki\ntargetGroup: { who: Data centres., criteria: [Lake water] }\nwanted: { 2026-Q4: 2 }\nprospects:\n' +
    '  - id: hallakangas\n    name: Hallakangas\n    crm: { id: ACC-9 }\n  - id: kontinkallio\n    name: Kontinkallio\n---\n',
};

test('a prospect that the CRM lists stays in its plan, and its invoices count there', async () => {
  await writeFiles(shop.content, CONTENT);
  await writeFiles(shop.exports, {
    'accounts.csv':
      'Account ID,Account Name,Segment\nACC-9,Hallakangas Data Centre Oy,Wide\nACC-10,Kontinkallio,Wide\nACC-11,Hallakangas,Wide\n',
    'contacts.csv': 'Contact ID,Account ID,Full Name\nCON-1,ACC-9,Freya Lindqvist\n',
    'actuals.csv': 'Account ID,Date,Amount\nACC-9,2026-08-03,100.00\nACC-10,2026-08-04,20.00\nACC-11,2026-08-05,3.00\n',
  });
  const { findings } = await runImport(shop.exports, shop.content);
  const portfolio = await checkedPortfolio(shop.content);
  // Another customer of the same name is another customer: it gets an id that is not the prospect's.
  expect(portfolio.accounts.map(({ id, crm }) => [crm?.id, id === 'hallakangas'])).toEqual([['ACC-11', false]]);
  expect(
    portfolio.actuals.sales.map(({ account, amount }) => [portfolio.planOfProspect.get(account)?.id, amount]),
  ).toEqual([
    ['data-centres', 10_000],
    [undefined, 300],
    ['data-centres', 2000],
  ]);
  expect(findings.filter(({ code }) => code === 'prospects-kept').map(({ facts }) => facts)).toEqual([
    { count: 2, names: 'Hallakangas Data Centre Oy, Kontinkallio' },
  ]);
  expect((await runImport(shop.exports, shop.content)).changed).toEqual([]);
});
