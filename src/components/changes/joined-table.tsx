import { linkedText } from '#components/text/linked-text.tsx';
import { table } from '#components/table/table.tsx';
import type { JoinedRow, JoinedSums } from '#views/changes/joined-sums.ts';
import { aboutHref } from '#views/changes/linked-rows.ts';
import type { Site } from '#views/site.ts';

/** What moves before and after in one table: whose it is down, periods across. */
export function joinedTable(site: Site, { title, periods, heads, rows }: JoinedSums, isTitleShown: boolean) {
  const columns = periods.flatMap((_, period) => heads.map((head, at) => ({ head, period, at })));
  return table(site, {
    class: 'dense joined',
    caption: title,
    shownCaption: isTitleShown,
    scroll: { isUsed: true },
    over: (
      <tr class="periods">
        <td />
        {periods.map((period) => (
          <th scope="colgroup" colspan={heads.length}>
            {period}
          </th>
        ))}
      </tr>
    ),
    rows,
    row: ({ about: { level } }) => ({
      class: level === 'company' ? 'is-whole' : level === 'segment' ? 'is-segment' : 'is-part',
    }),
    columns: [
      { head: site.t.priceTag.who, cell: (row) => whose(site, row) },
      ...columns.map(({ head, at }, column) => ({
        head,
        kind: ['num', at === 0 && 'begins'],
        class: (row: JoinedRow) => [AFTER.has(at) && 'after', row.isShort[column] && 'short'],
        cell: (row: JoinedRow) => row.cells[column] ?? '',
      })),
    ],
  });
}

/** The columns under a period that say how it is now. */
const AFTER: ReadonlySet<number> = new Set([1, 2, 4]);

function whose(site: Site, { about, name }: JoinedRow) {
  const href = aboutHref(site, about);
  return href === undefined ? name : linkedText({ text: name, href });
}
