import { sideNav } from '#components/frame/side-nav.tsx';
import type { SalesPlan } from '#domain/portfolio.ts';
import type { SalesPlanPage } from '#views/sales-plans/sales-plan.ts';
import type { Site } from '#views/site.ts';

/** The plan's customers and the other sales plans, in the place of the side navigation. */
export function salesPlanSide(site: Site, { name, customers }: SalesPlan, { others }: SalesPlanPage) {
  const t = site.t.salesPlan;
  return sideNav(t.contents, [
    {
      links: [
        { href: site.url('/sales-plans/'), text: site.t.site.salesPlans },
        { text: name },
        { href: '#sales', text: t.sales },
        { href: '#customers', text: t.customers, count: customers.length },
      ],
    },
    {
      title: t.customers,
      links: customers.map((customer) => ({ href: `#${customer.id}`, text: customer.name })),
    },
    { title: t.otherPlans, links: others },
  ]);
}
