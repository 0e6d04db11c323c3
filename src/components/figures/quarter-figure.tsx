import { emptyState } from '#components/frame/section-header.tsx';
import { wears } from '#components/text/wears.ts';
import { raw } from '#jsx/html.ts';
import type { FigureColumn, QuarterFigureView } from '#views/figures/quarter-figure.ts';
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
  const near = nearFrom(figure);
  if (figure.isEmpty) return emptyState(site, { title: t.empty, text: t.emptyText });
  return (
    <figure class="quarter-figure">
      {wears('figures')}
      <table class={['quarters', near.class]}>
        <caption class="visually-hidden">{figure.caption}</caption>
        <colgroup>
          <col />
          {columns.map((column) => (
            <col class={near.classOf(column)} />
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
            <th scope="col">
              <span class="visually-hidden">{t.quarter}</span>
            </th>
            {columns.map((column) => (
              <th scope="col" class={[column.isNow && 'now', near.classOf(column)]}>
                <b>{column.year}</b> {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{quarterRows(site, figure, near.classOf)}</tbody>
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

/** As many columns may be left out before the near ones by the class of their table (figures.css). */
const MOST_BEFORE = 4;

/**
 * How far quarters are known: by a class of the table, which says how many stand before the near ones, or each by its
 * own where these are many; nothing where all are near.
 */
function nearFrom({ columns }: QuarterFigureView): {
  class?: string;
  classOf: (column: FigureColumn) => string | undefined;
} {
  const before = columns.findIndex(({ isFar }) => !isFar);
  if (before > MOST_BEFORE) return { classOf: ({ isFar }) => (isFar ? 'far' : undefined) };
  const own = columns.some(({ isFar }) => isFar) ? `near-${before}` : undefined;
  return { ...(own && { class: own }), classOf: () => undefined };
}
