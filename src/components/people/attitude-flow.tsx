import { attitudeMark } from '#components/marks/marks.tsx';
import { openedPanel, opens } from '#components/table/opened-panel.tsx';
import { table } from '#components/table/table.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Attitude } from '#domain/plan/vocabulary.ts';
import type { Site } from '#views/site.ts';
import { type FlowCell, type FlowRow, MOST_SIDE } from '#views/people/attitude-flow.ts';

/**
 * Moves of attitude from and to: a square whose area is how many, filled for a move and outlined for a first judgement,
 * and the count beside it, which opens to who they are.
 */
export function attitudeFlowTable(
  site: Site,
  { rows, columns }: { rows: readonly FlowRow[]; columns: readonly Attitude[] },
  caption: string,
) {
  const t = site.t.attitudes;
  return table<FlowRow>(site, {
    class: 'attitude-flow',
    caption,
    rows,
    row: ({ isFirst }) => ({ class: isFirst && 'first' }),
    columns: [
      {
        head: t.from,
        cell: ({ from, isFirst }) => [attitudeMark(site, from), isFirst && <span class="under">{t.firstTime}</span>],
      },
      ...columns.map((to, at) => ({
        head: attitudeMark(site, to),
        cell: ({ cells, isFirst, from }: FlowRow) => flowCell(site, cells[at], isFirst, from === to),
      })),
      { head: t.all, kind: 'num', cell: 'all' },
    ],
    opened: ({ cells }) => cells.filter((cell) => cell !== undefined).map((cell) => peoplePanel(site, cell)),
  });
}

function flowCell(site: Site, cell: FlowCell | undefined, isFirst: boolean, isItself: boolean) {
  if (cell) return [square(cell.side, isFirst), ' ', opens(site, `#${cell.panel.id}`, cell.text)];
  return isItself ? '' : <span class="visually-hidden">0</span>;
}

const ROOM = MOST_SIDE + 2;

function square(side: number, isOutlined: boolean) {
  const at = (ROOM - side) / 2;
  return (
    <svg aria-hidden="true" width={ROOM} height={ROOM} viewBox={`0 0 ${ROOM} ${ROOM}`}>
      <rect
        x={at}
        y={at}
        width={side}
        height={side}
        fill={isOutlined ? 'none' : 'currentColor'}
        stroke="currentColor"
        stroke-width="1.3"
      />
    </svg>
  );
}

function peoplePanel(site: Site, { panel: { id, title, people, more } }: FlowCell) {
  return openedPanel(
    site,
    id,
    title,
    <>
      <ul class="movers">
        {people.map(({ person, account, on }) => (
          <li>
            {linkedText(person, 'quiet-link strong')}, {linkedText(account, 'quiet-link')}
            <span class="ink3">, {on}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="caption">{site.t.attitudes.moreMovers(more)}</p>}
    </>,
  );
}
