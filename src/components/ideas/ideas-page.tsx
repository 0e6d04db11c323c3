import { wears } from '#components/text/wears.ts';
import type { Site } from '#views/site.ts';
import { ideasPage } from '#views/ideas/ideas.ts';
import { lede } from '#components/text/words.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import { stagesPart } from '#components/ideas/stages.tsx';
import { notInCrm } from '#components/ideas/not-in-crm.tsx';
import { ideaList } from '#components/ideas/idea-list.tsx';
import { dropped } from '#components/ideas/dropped.tsx';
import { whiteSpacePart } from '#components/ideas/white-space.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';

export const ideasPageType: PageType = { path: '/ideas/', part: 'overviews', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.ideas;
  const page = ideasPage(site);
  return {
    title: t.title,
    section: 'ideas',
    description: t.description(site.portfolio.company.name),
    main: (
      <>
        {wears('account', 'ideas')}
        <div class="page-head">
          <h1>{t.title}</h1>
        </div>
        {lede(page.lede)}
        {page.stages.length === 0 ? (
          emptyState(site, { title: t.empty, text: t.emptyText })
        ) : (
          <>
            <div class="columns">
              {stagesPart(site, page.stages)}
              {notInCrm(site, page.notInCrm)}
            </div>
            {page.groups.length > 0 && ideaList(site, page.groups)}
            {dropped(site, page.dropped)}
          </>
        )}
        {whiteSpacePart(site, page.whiteSpace)}
      </>
    ),
  };
}
