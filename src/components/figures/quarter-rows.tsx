import { seriesMark } from '#components/marks/series-mark.tsx';
import { opens } from '#components/table/opened-panel.tsx';
import { type Html, raw } from '#jsx/html.ts';
import type { QuarterFigureView } from '#views/figures/quarter-figure.ts';
import type { Site } from '#views/site.ts';
import { figurePanel } from './figure-panel.tsx';

/**
 * The rows of a figure's table, one a measure, each with what its figures open to; the gap's drawing stands under its
 * row.
 */
export function quarterRows(site: Site, { rows, panels, drawings: { wide, narrow } }: QuarterFigureView) {
  return rows.map((row) => {
    const isGap = row.measure === 'gap';
    const opened = panels.filter(({ measure }) => measure === row.measure);
    return (
      <>
        <tr class={[row.measure, isGap && wide.pins && 'over-pins']}>
          <th scope="row">{seriesMark(site, row.measure)}</th>
          {row.cells.map((cell) => (
            <td class={['num', ...cell.classes].join(' ')}>{opens(site, cell.opens && `#${cell.opens}`, cell.text)}</td>
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

function pins(width: 'wide' | 'narrow', drawing: QuarterFigureView['drawings']['wide']): Html | undefined {
  return drawing.pins ? (
    <tr class={['drawing', width]} aria-hidden="true">
      <td />
      <td colspan={drawing.columns}>{raw(drawing.pins)}</td>
    </tr>
  ) : undefined;
}
