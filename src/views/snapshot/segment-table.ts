import { gapOf } from '#domain/budget/figures.ts';
import type { Minor } from '#domain/money/money.ts';
import type { Linked } from '../account-links.ts';
import { figuresAt, sumOfFigures } from './quarter-links.ts';
import type { QuarterView } from './quarter-view.ts';

/** A segment's figures in a quarter; the company's own row has no code. */
export interface QuarterSegmentRow {
  code: string | undefined;
  name: Linked;
  planType: string | undefined;
  accounts: string;
  target: string;
  budget: string;
  gap: string;
  gapAmount: Minor | undefined;
  gapPercent: string;
  forecast: string;
  actual: string;
  actualOfBudget: string;
  flags: string;
}

export interface QuarterSegmentTable {
  rows: QuarterSegmentRow[];
  company: QuarterSegmentRow;
  /** The scale that all gap bars share. */
  largestShort: Minor;
  largestOver: Minor;
}

/** Every segment's figures of a quarter, with the company as the sum below. */
export function quarterSegmentTable(view: QuarterView): QuarterSegmentTable {
  const { site, names, snapshot, quarter } = view;
  const segmentOf = new Map(snapshot.accounts.map(({ id, segment }) => [id, segment]));
  const isThere = (id: string) => site.portfolio.segments.some((segment) => segment.id === id);
  const rows = snapshot.segments.map((segment): QuarterSegmentRow => ({
    code: segment.code,
    name: { text: names.text(segment.name), href: isThere(segment.id) ? site.url(`/segments/${segment.id}/`) : undefined },
    planType: site.t.home.planType[segment.planType],
    ...figureTexts(view, figuresAt(segment.figures, quarter)),
    accounts: String(snapshot.accounts.filter((account) => account.segment === segment.id).length),
    flags: String(snapshot.flags.filter((flag) => flag.segment === segment.id || (flag.account !== undefined && segmentOf.get(flag.account) === segment.id)).length),
  }));
  const plans = snapshot.newCustomerPlans;
  if (plans.length > 0) {
    rows.push({
      code: undefined, name: { text: site.t.site.newCustomers }, planType: site.t.newCustomers.planType, accounts: site.format.figure(undefined),
      ...figureTexts(view, sumOfFigures(plans.map(({ figures }) => figuresAt(figures, quarter)))),
      flags: String(snapshot.flags.filter(({ newCustomerPlan }) => newCustomerPlan !== undefined).length),
    });
  }
  const gaps = rows.flatMap(({ gapAmount }) => gapAmount ?? []);
  return {
    rows,
    company: {
      code: undefined, name: { text: site.t.home.company }, planType: undefined, ...figureTexts(view, figuresAt(snapshot.company.figures, quarter)),
      accounts: String(snapshot.accounts.length), flags: String(snapshot.flags.length),
    },
    largestShort: Math.max(0, ...gaps.map((gap) => -gap)),
    largestOver: Math.max(0, ...gaps),
  };
}

function figureTexts({ site: { format } }: QuarterView, figures: ReturnType<typeof figuresAt>) {
  const gap = gapOf(figures);
  return {
    target: format.figure(figures.target), budget: format.figure(figures.budget), gap: format.signed(gap), gapAmount: gap, gapPercent: format.signedPercent(gap, figures.target),
    forecast: format.figure(figures.forecast), actual: format.figure(figures.actual), actualOfBudget: format.percent(figures.actual, figures.budget),
  };
}
