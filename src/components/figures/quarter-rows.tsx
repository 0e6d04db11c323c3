import { NOT_SET } from '#components/marks/marks.tsx';
import { measurePlace } from '#components/marks/sign-key.tsx';
import { seriesMark } from '#components/marks/series-mark.tsx';
import { opens } from '#components/table/opened-panel.tsx';
import { type Html, raw } from '#jsx/html.ts';
import type { FigureColumn, QuarterFigureView } from '#views/figures/quarter-figure.ts';
import type { Site } from '#views/site.ts';
import type { FigureRow } from '#views/figures/figure-panel.ts';
import { figurePanel } from './figure-panel.tsx';

/**
 * The rows of a figure's table, one a measure, each with what its figures open to; the gap's drawing stands under its
 * row.
 */
export function quarterRows(
  site: Site,
  { columns, rows, panels, drawings: { wide, narrow } }: QuarterFigureView,
  classOf: (column: FigureColumn) => string | undefined,
) {
  return rows.map((row) => {
    const isGap = row.measure === 'gap';
    const isUnset = row.cells.every(({ text }) => text === NOT_SET);
    const opened = panels.filter(({ measure }) => measure === row.measure);
    return (
      <>
        <tr class={[row.measure, isGap && wide.pins && 'over-pins', isUnset && 'unset']}>
          <th scope="row">
            {explained(site, row.measure, seriesMark(site, row.measure))}
            {isUnset && <span class="visually-hidden"> {site.t.site.notSet}</span>}
          </th>
          {row.cells.map((cell, at) => (
            <td class={[...cell.classes, columns[at] && classOf(columns[at])]}>
              {!isUnset && opens(site, cell.opens && `#${cell.opens}`, cell.text)}
            </td>
          ))}
        </tr>
        {opened.length > 0 && (
          <tr class="opened-row">
            <td colspan={narrow.columns + 1}>{opened.map((panel) => figurePanel(site, panel))}</td>
          </tr>
        )}
        {isGap && pins('wide', wide)}
        {isGap && pins('narrow', narrow)}
      </>
    );
  });
}

/** The name of a row, which leads to its place in the method, where there is one. */
function explained(site: Site, measure: FigureRow, name: Html): Html {
  const href = measurePlace(site, measure);
  return href === undefined ? (
    name
  ) : (
    <a class="explained" href={href}>
      {name}
    </a>
  );
}

function pins(width: 'wide' | 'narrow', drawing: QuarterFigureView['drawings']['wide']): Html | undefined {
  return drawing.pins ? (
    <tr class={['drawing', width]} aria-hidden="true">
      <td />
      <td colspan={drawing.columns}>{raw(drawing.pins)}</td>
    </tr>
  ) : undefined;
}
