import { section } from '#components/frame/section.tsx';
import { table } from '#components/table/table.tsx';
import type { GoalsPage } from '#views/goals/goals.ts';
import type { Site } from '#views/site.ts';

/** Plans that serve none of the strategic goals. */
export function servingNone(site: Site, plans: GoalsPage['servingNone']) {
  const t = site.t.goals;
  return section(
    site,
    {
      id: 'serving-none',
      title: t.servingNone,
      count: plans.length,
      note: t.servingNoneNote,
      empty: { title: t.allServe, text: t.allServeText },
    },
    table(site, {
      class: 'serving-none',
      caption: t.servingNone,
      areHeadsHidden: true,
      rows: plans,
      columns: [
        { head: t.plan, cell: 'plan' },
        { head: t.owner, cell: 'owner' },
      ],
    }),
  );
}
