import { raw, type Html } from '#jsx/html.ts';
import { linkedText } from '#components/text/linked-text.tsx';
import { lastChange } from '#components/history/last-change.tsx';
import { confidenceMark, figureText, seriesMark } from '#components/marks/marks.tsx';
import type { FigurePanel, QuarterFigureView } from '#views/figures/quarter-figure.ts';
import type { Site } from '#views/site.ts';

/** The rows of a figure's table, one a measure; the gap's drawing stands under its row. */
export function quarterRows(site: Site, { rows, drawings: { wide, narrow } }: QuarterFigureView): Html[] {
  return rows.map((row) => {
    const isGap = row.measure === 'gap';
    return (
      <>
        <tr class={[row.measure, isGap && wide.pins && 'over-pins']}>
          <th scope="row">{seriesMark(site, row.measure)}</th>
          {row.cells.map((cell) => (
            <td class={['num', ...cell.classes].join(' ')}>
              {cell.opens ? (
                <>
                  <a class="opens" href={`#${cell.opens}`}>
                    {cell.text}
                  </a>
                  {cell.letter && <sup class="print-only">{cell.letter}</sup>}
                </>
              ) : (
                figureText(site, cell.text)
              )}
            </td>
          ))}
        </tr>
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

/** A figure opened in place: its parts with confidence, and under each its file and line and who changed it last. Closed it is not seen; the figure's own link opens it. */
export function figureParts(site: Site, panel: FigurePanel): Html {
  const t = site.t.figures;
  const withConfidence = panel.parts.some((part) => part.confidence);
  const change = (of: FigurePanel['change']) => of && lastChange(site, of, true);
  return (
    <details class="opened">
      <summary>
        <b class="sum">{panel.text}</b> {panel.title}
        <span class="close">{t.close}</span>
      </summary>
      <div id={panel.id}>
        <table class="figures dense">
          <caption class="visually-hidden">{panel.title}</caption>
          <thead class="visually-hidden">
            <tr>
              <th scope="col">{t.part}</th>
              {withConfidence && <th scope="col">{t.confidence}</th>}
              <th scope="col">{t.amount}</th>
            </tr>
          </thead>
          <tbody>
            {panel.parts.map((part) => (
              <tr>
                <th scope="row">
                  <span class="part-id">{part.id}</span>
                  {part.href ? (
                    <a class="quiet-link" href={part.href}>
                      {part.name}
                    </a>
                  ) : (
                    part.name
                  )}
                  {part.place && (
                    <span class="part-place">
                      {linkedText(part.place, 'file-line')}
                      {part.change && !panel.change && <>, {change(part.change)}</>}
                    </span>
                  )}
                </th>
                {withConfidence && <td>{part.confidence && confidenceMark(site, part.confidence)}</td>}
                <td class="num">{part.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="caption">
          {panel.sum}
          {panel.change && <> {change(panel.change)}</>}
        </p>
      </div>
    </details>
  );
}
