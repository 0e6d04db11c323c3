import { wears } from '#components/text/wears.ts';
import type { Site } from '#views/site.ts';
import { teamPage } from '#views/team/team.ts';
import { emptyState } from '#components/frame/section-header.tsx';
import { lede } from '#components/text/words.tsx';
import { unitTable } from '#components/team/unit-table.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';

export const teamPageType: PageType = { path: '/team/', part: 'overviews', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.team;
  const page = teamPage(site);
  return {
    title: t.title,
    section: 'team',
    description: t.description(site.portfolio.company.name),
    main: (
      <>
        {wears('accounts', 'team')}
        <div class="page-head">
          <h1>{t.title}</h1>
        </div>
        {page.units.length === 0 ? (
          emptyState(site, { title: t.empty, text: t.emptyText })
        ) : (
          <>
            {lede(page.lede)}
            {page.units.map((unit) => unitTable(site, unit, page.quarter))}
            <p class="caption">{t.note(page.quarter, site.format.unit)}</p>
          </>
        )}
      </>
    ),
  };
}
