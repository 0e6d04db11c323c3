import { carriedByNone } from '#domain/budget/made-of.ts';
import type { ComparedFigures } from '#domain/budget/compared-figures.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Amount } from '#domain/money/money.ts';
import type { Site } from '../site.ts';
import type { FigurePart } from './figure-parts.ts';
import type { RevisionSlopeView } from './revision-slope.ts';

/** The rows of the figure's table, in order. */
export const FIGURE_ROWS = ['target', 'budget', 'gap', 'forecast', 'actual'] as const;
export type FigureRow = (typeof FIGURE_ROWS)[number];

/** What a figure is made of, and that it adds up. */
export interface PanelContent {
  title: string;
  /** `each` are columns between a part and its amount, what of it falls to each of them. */
  heads: { part: string; amount: string; step?: string; each?: readonly string[] };
  /** A forecast's revisions, drawn over the table of the same. */
  slope?: RevisionSlopeView | undefined;
  parts: FigurePart[];
  /** The last row: what it is the sum of, the figure, and whether the parts add up to it to the last minor unit. */
  sum: { said: string; text: string; adds: string; isOff: boolean; cells?: readonly string[] };
  /** To the last minor unit, and what the reader should know beside it. */
  foot: string;
}

/** What an underlined figure opens to. */
export interface FigurePanel extends PanelContent {
  id: string;
  measure: FigureRow;
  quarter: Quarter;
  isFar: boolean;
  text: string;
}

/**
 * Makes what a set figure opens to; nothing where it opens to nothing. `anchor` is where the other figures of the
 * quarter open.
 */
export type PanelOf<Member> = (
  measure: FigureRow,
  quarter: Quarter,
  figures: ComparedFigures<Member>,
  anchor: (measure: FigureRow) => string,
) => PanelContent | undefined;

/** Where a figure opens: `sales-2026-q3-budget`. */
export function figureAnchor(figure: string, quarter: Quarter, measure: FigureRow): string {
  return `${figure}-${quarter.toLowerCase()}-${measure}`;
}

/** A figure of some members in a quarter; the gap is budget − target. */
export function amountOf<Member>(figures: ComparedFigures<Member> | undefined, measure: FigureRow): Amount | undefined {
  return figures && (measure === 'gap' ? figures.gap.difference : figures[measure]);
}

/** The last row of a panel: the parts are added up here once more, and held against the figure. */
export function sumRow(
  { t, format }: Pick<Site, 't' | 'format'>,
  said: string,
  total: Amount,
  parts: readonly Amount[],
  {
    less,
    write = (amount) => format.figure(amount),
  }: { less?: readonly Amount[]; write?: (amount: Amount) => string } = {},
): PanelContent['sum'] {
  const off = carriedByNone(total, parts, less);
  return {
    said,
    text: write(total),
    adds: off === 0 ? t.figures.addsUp : t.figures.addsNot(format.exact(off)),
    isOff: off !== 0,
  };
}

/** budget − target: both figures open in turn. */
export function gapPanel<Member>(
  site: Site,
  of: string,
  quarter: Quarter,
  figures: ComparedFigures<Member>,
  anchor: (measure: FigureRow) => string,
  foot: readonly string[] = [],
): PanelContent | undefined {
  const { t, format } = site;
  const { target, budget } = figures;
  const gap = figures.gap.difference;
  if (target === undefined || budget === undefined || gap === undefined) return undefined;
  const { measure } = t.vocabulary;
  const part = (kind: 'budget' | 'target', amount: Amount): FigurePart => ({
    id: '',
    name: measure[kind],
    href: undefined,
    confidence: undefined,
    text: format.figure(amount),
    place: undefined,
    opens: `#${anchor(kind)}`,
  });
  return {
    title: t.figures.panelTitle(of, 'gap', quarter),
    heads: { part: t.figures.part, amount: quarter },
    parts: [part('budget', budget), part('target', target)],
    sum: sumRow(site, t.figures.budgetLessTarget, gap, [budget], {
      less: [target],
      write: (amount) => format.signed(amount),
    }),
    foot: [`${format.exact(gap)}.`, ...foot].join(' '),
  };
}
