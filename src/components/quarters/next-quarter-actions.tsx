import { section } from '#components/frame/section.tsx';
import { NOT_SET } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import type { AccountQuarterPage } from '#views/quarters/account-quarter.ts';
import type { Site } from '#views/site.ts';
import { actionName } from './quarter-actions.tsx';

/** What is due in the quarter after this one. */
export function nextQuarterActions(site: Site, { next, nextActions }: AccountQuarterPage) {
  const t = site.t.snapshot;
  const title = t.actionsOf(next);
  return section(
    site,
    {
      id: 'next',
      class: 'next-actions',
      title,
      empty: nextActions.length === 0 && { title: t.noActions(next), text: t.noActionsText },
    },
    table(site, {
      class: 'as-text',
      caption: title,
      rows: nextActions,
      columns: [
        { head: t.due, class: 'due', cell: 'due' },
        { head: t.action, isRowHead: true, cell: (action) => actionName(action) },
        { head: t.owner, class: 'owner', cell: 'owner' },
        { head: t.aim, label: true, cell: ({ aim }) => aim ?? NOT_SET },
      ],
    }),
  );
}
