import { quarterFigure } from '#components/figures/quarter-figure.tsx';
import { overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { section } from '#components/frame/section.tsx';
import { budgetPage } from '#views/budget/budget.ts';
import type { Site } from '#views/site.ts';
import { accuracy } from './accuracy.tsx';
import { confidence } from './confidence.tsx';
import { deviationsPart } from './deviations.tsx';
import { forecastsPart } from './forecasts.tsx';
import { gapCauses } from './gap-causes.tsx';
import { investment } from './investment.tsx';
import { meeting } from './meeting.tsx';
import { quartersAhead } from './quarters-ahead.tsx';
import { readinessPart } from './readiness.tsx';
import { sourcesPart } from './sources.tsx';

export const budgetPageType: PageType = { path: '/budget/', part: 'overviews', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.budget;
  const page = budgetPage(site);
  const plans = (
    <div class="columns even">
      {section(site, { id: 'by-quarter', title: t.byQuarter }, quarterFigure(site, page.figure))}
      <div>
        {readinessPart(site, page.readiness)}
        {confidence(site, page.confidence)}
      </div>
    </div>
  );
  const target = page.tables.map((of) => meeting(site, of, page.sources));
  return overview(site, {
    title: t.title,
    section: 'budget',
    description: t.description(site.portfolio.company.name),
    sheets: ['budget'],
    csv: 'person-quarter.csv',
    lede: !page.isEmpty && page.lede,
    empty: page.isEmpty && { title: t.empty, text: t.emptyText },
    content: (
      <>
        <p class="small">
          <a href={site.url('/handbook/reading-the-budget-page/')}>{t.howToRead}</a>
        </p>
        {page.opensWith === 'plans' ? [plans, target] : [target, plans]}
        {gapCauses(site, page.causes)}
        {deviationsPart(site, page.deviations)}
        {quartersAhead(site, page.ahead)}
        {forecastsPart(site, page.forecasts)}
        {accuracy(site, page.accuracy)}
        {investment(site, page.investment, page.quarter)}
        {sourcesPart(site, page.sources)}
      </>
    ),
  });
}
