import { addQuarters, quarterOf, type Quarter } from '#domain/calendar/quarters.ts';
import { isAccount, type Planned, type SalesPlan, type Segment } from '#domain/portfolio.ts';
import { FIGURE_ROWS, figureAnchor, type FigureRow } from '../figures/figure-panel.ts';
import type { Site } from '../site.ts';
import { plannedHref } from './account-links.ts';

/**
 * Quarters before and after the current one whose figures open on the page of an account, and of a segment or the
 * company.
 */
const OWN = [4, 4] as const;
const TOTAL = [2, 4] as const;

/**
 * Where a set figure of an account or a new-customer plan opens: on its own page. A customer of a sales plan has none.
 */
export function plannedFigureHref(
  site: Site,
  planned: Planned,
  measure: FigureRow,
  quarter: Quarter,
): string | undefined {
  if (isAccount(planned) && planned.salesPlan) return undefined;
  return opensIn(site, measure, quarter, OWN, plannedHref(site, planned), 'sales');
}

/** Where a set figure of a segment opens: on its page, to its accounts. */
export function segmentFigureHref(site: Site, { id }: Segment, measure: FigureRow, quarter: Quarter) {
  return opensIn(site, measure, quarter, TOTAL, site.url(`/segments/${id}/`), 'segment-sales');
}

/** Where a set figure of a sales plan opens: on its page, to its customers. */
export function salesPlanFigureHref(site: Site, { id }: SalesPlan, measure: FigureRow, quarter: Quarter) {
  return opensIn(site, measure, quarter, OWN, site.url(`/sales-plans/${id}/`), 'sales');
}

/** Where a set figure of one of our people opens: on their page, to their accounts and new-customer plans. */
export function personFigureHref(site: Site, id: string, measure: FigureRow, quarter: Quarter) {
  return opensIn(site, measure, quarter, OWN, site.url(`/team/${id}/`), 'sales');
}

/** Where a set figure of the company opens: to its segments and new customers. */
export function companyFigureHref(site: Site, measure: FigureRow, quarter: Quarter) {
  return opensIn(site, measure, quarter, TOTAL, site.url('/segments/'), 'company-sales');
}

/** Where the figures of a row open, by measure. */
export type FigureLinks = Partial<Record<FigureRow, string | undefined>>;

/** The links of a row's figures in one quarter. */
export function figureLinks(hrefOf: (measure: FigureRow) => string | undefined): FigureLinks {
  return Object.fromEntries(FIGURE_ROWS.map((measure) => [measure, hrefOf(measure)]));
}

/** The links of an account's or a new-customer plan's figures. */
export function plannedLinks(site: Site, planned: Planned, quarter: Quarter): FigureLinks {
  return figureLinks((measure) => plannedFigureHref(site, planned, measure, quarter));
}

function opensIn(
  site: Site,
  measure: FigureRow,
  quarter: Quarter,
  [before, after]: readonly [number, number],
  page: string,
  figure: string,
): string | undefined {
  const now = quarterOf(site.asOf, site.portfolio.fiscalYear);
  const isShown = quarter >= addQuarters(now, -before) && quarter <= addQuarters(now, after);
  // A forecast of what is over is not shown, see the quarter figure.
  if (!isShown || (measure === 'forecast' && quarter < now)) return undefined;
  return `${page}#${figureAnchor(figure, quarter, measure)}`;
}
