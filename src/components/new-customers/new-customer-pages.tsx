import { planMoney } from '#components/budget/plan-money.tsx';
import { quarterFigure } from '#components/figures/quarter-figure.tsx';
import { flagDuties } from '#components/flags/flag-duties.tsx';
import { breadcrumb, editButton, ofToday, pageHead } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { section } from '#components/frame/section.tsx';
import { lastChange } from '#components/history/last-change.tsx';
import { wears } from '#components/text/wears.ts';
import { writtenInNote } from '#components/text/written-in.tsx';
import { lede } from '#components/text/words.tsx';
import type { NewCustomerPlan } from '#domain/portfolio.ts';
import { hasMoney } from '#views/account/budget.ts';
import { fileChange } from '#views/history/last-change.ts';
import { newCustomerPage } from '#views/new-customers/new-customers.ts';
import type { Site } from '#views/site.ts';
import { newCustomerSide } from './new-customer-side.tsx';
import { prospects } from './prospects.tsx';
import { targetGroup } from './target-group.tsx';
import { wantedAndWon } from './wanted-and-won.tsx';

export const newCustomerPagesType: PageType<NewCustomerPlan> = {
  path: ({ id }) => `/new-customers/${id}/`,
  keys: (site) => site.portfolio.newCustomerPlans,
  page: printed,
};

function printed(site: Site, plan: NewCustomerPlan): PageContent {
  const t = site.t.newCustomers;
  const page = newCustomerPage(site, plan);
  const change = fileChange(site, plan.source.file);
  return {
    title: page.name,
    section: 'new-customers',
    read: [plan.source.file],
    description: t.planDescription(page.name, plan.owner.name),
    printCentre: ofToday(site, page.name),
    side: newCustomerSide(site, page),
    main: (
      <>
        {wears('account', 'sales-plan', 'new-customers')}
        <article class="plan">
          {breadcrumb({ text: t.title, href: site.url('/new-customers/') })}
          {pageHead(page.name, editButton(site, page.editHref))}
          {lede(page.miss ?? page.lede)}
          {page.miss && <p class="ink2">{page.lede}</p>}
          {change && <p class="caption">{lastChange(site, change, true)}</p>}
          {writtenInNote(site, plan)}
          {page.flags.length > 0 && flagDuties(site, t.flags, page.flags)}
          {targetGroup(site, plan, page)}
          {wantedAndWon(site, page)}
          {section(
            site,
            { id: 'sales-title', anchor: 'sales', class: 'company-figure', title: t.sales },
            quarterFigure(site, page.figure),
          )}
          {hasMoney(plan) && section(site, { id: 'budget', title: t.budget }, planMoney(site, plan))}
          {prospects(site, page)}
        </article>
      </>
    ),
  };
}
