import type { Phrase } from '#words/phrase.ts';
import { Comparison } from '#domain/budget/comparison.ts';
import { topOf } from '#domain/budget/groups.ts';
import { groupHref } from '../links/group-link.ts';
import { MEASURES, type Measure } from '#domain/budget/figures.ts';
import { figuresOf } from '#domain/budget/roll-up.ts';
import { addQuarters, horizonOf, quarterOf, quartersFrom, type Quarter } from '#domain/calendar/quarters.ts';
import { placeIn, type Account, type SalesPlan } from '#domain/portfolio.ts';
import type { Linked } from '../links/account-links.ts';
import { breaksOf, statusOf } from '../account/facts.ts';
import { segmentName } from '../account/header.ts';
import { shownId } from '../account/references.ts';
import { missSentence } from '../figures/sum-lede.ts';
import { sourcesOf, type FigureSource } from '../budget/sources.ts';
import { companyGoalHref, memberLink, memberName } from '../links/company-links.ts';
import { editHref } from '../links/edit-link.ts';
import { ofSome } from '../figures/figure-texts.ts';
import { roundedPartsNote } from '../figures/rounded-parts.ts';
import { quarterFigure, type QuarterFigureView } from '../figures/quarter-figure.ts';
import { plannedParts, totalPanelOf } from '../figures/total-panels.ts';
import type { Site } from '../site.ts';

/** A column of the table of customers: one measure of one quarter. */
export interface SalesColumn {
  quarter: Quarter;
  measure: Measure;
  isNow: boolean;
  startsQuarter: boolean;
}

export interface SalesPlanPage {
  name: string;
  /** Forecast and miss of all its customers together; nothing where not each has a forecast and what was asked. */
  lede: Phrase | undefined;
  path: string;
  owner: string;
  segment: Linked;
  goal: string | undefined;
  strategy: string | undefined;
  goals: { id: string; name: string; href: string }[];
  editHref: string | undefined;
  figure: QuarterFigureView;
  columns: SalesColumn[];
  groups: { quarter: Quarter; columns: number; isNow: boolean }[];
  rows: { id: string; name: string; cells: string[] }[];
  totals: string[];
  /** Of how many customers each total is, where some have no figure. */
  totalsOfSome: (string | undefined)[];
  /** Where rounded rows add up to another figure than the total, and why the plan has no gap. */
  notes: string[];
  /** Customers without a budget in the current quarter; they never count as 0. */
  unbudgeted: number;
  others: Linked[];
  /** On paper: where the figures of the current quarter come from. */
  sources: FigureSource[];
}

/**
 * What a quarter's columns show: of the last one the outcome, of the current one everything, of later ones the plan.
 */
function measuresOf(quarter: Quarter, now: Quarter): readonly Measure[] {
  if (quarter < now) return ['budget', 'actual'];
  return quarter === now ? ['target', 'budget', 'forecast', 'actual'] : ['budget', 'forecast'];
}

/** A sales plan: its customers added up, and a row for each. Columns in which nobody has a figure are left out. */
export function salesPlanPage(site: Site, plan: SalesPlan): SalesPlanPage {
  const { format, book, portfolio } = site;
  const now = quarterOf(site.asOf, portfolio.fiscalYear);
  const quarters = [addQuarters(now, -1), ...horizonOf(site.asOf, 2, portfolio.fiscalYear)];
  const sums = new Map(quarters.map((quarter) => [quarter, figuresOf(plan.customers, quarter, book)]));
  const columns = quarters.flatMap((quarter) =>
    measuresOf(quarter, now)
      .filter((measure) => sums.get(quarter)?.sum(measure).amount !== undefined)
      .map((measure, at): SalesColumn => ({ quarter, measure, isNow: quarter === now, startsQuarter: at === 0 })),
  );
  return {
    name: plan.name,
    lede: ledeOf(site, plan, now),
    path: `/sales-plans/${plan.id}/`,
    owner: memberName(site, plan.owner),
    segment: { text: segmentName(plan.segment), href: site.url(`/segments/${plan.segment.id}/`) },
    goal: plan.goal,
    strategy: plan.strategy,
    goals: plan.servesGoals.map((goal) => ({
      id: shownId(goal),
      name: portfolio.company.goals.find(({ id }) => id === goal)?.name ?? '',
      href: companyGoalHref(site, goal),
    })),
    editHref: editHref(site, plan.source.file),
    figure: quarterFigure(site, (quarter) => figuresOf(plan.customers, quarter, book), {
      id: 'sales',
      of: plan.name,
      before: 4,
      after: 4,
      panelOf: totalPanelOf(site, {
        of: plan.name,
        kind: 'account',
        partsOf: (measure, quarter) => plannedParts(site, plan.customers, measure, quarter),
      }),
    }),
    columns,
    groups: quarters
      .map((quarter) => ({
        quarter,
        isNow: quarter === now,
        columns: columns.filter((column) => column.quarter === quarter).length,
      }))
      .filter((group) => group.columns > 0),
    rows: plan.customers.map((customer) => ({
      id: customer.id,
      name: customer.name,
      cells: columns.map(({ quarter, measure }) => format.figure(book.figuresOf(customer, quarter)[measure])),
    })),
    totals: columns.map(({ quarter, measure }) => format.figure(sums.get(quarter)?.[measure])),
    totalsOfSome: columns.map(({ quarter, measure }) => {
      const total = sums.get(quarter);
      return total?.[measure] === undefined ? undefined : ofSome(site, total.sum(measure));
    }),
    notes: quarters.flatMap((quarter) => {
      const total = sums.get(quarter);
      const rows = plan.customers.map((customer) => figuresOf([customer], quarter, book));
      return total ? roundedPartsNote(site, rows, total).map((note) => `${quarter}: ${note}`) : [];
    }),
    unbudgeted: sums.get(now)?.sum('budget').missing.length ?? 0,
    sources: sourcesOf(site, now, { planned: plan.customers, targets: [] }),
    others: portfolio.salesPlans
      .filter((other) => other !== plan)
      .map((other) => ({ text: other.name, href: site.url(`/sales-plans/${other.id}/`) })),
  };
}

/** What the quarter's forecasts of the customers add up to, against what was asked of them: targets, else budgets. */
function ledeOf(site: Site, { customers }: SalesPlan, now: Quarter): Phrase | undefined {
  const sums = figuresOf(customers, now, site.book);
  const isOfBudget = sums.target === undefined;
  const asked = isOfBudget ? 'budget' : 'target';
  const between = (of: Measure, against: Measure) => new Comparison(sums.sum(of), sums.sum(against)).difference;
  const [forecast, miss] = [sums.forecast, between('forecast', asked)];
  if (forecast === undefined || miss === undefined) return undefined;
  const [neverPlanned, slipped] = [between('budget', asked), between('forecast', 'budget')];
  return missSentence(site, { forecast, miss, neverPlanned, slipped, isOfBudget });
}

/** One customer of a sales plan: what is known of it and its row of figures by quarter. */
export interface CustomerPart {
  facts: { name: string; value: Linked }[];
  editHref: string | undefined;
  quarters: Quarter[];
  now: Quarter;
  rows: { measure: Measure; cells: string[] }[];
}

const SHOWN_BEFORE = 4;

/** A customer's figures around the current quarter, measure by measure; a measure nobody wrote has no row. */
export function customerPart(site: Site, customer: Account): CustomerPart {
  const { format, book, portfolio } = site;
  const t = site.t.salesPlan;
  const now = quarterOf(site.asOf, portfolio.fiscalYear);
  const written = book.quartersOf(customer);
  const last = horizonOf(site.asOf, portfolio.company.horizonQuarters, portfolio.fiscalYear).at(-1) ?? now;
  const shown = quartersFrom(addQuarters(now, -SHOWN_BEFORE), last);
  const from = shown.find((quarter) => written.includes(quarter));
  const to = shown.findLast((quarter) => written.includes(quarter));
  const quarters = from === undefined || to === undefined ? [] : quartersFrom(from, to);
  const place = placeIn(customer, []);
  const plan = customer.salesPlan;
  const status = statusOf(site, customer);
  return {
    facts: [
      ...(status === undefined ? [] : [{ name: site.t.account.facts.status, value: { text: status } }]),
      ...(customer.since === undefined
        ? []
        : [{ name: site.t.account.facts.since, value: { text: format.date(customer.since) } }]),
      ...(customer.breaks.length === 0
        ? []
        : [{ name: site.t.account.facts.breaks, value: { text: breaksOf(site, customer) } }]),
      ...(customer.crm ? [{ name: site.t.account.crm, value: { text: customer.crm.id, href: customer.crm.url } }] : []),
      ...(plan && customer.segment !== plan.segment
        ? [
            {
              name: t.segment,
              value: { text: segmentName(customer.segment), href: site.url(`/segments/${customer.segment.id}/`) },
            },
          ]
        : []),
      ...(plan && customer.kam !== plan.owner ? [{ name: t.owner, value: memberLink(site, customer.kam.id) }] : []),
      ...(customer.parent
        ? [{ name: t.parent, value: { text: customer.parent.name, href: groupHref(site, topOf(customer)) } }]
        : []),
      ...(customer.profile?.industry ? [{ name: t.industry, value: { text: customer.profile.industry } }] : []),
      ...(customer.profile?.sites.length
        ? [{ name: t.sites, value: { text: customer.profile.sites.join('; ') } }]
        : []),
      ...(customer.profile?.businessId ? [{ name: t.businessId, value: { text: customer.profile.businessId } }] : []),
    ],
    editHref: editHref(site, place.file, place.line),
    quarters,
    now,
    rows: MEASURES.filter((measure) =>
      quarters.some((quarter) => book.figuresOf(customer, quarter)[measure] !== undefined),
    ).map((measure) => ({
      measure,
      cells: quarters.map((quarter) => format.figure(book.figuresOf(customer, quarter)[measure])),
    })),
  };
}
