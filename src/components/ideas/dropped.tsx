import { NOT_SET } from '#components/marks/marks.tsx';
import { tableSection } from '#components/table/table-section.tsx';
import { quietLink, under } from '#components/text/lines.tsx';
import type { IdeasPage } from '#views/ideas/ideas.ts';
import type { Site } from '#views/site.ts';

/** Ideas that were dropped, with their reason. */
export function dropped(site: Site, page: IdeasPage) {
  const t = site.t.ideas;
  return tableSection(
    site,
    {
      id: 'dropped',
      title: t.dropped,
      note: t.droppedNote,
      empty: { title: t.noDropped, text: t.noDroppedText },
    },
    {
      class: 'as-text',
      rows: page.dropped.rows,
      more: { count: page.dropped.more, said: <a href={page.csvHref}>{t.moreInData(page.dropped.more)}</a> },
      columns: [
        {
          head: t.idea,
          cell: ({ href, idea, offering }) => [quietLink(href, idea), under(offering)],
        },
        { head: t.account, cell: 'account' },
        {
          head: t.reason,
          class: 'person',
          cell: ({ reason }) => reason ?? <span class="ink3">{t.noReason}</span>,
        },
        { head: t.value(site.format.unit), kind: 'num', label: true, cell: 'value' },
        { head: t.proposer, label: true, cell: ({ proposer }) => proposer ?? NOT_SET },
      ],
    },
  );
}
