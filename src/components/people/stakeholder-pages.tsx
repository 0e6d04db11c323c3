import { pageNav } from '#components/list/page-nav.tsx';
import { wears } from '#components/text/wears.ts';
import type { StakeholderPage } from '#views/people/stakeholders.ts';
import type { Site } from '#views/site.ts';
import { pathOfPage, stakeholderPages } from '#views/people/stakeholders.ts';
import { peopleTable } from './people-table.tsx';
import { privacy } from './privacy.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';

export const stakeholderPagesType: PageType<StakeholderPage> = {
  path: ({ path }) => path,
  part: 'people',
  keys: (site) => stakeholderPages(site).slice(1),
  page: printed,
};

/** A further page of the list of everyone, for portfolios with more people than one light page holds. */
function printed(site: Site, page: StakeholderPage): PageContent {
  const t = site.t.stakeholders;
  return {
    title: `${t.title}, ${site.t.lists.page(page.number, page.of)}`,
    section: 'stakeholders',
    main: (
      <>
        {wears('stakeholders')}
        <h1>{t.title}</h1>
        <p class="ink2">
          {site.t.lists.page(page.number, page.of)}. <a href={site.url('/stakeholders/')}>{t.searchPeople}</a>
        </p>
        {peopleTable(site, page.rows, t.everyone)}
        {pageNav(site, { part: page.number, of: page.of, pathOf: pathOfPage })}
        {privacy(site)}
      </>
    ),
  };
}
