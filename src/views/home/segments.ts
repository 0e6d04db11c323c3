import { companyQuarter, type CompanyQuarter, type SegmentQuarter, type TargetedRollUp } from '#domain/budget/roll-up.ts';
import type { Figures } from '#domain/budget/figures.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Minor } from '#domain/money/money.ts';
import type { Account } from '#domain/portfolio.ts';
import type { Site } from '../site.ts';
import { planStates, warningsAbout } from './plan-state.ts';

/** One row of the home page's segment table; `name` is nothing for the company's own row. */
export interface SegmentRow {
  code: string | undefined;
  name: string | undefined;
  href: string | undefined;
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
  plansInDate: string;
  warnings: string;
}

export interface SegmentTable {
  rows: SegmentRow[];
  company: SegmentRow;
  /** The scale that all gap bars share: the largest shortfall and the largest surplus of the segments. */
  largestShort: Minor;
  largestOver: Minor;
}

/** Every segment's figures of a quarter, then those of new customers, with the company as the sum below. */
export function segmentTable(site: Site, quarter: Quarter): SegmentTable {
  const company = companyQuarter(quarter, site.book);
  const rows = [...company.segments.map((segment) => segmentRow(site, segment)), ...(company.newCustomers ? [newCustomersRow(site, company.newCustomers)] : [])];
  const gaps = [...company.segments, ...(company.newCustomers ? [company.newCustomers] : [])].flatMap(({ gap }) => gap ?? []);
  return {
    rows,
    company: companyRow(site, company),
    largestShort: Math.max(0, ...gaps.map((gap) => -gap)),
    largestOver: Math.max(0, ...gaps),
  };
}

function segmentRow(site: Site, quarter: SegmentQuarter): SegmentRow {
  const { segment } = quarter;
  return {
    code: segment.code,
    name: segment.name,
    href: site.url(`/segments/${segment.id}/`),
    planType: site.t.home.planType[segment.planType],
    ...figureTexts(site, quarter.figures, quarter.gap),
    ...counts(site, quarter.accounts, warningsAbout(site, segment)),
  };
}

function newCustomersRow(site: Site, quarter: TargetedRollUp): SegmentRow {
  const { t, format } = site;
  return {
    code: undefined, name: t.site.newCustomers, href: site.url('/new-customers/'), planType: t.newCustomers.planType,
    ...figureTexts(site, quarter.figures, quarter.gap),
    accounts: format.figure(undefined), plansInDate: format.figure(undefined),
    warnings: String(site.redFlags.filter(({ newCustomerPlan }) => newCustomerPlan !== undefined).length),
  };
}

function companyRow(site: Site, quarter: CompanyQuarter): SegmentRow {
  const warnings = site.redFlags.length;
  return {
    code: undefined, name: undefined, href: undefined, planType: undefined,
    ...figureTexts(site, quarter.figures, quarter.gap),
    ...counts(site, quarter.accounts, warnings),
  };
}

function figureTexts(site: Site, figures: Figures, gap: Minor | undefined) {
  const { format } = site;
  return {
    target: format.figure(figures.target),
    budget: format.figure(figures.budget),
    gap: format.signed(gap),
    gapAmount: gap,
    gapPercent: format.signedPercent(gap, figures.target),
    forecast: format.figure(figures.forecast),
    actual: format.figure(figures.actual),
    actualOfBudget: format.percent(figures.actual, figures.budget),
  };
}

function counts(site: Site, accounts: readonly Account[], warnings: number) {
  const plans = planStates(site, accounts);
  const inDate = plans.filter((plan) => plan.isInDate).length;
  return {
    accounts: String(accounts.length),
    plansInDate: plans.length === 0 ? site.format.figure(undefined) : site.t.site.fraction(inDate, plans.length),
    warnings: String(warnings),
  };
}
