import type { FigureBook } from '#domain/budget/figures.ts';
import { groupQuarter, groupsOf } from '#domain/budget/groups.ts';
import { organisationOf, type OrganisationPart } from '#domain/budget/organisation.ts';
import { accountQuarter, accountsOf, against, companyQuarter, rollUp, segmentQuarter, type TargetedRollUp } from '#domain/budget/roll-up.ts';
import { organisationTarget } from '#domain/budget/targets.ts';
import { restOf } from '#domain/budget/rest.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Account } from '#domain/portfolio.ts';
import { UNASSIGNED, type RollUpRow } from './roll-up-rows.ts';

/** A row of the workbook with the rows that it is the sum of; an account has none. */
export interface WorkbookNode {
  kind: RollUpRow['kind'];
  id: string;
  name: string;
  parts: readonly WorkbookNode[];
  sumIn(quarter: Quarter): TargetedRollUp;
}

/** Company -> segment -> account. */
export function segmentTree(book: FigureBook): WorkbookNode {
  const { company, segments } = book.portfolio;
  return companyNode(company.name, book, segments.map((segment): WorkbookNode => ({
    kind: 'segment', id: segment.id, name: segment.name, parts: accountNodes(accountsOf(segment, book), book), sumIn: remembered((quarter) => segmentQuarter(segment, quarter, book)),
  })));
}

/** Company -> unit -> team -> salesperson -> account. Places without an account or a target are left out. */
export function organisationTree(book: FigureBook): WorkbookNode {
  const node = (part: OrganisationPart): WorkbookNode => ({
    kind: part.level, id: part.id, name: part.name,
    parts: part.level === 'person' ? accountNodes(part.accounts, book) : part.parts.filter(isPlanned).map(node),
    sumIn: remembered((quarter) => against(rollUp(part.accounts, quarter, book), organisationTarget(part, quarter, book))),
  });
  return companyNode(book.portfolio.company.name, book, organisationOf(book.portfolio).parts.filter(isPlanned).map(node));
}

/** Company -> corporate group -> account, with the accounts of no group together; nothing when there is no group. */
export function groupTree(book: FigureBook, noGroup: string): WorkbookNode | undefined {
  const groups = groupsOf(book.portfolio);
  if (groups.length === 0) return undefined;
  const nodes = groups.map((group): WorkbookNode => ({
    kind: 'group', id: group.parent.id, name: group.parent.name, parts: accountNodes(group.accounts, book), sumIn: remembered((quarter) => groupQuarter(group, quarter, book)),
  }));
  const inGroups = new Set(groups.flatMap(({ accounts }) => accounts));
  const others: WorkbookNode = {
    kind: UNASSIGNED, id: UNASSIGNED, name: noGroup, parts: accountNodes(book.portfolio.accounts.filter((account) => !inGroups.has(account)), book),
    sumIn: remembered((quarter) => restOf(companyQuarter(quarter, book), groups.map((group) => groupQuarter(group, quarter, book)), quarter, book)),
  };
  return companyNode(book.portfolio.company.name, book, [...nodes, others]);
}

function companyNode(name: string, book: FigureBook, parts: readonly WorkbookNode[]): WorkbookNode {
  return { kind: 'company', id: 'company', name, parts, sumIn: remembered((quarter) => companyQuarter(quarter, book)) };
}

function accountNodes(accounts: readonly Account[], book: FigureBook): WorkbookNode[] {
  return accounts.map((account): WorkbookNode => ({ kind: 'account', id: account.id, name: account.name, parts: [], sumIn: (quarter) => accountQuarter(account, quarter, book) }));
}

function isPlanned(part: OrganisationPart): boolean {
  return part.accounts.length > 0 || part.targets !== undefined || part.parts.some(isPlanned);
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
