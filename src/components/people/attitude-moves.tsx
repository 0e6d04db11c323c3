import { arrow, attitudeMark } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { joined, under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Account } from '#domain/portfolio.ts';
import { accountAttitudes, type MoveRow } from '#views/people/attitudes.ts';
import type { Site } from '#views/site.ts';

/** The people of a plan at the end of each quarter, then every move with what came before it. */
export function attitudesOverTime(site: Site, account: Account) {
  const t = site.t.attitudes;
  const over = accountAttitudes(site, account);
  return (
    over && [
      table(site, {
        class: 'attitudes-over-time',
        caption: t.title,
        shownCaption: true,
        scroll: { isGroup: true },
        rows: over.people,
        columns: [
          { head: t.person, cell: 'name' },
          ...over.quarters.map((quarter, at) => ({
            head: quarter,
            label: true,
            cell: ({ attitudes }: (typeof over.people)[number]) => {
              const attitude = attitudes[at];
              return attitude ? attitudeMark(site, attitude) : <span class="not-set">{t.notYet}</span>;
            },
          })),
        ],
      }),
      moveTable(site, over.moves, t.movesOf, false),
    ]
  );
}

/** Moves of attitude, each with what was seen and the actions before it. Neither direction is the better one. */
export function moveTable(site: Site, moves: readonly MoveRow[], caption: string, withAccount: boolean) {
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
            cell: (move) => [
              linkedText(move.person, 'quiet-link'),
              under(withAccount && linkedText(move.account, 'quiet-link')),
            ],
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
                    between.map((action) => [linkedText(action, 'quiet-link'), ', ', action.on]),
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
