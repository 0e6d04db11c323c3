import { drawGapPins, drawQuarterChart, type QuarterColumn } from '#charts/quarter-chart.ts';
import type { ComparedFigures } from '#domain/budget/compared-figures.ts';
import type { Figures } from '#domain/budget/figures.ts';
import { companyQuarter, figuresOf, segmentQuarter } from '#domain/budget/roll-up.ts';
import { addQuarters, quarterOf, quartersFrom, type Quarter } from '#domain/calendar/quarters.ts';
import type { Minor } from '#domain/money/money.ts';
import type { Planned, Segment } from '#domain/portfolio.ts';
import { budgetParts, partsInWords, type FigurePart } from './figure-parts.ts';
import { sharedChange, type ShownChange } from '../history/last-change.ts';
import { notAlikeNotes } from './not-alike.ts';
import { ownId } from '../links/own-id.ts';
import type { Site } from '../site.ts';

/** The rows of the figure's table, in order. */
const FIGURE_ROWS = ['target', 'budget', 'gap', 'forecast', 'actual'] as const;
export type FigureRow = (typeof FIGURE_ROWS)[number];

export interface FigureCell {
  quarter: Quarter;
  /** As printed; empty where the row does not speak of the quarter, "–" where it could and nothing is set. */
  text: string;
  raw: Minor | undefined;
  /** Anchor of the panel in which the figure opens to its parts. */
  opens: string | undefined;
  /** On paper, the letter of the note that says where it comes from. */
  letter: string | undefined;
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

/** What an underlined figure opens to. */
export interface FigurePanel {
  id: string;
  quarter: Quarter;
  isFar: boolean;
  text: string;
  title: string;
  parts: FigurePart[];
  /** The letter of its note on paper, and what the note says. */
  letter: string | undefined;
  source: string;
  /** "480,000.00 EUR is the sum of five lines." */
  sum: string;
  /** The last change, when it is the same for all parts. */
  change: ShownChange | undefined;
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
  allHref: string | undefined;
  isEmpty: boolean;
}

interface Drawing {
  chart: string;
  /** Nothing when no gap is set. */
  pins: string | undefined;
  columns: number;
}

export interface FigureOptions {
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
  /** What a quarter's budget opens to. */
  partsOf?: (quarter: Quarter) => FigurePart[];
  partKind?: 'line' | 'segment';
  /** Whether each budget has a letter and a note on paper; it has unless the page has notes of its own. */
  withNotes?: boolean;
  /** Where all quarters are listed, for a narrow screen. */
  allHref?: string | undefined;
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
  options: FigureOptions,
): QuarterFigureView {
  const { t, format } = site;
  const now = options.now ?? quarterOf(site.asOf, site.portfolio.fiscalYear);
  const isPast = (quarter: Quarter) => quarter < now || (quarter === now && options.isOver === true);
  const quarters = quartersFrom(
    options.from ?? addQuarters(now, -(options.before ?? 2)),
    options.to ?? addQuarters(now, options.after ?? 4),
  );
  const near = nearest(quarters, now);
  const kind = options.partKind ?? 'line';
  const figures = new Map(quarters.map((quarter) => [quarter, figuresIn(quarter)]));
  const id = ownId(site, options.id);
  const partsIn = new Map(
    quarters.map((quarter) => [
      quarter,
      figures.get(quarter)?.budget === undefined ? [] : (options.partsOf?.(quarter) ?? []),
    ]),
  );
  const noted =
    options.withNotes === false ? [] : quarters.filter((quarter) => (partsIn.get(quarter) ?? []).length > 0);
  const letterOf = (quarter: Quarter) =>
    noted.includes(quarter) ? String.fromCharCode(97 + noted.indexOf(quarter)) : undefined;
  const panels = quarters.flatMap((quarter): FigurePanel[] => {
    const budget = figures.get(quarter)?.budget;
    const parts = partsIn.get(quarter) ?? [];
    if (budget === undefined || parts.length === 0) return [];
    return [
      {
        id: `${id}-${quarter.toLowerCase()}`,
        quarter,
        isFar: !near.includes(quarter),
        text: format.figure(budget),
        title: t.figures.budgetOf(options.of, quarter, parts.length, kind),
        parts,
        letter: letterOf(quarter),
        source: partsInWords(parts),
        sum: t.figures.sumIs(format.exact(budget), parts.length, kind),
        change: sharedChange(parts.map(({ change }) => change)),
      },
    ];
  });
  const cell = (measure: FigureRow, quarter: Quarter): FigureCell => {
    const raw = amountOf(figures.get(quarter), measure);
    const silent =
      raw === undefined && ((measure === 'forecast' && isPast(quarter)) || (measure === 'actual' && quarter > now));
    const past = measure === 'forecast' && isPast(quarter);
    return {
      quarter,
      raw,
      text: silent || past ? '' : measure === 'gap' ? format.signed(raw) : format.figure(raw),
      opens: measure === 'budget' ? panels.find((panel) => panel.quarter === quarter)?.id : undefined,
      letter: measure === 'budget' ? letterOf(quarter) : undefined,
      classes: [
        ...(quarter === now ? ['now'] : []),
        ...(near.includes(quarter) ? [] : ['far']),
        ...(measure === 'gap' && format.side(raw) === 'short' ? ['short'] : []),
        ...(measure === 'actual' && quarter === now && !isPast(quarter) ? ['to-date'] : []),
      ],
    };
  };
  const drawn = (shown: readonly Quarter[], size: typeof WIDE): Drawing => {
    const columns = shown.map((quarter) => chartColumn(site, figures.get(quarter), quarter === now, isPast(quarter)));
    const drawing = { columns, ...size };
    if (site.leftOut.has('charts')) return { chart: '', pins: undefined, columns: shown.length };
    return {
      chart: drawQuarterChart(drawing),
      pins: columns.some(({ gap }) => gap !== undefined) ? drawGapPins({ ...drawing, height: PINS_HEIGHT }) : undefined,
      columns: shown.length,
    };
  };
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
    drawings: { wide: drawn(quarters, WIDE), narrow: drawn(near, NARROW) },
    note: [
      t.figures.note(quarters.includes(now) && !isPast(now) ? format.shortDate(site.asOf) : undefined, now.slice(5)),
      ...notDrawn(site, figures, isPast),
      ...notAlikeNotes(
        site,
        [...figures].map(([name, of]) => ({ name, figures: of })),
      ),
    ].join(' '),
    allHref: near.length < quarters.length ? options.allHref : undefined,
    isEmpty: [...figures.values()].every((of) => FIGURE_ROWS.every((measure) => amountOf(of, measure) === undefined)),
  };
}

/** The figure of an account or a new-customer plan; its budgets open to their lines. */
export function accountFigure(site: Site, account: Planned, options: Partial<FigureOptions> = {}): QuarterFigureView {
  return quarterFigure(site, (quarter) => figuresOf([account], quarter, site.book), {
    id: 'sales',
    of: account.name,
    before: 4,
    after: 4,
    partsOf: (quarter) => budgetParts(site, account, quarter),
    ...options,
  });
}

/** A segment's figure, against the target set for the segment. */
export function segmentFigure(site: Site, segment: Segment, options: Partial<FigureOptions> = {}): QuarterFigureView {
  return quarterFigure(site, (quarter) => segmentQuarter(segment, quarter, site.book).figures, {
    id: 'segment-sales',
    of: segment.name,
    ...options,
  });
}

/** The company's figure; its budgets open to its segments and new customers. */
export function companyFigure(site: Site, options: Partial<FigureOptions> = {}): QuarterFigureView {
  const at = new Map<Quarter, ReturnType<typeof companyQuarter>>();
  const of = (quarter: Quarter) => {
    const known = at.get(quarter) ?? companyQuarter(quarter, site.book);
    at.set(quarter, known);
    return known;
  };
  const part = (id: string, name: string, path: string, figures: Figures): FigurePart => ({
    id,
    name,
    href: site.url(path),
    confidence: undefined,
    text: site.format.figure(figures.budget),
    place: undefined,
  });
  const partsOf = (quarter: Quarter): FigurePart[] => {
    const { segments, newCustomers } = of(quarter);
    return [
      ...segments.map((sum) =>
        part(sum.segment.code ?? '', sum.segment.name, `/segments/${sum.segment.id}/`, sum.figures),
      ),
      ...(newCustomers ? [part('', site.t.site.newCustomers, '/new-customers/', newCustomers.figures)] : []),
    ];
  };
  return quarterFigure(site, (quarter) => of(quarter).figures, {
    id: 'company-sales',
    of: site.portfolio.company.name,
    partsOf,
    partKind: 'segment',
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
  const { target, budget, forecast, actual } = figures?.sideBySide ?? {};
  const gap = figures?.gap.difference;
  return {
    figures: { target, budget, forecast: isPast ? undefined : forecast, actual },
    gap: gap === undefined ? undefined : format.rounded(gap),
    isNow,
  };
}

/** Which figures are not drawn, since they are of other accounts than the budget beside them, and of how many they are. */
function notDrawn<Member>(
  { t }: Site,
  figures: ReadonlyMap<Quarter, ComparedFigures<Member>>,
  isPast: (quarter: Quarter) => boolean,
): string[] {
  return (['target', 'forecast', 'actual'] as const).flatMap((measure) => {
    const quarters = [...figures].flatMap(([quarter, of]) => {
      const isLeftOut = of[measure] !== undefined && of.sideBySide[measure] === undefined;
      if (!isLeftOut || (measure === 'forecast' && isPast(quarter))) return [];
      const { members, missing } = of.sum(measure);
      return t.figures.ofSome(quarter, members.length, members.length + missing.length);
    });
    return quarters.length === 0 ? [] : [t.figures.notDrawn(measure, quarters)];
  });
}

function amountOf<Member>(figures: ComparedFigures<Member> | undefined, measure: FigureRow): Minor | undefined {
  return figures && (measure === 'gap' ? figures.gap.difference : figures[measure]);
}
