import { quarterFigure } from '#components/figures/quarter-figure.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { section } from '#components/frame/section.tsx';
import { budgetHead, quartersView, viewsOf, type View } from '#views/budget/budget.ts';
import { PATH_OF_VIEW } from '#views/budget/meeting.ts';
import type { Site } from '#views/site.ts';
import { budgetView } from './budget-head.tsx';
import { quartersAhead } from './quarters-ahead.tsx';

type Further = Exclude<View, 'organisation'>;

/**
 * The target by segment, by corporate group and by quarter: each a page, so that it is printed alone and needs no
 * script.
 */
export const budgetViewPagesType: PageType<Further> = {
  path: (view) => PATH_OF_VIEW[view],
  part: 'overviews',
  keys: (site) => viewsOf(site).filter((view) => view !== 'organisation'),
  page: printed,
};

function printed(site: Site, view: Further): PageContent {
  const head = budgetHead(site, view);
  if (view !== 'quarters') return budgetView(site, head, undefined);
  const { figure, ahead } = quartersView(site);
  return budgetView(
    site,
    head,
    <>
      {section(
        site,
        { id: 'by-quarter', class: 'company-figure', title: site.t.budget.byQuarter },
        quarterFigure(site, figure),
      )}
      {quartersAhead(site, ahead)}
    </>,
  );
}
