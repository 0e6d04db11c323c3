import { lastChange } from '#components/history/last-change.tsx';
import { confidenceMark } from '#components/marks/marks.tsx';
import { openedPanel } from '#components/table/opened-panel.tsx';
import { cellsOf, listColumns, table } from '#components/table/table.tsx';
import { links, quietLink } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { LinesPanel } from '#views/segments/lines-panel.ts';
import type { Site } from '#views/site.ts';

/**
 * An account's budgets opened in place to their lines: confidence, what each comes from, file and line, and who changed
 * it last.
 */
export function budgetLines(site: Site, panel: LinesPanel) {
  const t = site.t.segments;
  const withChange = !panel.change && panel.lines.some((line) => line.change);
  const figures = listColumns(panel.quarters).map((column, at) => ({ ...column, label: panel.quarters[at] }));
  return openedPanel(
    site,
    panel.id,
    <b>{panel.title}</b>,
    <>
      {table(site, {
        class: 'figures dense',
        caption: panel.title,
        rows: panel.lines,
        columns: [
          {
            head: t.line,
            cell: ({ id, href, name }) => [<span class="part-id">{id}</span>, quietLink(href, name)],
          },
          { head: t.confidence, label: true, cell: ({ confidence }) => confidenceMark(site, confidence) },
          ...figures,
          { head: t.comesFrom, label: true, cell: ({ from }) => links(from) },
          { head: t.place, label: true, headClass: 'num', class: 'place', cell: ({ place }) => linkedText(place) },
          withChange && {
            head: site.t.history.lastChangeHead,
            label: true,
            class: 'change',
            cell: ({ change }) => change && lastChange(site, change, true),
          },
        ],
        foot: (
          <tr class="total">
            <th scope="row">{t.sum}</th>
            <td></td>
            {cellsOf(site, figures, { cells: panel.totals })}
            <td></td>
            <td></td>
            {withChange && <td></td>}
          </tr>
        ),
      })}
      {panel.change && <p class="caption">{lastChange(site, panel.change, true)}</p>}
      {panel.gapNote && <p class="person">{panel.gapNote}</p>}
    </>,
  );
}
