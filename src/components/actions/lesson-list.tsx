import { section } from '#components/frame/section.tsx';
import { moves } from '#components/people/moves.tsx';
import { table } from '#components/table/table.tsx';
import { quietLink, under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { KindRow } from '#views/actions/lessons.ts';
import type { Site } from '#views/site.ts';

/** What was learned from each closed action, by kind; in each the newest first. */
export function lessonList(site: Site, kinds: readonly KindRow[], csvHref: string) {
  const {
    lessons: t,
    account: { actions: words },
  } = site.t;
  return section(
    site,
    { id: 'all', title: t.all },
    table(site, {
      class: 'as-text lessons',
      caption: t.all,
      groups: kinds.map(({ anchor, name, lessons, more }) => ({
        attributes: { id: anchor },
        head: name,
        rows: lessons,
        foot: more > 0 && (
          <tr>
            <td colspan={4}>
              <a href={csvHref}>{t.more(more)}</a>
            </td>
          </tr>
        ),
      })),
      columns: [
        { head: t.closedOn, class: 'due', cell: 'closedOn' },
        {
          head: t.action,
          isRowHead: true,
          cell: (lesson) => [
            quietLink(lesson.href, lesson.action),
            under([linkedText(lesson.account, 'quiet-link'), ', ', lesson.owner]),
            under(lesson.test && lesson.test, words.tested),
          ],
        },
        {
          head: t.learned,
          class: 'learned person',
          cell: ({ learned }) => learned ?? t.notLearned,
        },
        {
          head: t.effect,
          label: true,
          cell: ({ relationship, sales }) => [
            moves(site, relationship),
            sales && (
              <span class="each">
                {words.sales}: {sales}
              </span>
            ),
          ],
        },
      ],
    }),
  );
}
