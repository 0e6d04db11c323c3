import { confidenceMark } from '#components/marks/marks.tsx';
import { cellsOf, type Column, type Columns, listColumns, table } from '#components/table/table.tsx';
import { withId } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Planned } from '#domain/portfolio.ts';
import { budgetOf, type BudgetView } from '#views/account/budget.ts';
import type { Site } from '#views/site.ts';

/** A plan's sales budget line by line, what we put in, the forecasts, and why figures are off. */
export function planMoney(site: Site, plan: Planned) {
  const t = site.t.account.budget;
  const budget = budgetOf(site, plan);
  const { quarters, investment, forecasts, comments } = budget;
  const figures = listColumns(quarters, { kind: (at) => ['num', quarters[at] === budget.now && 'now'] });
  /** A table of figures by quarter with some words before them. */
  const figureRows = <R extends { cells: string[] }>(caption: string, rows: readonly R[], words: Columns<R>) =>
    rows.length > 0 &&
    table(site, {
      class: 'figures figure-rows',
      caption,
      shownCaption: true,
      scroll: { label: `${plan.name}: ${caption}` },
      rows,
      columns: [...words, ...figures],
    });
  return [
    budget.lines.length > 0 && lineTable(site, plan.name, budget, figures),
    figureRows(t.investmentCaption, investment, [
      { head: t.investment, cell: ({ line }) => line },
      { head: t.idea, cell: ({ idea }) => linkedText(idea ?? { text: '' }) },
      { head: t.unit, cell: ({ unit }) => linkedText({ text: unit }) },
    ]),
    figureRows(t.forecastCaption(site.format.unit), forecasts, [
      { head: t.forecast, cell: ({ madeOn }) => madeOn },
      { head: t.reason, cell: ({ reason }) => linkedText({ text: reason ?? '' }) },
    ]),
    comments.length > 0 && (
      <div class="comments">
        <h3>{t.comments}</h3>
        {comments.map((comment) => (
          <p>
            <b>{t.commentOf(comment.quarter, comment.on)}:</b> {comment.comment}{' '}
            <span class="ink3">{comment.written}</span>
          </p>
        ))}
      </div>
    ),
  ];
}

function lineTable(
  site: Site,
  of: string,
  { lines, totals }: BudgetView,
  figures: readonly Column<{ cells: readonly string[] }>[],
) {
  const t = site.t.account.budget;
  const caption = t.caption(site.format.unit);
  return table(site, {
    class: 'figures budget-lines',
    caption,
    scroll: { label: `${of}: ${caption}` },
    rows: lines,
    row: ({ anchor }) => ({ id: anchor }),
    columns: [
      {
        head: t.line,
        cell: ({ id, line }) => withId(id, line),
      },
      {
        head: t.comesFrom,
        cell: ({ offering, serves }) => [offering, ' ', serves.map((thing) => [linkedText(thing), ' '])],
      },
      { head: t.confidence, cell: ({ confidence }) => confidenceMark(site, confidence) },
      ...figures,
      { head: t.file, kind: 'num', class: 'file', cell: ({ place }) => linkedText(place) },
    ],
    foot: (
      <tr class="total">
        <th scope="row" colspan={3}>
          {t.total}
        </th>
        {cellsOf(site, figures, { cells: totals })}
        <td></td>
      </tr>
    ),
  });
}
