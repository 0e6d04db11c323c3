import { dueTable } from '#components/actions/due-table.tsx';
import { quarterFigure } from '#components/figures/quarter-figure.tsx';
import { flagDuties } from '#components/flags/flag-duties.tsx';
import { editButton, overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { emptyState } from '#components/frame/section-header.tsx';
import { section } from '#components/frame/section.tsx';
import { rollUp } from '#components/segments/roll-up.tsx';
import type { Group } from '#domain/budget/groups.ts';
import { groupPage, groupParents } from '#views/groups/group.ts';
import { groupPath } from '#views/links/group-link.ts';
import type { Site } from '#views/site.ts';
import { groupGoals } from './goals.tsx';
import { groupFacts } from './facts.tsx';
import { groupMembers } from './members.tsx';
import { groupPeople } from './people.tsx';
import { restLink } from './rest-link.tsx';

export const groupPagesType: PageType<Group['parent']> = {
  path: groupPath,
  folder: 'groups',
  part: 'overviews',
  keys: groupParents,
  page: printed,
};

function printed(site: Site, parent: Group['parent']): PageContent {
  const t = site.t.groups;
  const page = groupPage(site, parent);
  const isEmpty = page.members.length === 0;
  return overview(site, {
    title: page.title,
    section: 'segments',
    description: t.description(parent.name),
    sheets: ['account', 'accounts', 'actions', 'home', 'segments', 'stakeholders', 'team'],
    back: { text: site.t.segments.title, href: site.url('/segments/') },
    aside: editButton(site, page.editHref),
    lede: !isEmpty && page.lede,
    content: [
      groupFacts(site, page),
      section(
        site,
        { id: 'by-quarter', class: 'company-figure', title: site.t.segments.byQuarter },
        quarterFigure(site, page.figure),
      ),
      page.table.segments.some(({ rows }) => rows.length > 0)
        ? rollUp(site, page.table, t.accountsByQuarter, false)
        : emptyState(site, { title: t.noMembers, text: t.noMembersText }),
      !isEmpty && [
        groupMembers(site, page),
        groupPeople(site, page),
        groupGoals(site, page),
        section(
          site,
          {
            id: 'actions',
            title: t.actions,
            count: page.actions.count,
            empty: page.actions.count === 0 && { title: t.noActions, text: t.inPlans },
          },
          [dueTable(site, page.actions.shown, t.actions), restLink(page.actions)],
        ),
        page.flags.count > 0 && [flagDuties(site, t.flags, page.flags.shown), restLink(page.flags)],
      ],
    ],
  });
}
