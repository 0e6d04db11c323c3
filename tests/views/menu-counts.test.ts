import { expect, test } from 'vitest';
import { accountsList } from '#views/accounts/accounts-list.ts';
import { salesPlansPage } from '#views/accounts/accounts.ts';
import { mainNavigation } from '#views/frame/frame.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

test('the menu counts what the page that it leads to lists, who has ended left out', () => {
  const site = siteOf(
    kaarnavesi({
      segments: {
        'key-accounts': {},
        'named-accounts': { name: 'Named accounts', code: 'C', order: 300, planType: 'sales' },
      },
      accounts: {
        'havulinna-paper': {
          people: [
            { id: 'eero-kallas', name: 'Eero Kallas' },
            { id: 'outi-valkama', name: 'Outi Valkama', until: '2026-06-30', untilReason: 'Retired.' },
          ],
        },
        'ojskog-timber': { name: 'Öjskog Timber', kam: 'petri-salmela' },
        'gone-mill': {
          name: 'Gone Mill',
          kam: 'petri-salmela',
          status: 'lost',
          until: '2025-06-30',
          untilReason: 'Closed.',
        },
      },
      salesPlans: {
        south: {
          name: 'South',
          segment: 'named-accounts',
          owner: 'petri-salmela',
          customers: [{ id: 'kivikko-bakery', name: 'Kivikko Bakery' }],
        },
      },
    }),
    '2026-09-18',
  );
  const counts = Object.fromEntries(
    mainNavigation(site, undefined, '/')
      .flatMap(({ links }) => links)
      .map(({ href, count }) => [href, count]),
  );
  expect(counts['/accounts/']).toBe(String(accountsList(site).count));
  expect(counts['/accounts/']).toBe('3');
  expect(counts['/sales-plans/']).toBe(String(salesPlansPage(site).rows.length));
  expect(accountsList(site).ended.map(({ name }) => name)).toEqual(['Gone Mill']);
});

test('what is added day by day is counted on its own page and not in every page’s menu', () => {
  const counted = (people: { id: string; name: string }[]) => {
    const site = siteOf(kaarnavesi({ accounts: { 'havulinna-paper': { people } } }), '2026-09-18');
    return mainNavigation(site, undefined, '/');
  };
  expect(counted([{ id: 'eero-kallas', name: 'Eero Kallas' }])).toEqual(counted([]));
});
