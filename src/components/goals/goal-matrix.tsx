import { section } from '#components/frame/section.tsx';
import { table } from '#components/table/table.tsx';
import { linkLines, under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { pageNav } from '#components/list/page-nav.tsx';
import { type GoalsPage, goalsPath } from '#views/goals/goals.ts';
import type { PlanGroup } from '#views/goals/matrix.ts';
import { furtherParts, partOfGroups, rangeOf } from '#views/list/parts.ts';
import type { Site } from '#views/site.ts';

/**
 * Goals across, plans down: what of each plan serves each goal, a page of it. On a narrow screen a plan is a few lines
 * of text.
 */
export function goalMatrix(site: Site, { goals, matrix, paging }: GoalsPage, part: number) {
  const t = site.t.goals;
  const count = matrix.reduce((sum, { rows }) => sum + rows.length, 0);
  const pages = 1 + furtherParts(paging, count).length;
  const { rowsOf } = site.t.lists;
  return section(site, { id: 'matrix', title: t.matrix, note: t.matrixNote }, [
    table(site, {
      class: 'as-text matrix',
      caption: t.matrix,
      scroll: { label: t.groupPlans },
      shownCaption: pages > 1 && rowsOf(...rangeOf(paging, part, count), count),
      groups: partOfGroups(paging, matrix, part).map(({ segment, counts, rows }) => ({
        rows,
        head: linkedText(segment, 'quiet-link strong'),
        span: 1,
        figures: [counts.map((count, at) => <td data-label={goals[at]?.id}>{count}</td>), <td class="nothing"></td>],
      })),
      columns: [
        { head: t.plan, cell: ({ name, kind }) => [linkedText(name, 'quiet-link'), under(kind)] },
        ...goals.map((goal, at) => ({
          head: (
            <span>
              <span class="thing-id">{goal.id}</span> {goal.name}
            </span>
          ),
          label: goal.id,
          class: ({ cells }: PlanGroup['rows'][number]) => cells[at]?.length === 0 && 'nothing',
          cell: ({ cells }: PlanGroup['rows'][number]) =>
            cells[at]?.length === 0 ? <span class="visually-hidden">{t.nothing}</span> : linkLines(cells[at] ?? []),
        })),
        { head: t.owner, class: 'owner', label: true, cell: 'owner' },
      ],
    }),
    pageNav(site, { part, of: pages, pathOf: goalsPath }),
  ]);
}
