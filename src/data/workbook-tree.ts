import type { FigureBook } from '#domain/budget/figures.ts';
import { groupQuarter, groupsOf } from '#domain/budget/groups.ts';
import { organisationOf, type OrganisationPart } from '#domain/budget/organisation.ts';
import {
  accountsOf,
  against,
  companyQuarter,
  newCustomersQuarter,
  ownQuarter,
  rollUp,
  segmentQuarter,
  type TargetedRollUp,
} from '#domain/budget/roll-up.ts';
import { organisationTarget } from '#domain/budget/targets.ts';
import { restOf } from '#domain/budget/rest.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { isAccount, plannedIn, type Planned } from '#domain/portfolio.ts';
import { NEW_CUSTOMERS, UNASSIGNED, type RollUpRow } from './roll-up-rows.ts';

/** A row of the workbook with the rows that it is the sum of; an account and a new-customer plan have none. */
export interface WorkbookNode {
  kind: RollUpRow['kind'];
  id: string;
  name: string;
  parts: readonly WorkbookNode[];
  sumIn(quarter: Quarter): TargetedRollUp;
}

/** Company -> segment -> account, and company -> new customers -> new-customer plan. */
export function segmentTree(book: FigureBook, newCustomers: string): WorkbookNode {
  const { company, segments, newCustomerPlans } = book.portfolio;
  const nodes = segments.map(
    (segment): WorkbookNode => ({
      kind: 'segment',
      id: segment.id,
      name: segment.name,
      parts: leaves(accountsOf(segment, book), book),
      sumIn: remembered((quarter) => segmentQuarter(segment, quarter, book)),
    }),
  );
  const won: WorkbookNode = {
    kind: NEW_CUSTOMERS,
    id: NEW_CUSTOMERS,
    name: newCustomers,
    parts: leaves(newCustomerPlans, book),
    sumIn: remembered((quarter) => newCustomersQuarter(quarter, book)),
  };
  return companyNode(company.name, book, newCustomerPlans.length === 0 ? nodes : [...nodes, won]);
}

/** Company -> unit -> team -> salesperson -> account or new-customer plan. Places without a plan or a target are left out. */
export function organisationTree(book: FigureBook): WorkbookNode {
  const node = (part: OrganisationPart): WorkbookNode => ({
    kind: part.level,
    id: part.id,
    name: part.name,
    parts: part.level === 'person' ? leaves(plannedIn(part), book) : part.parts.filter(isPlanned).map(node),
    sumIn: remembered((quarter) =>
      against(rollUp(plannedIn(part), quarter, book), organisationTarget(part, quarter, book)),
    ),
  });
  return companyNode(
    book.portfolio.company.name,
    book,
    organisationOf(book.portfolio).parts.filter(isPlanned).map(node),
  );
}

/** Company -> corporate group -> account, with the accounts of no group and new customers together; nothing when there is no group. */
export function groupTree(book: FigureBook, noGroup: string): WorkbookNode | undefined {
  const groups = groupsOf(book.portfolio);
  if (groups.length === 0) return undefined;
  const nodes = groups.map(
    (group): WorkbookNode => ({
      kind: 'group',
      id: group.parent.id,
      name: group.parent.name,
      parts: leaves(group.accounts, book),
      sumIn: remembered((quarter) => groupQuarter(group, quarter, book)),
    }),
  );
  const inGroups = new Set<Planned>(groups.flatMap(({ accounts }) => accounts));
  const others: WorkbookNode = {
    kind: UNASSIGNED,
    id: UNASSIGNED,
    name: noGroup,
    parts: leaves(
      plannedIn(book.portfolio).filter((planned) => !inGroups.has(planned)),
      book,
    ),
    sumIn: remembered((quarter) =>
      restOf(
        companyQuarter(quarter, book),
        groups.map((group) => groupQuarter(group, quarter, book)),
        quarter,
        book,
      ),
    ),
  };
  return companyNode(book.portfolio.company.name, book, [...nodes, others]);
}

function companyNode(name: string, book: FigureBook, parts: readonly WorkbookNode[]): WorkbookNode {
  return { kind: 'company', id: 'company', name, parts, sumIn: remembered((quarter) => companyQuarter(quarter, book)) };
}

function leaves(planned: readonly Planned[], book: FigureBook): WorkbookNode[] {
  return planned.map(
    (each): WorkbookNode => ({
      kind: isAccount(each) ? 'account' : 'new-customer-plan',
      id: each.id,
      name: each.name,
      parts: [],
      sumIn: (quarter) => ownQuarter(each, quarter, book),
    }),
  );
}

function isPlanned(part: OrganisationPart): boolean {
  return plannedIn(part).length > 0 || part.targets !== undefined || part.parts.some(isPlanned);
}

/** Sums that several rows ask for are worked out once. */
function remembered(sumIn: WorkbookNode['sumIn']): WorkbookNode['sumIn'] {
  const known = new Map<Quarter, TargetedRollUp>();
  return (quarter) => {
    const sum = known.get(quarter) ?? sumIn(quarter);
    known.set(quarter, sum);
    return sum;
  };
}
