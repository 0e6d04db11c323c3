import { wears } from '#components/text/wears.ts';
import type { Site } from '#views/site.ts';
import { segmentsLede } from '#views/segments/segments.ts';
import { rollUpBy, rollUpPathOf, type RollUpPath } from '#views/segments/roll-up-by.ts';
import { lede } from '#components/text/words.tsx';
import { rollUp } from '#components/segments/roll-up.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';

export const rollUpByPagesType: PageType<Exclude<RollUpPath, 'segment'>> = {
  path: rollUpPathOf,
  part: 'overviews',
  keys: () => ['owner', 'unit'],
  page: printed,
};

function printed(site: Site, path: Exclude<RollUpPath, 'segment'>): PageContent {
  const t = site.t.segments;
  return {
    title: t.byTitle[path],
    section: 'segments',
    description: t.byDescription[path],
    main: (
      <>
        {wears('segments')}
        <p class="breadcrumb">
          <a href={site.url('/segments/')}>{t.title}</a>
        </p>
        <div class="page-head">
          <h1>{t.byTitle[path]}</h1>
        </div>
        {lede(segmentsLede(site))}
        {rollUp(site, rollUpBy(site, path), t.rollUpTitle[path], undefined, path)}
      </>
    ),
  };
}
