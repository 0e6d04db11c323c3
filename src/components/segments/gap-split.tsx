import { section } from '#components/frame/section.tsx';
import { gapBarMark } from '#components/marks/gap-bar-mark.tsx';
import { table } from '#components/table/table.tsx';
import { named } from '#components/text/lines.tsx';
import type { GapSplit } from '#views/segments/where-the-gap-is.ts';
import type { Site } from '#views/site.ts';

/** What makes the company's gap: segments and their accounts on one axis. */
export function gapSplit(site: Site, { rows, scale, note }: GapSplit, quarter: string) {
  const t = site.t.segments;
  const title = t.whereGapIs(quarter);
  return section(
    site,
    { id: 'gap', title, aside: site.format.unit },
    <>
      {rows.length > 0 &&
        table(site, {
          class: 'gap-split',
          caption: `${title}, ${site.format.unit}`,
          areHeadsHidden: true,
          rows,
          row: ({ level }) => ({ class: level }),
          columns: [
            { head: t.name, cell: (row) => named(row) },
            { class: 'bar', cell: ({ amount, level }) => gapBarMark(amount, scale, 196, level === 'account') },
            { head: t.gap, class: ({ isShort }) => ['num', isShort && 'short'], cell: 'text' },
          ],
        })}
      {note && <p class="caption">{note}</p>}
    </>,
  );
}
