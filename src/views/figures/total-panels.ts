import { Sum } from '#domain/budget/comparison.ts';
import { carriedByNone } from '#domain/budget/made-of.ts';
import type { Measure } from '#domain/budget/figures.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { byAmount, type Amount } from '#domain/money/money.ts';
import type { Place } from '#domain/place.ts';
import type { Planned } from '#domain/portfolio.ts';
import { plannedFigureHref } from '../links/figure-link.ts';
import { plannedHref } from '../links/account-links.ts';
import type { Site } from '../site.ts';
import { writtenPart } from './account-panels.ts';
import type { FigurePart } from './figure-parts.ts';
import { gapPanel, sumRow, type PanelContent, type PanelOf } from './figure-panel.ts';

/** One of those whom a total is the sum of. */
export interface TotalPart {
  id?: string;
  name: string;
  href: string | undefined;
  amount: Amount;
  /** Where its figure opens in turn. */
  opens: string | undefined;
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

/** What each total of some accounts or segments opens to: its members, who open in turn; or where its target is written. */
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
    return {
      title: site.t.figures.panelTitle(total.of, measure, quarter),
      heads: { part: site.t.figures.partOf[total.kind], amount: quarter },
      parts: shown(site, total, parts),
      sum: sumRow(
        site,
        site.t.figures.sumOf(parts.length, total.kind),
        amount,
        parts.map((part) => part.amount),
      ),
      foot: [`${site.format.exact(amount)}.`, ...(missing > 0 ? [site.t.figures.noneOf(missing, measure)] : [])].join(
        ' ',
      ),
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
      },
    ];
  });
}

/** The largest first; what is beyond the most that are read is one row, so that the panel still adds up. */
function shown(site: Site, total: TotalOf, parts: readonly TotalPart[]): FigurePart[] {
  const sorted = total.kind === 'account' ? [...parts].sort((a, b) => byAmount(b.amount, a.amount)) : [...parts];
  const rest = sorted.slice(MOST_PARTS);
  return [
    ...sorted.slice(0, MOST_PARTS).map((part) => partRow(site, part)),
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
