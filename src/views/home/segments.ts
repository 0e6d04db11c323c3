import { staleText } from '../figures/stale-text.ts';
import {
  companyQuarter,
  type CompanyQuarter,
  type SegmentQuarter,
  type TargetedRollUp,
} from '#domain/budget/roll-up.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { plannedIn, type Account } from '#domain/portfolio.ts';
import { shareTexts, type ShareTexts } from '../figures/figure-texts.ts';
import { roundedPartsNote } from '../figures/rounded-parts.ts';
import { notAlikeNotes } from '../figures/not-alike.ts';
import { gapScale, type GapScale } from '../figures/gap-bar.ts';
import { companyFigureHref, figureLinks, segmentFigureHref } from '../links/figure-link.ts';
import type { Site } from '../site.ts';
import { planStates, warningsAbout } from './plan-state.ts';

/** One row of the home page's segment table; `name` is nothing for the company's own row. */
export interface SegmentRow extends ShareTexts {
  code: string | undefined;
  name: string | undefined;
  href: string | undefined;
  planType: string | undefined;
  accounts: string;
  plansInDate: string;
  warnings: string;
}

export interface SegmentTable {
  rows: SegmentRow[];
  company: SegmentRow;
  /** Of the segments' gap bars. */
  scale: GapScale;
  /** Rows without a gap or a share, and why. */
  notes: string[];
}

/** Every segment's figures of a quarter, then those of new customers, with the company as the sum below. */
export function segmentTable(site: Site, quarter: Quarter): SegmentTable {
  const company = companyQuarter(quarter, site.book);
  const rows = [
    ...company.segments.map((segment) => segmentRow(site, segment)),
    ...(company.newCustomers ? [newCustomersRow(site, company.newCustomers)] : []),
  ];
  return {
    rows,
    company: companyRow(site, company),
    scale: gapScale(rows.map(({ gapAmount }) => gapAmount)),
    notes: [
      ...roundedPartsNote(
        site,
        [...company.segments, ...(company.newCustomers ? [company.newCustomers] : [])].map(({ figures }) => figures),
        company.figures,
      ),
      ...notAlikeNotes(
        site,
        [
          ...company.segments.map(({ segment, figures }) => ({ name: segment.name, figures })),
          ...(company.newCustomers ? [{ name: site.t.site.newCustomers, figures: company.newCustomers.figures }] : []),
          { name: site.t.home.company, figures: company.figures },
        ],
        ({ name }) => name,
        ['gap', 'deviation'],
      ),
    ],
  };
}

function segmentRow(site: Site, quarter: SegmentQuarter): SegmentRow {
  const { segment } = quarter;
  return {
    code: segment.code,
    name: segment.name,
    href: site.url(`/segments/${segment.id}/`),
    planType: site.t.home.planType[segment.planType],
    ...shareTexts(site, quarter.figures, staleText(site, plannedIn(quarter), quarter.quarter)),
    links: figureLinks((measure) => segmentFigureHref(site, segment, measure, quarter.quarter)),
    ...counts(site, quarter.accounts, warningsAbout(site, segment)),
  };
}

function newCustomersRow(site: Site, quarter: TargetedRollUp): SegmentRow {
  const { t, format } = site;
  return {
    code: undefined,
    name: t.site.newCustomers,
    href: site.url('/new-customers/'),
    planType: t.newCustomers.planType,
    ...shareTexts(site, quarter.figures, staleText(site, plannedIn(quarter), quarter.quarter)),
    accounts: format.figure(undefined),
    plansInDate: format.figure(undefined),
    warnings: String(site.redFlags.filter(({ newCustomerPlan }) => newCustomerPlan !== undefined).length),
  };
}

function companyRow(site: Site, quarter: CompanyQuarter): SegmentRow {
  const warnings = site.redFlags.length;
  return {
    code: undefined,
    name: undefined,
    href: undefined,
    planType: undefined,
    ...shareTexts(site, quarter.figures, staleText(site, plannedIn(quarter), quarter.quarter)),
    links: figureLinks((measure) => companyFigureHref(site, measure, quarter.quarter)),
    ...counts(site, quarter.accounts, warnings),
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
