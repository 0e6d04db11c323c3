import { organisationOf, partIn, partsAt, type OrganisationPart } from '#domain/budget/organisation.ts';
import { organisationQuarter } from '#domain/budget/organisation-quarter.ts';
import { figuresOf } from '#domain/budget/roll-up.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { membersOver, type MembersIn } from '#domain/membership/members.ts';
import { plannedIn } from '#domain/portfolio.ts';
import type { Site } from '../site.ts';
import { oncePer } from '#domain/once-per.ts';
import { ownPagePath } from '../list/own-pages.ts';
import { furtherParts, isWhole, partOf } from '../list/parts.ts';
import { accountsHref } from '../links/accounts-href.ts';
import { memberLink } from '../links/company-links.ts';
import { bound, cached, countOfRows, mostRows, planRows, type RollUpRow } from './plan-rows.ts';
import { groupOf, wholeTable, type RollUpTable } from './roll-up.ts';
import { rollUpMoves } from './moves.ts';
import { rollUpCells, rollUpColumns, rollUpQuarters, type RollUpColumns } from './roll-up-rows.ts';

/** The ways in which the same sales are added up to the company. */
export const ROLL_UP_PATHS = ['segment', 'owner', 'unit'] as const;
export type RollUpPath = (typeof ROLL_UP_PATHS)[number];

/**
 * The address of a way: each is a page of its own, so that none needs a script. No segment can have the same address.
 */
export function rollUpPathOf(path: RollUpPath): string {
  return path === 'segment' ? '/segments/' : `/segments/by/${path}/`;
}

/** So many rows all salespeople together may have. */
const ROWS = { shown: 80, whole: 80 };
/** So many rows stand on one page; the head of a group and its sum are more than two. */
const ROWS_ON_PAGE = 40;
const HEAD_AND_SUM = 2.4;

type Path = Exclude<RollUpPath, 'segment'>;

/** One page of a way: salespeople go on over several when they are many. */
export interface RollUpPage {
  path: Path;
  part: number;
}

/** All pages of the ways but that by segment. */
export function rollUpPages(site: Site): RollUpPage[] {
  return (['owner', 'unit'] as const).flatMap((path) => {
    const { parts, paging } = partsOf(site, path);
    return [1, ...furtherParts(paging, parts.length)].map((part) => ({ path, part }));
  });
}

/** How many pages a way has. */
export function countOfPages(site: Site, path: Path): number {
  const { parts, paging } = partsOf(site, path);
  return 1 + furtherParts(paging, parts.length).length;
}

/** Where a page of a way stands. */
export function rollUpPagePath({ path, part }: RollUpPage): string {
  return ownPagePath(rollUpPathOf(path), part);
}

/** Account -> salesperson -> company, or salesperson -> unit -> company, by quarter and for the year. */
export function rollUpBy(site: Site, path: Path, part: number = 1): RollUpTable {
  const columns = rollUpColumns(site);
  const { parts, most, paging } = partsOf(site, path);
  return wholeTable(
    site,
    columns,
    partOf(paging, parts, part).map((each) =>
      path === 'owner' ? ownerGroup(site, columns, each, most) : unitGroup(site, columns, each),
    ),
    part === 1 ? rollUpMoves(site, columns, path) : [],
    isWhole(paging, parts.length),
  );
}

/** Who has a group, how many rows it may have, and how many groups stand on one page. */
const partsOf = oncePer((site: Site, path: Path) => {
  const columns = rollUpColumns(site);
  const parts = partsAt(path === 'owner' ? 'person' : 'unit', organisationOf(site.portfolio)).filter((part) =>
    isPlanned(site, columns, part),
  );
  const groups = parts.map((part) => membersOf(site, part));
  const most = mostRows(columns, groups, ROWS);
  const rows = groups.reduce((sum, membersIn) => sum + countOfRows(columns, membersIn), 0);
  const each = path === 'owner' ? Math.min(rows / Math.max(1, parts.length), most ?? rows) + HEAD_AND_SUM : 0;
  const onPage = path === 'owner' ? Math.max(1, Math.floor(ROWS_ON_PAGE / each)) : Math.max(1, parts.length);
  return { parts, most, paging: { first: onPage, further: onPage } };
});

function ownerGroup(site: Site, columns: RollUpColumns, part: OrganisationPart, most: number | undefined) {
  const member = site.portfolio.members.get(part.id);
  return groupOf(site, columns, {
    id: `owner-${part.id}`,
    code: undefined,
    name: memberLink(site, part.id).text,
    href: site.url(`/team/${part.id}/`),
    kind: member?.title ?? '',
    targetNote: part.targets?.[columns.now] === undefined ? undefined : site.t.segments.targetOnOwner,
    rows: planRows(site, columns, membersOf(site, part), bound(most, accountsHref(site, { kam: part.id }))),
    membersIn: membersOf(site, part),
    totalName: part.name,
    figuresOf: (quarter) => organisationQuarter(part, quarter, site.book).figures,
  });
}

function unitGroup(site: Site, columns: RollUpColumns, part: OrganisationPart) {
  const isThere = (quarter: Quarter) =>
    new Set(partsAt('person', partIn(part, quarter, site.book)).map(({ id }) => id));
  const quarters = rollUpQuarters(columns);
  const everThere = new Set(quarters.flatMap((quarter) => [...isThere(quarter)]));
  const people = partsAt('person', organisationOf(site.portfolio)).filter(
    (person) => everThere.has(person.id) && isPlanned(site, columns, person),
  );
  return groupOf(site, columns, {
    id: `unit-${part.id}`,
    code: undefined,
    name: part.name,
    href: `${site.url('/team/')}#unit-${part.id}`,
    kind: site.t.segments.unit,
    targetNote: undefined,
    rows: people.map((person) => personRow(site, columns, person, (quarter) => isThere(quarter).has(person.id))),
    membersIn: membersOf(site, part),
    totalName: part.name,
    figuresOf: (quarter) => organisationQuarter(part, quarter, site.book).figures,
  });
}

/** A person's row within a unit: empty in quarters in which they were in another. */
function personRow(
  site: Site,
  columns: RollUpColumns,
  part: OrganisationPart,
  isThere: (quarter: Quarter) => boolean,
): RollUpRow {
  const own = membersOf(site, part);
  return {
    name: memberLink(site, part.id).text,
    href: site.url(`/team/${part.id}/`),
    panel: undefined,
    figures: isThere(columns.now)
      ? organisationQuarter(part, columns.now, site.book).figures
      : figuresOf([], columns.now, site.book),
    cells: rollUpCells(
      site,
      columns,
      (quarter) => (isThere(quarter) ? own(quarter) : []),
      cached((quarter) => organisationQuarter(part, quarter, site.book).figures),
      (quarter) => !isThere(quarter),
    ),
  };
}

function membersOf({ book }: Site, part: OrganisationPart): MembersIn {
  return (quarter) => plannedIn(partIn(part, quarter, book));
}

/** Whether somebody answers for a plan in any quarter shown, or has been given a target. */
function isPlanned(site: Site, columns: RollUpColumns, part: OrganisationPart): boolean {
  return (
    membersOver(rollUpQuarters(columns), membersOf(site, part)).length > 0 ||
    part.targets !== undefined ||
    part.parts.some((each) => isPlanned(site, columns, each))
  );
}
