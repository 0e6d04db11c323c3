import { overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { rollUpBy, type RollUpPath, rollUpPathOf } from '#views/segments/roll-up-by.ts';
import { segmentsLede } from '#views/segments/segments.ts';
import type { Site } from '#views/site.ts';
import { rollUp } from './roll-up.tsx';

type Path = Exclude<RollUpPath, 'segment'>;

export const rollUpByPagesType: PageType<Path> = {
  path: rollUpPathOf,
  part: 'overviews',
  keys: () => ['owner', 'unit'],
  page: printed,
};

function printed(site: Site, path: Path): PageContent {
  const t = site.t.segments;
  return overview(site, {
    title: t.byTitle[path],
    section: 'segments',
    description: t.byDescription[path],
    sheets: ['segments'],
    back: { text: t.title, href: site.url('/segments/') },
    lede: segmentsLede(site),
    content: rollUp(site, rollUpBy(site, path), t.rollUpTitle[path], undefined, path),
  });
}
