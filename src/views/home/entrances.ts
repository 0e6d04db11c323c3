import type { Account, SalesPlan } from '#domain/portfolio.ts';
import type { Linked } from '../links/account-links.ts';
import { accountHref, newCustomerHref } from '../links/account-links.ts';
import type { Site } from '../site.ts';

/** One person's way in: the plans they keep. */
export interface OwnAccounts {
  /** Own account plans, customers kept in somebody else's sales plan, own sales plans and new-customer plans. */
  plans: Linked[];
  /** The person's own accounts with their figures; the first plan when the person keeps no account. */
  href: string;
  name: string;
  title: string | undefined;
  warnings: number;
}

/** Everyone who keeps a plan, in the order of the units and teams, with their plans. */
export function ownAccounts(site: Site): OwnAccounts[] {
  const { portfolio } = site;
  return [...portfolio.members.values()].flatMap((member): OwnAccounts[] => {
    const accounts = portfolio.accounts.filter((account) => account.kam === member);
    const salesPlans = portfolio.salesPlans.filter((plan) => plan.owner === member);
    const newCustomers = portfolio.newCustomerPlans.filter((plan) => plan.owner === member);
    if (accounts.length + salesPlans.length + newCustomers.length === 0) return [];
    const planLinks = [
      ...salesPlans.map((plan) => planLink(site, plan)),
      ...newCustomers.map((plan): Linked => ({ text: plan.name, href: newCustomerHref(site, plan) })),
    ];
    const ownPlans = new Set(newCustomers.map(({ id }) => id));
    const own = new Set(accounts.map((account) => account.id));
    return [
      {
        href: accounts.length > 0 ? site.url(`/team/${member.id}/`) : (planLinks[0]?.href ?? site.url('/accounts/')),
        name: member.name,
        title: member.title,
        plans: [
          ...accounts
            .filter((account) => account.salesPlan?.owner !== member)
            .map((account) => accountLink(site, account)),
          ...planLinks,
        ],
        warnings: site.redFlags.filter(
          ({ account, newCustomerPlan }) =>
            (account !== undefined && own.has(account)) ||
            (newCustomerPlan !== undefined && ownPlans.has(newCustomerPlan)),
        ).length,
      },
    ];
  });
}

function accountLink(site: Site, account: Account): Linked {
  return { text: account.name, href: accountHref(site, account) };
}

function planLink(site: Site, plan: SalesPlan): Linked {
  return { text: site.t.home.salesPlan(plan.name, plan.customers.length), href: site.url(`/sales-plans/${plan.id}/`) };
}
