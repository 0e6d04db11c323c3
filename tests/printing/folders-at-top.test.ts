import { expect, test } from 'vitest';
import { PAGE_FOLDERS, pagesIn } from '#printing/page-types.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

test('a site may be built again over a site of a large company: the folders of all its pages are known as its own', () => {
  const action = (at: number) =>
    ({
      id: `a${at}`,
      action: `Visit ${at}`,
      owner: 'petri-salmela',
      function: 'sales',
      due: '2026-10-20',
      stage: 'planned',
    }) as const;
  const idea = (at: number) => ({ id: `i${at}`, idea: `Idea ${at}`, kind: 'growth', stage: 'idea' }) as const;
  const many = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
  const portfolio = kaarnavesi({
    accounts: Object.fromEntries(
      many(120).map((at) => [
        `customer-${at}`,
        {
          name: `Customer ${at}`,
          actions: at === 1 ? many(150).map(action) : [],
          ideas: at === 1 ? many(150).map(idea) : [],
        },
      ]),
    ),
  });
  const folders = new Set(pagesIn(siteOf(portfolio, '2026-09-18')).map(({ path }) => path.split('/')[1]));
  expect(folders).toContain('account-list');
  expect([...folders].filter((folder) => folder !== '' && !PAGE_FOLDERS.includes(folder ?? ''))).toEqual([]);
});
