import type { PageContent, PageType } from '#components/frame/page.ts';
import { budgetPage } from '#views/budget/budget.ts';
import type { Site } from '#views/site.ts';
import { accuracy } from './accuracy.tsx';
import { budgetView } from './budget-head.tsx';
import { confidence } from './confidence.tsx';
import { deviationsPart } from './deviations.tsx';
import { forecastsPart } from './forecasts.tsx';
import { gapCauses } from './gap-causes.tsx';
import { investment } from './investment.tsx';
import { sourcesPart } from './sources.tsx';
import { whatMovedPart } from './what-moved.tsx';

export const budgetPageType: PageType = { path: '/budget/', part: 'overviews', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.budget;
  const page = budgetPage(site);
  return budgetView(
    site,
    page,
    <>
      {whatMovedPart(site, page.quarter)}
      {gapCauses(site, page.causes)}
      {deviationsPart(site, page.deviations)}
      {forecastsPart(site, page.forecasts)}
      {confidence(site, page.confidence)}
      {accuracy(site, page.accuracy)}
      {investment(site, page.investment)}
      {sourcesPart(site, page.sources)}
      <p class="small">
        <a href={site.url('/handbook/reading-the-budget-page/')}>{t.howToRead}</a>
      </p>
    </>,
    page.sources,
  );
}
