import { overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { goalsPage } from '#views/goals/goals.ts';
import type { Site } from '#views/site.ts';
import { goalMatrix } from './goal-matrix.tsx';
import { goalTable } from './goal-table.tsx';
import { rewardsPart } from './rewards.tsx';
import { servingNone } from './serving-none.tsx';

export const goalsPageType: PageType = { path: '/goals/', part: 'overviews', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.goals;
  const page = goalsPage(site);
  return overview(site, {
    title: t.title,
    section: 'goals',
    description: t.description(site.portfolio.company.name),
    sheets: ['account', 'goals'],
    lede: page.lede,
    empty: page.goals.length === 0 && { title: t.empty, text: t.emptyText, href: page.editHref },
    content: [
      goalTable(site, page.goals, page.editHref),
      goalMatrix(site, page.goals, page.matrix),
      servingNone(site, page.servingNone),
    ],
    below: rewardsPart(site, page.rewards, page.unrewarded),
  });
}
