import { attitudeMark } from '#components/marks/marks.tsx';
import { type Column, table } from '#components/table/table.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { ATTITUDES } from '#domain/plan/vocabulary.ts';
import type { AttitudeTable } from '#views/people/attitudes.ts';
import type { Site } from '#views/site.ts';

type QuarterRow = AttitudeTable['rows'][number];

/** People by attitude at the end of each quarter, as counts. */
export function attitudeTable(site: Site, { name, rows }: AttitudeTable) {
  const t = site.t.attitudes;
  return table(site, {
    class: 'attitude-counts',
    caption: t.caption(name.text),
    shownCaption: name.text,
    rows,
    columns: [
      {
        head: t.quarter,
        cell: ({ quarter, day }) => [quarter, ' ', <span class="caption">{t.asOf(day)}</span>],
      },
      ...countColumns<QuarterRow>(site, (row) => row),
    ],
  });
}

/** The company and its segments: who moved, who was judged for the first time, and how all are judged today. */
export function segmentAttitudes(
  site: Site,
  { company, segments }: { company: AttitudeTable; segments: readonly AttitudeTable[] },
) {
  const t = site.t.attitudes;
  return table(site, {
    class: 'attitude-counts',
    caption: t.bySegment,
    rows: [...segments, company],
    row: (row) => ({ class: row === company && 'total' }),
    columns: [
      { head: site.t.segments.segment, cell: ({ name }) => linkedText(name, name.href && 'quiet-link') },
      { head: t.movedHead, kind: 'num', label: true, cell: 'moved' },
      { head: t.firstHead, kind: 'num', label: true, cell: 'judgedFirst' },
      ...countColumns<AttitudeTable>(site, ({ rows }) => rows.at(-1)),
    ],
  });
}

/** A column for each attitude and one for all, of rows that have such counts. */
function countColumns<R>(site: Site, countsOf: (row: R) => QuarterRow | undefined): Column<R>[] {
  return [
    ...ATTITUDES.map((attitude, at) => ({
      head: attitudeMark(site, attitude, 16),
      kind: 'num',
      label: site.t.vocabulary.attitude[attitude],
      cell: (row: R) => countsOf(row)?.counts[at],
    })),
    {
      head: site.t.attitudes.all,
      kind: 'num',
      label: true,
      cell: (row: R) => site.format.number(countsOf(row)?.all ?? 0),
    },
  ];
}
