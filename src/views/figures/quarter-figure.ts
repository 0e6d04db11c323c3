import { shortDrawing } from '#charts/short-drawing.ts';
import { drawGapPins, drawPart, drawQuarterChart, type QuarterColumn } from '#charts/quarter-chart.ts';
import type { ComparedFigures } from '#domain/budget/compared-figures.ts';
import { MEASURES } from '#domain/budget/figures.ts';
import { companyQuarter, figuresOf, segmentQuarter } from '#domain/budget/roll-up.ts';
import { addQuarters, quarterOf, quartersFrom, type Quarter } from '#domain/calendar/quarters.ts';
import { accountsOf } from '#domain/membership/members.ts';
import { minorOf, type Amount } from '#domain/money/money.ts';
import { placeOf } from '#domain/place.ts';
import type { Planned, Segment } from '#domain/portfolio.ts';
import { accountPanelOf } from './account-panels.ts';
import { companyParts } from './company-parts.ts';
import { amountOf, figureAnchor, FIGURE_ROWS, type FigurePanel, type FigureRow, type PanelOf } from './figure-panel.ts';
import { partsInWords } from './figure-parts.ts';
import { plannedParts, totalPanelOf } from './total-panels.ts';
import { notAlikeNotes } from './not-alike.ts';
import { notDrawn, ofThoseNotes } from './quarter-notes.ts';
import { ownId } from '../links/own-id.ts';
import type { Site } from '../site.ts';

export interface FigureCell {
  quarter: Quarter;
  /** As printed; empty where the row does not speak of the quarter, "–" where it could and nothing is set. */
  text: string;
  raw: Amount | undefined;
  /** Anchor of the panel in which the figure opens to its parts. */
  opens: string | undefined;
  classes: string[];
}

export interface FigureColumn {
  quarter: Quarter;
  year: string;
  name: string;
  isNow: boolean;
  /** Left out where there is room for five quarters only. */
  isFar: boolean;
}

export interface QuarterFigureView {
  id: string;
  caption: string;
  unit: string;
  columns: FigureColumn[];
  rows: { measure: FigureRow; cells: FigureCell[] }[];
  panels: FigurePanel[];
  drawings: { wide: Drawing; narrow: Drawing };
  note: string;
  /** On paper, what the budget of the marked quarter is the sum of. */
  madeOf: string | undefined;
  allHref: string | undefined;
  isEmpty: boolean;
}

interface Drawing {
  chart: string;
  /** Nothing when no gap is set. */
  pins: string | undefined;
  columns: number;
}

export interface FigureOptions<Member> {
  /** Unique on its page. */
  id: string;
  /** What the figure is of: the name of the account, the segment or the company. */
  of: string;
  /** Quarters before and after the current one; two and four unless said. */
  before?: number;
  after?: number;
  /** Or exactly from one quarter to another. */
  from?: Quarter | undefined;
  to?: Quarter | undefined;
  /** The quarter that is marked, when it is not the site's; and whether it is over, so that its actual is whole. */
  now?: Quarter | undefined;
  isOver?: boolean | undefined;
  /** What a set figure opens to. */
  panelOf?: PanelOf<Member> | undefined;
  /** Whether paper says what the marked quarter's budget is the sum of; it does unless the page says so elsewhere. */
  withNotes?: boolean;
  /** Where all quarters are listed, for a narrow screen. */
  allHref?: string | undefined;
  /** The figures of another state of the same: drawn to one scale with it, and what is not the same there is marked. */
  beside?: ((quarter: Quarter) => ComparedFigures<Member>) | undefined;
  /** Whether that other state is what was before: then its gaps are outlined where they were other ones. */
  isAfter?: boolean | undefined;
}

const WIDE = { columnWidth: 60, height: 118 };
const NARROW = { columnWidth: 46, height: 104 };
const PINS_HEIGHT = 30;
const NARROW_BEFORE = 2;
const NARROW_AFTER = 2;

/** Bars over the table that is their axis: the figures of some quarters, as text and as drawings in two widths. */
export function quarterFigure<Member>(
  site: Site,
  figuresIn: (quarter: Quarter) => ComparedFigures<Member>,
  options: FigureOptions<Member>,
): QuarterFigureView {
  const { t, format } = site;
  const now = options.now ?? quarterOf(site.asOf, site.portfolio.fiscalYear);
  const isPast = (quarter: Quarter) => quarter < now || (quarter === now && options.isOver === true);
  const quarters = quartersFrom(
    options.from ?? addQuarters(now, -(options.before ?? 2)),
    options.to ?? addQuarters(now, options.after ?? 4),
  );
  const near = nearest(quarters, now);
  const figures = new Map(quarters.map((quarter) => [quarter, figuresIn(quarter)]));
  const id = ownId(site, options.id);
  const textOf = (measure: FigureRow, quarter: Quarter): string => {
    const raw = amountOf(figures.get(quarter), measure);
    const isSilent = measure === 'actual' && raw === undefined && quarter > now;
    if (isSilent || (measure === 'forecast' && isPast(quarter))) return '';
    return measure === 'gap' ? format.signed(raw) : format.figure(raw);
  };
  const panels = quarters.flatMap((quarter) =>
    FIGURE_ROWS.flatMap((measure): FigurePanel[] => {
      const of = figures.get(quarter);
      const text = textOf(measure, quarter);
      if (!of || text === '' || amountOf(of, measure) === undefined) return [];
      const content = options.panelOf?.(measure, quarter, of, (other) => figureAnchor(id, quarter, other));
      if (!content) return [];
      return [
        { id: figureAnchor(id, quarter, measure), measure, quarter, isFar: !near.includes(quarter), text, ...content },
      ];
    }),
  );
  const marked =
    options.withNotes === false
      ? undefined
      : panels.find((panel) => panel.quarter === now && panel.measure === 'budget');
  const cell = (measure: FigureRow, quarter: Quarter): FigureCell => {
    const raw = amountOf(figures.get(quarter), measure);
    return {
      quarter,
      raw,
      text: textOf(measure, quarter),
      opens: panels.find((panel) => panel.quarter === quarter && panel.measure === measure)?.id,
      classes: [
        ...(quarter === now ? ['now'] : []),
        ...(measure === 'gap' && format.side(raw) === 'short' ? ['short'] : []),
        ...(measure === 'actual' && quarter === now && !isPast(quarter) ? ['to-date'] : []),
        ...(options.beside && amountOf(options.beside(quarter), measure) !== raw ? ['changed'] : []),
      ],
    };
  };
  // The narrow drawing is a part of the wide one, which stands on the page once.
  const drawings = (): QuarterFigureView['drawings'] => {
    const [all, some] = [quarters.length, near.length];
    if (site.leftOut.has('charts'))
      return {
        wide: { chart: '', pins: undefined, columns: all },
        narrow: { chart: '', pins: undefined, columns: some },
      };
    const columnOf = (quarter: Quarter, of: ComparedFigures<Member> | undefined) =>
      chartColumn(site, of, quarter === now, isPast(quarter));
    const { beside } = options;
    const drawing = {
      columns: quarters.map((quarter) => columnOf(quarter, figures.get(quarter))),
      beside: beside && quarters.map((quarter) => columnOf(quarter, beside(quarter))),
      outlinesBeside: options.isAfter,
      ...WIDE,
    };
    const bars = { ...drawing, id: `${id}-bars` };
    const gaps = { ...drawing, id: `${id}-gaps`, height: PINS_HEIGHT };
    const part = { from: quarters.indexOf(near[0] ?? ''), columns: some, ...NARROW };
    const hasGaps = drawing.columns.some(({ gap }) => gap !== undefined);
    return {
      wide: {
        chart: shortDrawing(drawQuarterChart(bars)),
        pins: hasGaps ? shortDrawing(drawGapPins(gaps)) : undefined,
        columns: all,
      },
      narrow: {
        chart: shortDrawing(drawPart(bars, part)),
        pins: hasGaps ? shortDrawing(drawPart(gaps, { ...part, height: PINS_HEIGHT })) : undefined,
        columns: some,
      },
    };
  };
  const isBooked = quarters.includes(now) && !isPast(now) && amountOf(figures.get(now), 'actual') !== undefined;
  return {
    id,
    caption: t.figures.caption(options.of, format.unit),
    unit: format.unit,
    columns: quarters.map((quarter) => ({
      quarter,
      year: quarter.slice(0, 4),
      name: quarter.slice(5),
      isNow: quarter === now,
      isFar: !near.includes(quarter),
    })),
    rows: FIGURE_ROWS.map((measure) => ({ measure, cells: quarters.map((quarter) => cell(measure, quarter)) })),
    panels,
    drawings: drawings(),
    note: [
      t.figures.note(isBooked ? format.shortDate(site.asOf) : undefined, now.slice(5)),
      ...ofThoseNotes(site, figures, isPast),
      ...notDrawn(site, figures, isPast),
      ...notAlikeNotes(
        site,
        [...figures].map(([name, of]) => ({ name, figures: of })),
      ),
    ].join(' '),
    // A sum of one line is that line.
    madeOf: marked && marked.parts.length > 1 ? t.figures.madeOf(marked.text, partsInWords(marked.parts)) : undefined,
    allHref: near.length < quarters.length ? options.allHref : undefined,
    isEmpty: [...figures.values()].every((of) => FIGURE_ROWS.every((measure) => amountOf(of, measure) === undefined)),
  };
}

/** A year to each side of the quarter that runs: what a plan speaks of. */
export const PLAN_QUARTERS = { before: 4, after: 4 };

/** The figure of an account or a new-customer plan; each figure opens to what was written. */
export function accountFigure(
  site: Site,
  account: Planned,
  options: Partial<FigureOptions<Planned>> = {},
): QuarterFigureView {
  return quarterFigure(site, (quarter) => figuresOf([account], quarter, site.book), {
    id: 'sales',
    of: account.name,
    ...PLAN_QUARTERS,
    panelOf: accountPanelOf(site, account),
    ...options,
  });
}

/** A segment's figure, against the target set for the segment. */
export function segmentFigure(
  site: Site,
  segment: Segment,
  options: Partial<FigureOptions<Planned>> = {},
): QuarterFigureView {
  return quarterFigure(site, (quarter) => segmentQuarter(segment, quarter, site.book).figures, {
    id: 'segment-sales',
    of: segment.name,
    panelOf: totalPanelOf(site, {
      of: segment.name,
      kind: 'account',
      partsOf: (measure, quarter) => plannedParts(site, accountsOf(segment, quarter, site.book), measure, quarter),
      ownTarget: (quarter) =>
        segment.targets?.[quarter] === undefined
          ? undefined
          : { place: placeOf(segment.source, ['targets', quarter]), basis: segment.targetBasis },
    }),
    ...options,
  });
}

/** The company's figure; its figures open to its segments and new customers. */
export function companyFigure(site: Site, options: Partial<FigureOptions<Planned>> = {}): QuarterFigureView {
  const { company } = site.portfolio;
  return quarterFigure(site, (quarter) => companyQuarter(quarter, site.book).figures, {
    id: 'company-sales',
    of: company.name,
    panelOf: totalPanelOf(site, {
      of: company.name,
      kind: 'segment',
      partsOf: (measure, quarter) => companyParts(site, measure, quarter),
      ownTarget: (quarter) =>
        company.targets?.[quarter] === undefined
          ? undefined
          : { place: placeOf(company.source, ['targets', quarter]), basis: company.targetBasis },
    }),
    ...options,
  });
}

/** The five quarters that a narrow screen keeps: around the current one, else the last five. */
function nearest(quarters: readonly Quarter[], now: Quarter): Quarter[] {
  const at = quarters.indexOf(now);
  const width = NARROW_BEFORE + 1 + NARROW_AFTER;
  const first = at < 0 ? quarters.length - width : Math.min(at - NARROW_BEFORE, quarters.length - width);
  return quarters.slice(Math.max(0, first), Math.max(0, first) + width);
}

/** What is drawn of a quarter: what may stand side by side, and a forecast only while it is not yet a fact. */
function chartColumn<Member>(
  { format }: Site,
  figures: ComparedFigures<Member> | undefined,
  isNow: boolean,
  isPast: boolean,
): QuarterColumn {
  const [target, budget, forecast, actual] = MEASURES.map((measure) => minorOf(figures?.sideBySide[measure]));
  const gap = figures?.gap.difference;
  return {
    figures: { target, budget, forecast: isPast ? undefined : forecast, actual },
    gap: gap === undefined ? undefined : minorOf(format.rounded(gap)),
    isNow,
  };
}
