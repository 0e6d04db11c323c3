import { oncePer } from '#domain/once-per.ts';
import { knownByValue } from '#domain/reads.ts';
import { listedAccounts } from '../accounts/accounts-list.ts';
import type { Site } from '../site.ts';

/**
 * What the menu counts of what the pages list: plans, which come and go a few times a year. The menu stands in every
 * page, so that counting people, goals or actions there would make one that is added rewrite all of them, sealed ones
 * too.
 */
export const menuCounts = knownByValue(
  'what the menu counts',
  oncePer(
    (site: Site) => ({
      accounts: listedAccounts(site),
      salesPlans: site.portfolio.salesPlans.length,
      newCustomers: site.portfolio.newCustomerPlans.length,
    }),
    ({ book }) => book,
  ),
);
