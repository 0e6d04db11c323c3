import { swatch } from '#components/marks/marks.tsx';
import { missMark, paceMark } from '#components/marks/miss-marks.tsx';
import { opens } from '#components/table/opened-panel.tsx';
import type { Column } from '#components/table/table.tsx';
import type { Passed } from '#domain/budget/pace.ts';
import type { MissTexts } from '#views/figures/miss-texts.ts';
import { ofThose } from './of-those.tsx';
import { staleMark } from './stale-mark.tsx';
import type { Site } from '#views/site.ts';

/**
 * The columns of who will miss, the same in every table of misses: target (a budget marked as one), forecast, miss and
 * its bar, actual to date, pace. The table is of the class `misses`, and its page prints `shortHatch()` once.
 */
export function missColumns(site: Site, passed: Passed): Column<MissTexts>[] {
  const { miss: t, vocabulary } = site.t;
  return [
    {
      head: vocabulary.measure.target,
      kind: 'num',
      class: 'asked',
      cell: ({ asked, isBudget, links, ofSome }) => [
        isBudget ? (
          <>
            {swatch('outline')}
            <span class="visually-hidden">{t.budget}</span> {opens(site, links?.budget, asked)}
          </>
        ) : (
          opens(site, links?.target, asked)
        ),
        ofThose(site, ofSome.asked),
      ],
      sortBy: ({ by }) => by.asked,
    },
    {
      head: vocabulary.measure.forecast,
      kind: 'num',
      class: 'forecast',
      cell: ({ forecast, links, ofSome, stale }) => [
        opens(site, links?.forecast, forecast),
        ofThose(site, ofSome.forecast),
        staleMark(stale),
      ],
    },
    {
      head: t.miss,
      kind: 'num',
      class: ({ isShort, isZero }) => ['miss', isShort && 'short', isZero && 'zero'],
      cell: ({ miss }) => miss,
      sortBy: ({ by }) => by.miss,
    },
    { class: 'bar', cell: ({ bar }) => missMark(bar) },
    {
      head: t.toDate,
      kind: 'num to-date',
      cell: ({ toDate, links, ofSome }) => [opens(site, links?.actual, toDate), ofThose(site, ofSome.toDate)],
    },
    {
      head: (
        <>
          {t.pace}, <span class="one-line">{t.day(passed.day, passed.days)}</span>
        </>
      ),
      headClass: 'pace-cell',
      class: 'pace-cell',
      cell: ({ pace, share, isBudget }) =>
        pace && (
          <span class="one-line">
            {paceMark(pace, isBudget)} <span class="share">{share}</span>
          </span>
        ),
      sortBy: ({ by }) => by.pace,
    },
  ];
}

/** The two parts of a miss as columns of their own: what was never planned, and what has slipped since. */
export function missPartColumns(site: Site): Column<MissTexts>[] {
  const { miss: t } = site.t;
  return (['neverPlanned', 'slipped'] as const).map((part) => ({
    head: part === 'slipped' ? t.slippedShort : t.neverPlanned,
    kind: 'num',
    headClass: 'num part',
    class: (row) => ['part', row[part].isShort && 'short'],
    cell: (row) => row[part].text,
  }));
}
