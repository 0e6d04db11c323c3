import { wears } from '#components/text/wears.ts';
import type { Site } from '#views/site.ts';
import { lessonsPage } from '#views/actions/lessons.ts';
import { lede } from '#components/text/words.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import { kindsPart } from '#components/actions/kinds.tsx';
import { lessonList } from '#components/actions/lesson-list.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';

export const lessonsPageType: PageType = { path: '/actions/lessons/', part: 'overviews', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.lessons;
  const page = lessonsPage(site);
  return {
    title: t.title,
    section: 'actions',
    description: t.description(site.portfolio.company.name),
    main: (
      <>
        {wears('account', 'actions')}
        <p class="breadcrumb">
          <a href={site.url('/actions/')}>{t.backToActions}</a>
        </p>
        <div class="page-head">
          <h1>{t.title}</h1>
        </div>
        {lede(page.lede)}
        <p class="caution-note">{t.caution}</p>
        {page.kinds.length === 0 ? (
          emptyState(site, { title: t.empty, text: t.emptyText })
        ) : (
          <>
            {kindsPart(site, page.kinds)}
            {lessonList(site, page.kinds, page.csvHref)}
          </>
        )}
      </>
    ),
  };
}
