import { ComparedFigures } from '#domain/budget/compared-figures.ts';
import type { FigureBook } from '#domain/budget/figures.ts';
import { meetingByGroup, meetingByOrganisation, meetingBySegment, type Meeting } from '#domain/budget/meeting.ts';
import { missOfSum } from '#domain/budget/miss-of-sum.ts';
import { daysPassed } from '#domain/budget/pace.ts';
import { addQuarters, horizonOf, quarterOf, type Quarter } from '#domain/calendar/quarters.ts';
import type { Minor } from '#domain/money/money.ts';
import { plannedIn } from '#domain/portfolio.ts';
import type { Linked } from '../links/account-links.ts';
import { memberLink } from '../links/company-links.ts';
import { groupHref } from '../links/group-link.ts';
import { mostOfEach } from '../list/largest.ts';
import { shareTexts, withPriorYear, type ShareTexts } from '../figures/figure-texts.ts';
import { movedText, movesSince } from '../segments/moves.ts';
import { notAlikeNotes } from '../figures/not-alike.ts';
import { roundedPartsNote } from '../figures/rounded-parts.ts';
import { missScale } from '../figures/miss-bar.ts';
import { staleNote, staleText } from '../figures/stale-text.ts';
import { missTexts, type MissDrawn, type MissTexts } from '../figures/miss-texts.ts';
import type { Messages } from '#words/messages.ts';
import type { Site } from '../site.ts';
import { targetsNote } from './targets-note.ts';
import { type MeetingPanel, type Opening, OPEN_TO_ACCOUNTS, panelOf } from './meeting-panel.ts';

/** The ways down from the company's one target. */
export type Path = keyof Messages['budget']['paths'];

export const PATHS: readonly Path[] = ['organisation', 'segments', 'groups'];

/** The page on which a way down stands; a company without it has no such page. */
export const PATH_OF_VIEW = {
  organisation: '/budget/',
  segments: '/budget/by/segment/',
  groups: '/budget/by/group/',
  quarters: '/budget/by/quarter/',
} as const satisfies Record<Path | 'quarters', string>;

/** A row; `isShort` is of its miss. */
export interface MeetingRow extends Omit<ShareTexts, 'isShort' | 'ofSome'>, MissTexts {
  /** Of how many its budget, its target and its actual a year ago are. */
  figuresOfSome: ShareTexts['ofSome'];
  /** Anchor of what the row opens to. */
  id: string;
  level: Meeting['level'] | 'unallocated';
  depth: number;
  name: Linked;
  basis: string | undefined;
  priorYear: string;
  /** How many of its accounts have no budget in the quarter. */
  withoutBudget: string;
  /** The address in the page at which its figures open; nothing when it has no accounts. */
  opens: string | undefined;
  /** What they open to, where that stands below this row. */
  panel: MeetingPanel | undefined;
}

/** One way down in one quarter. */
export type MeetingTable = NonNullable<ReturnType<typeof meetingTable>>;

const MEETINGS: Readonly<Record<Path, (quarter: Quarter, book: FigureBook) => Meeting | undefined>> = {
  organisation: meetingByOrganisation,
  segments: meetingBySegment,
  groups: meetingByGroup,
};

/** The moves that change whose the sums of a way are. */
const MOVES_OF = { organisation: 'owner', segments: 'segment', groups: 'group' } as const satisfies Record<
  Path,
  string
>;

/** So many accounts and ideas of a kind are named where a row opens. */
const MOST = { now: 5, ahead: 3 };
/** And so many where the page is large. */
const FEWEST_NAMED = 1;

/** Target and plans down one path in a quarter; nothing when the company has no such path. */
export function meetingTable(site: Site, path: Path, quarter: Quarter, withPeople: boolean = true) {
  const whole = MEETINGS[path](quarter, site.book);
  if (!whole) return undefined;
  const meeting = withPeople ? whole : withoutPeople(whole);
  const isNow = quarter === quarterOf(site.asOf, site.portfolio.fiscalYear);
  const passed = daysPassed(quarter, site.asOf, site.portfolio.fiscalYear);
  const parts = shownIn(meeting).filter(({ level }) => level !== 'company');
  const drawn = { passed, scale: isNow ? missScale(parts.map(missOfSum)) : undefined };
  const most = mostAccounts(parts);
  const named = most !== undefined || !withPeople ? FEWEST_NAMED : MOST[isNow ? 'now' : 'ahead'];
  const rows = rowsOf(site, { path, drawn, most, named }, meeting, 0);
  return {
    path,
    quarter,
    rows,
    isNow,
    passed,
    /** Rows whose rounded parts add up to another figure; rows without a gap or a share, and why. */
    notes: [
      ...shownIn(meeting).flatMap((each) =>
        roundedPartsNote(
          site,
          partsOf(each).map(({ figures }) => figures),
          each.figures,
        ).map((note) => `${nameOf(site, each).text}: ${note}`),
      ),
      ...notAlikeNotes(
        site,
        shownIn(meeting)
          .filter(({ level, figures }) => level !== 'rest' && (isNow || figures.target !== undefined))
          // Where a budget stands in for a target, the row has what was never planned, and no gap is asked for.
          .filter((each) => !isNow || missOfSum(each).standsIn.length === 0)
          .map((each) => ({ name: nameOf(site, each).text, figures: each.figures })),
        ({ name }) => name,
        isNow ? ['gap', 'deviation'] : ['gap'],
      ),
      ...targetsNote(site, meeting, partsOf(meeting)),
      ...(isNow ? staleNote(site, plannedIn(whole), quarter) : []),
    ],
    /** Who moved since the quarter of a year ago, whose actual stands in the rows too. */
    moves: isNow
      ? movesSince(site, addQuarters(quarter, -4), MOVES_OF[path]).map((moved) => movedText(site, moved))
      : [],
    /** Whether some target is not shared out among the parts. */
    hasUnallocated: rows.some(({ level }) => level === 'unallocated'),
    /** Whether anybody has a target that could be shared out. */
    hasTargets: shownIn(meeting).some(({ target }) => target.amount !== undefined),
    /** How many people have no row of their own here. */
    peopleLeftOut: withPeople ? 0 : peopleIn(whole),
  };
}

/** How the rows of a table are made. */
interface Told extends Opening {
  path: Path;
  drawn: MissDrawn;
}

/** How many accounts stand under each row, where all of them together are more than a page carries. */
function mostAccounts(parts: readonly Meeting[]): number | undefined {
  const sizes = parts.filter(({ level }) => OPEN_TO_ACCOUNTS.includes(level)).map((part) => plannedIn(part).length);
  const each = mostOfEach(sizes);
  return sizes.some((size) => size > each) ? each : undefined;
}

/** How many people a meeting has a row for. */
export function peopleIn(meeting: Meeting): number {
  return shownIn(meeting).filter(({ level }) => level === 'person').length;
}

/** Down to the teams: what is not shared out to people stands among the people, and goes with them. */
function withoutPeople(meeting: Meeting): Meeting {
  const parts = meeting.parts.filter(({ level }) => level !== 'person').map(withoutPeople);
  return { ...meeting, parts, unallocated: parts.length < meeting.parts.length ? undefined : meeting.unallocated };
}

/** A meeting and all parts that have a row of their own. */
function shownIn(meeting: Meeting): Meeting[] {
  return [meeting, ...partsOf(meeting).flatMap(shownIn)];
}

/** People without customers and without a target are on the page of our team. */
function partsOf({ parts }: Meeting): Meeting[] {
  return parts.filter((part) => plannedIn(part).length > 0 || part.target.amount !== undefined);
}

function rowsOf(site: Site, told: Told, meeting: Meeting, depth: number): MeetingRow[] {
  const { path, drawn } = told;
  return [
    row(site, told, meeting, depth),
    ...partsOf(meeting).flatMap((part) => rowsOf(site, told, part, depth + 1)),
    ...(meeting.unallocated ? [unallocatedRow(site, path, meeting, meeting.unallocated, depth + 1, drawn)] : []),
  ];
}

function row(site: Site, told: Told, meeting: Meeting, depth: number): MeetingRow {
  const { path, drawn } = told;
  const { figures, totals } = meeting;
  const id = anchorOf(path, meeting);
  const quarters = horizonOf(site.asOf, site.portfolio.company.horizonQuarters, site.portfolio.fiscalYear);
  // A salesperson's accounts stand once, under the current quarter, with the budgets of all quarters.
  const elsewhere =
    meeting.level === 'person' && meeting.quarter !== quarters[0]
      ? `${site.url(PATH_OF_VIEW[path])}#${anchorOf(path, { ...meeting, quarter: quarters[0] ?? '' })}`
      : undefined;
  const isEmpty = plannedIn(meeting).length === 0;
  const { ofSome: figuresOfSome, ...texts } = withPriorYear(site, shareTexts(site, figures), meeting.priorYear);
  return {
    id,
    level: meeting.level,
    depth,
    name: nameOf(site, meeting),
    basis: meeting.written?.basis,
    ...texts,
    figuresOfSome,
    withoutBudget: site.format.number(totals.budget.missing.length),
    ...missedTexts(site, meeting, drawn),
    opens: isEmpty ? undefined : (elsewhere ?? `#${id}`),
    panel:
      isEmpty || elsewhere
        ? undefined
        : panelOf(site, meeting, { ...told, name: nameOf(site, meeting).text, quarters }),
  };
}

function missedTexts(site: Site, meeting: Meeting, drawn: MissDrawn): MissTexts {
  const { standsIn, sumAsked: asked, ...miss } = missOfSum(meeting);
  const { passed, scale } = drawn;
  return missTexts(
    site,
    {
      ...miss,
      actual: meeting.figures.actual,
      // What is left of the target, for the customers of no group, is no budget, though budgets stand in elsewhere.
      isBudget: standsIn.length > 0 && meeting.level !== 'rest',
      sums: { asked, forecast: meeting.totals.forecast, toDate: meeting.totals.actual },
      stale: staleText(site, plannedIn(meeting), meeting.quarter),
    },
    { passed, scale: meeting.level === 'company' ? undefined : scale },
  );
}

/**
 * What nobody was given is planned by nobody: all of it is missed, and a target given twice is over. Where a budget
 * stands in for a target beside it, that part is held against its budget already, and what is missed of the rest cannot
 * be told.
 */
function unallocatedRow(
  site: Site,
  path: Path,
  parent: Meeting,
  amount: Minor,
  depth: number,
  drawn: MissDrawn,
): MeetingRow {
  const t = site.t.budget;
  const missed = partsOf(parent).some((part) => missOfSum(part).standsIn.length > 0) ? undefined : -amount;
  return {
    id: `${anchorOf(path, parent)}-rest`,
    level: 'unallocated',
    depth,
    name: { text: amount < 0 ? t.givenTooMuch : t.unallocated },
    basis: undefined,
    ...withPriorYear(
      site,
      shareTexts(
        site,
        ComparedFigures.of([parent], () => ({
          target: amount,
          budget: undefined,
          forecast: undefined,
          actual: undefined,
        })),
      ),
      undefined,
    ),
    withoutBudget: site.format.figure(undefined),
    figuresOfSome: {},
    ...missTexts(
      site,
      {
        asked: amount,
        forecast: undefined,
        miss: missed,
        neverPlanned: missed,
        slipped: undefined,
        actual: undefined,
        isBudget: false,
      },
      drawn,
    ),
    opens: undefined,
    panel: undefined,
  };
}

/** Where a row's figures open on the page of its way, see `PATH_OF_VIEW`. */
export function anchorOf(path: Path, { level, id, quarter }: Pick<Meeting, 'level' | 'id' | 'quarter'>): string {
  return `${level === 'company' ? path : `${level}-${id}`}-${quarter.toLowerCase()}`;
}

function nameOf(site: Site, { level, id, name, accounts }: Meeting): Linked {
  if (level === 'person') return memberLink(site, id);
  if (level === 'segment') return { text: name ?? id, href: site.url(`/segments/${id}/`) };
  if (level === 'new-customers') return { text: site.t.site.newCustomers, href: site.url('/new-customers/') };
  if (level === 'unit') return { text: name ?? id, href: `${site.url('/team/')}#unit-${id}` };
  if (level === 'group') {
    const subsidiaries = accounts.length - (site.portfolio.holdings.has(id) ? 0 : 1);
    return { text: site.t.budget.groupOf(name ?? id, subsidiaries), href: groupHref(site, { id }) };
  }
  return { text: name ?? site.t.budget.inNoGroup };
}
