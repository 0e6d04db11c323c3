import { tableSection } from '#components/table/table-section.tsx';
import type { GroupPage } from '#views/groups/group.ts';
import { restLink } from './rest-link.tsx';
import type { Site } from '#views/site.ts';

/** The annual goals of all members, of this year and later ones. */
export function groupGoals(site: Site, { goals }: GroupPage) {
  const t = site.t.account.goals;
  return [
    tableSection(
      site,
      { id: 'goals', title: site.t.groups.goals, empty: { title: site.t.groups.noGoals, text: site.t.groups.inPlans } },
      {
        class: 'as-text',
        rows: goals.shown,
        columns: [
          { head: t.year, isRowHead: false, cell: 'year' },
          { head: t.goal, isRowHead: true, cell: 'goal' },
          { head: site.t.team.account, label: true, cell: 'account' },
        ],
      },
    ),
    restLink(goals),
  ];
}
