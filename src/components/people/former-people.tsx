import { attitudeMark, NOT_SET } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Html } from '#jsx/html.ts';
import type { FormerRow } from '#views/account/people.ts';
import type { Site } from '#views/site.ts';

/** The customer's people who have left; nothing while nobody has. */
export function formerPeople(site: Site, rows: readonly FormerRow[], caption: string): Html | undefined {
  if (rows.length === 0) return undefined;
  const t = site.t.account.people;
  return table(site, {
    class: 'as-text former-people',
    caption,
    shownCaption: true,
    rows,
    row: ({ anchor }) => ({ id: anchor }),
    columns: [
      { head: t.person, cell: ({ name, position }) => [<span class="name">{name}</span>, under(position)] },
      { head: t.role, cell: ({ roles }) => (roles.length === 0 ? NOT_SET : roles.join(', ')) },
      {
        head: t.until,
        label: true,
        cell: ({ until, reason }) => [<span>{until}</span>, under(reason)],
      },
      {
        head: t.successor,
        label: true,
        cell: ({ successor }) => (successor ? linkedText(successor, 'quiet-link') : NOT_SET),
      },
      {
        head: t.lastAttitude,
        label: true,
        cell: ({ attitude, basis }) => [<span>{attitudeMark(site, attitude)}</span>, under(basis)],
      },
    ],
  });
}
