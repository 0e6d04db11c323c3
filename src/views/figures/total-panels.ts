import { Sum } from '#domain/budget/comparison.ts';
import { carriedByNone, linesBehind, revisionsBehind } from '#domain/budget/made-of.ts';
import { figuresOf } from '#domain/budget/roll-up.ts';
import type { Measure } from '#domain/budget/figures.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { byAmount, type Amount } from '#domain/money/money.ts';
import type { Place } from '#domain/place.ts';
import { later } from '#domain/history.ts';
import { isAccount, placeIn, type Planned } from '#domain/portfolio.ts';
import { plannedFigureHref } from '../links/figure-link.ts';
import { plannedHref } from '../links/account-links.ts';
import { changeBeside, placeChange } from '../history/last-change.ts';
import { editHref } from '../links/edit-link.ts';
import { shortName } from '../links/names.ts';
import type { Site } from '../site.ts';
import { besideColumns, type WithFigures } from './beside-columns.ts';
import { roundedSum } from './rounded-parts.ts';
import { staleNote, staleText } from './stale-text.ts';
import { writtenPart } from './account-panels.ts';
import { placed, type FigurePart } from './figure-parts.ts';
import { gapPanel, sumRow, type PanelContent, type PanelOf } from './figure-panel.ts';

/** One of those whom a total is the sum of. */
export interface TotalPart extends WithFigures {
  id?: string;
  name: string;
  href: string | undefined;
  amount: Amount;
  /** Where its figure opens in turn. */
  opens: string | undefined;
  /** Those whose forecasts are in it, for how old they are. */
  planned?: readonly Planned[];
  /** Where its own target is written. */
  targetAt?: Place | undefined;
}

/** What a total is of. */
export interface TotalOf {
  of: string;
  kind: 'account' | 'segment';
  /** Those who have a figure of the measure, with it. */
  partsOf: (measure: Measure, quarter: Quarter) => readonly TotalPart[];
  /** The target where it is set on the whole itself: where, and what it rests on. */
  ownTarget?: (quarter: Quarter) => { place: Place; basis: string | undefined } | undefined;
}

/** More parts than this are one row: every line is in the data files and on its own page. */
const MOST_PARTS = 16;

/**
 * What each total of some accounts or segments opens to: its members, who open in turn; or where its target is written.
 */
export function totalPanelOf<Member>(site: Site, total: TotalOf): PanelOf<Member> {
  return (measure, quarter, figures, anchor) => {
    if (measure === 'gap') return gapPanel(site, total.of, quarter, figures, anchor);
    const amount = figures[measure];
    if (amount === undefined) return undefined;
    const parts = [...total.partsOf(measure, quarter)];
    const own = measure === 'target' ? total.ownTarget?.(quarter) : undefined;
    if (own) return ownTargetPanel(site, total, quarter, amount, own, parts);
    if (parts.length === 0) return undefined;
    const missing = figures.sum(measure).missing.length;
    const beside = besideColumns(site, measure, quarter, parts);
    const rows = shown(site, total, parts, (part) => ({
      ...toldOf(site, part, measure, quarter),
      cells: beside.cellsOf(part),
    }));
    return {
      title: site.t.figures.panelTitle(total.of, measure, quarter),
      heads: {
        part: rows.some(({ change }) => change) ? site.t.figures.partAndWhy : site.t.figures.partOf[total.kind],
        amount: `${site.t.vocabulary.measure[measure]} ${quarter}`,
        each: beside.heads,
      },
      parts: rows,
      sum: {
        ...sumRow(
          site,
          site.t.figures.sumOf(parts.length, total.kind),
          amount,
          parts.map((part) => part.amount),
        ),
        cells: beside.sums,
      },
      foot: [
        `${site.format.exact(amount)}.`,
        ...(missing > 0 ? [site.t.figures.noneOf(missing, measure)] : []),
        ...(measure === 'forecast'
          ? staleNote(
              site,
              parts.flatMap(({ planned = [] }) => planned),
              quarter,
            )
          : []),
        ...roundedSum(
          site,
          parts.map((part) => part.amount),
          amount,
        ).map((figure) => site.t.figures.roundedParts([figure])),
      ].join(' '),
    };
  };
}

/** The accounts and new-customer plans of a total, with their own figures. */
export function plannedParts(site: Site, planned: readonly Planned[], measure: Measure, quarter: Quarter): TotalPart[] {
  return planned.flatMap((each) => {
    const amount = site.book.figuresOf(each, quarter)[measure];
    if (amount === undefined) return [];
    return [
      {
        name: each.name,
        href: plannedHref(site, each),
        amount,
        opens: plannedFigureHref(site, each, measure, quarter),
        figures: figuresOf([each], quarter, site.book),
        plan: each,
        planned: [each],
      },
    ];
  });
}

/** The largest first; what is beyond the most that are read is one row, so that the panel still adds up. */
function shown(
  site: Site,
  total: TotalOf,
  parts: readonly TotalPart[],
  told: (part: TotalPart) => Partial<FigurePart>,
): FigurePart[] {
  const sorted = total.kind === 'account' ? [...parts].sort((a, b) => byAmount(b.amount, a.amount)) : [...parts];
  const rest = sorted.slice(MOST_PARTS);
  return [
    ...sorted.slice(0, MOST_PARTS).map((part) => ({ ...partRow(site, part), ...told(part) })),
    ...(rest.length === 0
      ? []
      : [
          partRow(site, {
            name: site.t.figures.more(rest.length),
            href: undefined,
            amount: Sum.over(rest, ({ amount }) => amount).amount ?? 0,
            opens: undefined,
          }),
        ]),
  ];
}

function partRow(site: Site, { id = '', name, href, amount, opens }: TotalPart): FigurePart {
  return { id, name, href, confidence: undefined, text: site.format.figure(amount), place: undefined, opens };
}

/**
 * What is known of a part beside its figure: whose it is, who changed what it says of the quarter last and why, where,
 * and how old it is.
 */
function toldOf(site: Site, part: TotalPart, measure: Measure, quarter: Quarter): Partial<FigurePart> {
  const { plan, planned = [], targetAt } = part;
  const stale = measure === 'forecast' ? staleText(site, planned, quarter) : undefined;
  const places = plan ? placesOf(site, plan, measure, quarter) : measure === 'target' && targetAt ? [targetAt] : [];
  const [first] = places;
  const change = changeBeside(site, later(places.map((place) => placeChange(site, place))));
  const revision = plan && measure === 'forecast' ? revisionsBehind(plan, quarter, site.asOf)[0] : undefined;
  return {
    stale,
    ...(plan && { by: shortName((isAccount(plan) ? plan.kam : plan.owner).name) }),
    ...(first && { place: { text: places.length === 1 ? placed(first) : (first.file.split('/').at(-1) ?? '') } }),
    ...(places.length === 1 && first && { edit: editHref(site, first.file, first.line) }),
    ...(revision?.reason === undefined ? { change } : { why: revision.reason, isQuoted: true }),
  };
}

/** Where a plan's figure of a quarter is written; nothing of an actual, which finance tells. */
function placesOf(site: Site, plan: Planned, measure: Measure, quarter: Quarter): Place[] {
  if (measure === 'budget') return linesBehind(plan, quarter).map(({ place }) => place);
  if (measure === 'forecast')
    return revisionsBehind(plan, quarter, site.asOf)
      .slice(0, 1)
      .map(({ place }) => place);
  return measure === 'target' && plan.targets?.[quarter] !== undefined ? [placeIn(plan, ['targets', quarter])] : [];
}

function ownTargetPanel(
  site: Site,
  { of, kind }: TotalOf,
  quarter: Quarter,
  amount: Amount,
  { place, basis }: { place: Place; basis: string | undefined },
  parts: readonly TotalPart[],
): PanelContent {
  const { t, format } = site;
  const given = Sum.over(parts, (part) => part.amount).amount;
  const rest = carriedByNone(
    amount,
    parts.map((part) => part.amount),
  );
  const allocation: string[] =
    parts.length === 0
      ? []
      : [t.figures.ownTargets(parts.length, kind, format.figure(given), rest === 0 ? undefined : format.signed(rest))];
  return {
    title: t.figures.panelTitle(of, 'target', quarter),
    heads: { part: t.figures.writtenTarget, amount: quarter },
    parts: [
      { ...writtenPart(site, of, amount, place), ...(basis === undefined ? {} : { why: basis, isQuoted: true }) },
    ],
    sum: sumRow(site, t.figures.sumOf(1, 'line'), amount, [amount]),
    foot: [`${format.exact(amount)}.`, ...allocation].join(' '),
  };
}
