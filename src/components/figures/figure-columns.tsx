import { gapBarMark } from '#components/marks/gap-bar-mark.tsx';
import { opens } from '#components/table/opened-panel.tsx';
import type { CellValue, Column } from '#components/table/table.tsx';
import type { FigureSource } from '#views/budget/sources.ts';
import type { FigureTexts, ShareTexts } from '#views/figures/figure-texts.ts';
import type { FigureRow } from '#views/figures/figure-panel.ts';
import type { GapScale } from '#views/figures/gap-bar.ts';
import type { Site } from '#views/site.ts';
import type { Measure } from '#domain/budget/figures.ts';
import { figureText } from '#components/marks/marks.tsx';
import { ofThose } from './of-those.tsx';
import { staleMark } from './stale-mark.tsx';
import { sourceLetter } from './source-notes.tsx';

type Sources = readonly FigureSource[];

/**
 * A quarter's figures of a row: target, budget, gap, forecast, actual to date; before them last year's where it is
 * asked for.
 */
export function figureColumns(site: Site, sources: Sources = [], withPriorYear = false): Column<FigureTexts>[] {
  const t = site.t.accounts;
  const column = (
    head: string,
    cell: Exclude<keyof FigureTexts, 'isShort' | 'links' | 'ofSome'>,
    source?: FigureSource['kind'],
  ): Column<FigureTexts> => ({
    head: [head, sourceLetter(sources, source)],
    label: head,
    kind: 'num',
    cell: (row) => figureCell(site, row, cell),
  });
  return [
    ...(withPriorYear
      ? [{ ...column(site.t.budget.priorYear, 'priorYear', 'priorYear'), kind: 'num prior' as const }]
      : []),
    column(t.target, 'target', 'target'),
    column(t.budget, 'budget', 'budget'),
    { ...column(t.gap, 'gap'), class: ({ isShort }) => isShort && 'short' },
    column(t.forecast, 'forecast', 'forecast'),
    { ...column(t.actualToDate, 'actual', 'actual'), class: 'to-date' },
  ];
}

/** A figure of a row, which opens where the row says where. */
function figureCell<Row extends FigureTexts>(site: Site, row: Row, cell: keyof Row): CellValue {
  const href = row.links?.[cell as FigureRow];
  const text = row[cell] as string | undefined;
  const of = row.ofSome[cell as Measure];
  const figure = href === undefined || text === undefined ? text : opens(site, href, text);
  const stale = cell === 'forecast' ? row.stale : undefined;
  if (of === undefined && stale === undefined) return figure;
  return [text === figure ? figureText(site, text ?? '') : figure, ofThose(site, of), staleMark(stale)];
}

export interface Shares {
  /** The axis of the bars; nothing for a row that has none, the sum. */
  scaleOf: (row: ShareTexts) => GapScale | undefined;
  actual: string;
  isToDate?: boolean;
  sources?: Sources;
}

/** A quarter's figures of a row with the bar of its gap and its shares. */
export function shareColumns(site: Site, { scaleOf, actual, isToDate, sources = [] }: Shares): Column<ShareTexts>[] {
  const { home: t, vocabulary } = site.t;
  const column = (
    head: string,
    cell: Exclude<keyof ShareTexts, 'isShort' | 'gapAmount' | 'isOver' | 'links' | 'ofSome'>,
    source?: FigureSource['kind'],
  ): Column<ShareTexts> => ({
    head: [head, sourceLetter(sources, source)],
    kind: 'num',
    cell: (row) => figureCell(site, row, cell),
  });
  const { target, budget, gap, forecast } = vocabulary.measure;
  return [
    column(target, 'target', 'target'),
    { ...column(budget, 'budget', 'budget'), kind: 'num bud' },
    {
      ...column(gap, 'gap'),
      class: ({ isShort, isOver }) => ['gap', isShort && 'short', isOver && 'over'],
    },
    {
      class: 'bar',
      cell: (row) => {
        const scale = scaleOf(row);
        return scale && gapBarMark(row.gapAmount, scale);
      },
    },
    { ...column(t.gapPercent, 'gapPercent'), kind: 'num share', class: ({ isShort }) => isShort && 'short-share' },
    column(forecast, 'forecast', 'forecast'),
    { ...column(actual, 'actual', 'actual'), class: isToDate && 'to-date' },
    { ...column(t.actualOfBudget, 'actualOfBudget'), kind: 'num share' },
  ];
}
