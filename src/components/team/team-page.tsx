import { overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import type { Site } from '#views/site.ts';
import { teamPage } from '#views/team/team.ts';
import { unitTable } from './unit-table.tsx';

export const teamPageType: PageType = { path: '/team/', part: 'overviews', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.team;
  const page = teamPage(site);
  const isEmpty = page.units.length === 0;
  return overview(site, {
    title: t.title,
    section: 'team',
    description: t.description(site.portfolio.company.name),
    sheets: ['accounts', 'team'],
    lede: !isEmpty && page.lede,
    empty: isEmpty && { title: t.empty, text: t.emptyText },
    content: (
      <>
        {page.units.map((unit) => unitTable(site, unit, page.quarter))}
        <p class="caption">{t.note(page.quarter, site.format.unit)}</p>
      </>
    ),
  });
}
