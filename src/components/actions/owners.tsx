import { section } from '#components/frame/section.tsx';
import { table } from '#components/table/table.tsx';
import type { ActionsPage } from '#views/actions/actions.ts';
import type { Site } from '#views/site.ts';

/** Who has open actions, and how many are late. */
export function ownersPart(site: Site, owners: ActionsPage['owners']) {
  const t = site.t.actions;
  return section(
    site,
    { id: 'owners', title: t.owners, note: t.ownersNote },
    table(site, {
      class: 'figures owners',
      caption: t.owners,
      scroll: { isGroup: true },
      rows: owners,
      columns: [
        { head: t.owner, cell: 'link' },
        { head: t.open, kind: 'num', cell: 'open' },
        { head: t.late, kind: 'num', class: ({ late }) => late > 0 && 'short', cell: 'late' },
      ],
    }),
  );
}
