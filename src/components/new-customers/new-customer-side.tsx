import type { NewCustomerPage } from '#views/new-customers/new-customers.ts';
import type { Site } from '#views/site.ts';
import { otherPlans } from '#components/frame/other-plans.tsx';
import type { Html } from '#jsx/html.ts';

/** The plan's contents and the other new-customer plans, in the place of the side navigation. */
export function newCustomerSide(site: Site, page: NewCustomerPage): Html | undefined {
  const t = site.t.newCustomers;
  return (
    <nav class="side-nav" aria-label={t.contents}>
      <ul>
        <li>
          <a href={site.url('/new-customers/')}>{t.title}</a>
        </li>
        <li>
          <span class="strong">{page.name}</span>
        </li>
        {page.flags.length > 0 && (
          <li>
            <a href="#flags">
              {t.flags}
              <span class="count">{page.flags.length}</span>
            </a>
          </li>
        )}
        <li>
          <a href="#target-group">{t.targetGroup}</a>
        </li>
        <li>
          <a href="#by-quarter">{t.byQuarter}</a>
        </li>
        <li>
          <a href="#sales">{t.sales}</a>
        </li>
        <li>
          <a href="#prospects">
            {t.prospects}
            <span class="count">{page.prospects.length}</span>
          </a>
        </li>
      </ul>
      {otherPlans(t.otherPlans, page.others)}
    </nav>
  );
}
