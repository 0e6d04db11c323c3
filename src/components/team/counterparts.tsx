import { influenceMark } from '#components/marks/influence-mark.tsx';
import { ageMark, attitudeMark, NOT_SET } from '#components/marks/marks.tsx';
import { tableSection } from '#components/table/table-section.tsx';
import { type Columns, table } from '#components/table/table.tsx';
import { under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Site } from '#views/site.ts';
import type { CounterpartRow } from '#views/team/duties.ts';
import { shownOf } from '#views/team/person-lists.ts';
import type { PersonPage } from '#views/team/person.ts';
import { wholeListLink } from './whole-list-link.tsx';

const CLASS = 'as-text counterparts';

/** The customers' people whom the person looks after. */
export function counterparts(site: Site, page: Pick<PersonPage, 'member' | 'counterparts'>) {
  const t = site.t.team;
  const { counterparts: all } = page;
  const rows = shownOf('counterparts', all);
  return tableSection(
    site,
    {
      id: 'counterparts',
      title: t.counterparts,
      note: t.counterpartsNote,
      empty: { title: t.noCounterparts, text: t.noCounterpartsText },
    },
    {
      class: CLASS,
      rows,
      columns: columns(site),
      more: {
        count: all.length - rows.length,
        said: wholeListLink(site, page, 'counterparts', { shown: rows.length, all: all.length }),
      },
    },
  );
}

export function counterpartTable(site: Site, rows: readonly CounterpartRow[]) {
  return table(site, { class: CLASS, caption: site.t.team.counterparts, rows, columns: columns(site) });
}

function columns(site: Site): Columns<CounterpartRow> {
  const t = site.t.team;
  return [
    { head: t.person, cell: (row) => [linkedText(row.person, 'quiet-link'), under(row.title)] },
    { head: t.customer, cell: 'account' },
    { head: t.influence, cell: (row) => influenceMark(site, row.influence) },
    { head: t.attitude, cell: (row) => attitudeMark(site, row.attitude) },
    { head: t.age, cell: ({ age }) => ageMark(site, age.days, age.limit) },
    {
      head: t.lastContact,
      label: true,
      class: (row) => row.lastContact === undefined && !row.nextContact && 'nothing',
      cell: ({ lastContact, isTooLongAgo, nextContact: next }) => [
        isTooLongAgo ? <span class="caution">{lastContact}</span> : (lastContact ?? NOT_SET),
        under(next && (next.isLate ? <span class="caution">{next.text}</span> : next.text)),
      ],
    },
  ];
}
