import { overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { ideasPage } from '#views/ideas/ideas.ts';
import type { Site } from '#views/site.ts';
import { dropped } from './dropped.tsx';
import { ideaList } from './idea-list.tsx';
import { notInCrm } from './not-in-crm.tsx';
import { stagesPart } from './stages.tsx';
import { whiteSpacePart } from './white-space.tsx';

export const ideasPageType: PageType = { path: '/ideas/', part: 'overviews', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.ideas;
  const page = ideasPage(site);
  return overview(site, {
    title: t.title,
    section: 'ideas',
    description: t.description(site.portfolio.company.name),
    sheets: ['account', 'ideas'],
    lede: page.lede,
    empty: page.stages.length === 0 && { title: t.empty, text: t.emptyText },
    content: [
      <div class="columns">
        {stagesPart(site, page.stages)}
        {notInCrm(site, page.notInCrm)}
      </div>,
      page.groups.length > 0 && ideaList(site, page.groups),
      dropped(site, page.dropped),
    ],
    below: whiteSpacePart(site, page.whiteSpace),
  });
}
