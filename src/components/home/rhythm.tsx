import { section } from '#components/frame/section.tsx';
import { subscribeLink } from '#components/frame/subscribe-link.tsx';
import { fraction } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { rhythmRows } from '#views/home/rhythm.ts';
import type { Site } from '#views/site.ts';

export function rhythm(site: Site, quarter: Quarter) {
  const t = site.t.home;
  return section(
    site,
    { id: 'rhythm', class: 'keep-together', title: t.rhythm, aside: subscribeLink(site) },
    table(site, {
      class: 'rhythm',
      caption: t.rhythm,
      areHeadsHidden: true,
      rows: rhythmRows(site, quarter),
      columns: [
        { head: t.duty, cell: 'name' },
        {
          head: t.progress,
          class: 'progress',
          cell: (row) => (row.fraction ? fraction(site, row.fraction.done, row.fraction.of) : row.when),
        },
        { head: t.missing, class: 'ink2', cell: 'note' },
      ],
    }),
  );
}
