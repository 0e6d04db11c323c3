import { section } from '#components/frame/section.tsx';
import { stageMark } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { quietLink, under } from '#components/text/lines.tsx';
import type { ListedIdea } from '#views/ideas/ideas.ts';
import type { Site } from '#views/site.ts';
import { writtenLanguage } from '#views/text/written-language.ts';

/** Ideas that nobody has put into the CRM yet, with who keeps the plan. */
export function notInCrm(site: Site, ideas: readonly ListedIdea[]) {
  const t = site.t.ideas;
  return section(
    site,
    {
      id: 'not-in-crm',
      title: t.crmList,
      count: ideas.length,
      note: t.crmListNote,
      empty: { title: t.allInCrm, text: t.allInCrmText },
    },
    table(site, {
      class: 'as-text',
      caption: t.crmList,
      rows: ideas,
      columns: [
        {
          head: t.idea,
          cell: ({ href, idea, account }) => [quietLink(href, idea, writtenLanguage(site)), under(account.text)],
        },
        { head: t.stage, cell: ({ stage }) => stageMark(site, stage) },
        { head: t.kam, class: 'owner', cell: 'kam' },
      ],
    }),
  );
}
