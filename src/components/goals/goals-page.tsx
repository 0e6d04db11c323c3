import { wears } from '#components/text/wears.ts';
import type { Site } from '#views/site.ts';
import { goalsPage } from '#views/goals/goals.ts';
import { lede } from '#components/text/words.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import { goalTable } from '#components/goals/goal-table.tsx';
import { goalMatrix } from '#components/goals/goal-matrix.tsx';
import { servingNone } from '#components/goals/serving-none.tsx';
import { rewardsPart } from '#components/goals/rewards.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';

export const goalsPageType: PageType = { path: '/goals/', part: 'overviews', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.goals;
  const page = goalsPage(site);
  return {
    title: t.title,
    section: 'goals',
    description: t.description(site.portfolio.company.name),
    main: (
      <>
        {wears('account', 'goals')}
        <div class="page-head">
          <h1>{t.title}</h1>
        </div>
        {lede(page.lede)}
        {page.goals.length === 0 ? (
          emptyState(site, { title: t.empty, text: t.emptyText, href: page.editHref })
        ) : (
          <>
            {goalTable(site, page.goals, page.editHref)}
            {goalMatrix(site, page.goals, page.matrix)}
            {servingNone(site, page.servingNone)}
          </>
        )}
        {rewardsPart(site, page.rewards, page.unrewarded)}
      </>
    ),
  };
}
