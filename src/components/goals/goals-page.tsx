import { overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { listPartsType } from '#components/list/list-parts.tsx';
import { goalsPage, goalsPath } from '#views/goals/goals.ts';
import type { Site } from '#views/site.ts';
import { goalMatrix } from './goal-matrix.tsx';
import { goalTable } from './goal-table.tsx';
import { rewardsPart } from './rewards.tsx';
import { servingNone } from './serving-none.tsx';

export const goalsPageType: PageType = { path: '/goals/', part: 'overviews', page: printed };

export const goalPartsType = listPartsType({
  path: '/goals/',
  pathOf: goalsPath,
  part: 'overviews',
  section: 'goals',
  title: (site) => site.t.goals.title,
  sheets: ['account', 'goals'],
  paging: (site) => goalsPage(site).paging,
  count: (site) => goalsPage(site).matrix.reduce((sum, { rows }) => sum + rows.length, 0),
  list: (site, part) => goalMatrix(site, goalsPage(site), part),
});

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
    content: [goalTable(site, page.goals, page.editHref), goalMatrix(site, page, 1), servingNone(site, page)],
    below: rewardsPart(site, page.rewards, page.unrewarded),
  });
}
