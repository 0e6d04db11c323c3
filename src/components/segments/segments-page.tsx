import { missBySegmentPart } from '#components/home/who-will-miss.tsx';
import { quarterFigure } from '#components/figures/quarter-figure.tsx';
import { beginPlans, overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { section } from '#components/frame/section.tsx';
import { segmentsPage } from '#views/segments/segments.ts';
import type { Site } from '#views/site.ts';
import { gapSplit } from './gap-split.tsx';
import { investmentTable } from './investment-table.tsx';
import { rollUp } from './roll-up.tsx';

export const segmentsPageType: PageType = { path: '/segments/', part: 'overviews', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.segments;
  const page = segmentsPage(site);
  return overview(site, {
    title: t.title,
    section: 'segments',
    description: t.description(site.portfolio.company.name),
    sheets: ['miss', 'segments'],
    csv: 'account-quarter.csv',
    prints: true,
    lede: page.lede,
    below: beginPlans(site, ['segment']),
    content: [
      missBySegmentPart(site, page.quarter),
      <div class="columns">
        {section(site, { id: 'by-quarter', title: t.byQuarter }, quarterFigure(site, page.figure))}
        {gapSplit(site, page.gap, page.quarter)}
      </div>,
      rollUp(site, page.table, t.rollUp, undefined, 'segment'),
      page.investment && investmentTable(site, page.investment, page.quarter),
    ],
  });
}
