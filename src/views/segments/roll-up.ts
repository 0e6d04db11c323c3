import { companyQuarter, figuresOf, newCustomersQuarter, rollUp, segmentQuarter } from '#domain/budget/roll-up.ts';
import { yearOutlook } from '#domain/budget/outlook.ts';
import type { ComparedFigures } from '#domain/budget/compared-figures.ts';
import { quartersOfYear, type Quarter } from '#domain/calendar/quarters.ts';
import { accountsOf, always, membersOver, ofCompany, type MembersIn } from '#domain/membership/members.ts';
import { isAccount, isNewCustomerPlan, type Planned, type SalesPlan, type Segment } from '#domain/portfolio.ts';
import { plannedHref } from '../links/account-links.ts';
import { companySources, sourcesOf, targetPlace, type FigureSource } from '../budget/sources.ts';
import { inAll } from '../new-customers/new-customers.ts';
import type { FigureRow } from '../figures/figure-panel.ts';
import { companyFigureHref, plannedFigureHref, salesPlanFigureHref, segmentFigureHref } from '../links/figure-link.ts';
import type { Site } from '../site.ts';
import { accountsHref } from '../links/accounts-href.ts';
import { largest, mostOfEach } from '../list/largest.ts';
import { roundedPartsNote } from '../figures/rounded-parts.ts';
import { notAlikeNotes } from '../figures/not-alike.ts';
import { linesPanel, type LinesPanel } from './lines-panel.ts';
import { rollUpMoves } from './moves.ts';
import { rollUpCells, rollUpColumns, rollUpQuarters, type RollUpCell, type RollUpColumns } from './roll-up-rows.ts';

export interface RollUpRow {
  /** Adds up the rows that a page cannot carry. */
  isRest?: boolean;
  name: string;
  href: string | undefined;
  cells: RollUpCell[];
  /** Of the current quarter, as its cells print them. */
  figures: ComparedFigures<Planned>;
  /** What the row's budgets open to. */
  panel: LinesPanel | undefined;
}

export interface RollUpSegment {
  id: string;
  code: string | undefined;
  name: string;
  href: string;
  planType: string;
  /** Said when the target stands on the segment only. */
  targetNote: string | undefined;
  rows: RollUpRow[];
  /** So many rows are closed until asked for. */
  isLong: boolean;
  total: RollUpRow;
  /** "2 of 14 have no budget": what the sum leaves out. */
  missing: string | undefined;
}

export interface RollUpTable {
  columns: RollUpColumns;
  segments: RollUpSegment[];
  company: RollUpRow;
  missing: string | undefined;
  /** Who moved within the quarters shown, from where and since when. */
  moves: string[];
  /** On paper: where the figures of the current quarter come from. */
  sources: FigureSource[];
}

const LONG = 40;

/** Account -> segment -> company, by quarter and for the year, with new customers as a line beside the segments. */
export function rollUpTable(site: Site, only?: Segment): RollUpTable {
  const columns = rollUpColumns(site);
  const of = site.portfolio.segments.filter((segment) => only === undefined || segment === only);
  const newCustomers = only === undefined ? [always(site.portfolio.newCustomerPlans)] : [];
  const most = mostRows(columns, [...of.map((segment) => membersOf(site, segment)), ...newCustomers]);
  const groups = [
    ...of.map((segment) => segmentGroup(site, columns, segment, most)),
    ...(only === undefined ? [newCustomersGroup(site, columns, most)] : []),
  ];
  const table = wholeTable(
    site,
    columns,
    groups.filter(({ rows }) => only !== undefined || rows.length > 0),
    rollUpMoves(site, columns, 'segment', only),
  );
  if (!only) return table;
  const planned = accountsOf(only, columns.now, site.book);
  return {
    ...table,
    sources: sourcesOf(site, columns.now, {
      planned,
      targets: targetPlace(only.source, [], only.targets, columns.now),
    }),
  };
}

/** Groups with the company as their sum. */
export function wholeTable(
  site: Site,
  columns: RollUpColumns,
  segments: RollUpSegment[],
  moves: string[],
): RollUpTable {
  const whole = ofCompany(site.book);
  const total = totalRow(
    site,
    columns,
    site.t.segments.company,
    whole,
    (quarter) => companyQuarter(quarter, site.book).figures,
    (measure, quarter) => companyFigureHref(site, measure, quarter),
  );
  return {
    columns,
    segments,
    moves,
    company: total,
    missing: missingNote(
      site,
      columns,
      whole,
      segments.map((segment) => segment.total),
      total,
    ),
    sources: companySources(site, columns.now),
  };
}

function membersOf({ book }: Site, segment: Segment): MembersIn {
  return (quarter) => accountsOf(segment, quarter, book);
}

function segmentGroup(site: Site, columns: RollUpColumns, segment: Segment, most: number | undefined): RollUpSegment {
  const t = site.t.segments;
  const membersIn = membersOf(site, segment);
  const accounts = accountsOf(segment, columns.now, site.book);
  const setOnSegment =
    segment.targets?.[columns.now] !== undefined &&
    accounts.every((account) => account.targets?.[columns.now] === undefined);
  return groupOf(site, columns, {
    id: segment.id,
    code: segment.code,
    name: segment.name,
    href: site.url(`/segments/${segment.id}/`),
    kind: t.planTypes[segment.planType],
    targetNote: setOnSegment ? t.targetOnSegment : undefined,
    rows: planRows(site, columns, membersIn, bound(most, accountsHref(site, { segment: segment.id }))),
    membersIn,
    totalName: t.segmentTotal(segment.code, segment.name),
    figuresOf: (quarter) => segmentQuarter(segment, quarter, site.book).figures,
    opensAt: (measure, quarter) => segmentFigureHref(site, segment, measure, quarter),
  });
}

/** All new-customer plans, each with how many customers it wants. */
function newCustomersGroup(site: Site, columns: RollUpColumns, most: number | undefined): RollUpSegment {
  const t = site.t.newCustomers;
  const membersIn = always(site.portfolio.newCustomerPlans);
  return groupOf(site, columns, {
    id: 'new-customers',
    code: undefined,
    name: t.title,
    href: site.url('/new-customers/'),
    kind: t.planType,
    targetNote: undefined,
    rows: planRows(site, columns, membersIn, bound(most, site.url('/new-customers/'))),
    membersIn,
    totalName: t.title,
    figuresOf: (quarter) => newCustomersQuarter(quarter, site.book).figures,
  });
}

/** Where a set figure of a row opens to what it is made of. */
type OpensAt = (measure: FigureRow, quarter: Quarter) => string | undefined;

/** What a group of the roll-up is made from. */
interface ToldGroup extends Pick<RollUpSegment, 'id' | 'code' | 'name' | 'href' | 'targetNote' | 'rows'> {
  kind: string;
  membersIn: MembersIn;
  totalName: string;
  figuresOf(quarter: Quarter): ComparedFigures<Planned>;
  opensAt?: OpensAt;
}

/** Rows with their sum below. */
export function groupOf(
  site: Site,
  columns: RollUpColumns,
  { kind, membersIn, totalName, figuresOf: told, opensAt, ...group }: ToldGroup,
): RollUpSegment {
  const total = totalRow(site, columns, totalName, membersIn, told, opensAt);
  return {
    ...group,
    planType: kind,
    isLong: group.rows.length > LONG,
    total,
    missing: missingNote(site, columns, membersIn, group.rows, total),
  };
}

function totalRow(
  site: Site,
  columns: RollUpColumns,
  name: string,
  membersIn: MembersIn,
  told: ToldGroup['figuresOf'],
  opensAt?: OpensAt,
): RollUpRow {
  return {
    name,
    href: undefined,
    panel: undefined,
    cells: rollUpCells(site, columns, membersIn, cached(told), undefined, opensAt),
    figures: told(columns.now),
  };
}

/**
 * A row for each account with a plan of its own, each sales plan (its customers are one row, which its page opens) and
 * each new-customer plan that belonged to a group in any quarter shown.
 */
export function planRows(site: Site, columns: RollUpColumns, membersIn: MembersIn, bounded?: RowsBound): RollUpRow[] {
  const members = new Map(rollUpQuarters(columns).map((quarter) => [quarter, new Set(membersIn(quarter))]));
  const own =
    (...some: readonly Planned[]): MembersIn =>
    (quarter) =>
      some.filter((each) => members.get(quarter)?.has(each));
  const plans = plansOver(columns, membersIn);
  const { shown, rest } = largest(plans, bounded?.most ?? plans.length, ({ of }) => {
    const { budget, target } = figuresOf(own(...of)(columns.now), columns.now, site.book);
    return budget ?? target;
  });
  const rows = shown.map(({ plan, of }): RollUpRow => {
    if ('customers' in plan) return salesPlanRow(site, columns, plan, own(...of));
    const name = isNewCustomerPlan(plan)
      ? site.t.newCustomers.wantedIn(plan.name, inAll(site, plan).wanted ?? 0)
      : plan.name;
    return plannedRow(site, columns, plan, name, own(...of), !bounded);
  });
  // The sum of all rows says already what a row of all the others would.
  if (!bounded || rest.length === 0 || shown.length === 0) return rows;
  return [...rows, restRow(site, columns, rest.length, bounded.href, own(...rest.flatMap(({ of }) => of)))];
}

/** Adds up so many who have no row of their own, and leads to where they have. */
export function restRow(
  site: Site,
  columns: RollUpColumns,
  count: number,
  href: string,
  membersIn: MembersIn,
): RollUpRow {
  return {
    isRest: true,
    name: site.t.figures.smaller(count),
    href,
    panel: undefined,
    ...ownFigures(site, columns, membersIn),
  };
}

/** Where a page cannot carry all rows: so many stand in each group, without their lines; the others where it leads. */
interface RowsBound {
  most: number;
  href: string;
}

/** The bound of a group whose page has one. */
export function bound(most: number | undefined, href: string): RowsBound | undefined {
  return most === undefined ? undefined : { most, href };
}

/** How many rows each of some groups may have, where all of them together are more than a page carries. */
export function mostRows(columns: RollUpColumns, groups: readonly MembersIn[]): number | undefined {
  const sizes = groups.map((membersIn) => plansOver(columns, membersIn).length);
  const each = mostOfEach(sizes);
  return sizes.some((size) => size > each) ? each : undefined;
}

/** What has a row of its own in a group, and whose figures that is: accounts, sales plans, then new-customer plans. */
function plansOver(
  columns: RollUpColumns,
  membersIn: MembersIn,
): { plan: Planned | SalesPlan; of: readonly Planned[] }[] {
  const planned = membersOver(rollUpQuarters(columns), membersIn);
  const accounts = planned.filter(isAccount);
  const customersOf = Map.groupBy(accounts, ({ salesPlan }) => salesPlan);
  return [
    ...(customersOf.get(undefined) ?? []).map((account) => ({ plan: account, of: [account] })),
    ...[...customersOf].flatMap(([plan, of]) => (plan ? [{ plan, of }] : [])),
    ...planned.filter(isNewCustomerPlan).map((plan) => ({ plan, of: [plan] })),
  ];
}

/** An account or a new-customer plan in the quarters in which it belonged. */
export function plannedRow(
  site: Site,
  columns: RollUpColumns,
  planned: Planned,
  name: string,
  membersIn: MembersIn,
  withLines: boolean = true,
): RollUpRow {
  return {
    name,
    href: plannedHref(site, planned),
    ...ownFigures(site, columns, membersIn, (measure, quarter) => plannedFigureHref(site, planned, measure, quarter)),
    panel: withLines
      ? linesPanel(
          site,
          planned,
          [columns.now, ...columns.ahead].filter((quarter) => membersIn(quarter).length > 0),
        )
      : undefined,
  };
}

function salesPlanRow(site: Site, columns: RollUpColumns, plan: SalesPlan, membersIn: MembersIn): RollUpRow {
  const customers = membersIn(columns.now).length || membersOver(rollUpQuarters(columns), membersIn).length;
  return {
    name: site.t.segments.customersOf(plan.name, customers),
    href: site.url(`/sales-plans/${plan.id}/`),
    panel: undefined,
    ...ownFigures(
      site,
      columns,
      membersIn,
      // Its page has the figures of all its customers: of some of them in a segment nothing opens.
      membersIn(columns.now).length === plan.customers.length
        ? (measure, quarter) => salesPlanFigureHref(site, plan, measure, quarter)
        : undefined,
    ),
  };
}

/** What the members of a row have themselves; empty in quarters in which it has none. */
function ownFigures(
  site: Site,
  columns: RollUpColumns,
  membersIn: MembersIn,
  opensAt?: OpensAt,
): Pick<RollUpRow, 'cells' | 'figures'> {
  const own = cached((quarter) => figuresOf(membersIn(quarter), quarter, site.book));
  return {
    figures: own(columns.now),
    cells: rollUpCells(site, columns, membersIn, own, (quarter) => membersIn(quarter).length === 0, opensAt),
  };
}

/** What the sums leave out, which sum its rounded rows miss, and why a gap of the current quarter or of the year is not set. */
function missingNote(
  site: Site,
  columns: RollUpColumns,
  membersIn: MembersIn,
  rows: readonly RollUpRow[],
  total: RollUpRow,
): string | undefined {
  const accounts = membersIn(columns.now);
  const ofYear = membersOver(quartersOfYear(columns.year), membersIn);
  const withoutBudget = rollUp(accounts, columns.now, site.book).totals.budget.missing.length;
  const withoutOutlook = yearOutlook(ofYear, columns.year, site.book, membersIn).missing.length;
  const leftOut =
    accounts.length === 0 || withoutBudget + withoutOutlook === 0
      ? []
      : [site.t.segments.missing(accounts.length, withoutBudget, columns.now, withoutOutlook, columns.year)];
  const rounded = roundedPartsNote(
    site,
    rows.map(({ figures }) => figures),
    total.figures,
  );
  const notAlike = notAlikeNotes(site, [total], (planned) => planned.name);
  return [...leftOut, ...rounded, ...notAlike].join(' ') || undefined;
}

/** The same quarter is asked for by its column and by its year. */
export function cached(
  of: (quarter: Quarter) => ComparedFigures<Planned>,
): (quarter: Quarter) => ComparedFigures<Planned> {
  const known = new Map<Quarter, ComparedFigures<Planned>>();
  return (quarter) => {
    const figures = known.get(quarter) ?? of(quarter);
    known.set(quarter, figures);
    return figures;
  };
}
