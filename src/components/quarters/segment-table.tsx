import { shareColumns } from '#components/figures/figure-columns.tsx';
import { section } from '#components/frame/section.tsx';
import { table } from '#components/table/table.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { CompanyQuarterPage } from '#views/quarters/company-quarter.ts';
import type { Site } from '#views/site.ts';

/** Every segment's figures of a quarter, with the company as the sum below. */
export function segmentTable(site: Site, { segments, quarter, isOver }: CompanyQuarterPage) {
  const { home, snapshot, vocabulary } = site.t;
  const { rows, company, scale, notes } = segments;
  const title = snapshot.segments(quarter);
  return section(site, { id: 'segments', class: 'segments keep-together', title, aside: site.format.unit }, [
    table(site, {
      class: 'figures by-segment',
      caption: `${title}, ${site.format.unit}`,
      scroll: true,
      rows: [...rows, company],
      row: (row) => ({ class: row === company && 'total' }),
      columns: [
        {
          head: home.segment,
          cell: (row) => (
            <>
              {row !== company && <span class="code">{row.code}</span>}
              {linkedText(row.name, 'quiet-link')} {row.planType && <span class="caption">{row.planType}</span>}
            </>
          ),
        },
        { head: home.accounts, kind: 'num beside', cell: 'accounts' },
        ...shareColumns(site, {
          scaleOf: (row) => (row === company ? undefined : scale),
          actual: isOver ? vocabulary.measure.actual : snapshot.actualToDate,
          isToDate: !isOver,
        }),
        { head: snapshot.redFlags, kind: 'num beside', cell: 'flags' },
      ],
    }),
    notes.length > 0 && <p class="caption">{notes.join(' ')}</p>,
  ]);
}
