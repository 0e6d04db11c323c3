import { section } from '#components/frame/section.tsx';
import { figureText, fraction, NOT_SET } from '#components/marks/marks.tsx';
import { oneMove } from '#components/people/moves.tsx';
import { table } from '#components/table/table.tsx';
import { quietLink, under } from '#components/text/lines.tsx';
import type { KindRow } from '#views/actions/lessons.ts';
import type { Site } from '#views/site.ts';

/** Kinds of action in the order of what followed them; every share with its number. */
export function kindsPart(site: Site, kinds: readonly KindRow[]) {
  const t = site.t.lessons;
  return section(
    site,
    { id: 'kinds', title: t.kinds, note: t.kindsNote },
    table(site, {
      class: 'as-text kinds',
      caption: t.kinds,
      rows: kinds,
      columns: [
        { head: t.rank, kind: 'num', class: 'rank', cell: 'rank' },
        { head: t.kind, isRowHead: true, cell: ({ anchor, name }) => quietLink(`#${anchor}`, name) },
        {
          head: t.followed,
          class: 'one-line',
          label: true,
          cell: ({ followed: { done, of } }) => fraction(site, done, of),
        },
        {
          head: t.moves,
          label: true,
          cell: ({ moves }) =>
            moves.length === 0
              ? NOT_SET
              : moves.map((move) => (
                  <span class="each">
                    {oneMove(site, move)}
                    {move.count > 1 && <span class="caption"> {t.times(move.count)}</span>}
                  </span>
                )),
        },
        {
          head: t.sales,
          kind: 'num',
          label: true,
          cell: ({ sales, salesOf }) => [figureText(site, sales), under(salesOf)],
        },
        { head: t.days, kind: 'num', label: true, cell: 'days' },
      ],
    }),
  );
}
