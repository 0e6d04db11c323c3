import { whoMovedPart } from '#components/figures/who-moved.tsx';
import { beginPlans, overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { editLink } from '#components/frame/section-header.tsx';
import { listPartsType } from '#components/list/list-parts.tsx';
import { editHref } from '#views/links/edit-link.ts';
import type { Site } from '#views/site.ts';
import { TEAM_PAGING, teamPage, teamPath } from '#views/team/team.ts';
import { teamList, teamTools } from './team-list.tsx';

export const teamPageType: PageType = { path: '/team/', part: 'overviews', page: printed };

export const teamPartsType = listPartsType({
  path: '/team/',
  pathOf: teamPath,
  paging: () => TEAM_PAGING,
  part: 'overviews',
  section: 'team',
  title: (site) => site.t.team.title,
  sheets: ['accounts', 'team'],
  count: (site) => teamPage(site).rows.length,
  list: (site, part) => teamList(site, teamPage(site), part),
});

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
    below: beginPlans(site, ['unit'], unitLinks(site)),
    content: [
      teamTools(site, page),
      teamList(site, page, 1),
      whoMovedPart(site, [...new Set(page.units.flatMap(({ moves }) => moves))]),
    ],
  });
}

/** Where each unit is written, with its people: they are added and corrected there. */
function unitLinks(site: Site) {
  return site.portfolio.units.map(({ name, source }) => {
    const href = editHref(site, source.file);
    return href && [editLink(site, href, name, name), ' '];
  });
}
