import { section } from '#components/frame/section.tsx';
import { listColumns, table } from '#components/table/table.tsx';
import type { NewCustomerPage } from '#views/new-customers/new-customers.ts';
import type { Site } from '#views/site.ts';

/** How many customers were to be won in each quarter, and how many were. */
export function wantedAndWon(site: Site, { name, counts }: NewCustomerPage) {
  const t = site.t.newCustomers;
  const { quarters, wanted, won } = counts;
  return section(
    site,
    {
      id: 'by-quarter',
      class: 'wanted-and-won',
      title: t.byQuarter,
      note: t.byQuarterNote(site.format.shortDate(site.asOf)),
    },
    table(site, {
      class: 'figures',
      caption: t.byQuarterCaption(name),
      scroll: true,
      rows: [
        { name: t.wanted, cells: wanted },
        { name: t.won, cells: won },
      ],
      columns: [
        { head: t.count, cell: 'name' },
        ...listColumns([...quarters.map(({ quarter }) => quarter), t.all], {
          kind: (at) => ['num', quarters[at]?.isNow && 'now', at === quarters.length && 'all-quarters'],
        }),
      ],
    }),
  );
}
