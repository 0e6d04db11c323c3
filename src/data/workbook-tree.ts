import { onceByName } from '#domain/once-per.ts';
import type { FigureBook } from '#domain/budget/figures.ts';
import { topDown } from '#domain/budget/allocation.ts';
import { groupQuarter, groupsIn, groupsOver } from '#domain/budget/groups.ts';
import { organisationOf, partIn, partsAt, type OrganisationPart } from '#domain/budget/organisation.ts';
import { organisationQuarter } from '#domain/budget/organisation-quarter.ts';
import {
  against,
  companyQuarter,
  newCustomersQuarter,
  ownQuarter,
  rollUp,
  segmentQuarter,
  type TargetedRollUp,
} from '#domain/budget/roll-up.ts';
import { plannedQuarters } from '#domain/budget/targets.ts';
import { accountsOf, always, membersOver, type MembersIn } from '#domain/membership/members.ts';
import { restOf } from '#domain/budget/rest.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { isAccount, plannedIn, type Planned, type TeamMember } from '#domain/portfolio.ts';
import { NEW_CUSTOMERS, UNASSIGNED, type RollUpRow } from './roll-up-rows.ts';

/** A row of the workbook with the rows that it is the sum of; an account and a new-customer plan have none. */
export interface WorkbookNode {
  kind: RollUpRow['kind'];
  id: string;
  name: string;
  parts: readonly WorkbookNode[];
  sumIn(quarter: Quarter): TargetedRollUp;
  /** Whether it was no part of what it stands under in a quarter: its sum there is empty, whatever it had elsewhere. */
  isAway(quarter: Quarter): boolean;
}

/** Company -> segment -> account, and company -> new customers -> new-customer plan. */
export function segmentTree(book: FigureBook, newCustomers: string): WorkbookNode {
  const { company, segments, newCustomerPlans } = book.portfolio;
  const nodes = segments.map(
    (segment): WorkbookNode => ({
      kind: 'segment',
      id: segment.id,
      name: segment.name,
      parts: leaves((quarter) => accountsOf(segment, quarter, book), book),
      sumIn: remembered((quarter) => segmentQuarter(segment, quarter, book)),
      isAway: never,
    }),
  );
  const won: WorkbookNode = {
    kind: NEW_CUSTOMERS,
    id: NEW_CUSTOMERS,
    name: newCustomers,
    parts: leaves(always(newCustomerPlans), book),
    sumIn: remembered((quarter) => newCustomersQuarter(quarter, book)),
    isAway: never,
  };
  return companyNode(company.name, book, newCustomerPlans.length === 0 ? nodes : [...nodes, won]);
}

/**
 * Company -> unit -> team -> salesperson -> account or new-customer plan, each person as they are called. Places
 * without a plan or a target are left out.
 */
export function organisationTree(book: FigureBook, called: (member: TeamMember) => string): WorkbookNode {
  const quarters = plannedQuarters(book);
  const partsIn = (part: OrganisationPart, quarter: Quarter) => partIn(part, quarter, book).parts;
  const membersOf = (part: OrganisationPart) => (quarter: Quarter) => plannedIn(partIn(part, quarter, book));
  const isPlanned = (part: OrganisationPart): boolean =>
    membersOver(quarters, membersOf(part)).length > 0 || part.targets !== undefined || part.parts.some(isPlanned);
  const people = partsAt('person', organisationOf(book.portfolio));
  const nameOf = ({ level, id, name }: OrganisationPart): string => {
    const member = level === 'person' ? book.portfolio.members.get(id) : undefined;
    return member ? called(member) : name;
  };
  const everIn = (part: OrganisationPart): readonly OrganisationPart[] => {
    const ids = new Set(quarters.flatMap((quarter) => partsIn(part, quarter)).map(({ level, id }) => `${level} ${id}`));
    return [...part.parts.filter(({ level }) => level !== 'person'), ...people].filter(({ level, id }) =>
      ids.has(`${level} ${id}`),
    );
  };
  const node = (part: OrganisationPart, isAway: (quarter: Quarter) => boolean): WorkbookNode => ({
    kind: part.level,
    id: part.id,
    name: nameOf(part),
    parts:
      part.level === 'person'
        ? leaves((quarter) => (isAway(quarter) ? [] : membersOf(part)(quarter)), book)
        : nodes(part, isAway),
    sumIn: remembered((quarter) =>
      isAway(quarter) ? nothing(quarter, book) : organisationQuarter(part, quarter, book),
    ),
    isAway,
  });
  const nodes = (part: OrganisationPart, isAway: (quarter: Quarter) => boolean) =>
    everIn(part)
      .filter(isPlanned)
      .map((each) =>
        node(
          each,
          (quarter) =>
            isAway(quarter) || !partsIn(part, quarter).some(({ level, id }) => level === each.level && id === each.id),
        ),
      );
  return companyNode(book.portfolio.company.name, book, nodes(organisationOf(book.portfolio), never));
}

/**
 * Company -> corporate group -> account, with the accounts of no group and new customers together; nothing when there
 * is no group.
 */
export function groupTree(book: FigureBook, noGroup: string): WorkbookNode | undefined {
  const groups = groupsOver(plannedQuarters(book), book);
  if (groups.length === 0) return undefined;
  const nodes = groups.map(
    (group): WorkbookNode => ({
      kind: 'group',
      id: group.parent.id,
      name: group.parent.name,
      parts: leaves((quarter) => groupQuarter(group, quarter, book).accounts, book),
      sumIn: remembered((quarter) => groupQuarter(group, quarter, book)),
      isAway: never,
    }),
  );
  const restIn = (quarter: Quarter) => {
    const inGroups = new Set<Planned>(groupsIn(quarter, book).flatMap(({ accounts }) => accounts));
    return plannedIn(book.portfolio).filter((planned) => !inGroups.has(planned));
  };
  const others: WorkbookNode = {
    kind: UNASSIGNED,
    id: UNASSIGNED,
    name: noGroup,
    parts: leaves(restIn, book),
    isAway: never,
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
  const sumIn = remembered((quarter) => companyQuarter(quarter, book));
  return { kind: 'company', id: 'company', name, parts, sumIn, isAway: never };
}

/** Everybody who belonged to a row in any quarter, each with its figures of those quarters. */
function leaves(membersIn: MembersIn, book: FigureBook): WorkbookNode[] {
  const members = new Map(plannedQuarters(book).map((quarter) => [quarter, new Set(membersIn(quarter))]));
  return membersOver([...members.keys()], membersIn).map((each): WorkbookNode => {
    const isAway = (quarter: Quarter) => !members.get(quarter)?.has(each);
    return {
      kind: isAccount(each) ? 'account' : 'new-customer-plan',
      id: each.id,
      name: each.name,
      parts: [],
      sumIn: (quarter) => (isAway(quarter) ? nothing(quarter, book) : ownQuarter(each, quarter, book)),
      isAway,
    };
  });
}

function nothing(quarter: Quarter, book: FigureBook): TargetedRollUp {
  return against(
    rollUp([], quarter, book),
    topDown(
      undefined,
      () => [],
      () => [],
    ),
  );
}

function never(): boolean {
  return false;
}

/** Sums that several rows ask for are worked out once. */
function remembered(sumIn: WorkbookNode['sumIn']): WorkbookNode['sumIn'] {
  return onceByName(sumIn);
}
