import { seriesMark } from '#components/marks/series-mark.tsx';
import { lastChange } from '#components/history/last-change.tsx';
import { confidenceMark } from '#components/marks/marks.tsx';
import { openedPanel, opens } from '#components/table/opened-panel.tsx';
import { table } from '#components/table/table.tsx';
import { named } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { type Html, raw } from '#jsx/html.ts';
import type { FigurePanel, QuarterFigureView } from '#views/figures/quarter-figure.ts';
import type { Site } from '#views/site.ts';

/** The rows of a figure's table, one a measure, each with what its figures open to; the gap's drawing stands under its row. */
export function quarterRows(site: Site, { rows, panels, columns, drawings: { wide, narrow } }: QuarterFigureView) {
  return rows.map((row) => {
    const isGap = row.measure === 'gap';
    const opened = panels.filter(({ id }) => row.cells.some(({ opens }) => opens === id));
    return (
      <>
        <tr class={[row.measure, isGap && wide.pins && 'over-pins']}>
          <th scope="row">{seriesMark(site, row.measure)}</th>
          {row.cells.map((cell) => (
            <td class={['num', ...cell.classes].join(' ')}>
              {opens(site, cell.opens && `#${cell.opens}`, cell.text)}
              {cell.opens && cell.letter && <sup class="print-only">{cell.letter}</sup>}
            </td>
          ))}
        </tr>
        {opened.length > 0 && (
          <tr class="opened-row">
            <td colspan={columns.length + 1}>{opened.map((panel) => figureParts(site, panel))}</td>
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

/** A figure opened in place: its parts with confidence, and under each its file and line and who changed it last. Closed it is not seen; the figure's own link opens it. */
function figureParts(site: Site, { id, text, title, parts, sum, change }: FigurePanel) {
  const t = site.t.figures;
  const withConfidence = parts.some((part) => part.confidence);
  return openedPanel(
    site,
    id,
    [<b class="sum">{text}</b>, ' ', title],
    <>
      {table(site, {
        class: 'figures dense',
        caption: title,
        areHeadsHidden: true,
        rows: parts,
        columns: [
          {
            head: t.part,
            cell: (part) => [
              <span class="part-id">{part.id}</span>,
              named(part),
              part.place && (
                <span class="part-place">
                  {linkedText(part.place, 'file-line')}
                  {part.change && !change && [', ', lastChange(site, part.change, true)]}
                </span>
              ),
            ],
          },
          withConfidence && {
            head: t.confidence,
            cell: ({ confidence }) => confidence && confidenceMark(site, confidence),
          },
          { head: t.amount, class: 'num', cell: 'text' },
        ],
      })}
      <p class="caption">
        {sum}
        {change && [' ', lastChange(site, change, true)]}
      </p>
    </>,
  );
}
