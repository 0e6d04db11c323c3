import { emptyState } from '#components/frame/section-header.tsx';
import { wears } from '#components/text/wears.ts';
import { raw } from '#jsx/html.ts';
import type { QuarterFigureView } from '#views/figures/quarter-figure.ts';
import type { Site } from '#views/site.ts';
import { quarterRows } from './quarter-rows.tsx';
import { figureNote } from './source-notes.tsx';

/**
 * Bars by quarter over the table that is their axis: one picture, one table, the same columns. The row labels carry the
 * marks, so they are the legend. An underlined figure opens below its row to what it is made of. Where there is room
 * for five quarters only, the far ones are left out.
 */
export function quarterFigure(site: Site, figure: QuarterFigureView) {
  const t = site.t.figures;
  const {
    columns,
    unit,
    drawings: { wide, narrow },
  } = figure;
  if (figure.isEmpty) return emptyState(site, { title: t.empty, text: t.emptyText });
  return (
    <figure class="quarter-figure">
      {wears('figures', 'history')}
      <table class="quarters">
        <caption class="visually-hidden">{figure.caption}</caption>
        <colgroup>
          <col class="label" />
          {columns.map((column) => (
            <col class={column.isFar ? 'far' : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr class="drawing wide" aria-hidden="true">
            <td>{unit}</td>
            <td colspan={wide.columns}>{raw(wide.chart)}</td>
          </tr>
          <tr class="drawing narrow" aria-hidden="true">
            <td>{unit}</td>
            <td colspan={narrow.columns}>{raw(narrow.chart)}</td>
          </tr>
          <tr>
            <td>
              <span class="visually-hidden">{t.quarter}</span>
            </td>
            {columns.map((column) => (
              <th scope="col" class={['num', column.isNow && 'now', column.isFar && 'far']}>
                <b>{column.year}</b> {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{quarterRows(site, figure)}</tbody>
      </table>
      {figure.allHref && (
        <p class="all-quarters">
          <a href={figure.allHref}>{t.allQuarters(columns.length)}</a>
        </p>
      )}
      <figcaption class="caption">
        {figure.note}
        {figureNote(figure)}
      </figcaption>
    </figure>
  );
}
