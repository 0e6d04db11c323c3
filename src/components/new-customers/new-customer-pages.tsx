import { wears } from '#components/text/wears.ts';
import type { NewCustomerPlan } from '#domain/portfolio.ts';
import type { Site } from '#views/site.ts';
import { budgetTables } from '#components/account/budget.tsx';
import { planText } from '#components/body/plan-text.tsx';
import { PENCIL } from '#components/marks/marks.tsx';
import { writtenLanguage } from '#views/text/written-language.ts';
import { hasMoney } from '#views/account/budget.ts';
import { bodyOf } from '#views/text/body.ts';
import { fileChange } from '#views/history/last-change.ts';
import { newCustomerPage } from '#views/new-customers/new-customers.ts';
import { newCustomerSide } from '#components/new-customers/new-customer-side.tsx';
import { lastChange } from '#components/history/last-change.tsx';
import { planFlags } from '#components/new-customers/plan-flags.tsx';
import { targetGroup } from '#components/new-customers/target-group.tsx';
import { wantedAndWon } from '#components/new-customers/wanted-and-won.tsx';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { quarterFigure } from '#components/figures/quarter-figure.tsx';
import { prospects } from '#components/new-customers/prospects.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';

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
    printCentre: `${page.name}, ${site.t.site.asOf(site.format.date(site.asOf))}`,
    side: newCustomerSide(site, page),
    main: (
      <>
        {wears('account', 'sales-plan', 'new-customers')}
        <article class="plan">
          <p class="breadcrumb">
            <a href={site.url('/new-customers/')}>{t.title}</a>
          </p>
          <div class="page-head">
            <h1>{page.name}</h1>
            {page.editHref && (
              <a class="button" href={page.editHref}>
                {PENCIL}
                {site.t.site.suggestEdit}
              </a>
            )}
          </div>
          <p class="lede">{page.lede}</p>
          {change && <p class="caption">{lastChange(site, change, true)}</p>}
          {planFlags(site, page)}
          {targetGroup(site, plan, page)}
          {plan.body.length > 0 && (
            <div class="prose" lang={writtenLanguage(site)}>
              {planText(site, bodyOf(site, plan))}
            </div>
          )}
          {wantedAndWon(site, page)}
          <section class="section company-figure" id="sales" aria-labelledby="sales-title">
            {sectionHeader(site, { id: 'sales-title', title: t.sales })}
            {quarterFigure(site, page.figure)}
          </section>
          {hasMoney(plan) && (
            <section class="section" aria-labelledby="budget">
              {sectionHeader(site, { id: 'budget', title: t.budget })}
              {budgetTables(site, plan)}
            </section>
          )}
          {prospects(site, page)}
        </article>
      </>
    ),
  };
}
