import { shareColumns } from '#components/figures/figure-columns.tsx';
import { section } from '#components/frame/section.tsx';
import { table } from '#components/table/table.tsx';
import { quietLink } from '#components/text/lines.tsx';
import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Html } from '#jsx/html.ts';
import type { FigureSource } from '#views/budget/sources.ts';
import { segmentTable } from '#views/home/segments.ts';
import type { Site } from '#views/site.ts';

export function segments(site: Site, quarter: Quarter, sources: readonly FigureSource[]): Html {
  const t = site.t.home;
  const { rows, company, scale, notes } = segmentTable(site, quarter);
  return section(
    site,
    { id: 'segments', class: 'segments keep-together', title: t.segments(quarter), aside: site.format.unit },
    <>
      {table(site, {
        class: 'figures by-segment',
        caption: `${t.segments(quarter)}, ${site.format.unit}`,
        scroll: true,
        rows: [...rows, company],
        row: (row) => ({ class: row === company && 'total' }),
        columns: [
          {
            head: t.segment,
            cell: (row) =>
              row === company ? (
                t.company
              ) : (
                <>
                  <span class="code">{row.code}</span>
                  {quietLink(row.href, row.name)} <span class="caption">{row.planType}</span>
                </>
              ),
          },
          { head: t.accounts, kind: 'num beside', cell: 'accounts' },
          ...shareColumns(site, {
            scaleOf: (row) => (row === company ? undefined : scale),
            actual: t.actualToDate,
            sources,
          }),
          { head: t.plansInDate, kind: 'num beside', cell: 'plansInDate' },
          { head: t.warnings, kind: 'num beside', cell: 'warnings' },
        ],
      })}
      <p class="caption">{[t.segmentsNote, ...notes].join(' ')}</p>
    </>,
  );
}
