import { linesWithoutNeed, metNeeds, offeringOf, type Meeting, type MetNeed } from '#domain/budget/white-space.ts';
import { quarterOf, type Quarter } from '#domain/calendar/quarters.ts';
import type { Account, Segment } from '#domain/portfolio.ts';
import { segmentName } from '../account/header.ts';
import { shownId } from '../account/references.ts';
import { accountHref, thingHref, type Linked } from '../links/account-links.ts';
import type { Site } from '../site.ts';

/** What meets a need with one offering: budget lines, else ideas; nothing in an empty cell. */
export type MeetingCell = ReturnType<typeof meetingCell>;

/** One need against every offering of the company. */
export type NeedSpaceRow = ReturnType<typeof needRow>;

/** Lines of an account that sell an offering for no need. */
export interface WithoutNeedRow {
  account: Linked;
  cells: MeetingCell[];
}

export type WhiteSpaceTable = ReturnType<typeof whiteSpaceTable>;

/**
 * Needs against offerings for some accounts, with the lines that serve no need below. Only what is sold from the
 * current quarter on counts.
 */
export function whiteSpaceTable(site: Site, accounts: readonly Account[]) {
  const from = quarterOf(site.asOf, site.portfolio.fiscalYear);
  const { offerings } = site.portfolio.company;
  const needs = accounts.flatMap((account) => metNeeds(account, from)).map((met) => needRow(site, met));
  return {
    from,
    offerings: offerings.map(({ name }) => name),
    hasUnnamed: needs.some(({ unnamed }) => unnamed.lines.length + unnamed.ideas.length > 0),
    needs,
    withoutNeed: accounts.flatMap((account): WithoutNeedRow[] => {
      const lines = linesWithoutNeed(account, from);
      if (lines.length === 0 || account.needs.length === 0) return [];
      return [
        {
          account: { text: account.name, href: accountHref(site, account) },
          cells: offerings.map(({ id }) =>
            meetingCell(site, account, {
              offering: id,
              lines: lines.filter((line) => offeringOf(account, line) === id),
              ideas: [],
            }),
          ),
        },
      ];
    }),
  };
}

function needRow(site: Site, { account, need, meetings }: MetNeed) {
  const cellOf = (offering: string | undefined) =>
    meetingCell(
      site,
      account,
      meetings.find((meeting) => meeting.offering === offering),
    );
  return {
    account: { text: account.name, href: accountHref(site, account) },
    id: shownId(need.id),
    need: { text: need.need, href: thingHref(site, account, 'need', need.id) },
    cells: site.portfolio.company.offerings.map(({ id }) => cellOf(id)),
    /** What meets it without naming an offering. */
    unnamed: cellOf(undefined),
    isMet: meetings.length > 0,
  };
}

function meetingCell(site: Site, account: Account, meeting: Meeting | undefined) {
  const t = site.t.ideas;
  return {
    lines: (meeting?.lines ?? []).map((line) => {
      const id = line.id ?? String(account.budget.indexOf(line) + 1);
      return { text: t.line(shownId(id)), id: shownId(id), href: thingHref(site, account, 'line', id) };
    }),
    ideas: (meeting?.ideas ?? []).map(({ id }) => ({
      text: t.ideaCalled(shownId(id)),
      id: shownId(id),
      href: thingHref(site, account, 'idea', id),
    })),
  };
}

/** How one offering answers the needs of all accounts. */
export interface OfferingRow {
  name: string;
  sold: number;
  ideasOnly: number;
  /** Budget lines that sell it for no need. */
  linesWithoutNeed: number;
  /** Neither sold nor thought of for any need. */
  servesNone: boolean;
}

export interface WhiteSpaceOverAll {
  /** What is sold from this quarter on counts. */
  from: Quarter;
  needs: number;
  sold: number;
  ideasOnly: number;
  /** Needs that nothing meets. */
  unmet: { account: Linked; id: string; need: Linked }[];
  /** So many of them are not listed by name. */
  moreUnmet: number;
  offerings: OfferingRow[];
  segments: {
    name: string;
    isOpen: boolean;
    table: WhiteSpaceTable;
    /** So many of its needs are read on the pages of their accounts only; those that nothing meets stand here first. */
    more: number;
  }[];
}

const OPEN_UP_TO = 40;
/** More needs of a segment than this, and more that nothing meets, are not read on one page. */
const MOST_OF_SEGMENT = 60;
const MOST_UNMET = 40;

/** White space over all accounts: by offering, by need, and in full by segment. */
export function whiteSpaceOverAll(site: Site): WhiteSpaceOverAll {
  const { portfolio } = site;
  const from = quarterOf(site.asOf, portfolio.fiscalYear);
  const all = portfolio.accounts.flatMap((account) => metNeeds(account, from));
  const isSold = ({ meetings }: MetNeed) => meetings.some(({ lines }) => lines.length > 0);
  // A customer of a sales plan has no needs of its own to name.
  const loose = portfolio.accounts
    .filter(({ salesPlan }) => salesPlan === undefined)
    .flatMap((account) => linesWithoutNeed(account, from));
  const unmet = all.filter(({ meetings }) => meetings.length === 0);
  return {
    from,
    needs: all.length,
    sold: all.filter(isSold).length,
    ideasOnly: all.length - all.filter(isSold).length - unmet.length,
    moreUnmet: Math.max(0, unmet.length - MOST_UNMET),
    unmet: unmet.slice(0, MOST_UNMET).map((met) => {
      const { account, id, need } = needRow(site, met);
      return { account, id, need };
    }),
    offerings: portfolio.company.offerings.map(({ id, name }) => {
      const meetings = all.flatMap((met) => met.meetings.filter(({ offering }) => offering === id));
      const sold = meetings.filter(({ lines }) => lines.length > 0).length;
      return {
        name,
        sold,
        ideasOnly: meetings.length - sold,
        linesWithoutNeed: loose.filter(({ offering }) => offering === id).length,
        servesNone: meetings.length === 0,
      };
    }),
    segments: portfolio.segments.flatMap((segment) => segmentTable(site, segment, all.length <= OPEN_UP_TO)),
  };
}

function segmentTable(site: Site, segment: Segment, isOpen: boolean): WhiteSpaceOverAll['segments'] {
  const table = whiteSpaceTable(
    site,
    site.portfolio.accounts.filter((account) => account.segment === segment),
  );
  if (table.needs.length === 0) return [];
  const name = segmentName(segment);
  const more = Math.max(0, table.needs.length - MOST_OF_SEGMENT);
  if (more === 0) return [{ name, isOpen, table, more }];
  const needs = [...table.needs].sort((a, b) => Number(a.isMet) - Number(b.isMet)).slice(0, MOST_OF_SEGMENT);
  const accounts = new Set(needs.map(({ account }) => account.href ?? ''));
  const withoutNeed = table.withoutNeed.filter(({ account }) => accounts.has(account.href ?? ''));
  return [{ name, isOpen, table: { ...table, needs, withoutNeed }, more }];
}
