import { customersOn } from '#domain/membership/customers.ts';
import { peopleOn } from '#domain/membership/customers-people.ts';
import { membersOn } from '#domain/membership/our-people.ts';
import { oncePer } from '#domain/once-per.ts';
import { listedAccounts } from '../accounts/accounts-list.ts';
import type { Site } from '../site.ts';

/** What the menu says that the pages list; each page counts the same by itself. Worked out once. */
export const menuCounts = oncePer(
  (site: Site) => {
    const { portfolio, asOf } = site;
    return {
      accounts: listedAccounts(site),
      salesPlans: portfolio.salesPlans.length,
      newCustomers: portfolio.newCustomerPlans.length,
      goals: portfolio.company.goals.length,
      stakeholders: customersOn(portfolio, asOf).reduce((sum, account) => sum + peopleOn(account, asOf).length, 0),
      team: membersOn(portfolio, asOf).length,
    };
  },
  ({ book }) => book,
);
