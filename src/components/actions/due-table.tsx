import { stageMark } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { ActionRow } from '#views/home/coming-actions.ts';
import type { Site } from '#views/site.ts';

/** Actions of some accounts: when, what and whose, the stage and what each aims at. */
export function dueTable(
  site: Site,
  rows: readonly ActionRow[] | readonly { head: string; rows: readonly ActionRow[] }[],
  caption: string,
) {
  const t = site.t.home;
  return table(site, {
    class: 'actions',
    caption,
    ...(isGrouped(rows) ? { groups: rows } : { rows }),
    columns: [
      { head: t.due, class: 'due', cell: 'due' },
      {
        head: t.action,
        isRowHead: true,
        cell: ({ action, account: { name: text, href } }) => (
          <>
            <b>{action}</b>
            <br />
            {linkedText({ text, href }, href === undefined ? 'small' : 'quiet-link small')}
          </>
        ),
      },
      { head: t.owner, class: 'owner', cell: 'owner' },
      { head: t.stage, cell: (row) => stageMark(site, row.stage, row.hasSlipped) },
      { head: t.aim, class: 'aim ink2', mayBeEmpty: true, cell: 'aim' },
    ],
  });
}

function isGrouped(
  rows: readonly ActionRow[] | readonly { head: string; rows: readonly ActionRow[] }[],
): rows is readonly { head: string; rows: readonly ActionRow[] }[] {
  const [first] = rows;
  return first !== undefined && 'rows' in first;
}
