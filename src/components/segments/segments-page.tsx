import { wears } from '#components/text/wears.ts';
import type { Site } from '#views/site.ts';
import { DOWNLOAD } from '#components/marks/marks.tsx';
import { segmentsPage } from '#views/segments/segments.ts';
import { lede } from '#components/text/words.tsx';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { quarterFigure } from '#components/figures/quarter-figure.tsx';
import { gapSplit } from '#components/segments/gap-split.tsx';
import { rollUp } from '#components/segments/roll-up.tsx';
import { investmentTable } from '#components/segments/investment-table.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';

export const segmentsPageType: PageType = { path: '/segments/', part: 'overviews', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.segments;
  const page = segmentsPage(site);
  return {
    title: t.title,
    section: 'segments',
    description: t.description(site.portfolio.company.name),
    main: (
      <>
        {wears('segments')}
        <div class="page-head">
          <h1>{t.title}</h1>
          <a class="button" href={site.dataFile('account-quarter.csv')} download>
            {DOWNLOAD}CSV
          </a>
        </div>
        {lede(page.lede)}
        <div class="columns">
          <section class="section" aria-labelledby="by-quarter">
            {sectionHeader(site, { id: 'by-quarter', title: t.byQuarter })}
            {quarterFigure(site, page.figure)}
          </section>
          {gapSplit(site, page.gap, page.quarter)}
        </div>
        {rollUp(site, page.table, t.rollUp, undefined, 'segment')}
        {page.investment && investmentTable(site, page.investment, page.quarter)}
      </>
    ),
  };
}
