import { section } from '#components/frame/section.tsx';
import { ageMark, attitudeMark, influenceMark, NOT_SET } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Site } from '#views/site.ts';
import type { CounterpartRow } from '#views/team/duties.ts';

/** The customers' people whom the person looks after. */
export function counterparts(site: Site, rows: readonly CounterpartRow[]) {
  const t = site.t.team;
  return section(
    site,
    {
      id: 'counterparts',
      title: t.counterparts,
      count: rows.length,
      note: t.counterpartsNote,
      empty: { title: t.noCounterparts, text: t.noCounterpartsText },
    },
    table(site, {
      class: 'as-text counterparts',
      caption: t.counterparts,
      rows,
      columns: [
        { head: t.person, cell: (row) => [linkedText(row.person, 'quiet-link'), under(row.title)] },
        { head: t.customer, cell: 'account' },
        { head: t.influence, cell: (row) => influenceMark(site, row.influence) },
        { head: t.attitude, cell: (row) => attitudeMark(site, row.attitude) },
        { head: t.age, cell: ({ age }) => ageMark(site, age.days, age.limit) },
        {
          head: t.lastContact,
          label: true,
          class: (row) => [row.isTooLongAgo && 'caution', row.lastContact === undefined && 'nothing'],
          cell: (row) => row.lastContact ?? NOT_SET,
        },
      ],
    }),
  );
}
