import { section } from '#components/frame/section.tsx';
import { table } from '#components/table/table.tsx';
import type { AccuracyRow } from '#views/budget/accuracy.ts';
import type { Site } from '#views/site.ts';

/** How far the forecasts of sealed quarters were from what came. */
export function accuracy(site: Site, rows: readonly AccuracyRow[]) {
  const t = site.t.budget;
  const { unit } = site.format;
  const isEmpty = rows.length === 0;
  return section(
    site,
    {
      id: 'accuracy',
      class: 'accuracy',
      title: t.accuracy,
      note: !isEmpty && t.accuracyNote(unit),
      empty: isEmpty && { title: t.noAccuracy, text: t.noAccuracyText },
    },
    table(site, {
      class: 'figures dense',
      caption: `${t.accuracy}, ${unit}`,
      scroll: true,
      rows,
      columns: [
        { head: t.sealedQuarter, cell: 'quarter' },
        { head: t.quartersBefore, cell: ({ quartersBefore }) => t.before(quartersBefore) },
        { head: t.forecast, kind: 'num', cell: 'forecast' },
        { head: t.actual, kind: 'num', cell: 'actual' },
        { head: t.accuracyDifference, kind: 'num', class: ({ isBelow }) => isBelow && 'short', cell: 'difference' },
        { head: t.offBy, kind: 'num', cell: 'missed' },
        { head: t.offByShare, kind: 'num', cell: 'missedShare' },
        { head: t.compared, kind: 'num', cell: 'compared' },
        { head: t.withoutActual, kind: 'num', cell: 'withoutActual' },
      ],
    }),
  );
}
