import { arrow, attitudeMark } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { joined, under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { MoveRow } from '#views/people/attitudes.ts';
import type { Site } from '#views/site.ts';

/** Moves of attitude, each with what was seen and the actions before it. Neither direction is the better one. */
export function moveTable(site: Site, moves: readonly MoveRow[], caption: string) {
  const t = site.t.attitudes;
  return (
    <>
      {table(site, {
        class: 'attitude-moves',
        caption,
        shownCaption: true,
        rows: moves,
        columns: [
          { head: t.on, class: 'on', cell: 'on' },
          {
            head: t.person,
            isRowHead: true,
            cell: (move) => [linkedText(move.person, 'quiet-link'), under(linkedText(move.account, 'quiet-link'))],
          },
          {
            head: t.move,
            class: 'move',
            cell: ({ from, to }) => [attitudeMark(site, from), ' ', arrow(t.to), ' ', attitudeMark(site, to)],
          },
          {
            head: t.seen,
            cell: ({ seen, between }) => [
              seen,
              between.length > 0 &&
                under([
                  t.before,
                  ' ',
                  joined(
                    between.map((action) => [action.on, ', ', linkedText(action, 'quiet-link')]),
                    '; ',
                  ),
                ]),
            ],
          },
        ],
      })}
      <p class="caption">{t.noProof}</p>
    </>
  );
}
