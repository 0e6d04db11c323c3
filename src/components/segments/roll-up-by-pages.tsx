import { overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { pageNav } from '#components/list/page-nav.tsx';
import { countOfPages, rollUpBy, type RollUpPage, rollUpPagePath, rollUpPages } from '#views/segments/roll-up-by.ts';
import { segmentsLede } from '#views/segments/segments.ts';
import type { Site } from '#views/site.ts';
import { rollUp } from './roll-up.tsx';

export const rollUpByPagesType: PageType<RollUpPage> = {
  path: rollUpPagePath,
  folder: 'segments',
  part: 'overviews',
  keys: rollUpPages,
  page: printed,
};

function printed(site: Site, { path, part }: RollUpPage): PageContent {
  const t = site.t.segments;
  const of = countOfPages(site, path);
  const title = t.byTitle[path];
  return overview(site, {
    title: part === 1 ? title : `${title}, ${site.t.lists.page(part, of)}`,
    section: 'segments',
    description: t.byDescription[path],
    sheets: ['segments'],
    back: { text: t.title, href: site.url('/segments/') },
    lede: part === 1 && segmentsLede(site),
    content: [
      rollUp(site, rollUpBy(site, path, part), t.rollUpTitle[path], undefined, path),
      pageNav(site, { part, of, pathOf: (each) => rollUpPagePath({ path, part: each }) }),
    ],
  });
}
