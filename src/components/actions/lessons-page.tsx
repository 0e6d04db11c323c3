import { overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { emptyState } from '#components/frame/section-header.tsx';
import { lessonsPage } from '#views/actions/lessons.ts';
import type { Site } from '#views/site.ts';
import { kindsPart } from './kinds.tsx';
import { lessonList } from './lesson-list.tsx';

export const lessonsPageType: PageType = { path: '/actions/lessons/', part: 'overviews', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.lessons;
  const { lede, kinds, csvHref } = lessonsPage(site);
  return overview(site, {
    title: t.title,
    section: 'actions',
    description: t.description(site.portfolio.company.name),
    sheets: ['account', 'actions'],
    back: { text: t.backToActions, href: site.url('/actions/') },
    lede,
    content: [
      <p class="caution-note">{t.caution}</p>,
      kinds.length === 0
        ? emptyState(site, { title: t.empty, text: t.emptyText })
        : [kindsPart(site, kinds), lessonList(site, kinds, csvHref)],
    ],
  });
}
