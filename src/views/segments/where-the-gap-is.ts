import { companyQuarter, figuresOf } from '#domain/budget/roll-up.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { carriedByNone } from '#domain/budget/made-of.ts';
import { byAmount, bySize, type Amount } from '#domain/money/money.ts';
import { plannedIn, type Planned } from '#domain/portfolio.ts';
import { plannedHref } from '../links/account-links.ts';
import { notAlikeNotes } from '../figures/not-alike.ts';
import { gapScale } from '../figures/gap-bar.ts';
import type { Site } from '../site.ts';

export interface GapRow {
  name: string;
  href: string | undefined;
  level: 'whole' | 'segment' | 'account';
  amount: Amount;
  text: string;
  isShort: boolean;
}

export type GapSplit = ReturnType<typeof whereTheGapIs>;

const MOST_ACCOUNTS = 6;

/**
 * What makes the company's gap: segments and new customers from the most short to the most over, each with its accounts
 * or plans that have targets.
 */
export function whereTheGapIs(site: Site, quarter: Quarter) {
  const company = companyQuarter(quarter, site.book);
  const lines = [
    ...company.segments.map((sum) => ({ sum, name: sum.segment.name, href: site.url(`/segments/${sum.segment.id}/`) })),
    ...(company.newCustomers
      ? [{ sum: company.newCustomers, name: site.t.site.newCustomers, href: site.url('/new-customers/') }]
      : []),
  ];
  const shown = lines
    .filter(({ sum }) => sum.gap !== undefined)
    .sort((a, b) => byAmount(a.sum.gap, b.sum.gap))
    .map((line) => ({ ...line, parts: partRows(site, plannedIn(line.sum), quarter) }));
  const rows = shown
    .flatMap(({ sum, name, href, parts }) => [row(site, 'segment', name, href, sum.gap), ...parts])
    .filter((gap) => gap !== undefined);
  const total = row(site, 'whole', site.t.segments.company, undefined, company.gap);
  const all = total ? [...rows, total] : rows;
  const whole = shown.filter(({ parts }) => parts.length === 0).map(({ name }) => name);
  const partly = shown
    .filter(
      ({ sum, parts }) =>
        parts.length > 0 &&
        sum.gap !== undefined &&
        carriedByNone(
          sum.gap,
          parts.map(({ amount }) => amount),
        ) !== 0,
    )
    .map(({ name }) => name);
  const notes = [
    ...notAlikeNotes(
      site,
      [
        ...lines.map(({ name, sum }) => ({ name, figures: sum.figures })),
        { name: site.t.segments.company, figures: company.figures },
      ],
      ({ name }) => name,
    ),
    ...(whole.length === 0 ? [] : [site.t.segments.gapNotSplit(whole)]),
    ...(partly.length === 0 ? [] : [site.t.segments.gapPartlySplit(partly)]),
  ];
  return {
    rows: all,
    scale: gapScale(all.map(({ amount }) => amount)),
    /**
     * Segments whose gap cannot be split, or not wholly, as their accounts have no targets; or why there is nothing to
     * show.
     */
    note: [...(all.length === 0 ? [site.t.segments.noGap(quarter)] : []), ...notes].join(' ') || undefined,
  };
}

function partRows(site: Site, planned: readonly Planned[], quarter: Quarter): GapRow[] {
  return planned
    .flatMap(
      (each) =>
        row(
          site,
          'account',
          each.name,
          plannedHref(site, each),
          figuresOf([each], quarter, site.book).gap.difference,
        ) ?? [],
    )
    .sort((a, b) => bySize(a.amount, b.amount))
    .slice(0, MOST_ACCOUNTS)
    .sort((a, b) => byAmount(a.amount, b.amount));
}

function row(
  site: Site,
  level: GapRow['level'],
  name: string,
  href: string | undefined,
  amount: Amount | undefined,
): GapRow | undefined {
  return amount === undefined
    ? undefined
    : { name, href, level, amount, text: site.format.signed(amount), isShort: site.format.side(amount) === 'short' };
}
