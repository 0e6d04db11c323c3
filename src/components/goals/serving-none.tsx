import { tableSection } from '#components/table/table-section.tsx';
import type { GoalsPage } from '#views/goals/goals.ts';
import type { Site } from '#views/site.ts';

/** Plans that serve none of the strategic goals. */
export function servingNone(site: Site, page: Pick<GoalsPage, 'servingNone' | 'moreServingNone'>) {
  const t = site.t.goals;
  return tableSection(
    site,
    {
      id: 'serving-none',
      title: t.servingNone,
      note: t.servingNoneNote,
      empty: { title: t.allServe, text: t.allServeText },
    },
    {
      class: 'serving-none',
      areHeadsHidden: true,
      rows: page.servingNone,
      more: { count: page.moreServingNone, said: t.moreServingNone(page.moreServingNone) },
      columns: [
        { head: t.plan, cell: 'plan' },
        { head: t.owner, cell: 'owner' },
      ],
    },
  );
}
