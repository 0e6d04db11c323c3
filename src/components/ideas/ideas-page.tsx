import { overview } from '#components/frame/overview.tsx';
import { section } from '#components/frame/section.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { listPartsType } from '#components/list/list-parts.tsx';
import { IDEAS_PAGING, ideasPage, ideasPath } from '#views/ideas/ideas.ts';
import type { Site } from '#views/site.ts';
import { dropped } from './dropped.tsx';
import { ideaList, ideaTools } from './idea-list.tsx';
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
    sheets: ['account', 'accounts', 'ideas'],
    csv: 'ideas.csv',
    lede: page.lede,
    empty: page.stages.length === 0 && { title: t.empty, text: t.emptyText },
    content: [
      <div class="columns">
        {stagesPart(site, page.stages)}
        {notInCrm(site, page)}
      </div>,
      page.rows.length > 0 &&
        section(site, { id: 'list', title: t.list }, [ideaTools(site, page), ideaList(site, page, 1)]),
      dropped(site, page),
    ],
    below: whiteSpacePart(site, page.whiteSpace),
  });
}

export const ideaPartsType = listPartsType({
  path: '/ideas/',
  pathOf: ideasPath,
  paging: () => IDEAS_PAGING,
  part: 'overviews',
  section: 'ideas',
  title: (site) => site.t.ideas.title,
  sheets: ['account', 'accounts', 'ideas'],
  count: (site) => ideasPage(site).rows.length,
  list: (site, part) => ideaList(site, ideasPage(site), part),
});
