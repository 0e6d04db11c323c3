import { influenceMark } from '#components/marks/influence-mark.tsx';
import { ageMark, attitudeMark, NOT_SET } from '#components/marks/marks.tsx';
import { tableSection } from '#components/table/table-section.tsx';
import { under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Site } from '#views/site.ts';
import type { CounterpartRow } from '#views/team/duties.ts';

/** The customers' people whom the person looks after. */
export function counterparts(site: Site, rows: readonly CounterpartRow[]) {
  const t = site.t.team;
  return tableSection(
    site,
    {
      id: 'counterparts',
      title: t.counterparts,
      note: t.counterpartsNote,
      empty: { title: t.noCounterparts, text: t.noCounterpartsText },
    },
    {
      class: 'as-text counterparts',
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
    },
  );
}
