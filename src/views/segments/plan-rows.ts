import { onceByName } from '#domain/once-per.ts';
import { figuresOf } from '#domain/budget/roll-up.ts';
import type { ComparedFigures } from '#domain/budget/compared-figures.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { membersOver, type MembersIn } from '#domain/membership/members.ts';
import { isAccount, isNewCustomerPlan, type Planned, type SalesPlan } from '#domain/portfolio.ts';
import { plannedHref } from '../links/account-links.ts';
import { inAll } from '../new-customers/new-customers.ts';
import type { FigureRow } from '../figures/figure-panel.ts';
import { plannedFigureHref, salesPlanFigureHref } from '../links/figure-link.ts';
import type { Site } from '../site.ts';
import { largest, mostOfEach } from '../list/largest.ts';
import { type Paging, partOf } from '../list/parts.ts';
import { linesPanel, type LinesPanel } from './lines-panel.ts';
import { rollUpCells, rollUpQuarters, type RollUpCell, type RollUpColumns } from './roll-up-rows.ts';

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

/** Where a set figure of a row opens to what it is made of. */
export type OpensAt = (measure: FigureRow, quarter: Quarter) => string | undefined;

/**
 * A row for each account with a plan of its own, each sales plan (its customers are one row, which its page opens) and
 * each new-customer plan that belonged to a group in any quarter shown.
 */
export function planRows(site: Site, columns: RollUpColumns, membersIn: MembersIn, bounded?: RowsBound): RollUpRow[] {
  const own = ownMembers(columns, membersIn);
  const plans = plansOver(columns, membersIn);
  const { shown, rest } = largest(plans, bounded?.most ?? plans.length, ({ of }) => {
    const { budget, target } = figuresOf(own(...of)(columns.now), columns.now, site.book);
    return budget ?? target;
  });
  const rows = shown.map((each) => rowOfPlan(site, columns, each, own, !bounded));
  // The sum of all rows says already what a row of all the others would.
  if (!bounded || rest.length === 0 || shown.length === 0) return rows;
  return [...rows, restRow(site, columns, rest.length, bounded.href, own(...rest.flatMap(({ of }) => of)))];
}

/** The rows of one page of all of them, where the page of the group shows the largest. */
export function planRowsOn(site: Site, columns: RollUpColumns, membersIn: MembersIn, paging: Paging, part: number) {
  const own = ownMembers(columns, membersIn);
  return partOf(paging, plansOver(columns, membersIn), part).map((each) => rowOfPlan(site, columns, each, own, false));
}

/** How many rows a group has in all. */
export function countOfRows(columns: RollUpColumns, membersIn: MembersIn): number {
  return plansOver(columns, membersIn).length;
}

/** Of some plans those that belong to a group in a quarter. */
function ownMembers(columns: RollUpColumns, membersIn: MembersIn): OwnMembers {
  const members = new Map(rollUpQuarters(columns).map((quarter) => [quarter, new Set(membersIn(quarter))]));
  return (...some) =>
    (quarter) =>
      some.filter((each) => members.get(quarter)?.has(each));
}
type OwnMembers = (...some: readonly Planned[]) => MembersIn;

function rowOfPlan(site: Site, columns: RollUpColumns, { plan, of }: PlanOver, own: OwnMembers, withLines: boolean) {
  if ('customers' in plan) return salesPlanRow(site, columns, plan, own(...of));
  const name = isNewCustomerPlan(plan)
    ? site.t.newCustomers.wantedIn(plan.name, inAll(site, plan).wanted ?? 0)
    : plan.name;
  return plannedRow(site, columns, plan, name, own(...of), withLines);
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

/**
 * How many rows each of some groups may have, at least one, so that all of them together have at most so many; nothing
 * where they have no more than `whole`.
 */
export function mostRows(
  columns: RollUpColumns,
  groups: readonly MembersIn[],
  { shown, whole }: { shown: number; whole: number },
): number | undefined {
  const sizes = groups.map((membersIn) => countOfRows(columns, membersIn));
  const count = sizes.reduce((sum, size) => sum + size, 0);
  return count > whole ? Math.max(1, mostOfEach(sizes, shown)) : undefined;
}

/** What has a row of its own in a group, and whose figures that is. */
interface PlanOver {
  plan: Planned | SalesPlan;
  of: readonly Planned[];
}

/** Accounts, sales plans, then new-customer plans. */
function plansOver(columns: RollUpColumns, membersIn: MembersIn): PlanOver[] {
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

/** The same quarter is asked for by its column and by its year. */
export function cached(
  of: (quarter: Quarter) => ComparedFigures<Planned>,
): (quarter: Quarter) => ComparedFigures<Planned> {
  return onceByName(of);
}
