import { section } from '#components/frame/section.tsx';
import { flagMark, fraction } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { linkLines, quietLink, under, withId } from '#components/text/lines.tsx';
import type { GoalRow } from '#views/goals/goals.ts';
import type { Site } from '#views/site.ts';

/** The strategic goals, each with its measure and how much serves it. */
export function goalTable(site: Site, goals: readonly GoalRow[], editHref: string | undefined) {
  const t = site.t.goals;
  const nothing = <span class="ink3">{t.nothing}</span>;
  return section(
    site,
    { id: 'overview', title: t.overview, note: t.overviewNote, editHref },
    table(site, {
      class: 'as-text goal-list',
      caption: t.overview,
      rows: goals,
      row: ({ anchor }) => ({ id: anchor }),
      columns: [
        {
          head: t.goal,
          cell: ({ id, name, measure }) =>
            withId(
              id,
              <span>
                <b>{name}</b>
                {under(measure)}
              </span>,
            ),
        },
        {
          head: t.plans,
          label: true,
          cell: ({ isUnserved, plans }) =>
            isUnserved ? (
              <span class="fault">
                {flagMark(site, 'medium')} {quietLink(site.url('/handbook/rules/goal-unserved/'), t.unserved)}
              </span>
            ) : (
              fraction(site, plans.serving, plans.of)
            ),
        },
        {
          head: t.by,
          label: true,
          class: ({ things }) => things === '' && 'nothing',
          cell: ({ things }) => things || nothing,
        },
        {
          head: t.segments,
          label: true,
          class: ({ segments }) => segments.length === 0 && 'nothing',
          cell: ({ segments }) => (segments.length === 0 ? nothing : linkLines(segments)),
        },
        { head: t.rewards, kind: 'num', label: true, cell: 'rewards' },
      ],
    }),
  );
}
