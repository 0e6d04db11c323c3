import type { SalesPlan } from '#domain/portfolio.ts';
import type { SalesPlanPage } from '#views/sales-plans/sales-plan.ts';
import type { Site } from '#views/site.ts';
import { otherPlans } from '#components/frame/other-plans.tsx';
import type { Html } from '#jsx/html.ts';

/** The plan's customers and the other sales plans, in the place of the side navigation. */
export function salesPlanSide(site: Site, plan: SalesPlan, page: SalesPlanPage): Html | undefined {
  const t = site.t.salesPlan;
  return (
    <nav class="side-nav" aria-label={t.contents}>
      <ul>
        <li>
          <a href={site.url('/sales-plans/')}>{site.t.site.salesPlans}</a>
        </li>
        <li>
          <span class="strong">{plan.name}</span>
        </li>
        <li>
          <a href="#sales">{t.sales}</a>
        </li>
        <li>
          <a href="#customers">
            {t.customers}
            <span class="count">{plan.customers.length}</span>
          </a>
        </li>
      </ul>
      <p class="group" id="side-customers">
        {t.customers}
      </p>
      <ul aria-labelledby="side-customers">
        {plan.customers.map((customer) => (
          <li>
            <a href={`#${customer.id}`}>{customer.name}</a>
          </li>
        ))}
      </ul>
      {otherPlans(t.otherPlans, page.others)}
    </nav>
  );
}
