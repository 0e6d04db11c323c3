import { wears } from '#components/text/wears.ts';
import type { SalesPlan } from '#domain/portfolio.ts';
import type { Site } from '#views/site.ts';
import { linkedText } from '#components/text/linked-text.tsx';
import { planText } from '#components/body/plan-text.tsx';
import { sourceNotes } from '#components/figures/source-notes.tsx';
import { PENCIL } from '#components/marks/marks.tsx';
import { writtenLanguage } from '#views/text/written-language.ts';
import { salesPlanBody } from '#views/text/body.ts';
import { fileChange, filesOf } from '#views/history/last-change.ts';
import { salesPlanPage } from '#views/sales-plans/sales-plan.ts';
import { salesPlanSide } from '#components/sales-plan/sales-plan-side.tsx';
import { lastChange } from '#components/history/last-change.tsx';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { quarterFigure } from '#components/figures/quarter-figure.tsx';
import { customerTable } from '#components/sales-plan/customer-table.tsx';
import { customerSection } from '#components/sales-plan/customer.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';

export const salesPlanPagesType: PageType<SalesPlan> = {
  path: ({ id }) => `/sales-plans/${id}/`,
  keys: (site) => site.portfolio.salesPlans,
  page: printed,
};

function printed(site: Site, plan: SalesPlan): PageContent {
  const t = site.t.salesPlan;
  const page = salesPlanPage(site, plan);
  const lang = writtenLanguage(site);
  const change = fileChange(site, plan.source.file);
  return {
    title: page.name,
    section: 'sales-plans',
    read: [plan.source.file, ...plan.customers.flatMap((customer) => filesOf(site, customer))],
    description: t.description(page.name, page.owner, plan.customers.length),
    printCentre: `${page.name}, ${site.t.site.asOf(site.format.date(site.asOf))}`,
    side: salesPlanSide(site, plan, page),
    main: (
      <>
        {wears('account', 'reviews', 'sales-plan')}
        <article class="plan">
          <p class="breadcrumb">
            <a href={site.url('/sales-plans/')}>{site.t.site.salesPlans}</a> / {linkedText(page.segment)}
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
          <p class="lede">{t.lede(plan.customers.length, page.owner)}</p>
          {change && <p class="caption">{lastChange(site, change, true)}</p>}
          {(page.goal || page.strategy || page.goals.length > 0 || plan.body.length > 0) && (
            <section class="section" aria-labelledby="strategy">
              {sectionHeader(site, { id: 'strategy', title: t.goalAndStrategy })}
              <dl class="plan-words">
                {page.goal && (
                  <div>
                    <dt>{t.goal}</dt>
                    <dd class="person" lang={lang}>
                      {page.goal}
                    </dd>
                  </div>
                )}
                {page.strategy && (
                  <div>
                    <dt>{t.strategy}</dt>
                    <dd class="person" lang={lang}>
                      {page.strategy}
                    </dd>
                  </div>
                )}
                {page.goals.length > 0 && (
                  <div>
                    <dt>{t.serves}</dt>
                    <dd>
                      {page.goals.map((goal) => (
                        <span class="each">
                          <a class="quiet-link strong" href={goal.href}>
                            {goal.id}
                          </a>{' '}
                          {goal.name}
                        </span>
                      ))}
                    </dd>
                  </div>
                )}
              </dl>
              {plan.body.length > 0 && (
                <div class="prose" lang={lang}>
                  {planText(site, salesPlanBody(site, plan))}
                </div>
              )}
            </section>
          )}
          <section class="section company-figure" id="sales" aria-labelledby="sales-title">
            {sectionHeader(site, { id: 'sales-title', title: t.sales })}
            {quarterFigure(site, page.figure)}
          </section>
          {customerTable(site, page)}
          {plan.customers.map((customer) => customerSection(site, customer))}
          {sourceNotes(site, page.sources)}
          {!site.leftOut.has('people') && plan.customers.some(({ people }) => people.length > 0) && (
            <p class="caption">
              <a class="edit-link" href={site.url(`/sales-plans/${plan.id}/people/`)}>
                {site.t.personalData.linkOf}
              </a>
            </p>
          )}
        </article>
      </>
    ),
  };
}
