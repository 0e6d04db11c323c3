import { lastChange } from '#components/history/last-change.tsx';
import { revisionSlope } from './revision-slope.tsx';
import { staleMark } from './stale-mark.tsx';
import { PENCIL, TICK } from '#components/marks/icons.tsx';
import { confidenceMark } from '#components/marks/marks.tsx';
import { openedPanel, opens } from '#components/table/opened-panel.tsx';
import { type Column, table } from '#components/table/table.tsx';
import { joined, named } from '#components/text/lines.tsx';
import type { FigurePanel } from '#views/figures/figure-panel.ts';
import type { FigurePart } from '#views/figures/figure-parts.ts';
import type { Site } from '#views/site.ts';

/**
 * What a figure opens to: its parts, under each who changed its line last and why, how sure it is, its file and line
 * with a link that edits it; below them the sum, and that it adds up.
 */
export function figurePanel(site: Site, { id, text, title, heads, slope, parts, sum, foot }: FigurePanel) {
  const t = site.t.figures;
  const withConfidence = parts.some((part) => part.confidence);
  const withPlace = parts.some((part) => part.place);
  const each = heads.each ?? [];
  const between = Number(withConfidence) + Number(withPlace) + Number(heads.step !== undefined);
  return openedPanel(
    site,
    id,
    [<b class="sum">{text}</b>, ' ', title],
    <>
      {slope && revisionSlope(slope)}
      {table(site, {
        class: ['figures dense parts', each.length > 1 && 'beside'],
        caption: title,
        rows: parts,
        columns: [
          { head: heads.part, cell: (part) => partName(site, part) },
          withConfidence && {
            head: t.confidence,
            label: true,
            cell: ({ confidence }) => confidence && confidenceMark(site, confidence),
          },
          withPlace && { head: t.where, label: true, cell: (part) => whereWritten(site, part) },
          heads.step !== undefined && { head: heads.step, label: true, kind: 'num', cell: ({ step }) => step },
          ...each.map(
            (head, at): Column<FigurePart> => ({
              head,
              label: true,
              kind: 'num',
              cell: ({ cells }) => cells?.[at],
            }),
          ),
          {
            // A quarter is not parted at its hyphen.
            head: joined(
              heads.amount.split(' ').map((word) => <span class="one-line">{word}</span>),
              ' ',
            ),
            cell: (part) => [opens(site, part.opens, part.text), staleMark(part.stale)],
          },
        ],
        foot: (
          <tr class="total">
            <th scope="row" colspan={between + 1}>
              {sum.said}{' '}
              <span class={['adds', sum.isOff && 'short']}>
                {!sum.isOff && TICK} {sum.adds}
              </span>
            </th>
            {each.map((head, at) => (
              <td class="num" data-label={head}>
                {sum.cells?.[at]}
              </td>
            ))}
            <td>{sum.text}</td>
          </tr>
        ),
      })}
      <p class="caption">{foot}</p>
    </>,
  );
}

/** What a part is, and below it what was written to it and who changed it last. */
function partName(site: Site, part: FigurePart) {
  const { id, by, why, isQuoted, change } = part;
  return [
    id !== '' && <span class="part-id">{id}</span>,
    named(part),
    by && <span class="ink3">, {by}</span>,
    why && <span class={['why', isQuoted && 'quoted']}>{why}</span>,
    change && <span class="why">{lastChange(site, change)}</span>,
  ];
}

/** File and line, and a link that edits that line. */
function whereWritten(site: Site, { place, edit, name }: FigurePart) {
  return [
    place && <span class="place">{place.text}</span>,
    edit && [
      ' ',
      <a class="edit-line" href={edit} aria-label={site.t.figures.editLineOf(name)}>
        {PENCIL}
        {site.t.figures.editLine}
      </a>,
    ],
  ];
}
