import { newCustomerHref } from '../links/account-links.ts';
import { memberLink } from '../links/company-links.ts';
import type { Site } from '../site.ts';

/** One person's way in: how many plans they keep. */
export interface OwnAccounts {
  /** Customers that the person keeps, with a plan of their own or in a sales plan. */
  accounts: number;
  salesPlans: number;
  newCustomers: number;
  /** The person's own accounts with their figures; the first plan when the person keeps no account. */
  href: string;
  name: string;
  title: string | undefined;
  warnings: number;
}

/** Everyone who keeps a plan, in the order of the units and teams, with how many. */
export function ownAccounts(site: Site): OwnAccounts[] {
  const { portfolio } = site;
  const accounts = Map.groupBy(portfolio.accounts, ({ kam }) => kam.id);
  const salesPlans = Map.groupBy(portfolio.salesPlans, ({ owner }) => owner.id);
  const newCustomers = Map.groupBy(portfolio.newCustomerPlans, ({ owner }) => owner.id);
  return [...portfolio.members.values()].flatMap(({ id, title }): OwnAccounts[] => {
    const own = accounts.get(id) ?? [];
    const plans = salesPlans.get(id) ?? [];
    const wanted = newCustomers.get(id) ?? [];
    if (own.length + plans.length + wanted.length === 0) return [];
    const first = plans[0]
      ? site.url(`/sales-plans/${plans[0].id}/`)
      : wanted[0]
        ? newCustomerHref(site, wanted[0])
        : undefined;
    const wantedPlans = new Set(wanted.map((plan) => plan.id));
    return [
      {
        name: memberLink(site, id).text,
        title,
        accounts: own.length,
        salesPlans: plans.length,
        newCustomers: wanted.length,
        href: own.length > 0 || first === undefined ? site.url(`/team/${id}/`) : first,
        warnings:
          own.reduce((sum, account) => sum + site.redFlagsOf(account.id).length, 0) +
          site.redFlags.filter(({ newCustomerPlan: plan }) => plan !== undefined && wantedPlans.has(plan)).length,
      },
    ];
  });
}
