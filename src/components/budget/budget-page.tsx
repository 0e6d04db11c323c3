import { wears } from '#components/text/wears.ts';
import type { Site } from '#views/site.ts';
import { DOWNLOAD } from '#components/marks/marks.tsx';
import { budgetPage } from '#views/budget/budget.ts';
import { emptyState } from '#components/frame/section-header.tsx';
import { lede } from '#components/text/words.tsx';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { quarterFigure } from '#components/figures/quarter-figure.tsx';
import { readinessPart } from '#components/budget/readiness.tsx';
import { confidence } from '#components/budget/confidence.tsx';
import { meeting } from '#components/budget/meeting.tsx';
import { gapCauses } from '#components/budget/gap-causes.tsx';
import { deviationsPart } from '#components/budget/deviations.tsx';
import { quartersAhead } from '#components/budget/quarters-ahead.tsx';
import { forecastsPart } from '#components/budget/forecasts.tsx';
import { accuracy } from '#components/budget/accuracy.tsx';
import { investment } from '#components/budget/investment.tsx';
import { sourcesPart } from '#components/budget/sources.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';

export const budgetPageType: PageType = { path: '/budget/', part: 'overviews', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.budget;
  const page = budgetPage(site);
  return {
    title: t.title,
    section: 'budget',
    description: t.description(site.portfolio.company.name),
    main: (
      <>
        {wears('budget')}
        <div class="page-head">
          <h1>{t.title}</h1>
          <a class="button" href={site.dataFile('person-quarter.csv')} download>
            {DOWNLOAD}CSV
          </a>
        </div>
        {page.isEmpty ? (
          emptyState(site, { title: t.empty, text: t.emptyText })
        ) : (
          <>
            {lede(page.lede)}
            <p class="small">
              <a href={site.url('/handbook/reading-the-budget-page/')}>{t.howToRead}</a>
            </p>
            <div class="columns even">
              <section class="section" aria-labelledby="by-quarter">
                {sectionHeader(site, { id: 'by-quarter', title: t.byQuarter })}
                {quarterFigure(site, page.figure)}
              </section>
              <div>
                {readinessPart(site, page.readiness)}
                {confidence(site, page.confidence)}
              </div>
            </div>
            {page.tables.map((table) => meeting(site, table, page.sources))}
            {gapCauses(site, page.causes)}
            {deviationsPart(site, page.deviations)}
            {quartersAhead(site, page.ahead)}
            {forecastsPart(site, page.forecasts)}
            {accuracy(site, page.accuracy)}
            {investment(site, page.investment, page.quarter)}
            {sourcesPart(site, page.sources)}
          </>
        )}
      </>
    ),
  };
}
