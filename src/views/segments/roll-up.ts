import { oncePer } from '#domain/once-per.ts';
import { companyQuarter, newCustomersQuarter, rollUp, segmentQuarter } from '#domain/budget/roll-up.ts';
import { yearOutlook } from '#domain/budget/outlook.ts';
import type { ComparedFigures } from '#domain/budget/compared-figures.ts';
import { quartersOfYear, type Quarter } from '#domain/calendar/quarters.ts';
import { accountsOf, always, membersOver, ofCompany, type MembersIn } from '#domain/membership/members.ts';
import type { Planned, Segment } from '#domain/portfolio.ts';
import { companySources, sourcesOf, targetPlace, type FigureSource } from '../budget/sources.ts';
import { companyFigureHref, segmentFigureHref } from '../links/figure-link.ts';
import type { Site } from '../site.ts';
import { hasOwnPages, type OwnPages } from '../list/own-pages.ts';
import { STILL_WHOLE } from '../list/parts.ts';
import { segmentRowsPath } from '../links/segment-rows-path.ts';
import { roundedPartsNote } from '../figures/rounded-parts.ts';
import { notAlikeNotes } from '../figures/not-alike.ts';
import { rollUpMoves } from './moves.ts';
import { bound, cached, countOfRows, mostRows, planRows, type OpensAt, type RollUpRow } from './plan-rows.ts';
import { rollUpCells, rollUpColumns, type RollUpColumns } from './roll-up-rows.ts';

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
/** So many rows stand on the page of all segments; on that of a segment, and on each page of all rows of it. */
const ROWS_OF_COMPANY = { shown: 30 };
export const SEGMENT_ROWS: OwnPages = { shown: 25, onPage: 36 };

/** The table of one segment: its page shows it, and each page of all its rows has the sums of it. */
export function segmentTable(site: Site, segment: Segment): RollUpTable {
  return segmentTables(site)(segment);
}
const segmentTables = oncePer((site: Site) => oncePer((segment: Segment) => rollUpTable(site, segment)));

/** Account -> segment -> company, by quarter and for the year, with new customers as a line beside the segments. */
export function rollUpTable(site: Site, only?: Segment): RollUpTable {
  const columns = rollUpColumns(site);
  const of = site.portfolio.segments.filter((segment) => only === undefined || segment === only);
  const newCustomers = only === undefined ? [always(site.portfolio.newCustomerPlans)] : [];
  const most = mostRows(
    columns,
    [...of.map((segment) => membersOf(site, segment)), ...newCustomers],
    boundOf(only === undefined ? ROWS_OF_COMPANY : SEGMENT_ROWS),
  );
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

/** So many rows are shown, and all of them where these are hardly more. */
function boundOf({ shown }: { shown: number }) {
  return { shown, whole: shown * STILL_WHOLE };
}

/** Groups with the company as their sum; `areAll` is false where others stand on other pages. */
export function wholeTable(
  site: Site,
  columns: RollUpColumns,
  segments: RollUpSegment[],
  moves: string[],
  areAll: boolean = true,
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
    missing: missingNote(site, columns, whole, areAll ? segments.map((segment) => segment.total) : [total], total),
    sources: companySources(site, columns.now),
  };
}

/** Where all rows of a segment stand: on its page, or on pages of their own. */
function allRowsHref(site: Site, columns: RollUpColumns, segment: Segment): string {
  const isLong = hasOwnPages(SEGMENT_ROWS, countOfRows(columns, membersOf(site, segment)));
  return site.url(isLong ? segmentRowsPath({ segment, part: 1 }) : `/segments/${segment.id}/#roll-up`);
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
    rows: planRows(site, columns, membersIn, bound(most, allRowsHref(site, columns, segment))),
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
 * What the sums leave out, which sum its rounded rows miss, and why a gap of the current quarter or of the year is not
 * set.
 */
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
