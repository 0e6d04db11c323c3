import { attitudeMark } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { ATTITUDES } from '#domain/plan/vocabulary.ts';
import { barParts } from '#search/distribution.ts';
import type { AttitudeTable } from '#views/people/attitudes.ts';
import type { Site } from '#views/site.ts';

/** People by attitude, quarter by quarter: a bar of shares, filled as the marks are, and its counts in the same row. */
export function attitudeTable(site: Site, { name, rows }: AttitudeTable) {
  const t = site.t.attitudes;
  return table(site, {
    class: 'attitudes-by-quarter',
    caption: t.caption(name.text),
    rows,
    columns: [
      {
        head: t.quarter,
        cell: ({ quarter, day }) => [quarter, ' ', <span class="caption">{t.asOf(day)}</span>],
      },
      {
        kind: 'bar-cell',
        cell: ({ counts }) => (
          <span class="distribution">
            <svg aria-hidden="true" viewBox="0 0 1000 8" preserveAspectRatio="none" width="100%" height="8">
              {barParts(counts).map(({ attitude, x, width }) => (
                <rect class={attitude} x={x} y="0" width={width} height="8" />
              ))}
            </svg>
          </span>
        ),
      },
      ...ATTITUDES.map((attitude) => ({
        head: attitudeMark(site, attitude, 16),
        kind: 'num',
        label: site.t.vocabulary.attitude[attitude],
        cell: ({ counts }: AttitudeTable['rows'][number]) =>
          site.format.number(counts.find((each) => each.attitude === attitude)?.count ?? 0),
      })),
      { head: t.all, kind: 'num', label: true, cell: ({ all }) => site.format.number(all) },
    ],
  });
}
