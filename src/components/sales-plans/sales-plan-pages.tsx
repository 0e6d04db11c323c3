import { planText } from '#components/text/plan-text.tsx';
import { quarterFigure } from '#components/figures/quarter-figure.tsx';
import { sourceNotes } from '#components/figures/source-notes.tsx';
import { breadcrumb, editButton, ofToday, pageHead } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { section } from '#components/frame/section.tsx';
import { lastChange } from '#components/history/last-change.tsx';
import { goalLines, term } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { wears } from '#components/text/wears.ts';
import { writtenInNote } from '#components/text/written-in.tsx';
import { lede } from '#components/text/words.tsx';
import type { SalesPlan } from '#domain/portfolio.ts';
import { fileChange, filesOf } from '#views/history/last-change.ts';
import { type SalesPlanPage, salesPlanPage } from '#views/sales-plans/sales-plan.ts';
import type { Site } from '#views/site.ts';
import { salesPlanBody } from '#views/text/body.ts';
import { writtenLanguage } from '#views/text/written-language.ts';
import { customerTable } from './customer-table.tsx';
import { customerSection } from './customer.tsx';
import { salesPlanSide } from './sales-plan-side.tsx';

export const salesPlanPagesType: PageType<SalesPlan> = {
  path: ({ id }) => `/sales-plans/${id}/`,
  keys: (site) => site.portfolio.salesPlans,
  page: printed,
};

function printed(site: Site, plan: SalesPlan): PageContent {
  const t = site.t.salesPlan;
  const page = salesPlanPage(site, plan);
  const change = fileChange(site, plan.source.file);
  return {
    title: page.name,
    section: 'sales-plans',
    read: [plan.source.file, ...plan.customers.flatMap((customer) => filesOf(site, customer))],
    description: t.description(page.name, page.owner, plan.customers.length),
    printCentre: ofToday(site, page.name),
    side: salesPlanSide(site, plan, page),
    main: (
      <>
        {wears('account', 'reviews', 'sales-plan')}
        <article class="plan">
          {breadcrumb({ text: site.t.site.salesPlans, href: site.url('/sales-plans/') }, linkedText(page.segment))}
          {pageHead(page.name, editButton(site, page.editHref))}
          {lede(page.lede ?? t.lede(plan.customers.length, page.owner))}
          {page.lede && <p class="ink2">{t.lede(plan.customers.length, page.owner)}</p>}
          {change && <p class="caption">{lastChange(site, change, true)}</p>}
          {writtenInNote(site, plan)}
          {strategyPart(site, plan, page)}
          {section(
            site,
            { id: 'sales-title', anchor: 'sales', class: 'company-figure', title: t.sales },
            quarterFigure(site, page.figure),
          )}
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

/** What the plan aims at, and its prose; nothing where nothing is written. */
function strategyPart(site: Site, plan: SalesPlan, { goal, strategy, goals }: SalesPlanPage) {
  const t = site.t.salesPlan;
  const lang = writtenLanguage(site, plan);
  if (!goal && !strategy && goals.length + plan.body.length === 0) return undefined;
  return section(
    site,
    { id: 'strategy', title: t.goalAndStrategy },
    <>
      <dl class="plan-words">
        {term(t.goal, goal, { class: 'person', lang })}
        {term(t.strategy, strategy, { class: 'person', lang })}
        {term(t.serves, goals.length > 0 && goalLines(goals))}
      </dl>
      {plan.body.length > 0 && (
        <div class="prose" lang={lang}>
          {planText(site, salesPlanBody(site, plan))}
        </div>
      )}
    </>,
  );
}
