import { stageMark } from '#components/marks/marks.tsx';
import { tableSection } from '#components/table/table-section.tsx';
import { quietLink, under } from '#components/text/lines.tsx';
import type { IdeasPage } from '#views/ideas/ideas.ts';
import type { Site } from '#views/site.ts';

/** Ideas that nobody has put into the CRM yet, with who keeps the plan. */
export function notInCrm(site: Site, page: IdeasPage) {
  const t = site.t.ideas;
  return tableSection(
    site,
    {
      id: 'not-in-crm',
      title: t.crmList,
      note: t.crmListNote,
      empty: { title: t.allInCrm, text: t.allInCrmText },
    },
    {
      class: 'as-text',
      rows: page.notInCrm.rows,
      more: { count: page.notInCrm.more, said: <a href="#list">{t.moreInList(page.notInCrm.more)}</a> },
      columns: [
        {
          head: t.idea,
          cell: ({ href, idea, account }) => [quietLink(href, idea), under(account.text)],
        },
        { head: t.stage, cell: ({ stage }) => stageMark(site, stage) },
        { head: t.kam, class: 'owner', cell: 'kam' },
      ],
    },
  );
}
