import { section } from '#components/frame/section.tsx';
import { figureText, NOT_SET, stageMark } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { quietLink, under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { IdeasPage } from '#views/ideas/ideas.ts';
import type { Site } from '#views/site.ts';
import { writtenLanguage } from '#views/text/written-language.ts';

/** Ideas that live, by stage, the most valuable first. */
export function ideaList(site: Site, groups: IdeasPage['groups']) {
  const t = site.t.ideas;
  const lang = writtenLanguage(site);
  return section(
    site,
    { id: 'list', title: t.list },
    table(site, {
      class: 'as-text idea-list',
      caption: t.list,
      groups: groups.map(({ anchor, stage, value, ideas }) => ({
        attributes: { id: anchor },
        rows: ideas,
        head: stageMark(site, stage),
        span: 4,
        figures: [<td class="num">{figureText(site, value)}</td>, <td class="nothing" colspan={3}></td>],
      })),
      columns: [
        { head: t.idea, cell: ({ href, idea }) => quietLink(href, idea, lang) },
        { head: t.account, cell: 'account' },
        {
          head: t.need,
          label: true,
          class: ({ needText, offering }) => !needText && !offering && 'nothing',
          cell: ({ needText, offering }) =>
            !needText && !offering
              ? NOT_SET
              : [
                  needText && (
                    <span class="each" lang={lang}>
                      {linkedText(needText, 'quiet-link')}
                    </span>
                  ),
                  offering && (
                    <span class="each small ink2" lang={lang}>
                      {offering}
                    </span>
                  ),
                ],
        },
        {
          head: t.kind,
          class: 'kind',
          cell: ({ kind, goals }) => [
            kind,
            goals.length > 0 && under(goals.map((goal) => [linkedText(goal, 'quiet-link'), ' '])),
          ],
        },
        { head: t.value(site.format.unit), kind: 'num', label: true, cell: 'value' },
        { head: t.expected, class: 'one-line', label: true, cell: ({ quarter }) => quarter ?? NOT_SET },
        { head: t.proposer, label: true, cell: ({ proposer }) => proposer ?? NOT_SET },
        { head: t.crm, class: 'one-line', cell: ({ crm }) => crm ?? <span class="ink3">{t.notInCrm}</span> },
      ],
    }),
  );
}
