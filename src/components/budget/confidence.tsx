import { section } from '#components/frame/section.tsx';
import { confidenceMark } from '#components/marks/marks.tsx';
import { listColumns, table } from '#components/table/table.tsx';
import type { ConfidenceTable } from '#views/budget/confidence.ts';
import type { Site } from '#views/site.ts';

/** How sure the budget is, quarter by quarter: the further ahead, the less of it is. */
export function confidence(site: Site, { quarters, rows, secure }: ConfidenceTable) {
  const t = site.t.budget;
  return section(
    site,
    { id: 'how-sure', class: 'how-sure', title: t.howSure, aside: site.format.unit },
    table(site, {
      class: 'figures dense',
      caption: `${t.howSure}, ${site.format.unit}`,
      scroll: true,
      rows: [
        ...rows.map(({ confidence: how, cells }) => ({ name: confidenceMark(site, how), cells, isTotal: false })),
        { name: t.secureShare, cells: secure, isTotal: true },
      ],
      row: ({ isTotal }) => ({ class: isTotal && 'total' }),
      columns: [
        { head: t.confidence, cell: 'name' },
        ...listColumns(quarters, { kind: (at) => ['num', at === 0 && 'now'] }),
      ],
    }),
  );
}
