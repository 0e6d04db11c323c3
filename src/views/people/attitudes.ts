import type { IsoDate } from '#domain/calendar/dates.ts';
import { addQuarters, firstDayOf, quarterOf, quartersFrom, type Quarter } from '#domain/calendar/quarters.ts';
import type { Stakeholder } from '#domain/plan/stakeholder.ts';
import { ATTITUDES } from '#domain/plan/vocabulary.ts';
import type { Account } from '#domain/portfolio.ts';
import { like } from '#domain/reads.ts';
import { attitudeMoves, attitudesByQuarter, type AttitudeMove } from '#domain/review/attitude-history.ts';
import { accountHref, thingHref, type Linked } from '../links/account-links.ts';
import type { Site } from '../site.ts';
import { flowTable } from './attitude-flow.ts';

/** People by attitude at the end of some quarters: of the company, or of one segment. */
export type AttitudeTable = ReturnType<typeof tableOf>;

/** One person's move with what was seen and what was done before it. */
export type MoveRow = ReturnType<typeof moveRow>;

/** A year and the quarter that runs. */
const QUARTERS_BACK = 4;
/** A reader looks at what is new; older moves stand with the account. */
const MOST_MOVES = 60;

function quartersShown({ asOf, portfolio }: Pick<Site, 'asOf' | 'portfolio'>): Quarter[] {
  const now = quarterOf(asOf, portfolio.fiscalYear);
  return quartersFrom(addQuarters(now, -QUARTERS_BACK), now);
}

/**
 * How attitudes moved since the last quarter began, from and to, how they stand quarter by quarter, and the newest
 * moves.
 */
export function attitudesPage(site: Site) {
  const { portfolio, asOf, t } = site;
  const since = addQuarters(quarterOf(asOf, portfolio.fiscalYear), -1);
  const first = firstDayOf(since, portfolio.fiscalYear);
  const moves = portfolio.accounts
    .flatMap((account) => attitudeMoves(account, asOf))
    .filter(({ judged }) => judged.asOf >= first)
    .sort((a, b) => (a.judged.asOf < b.judged.asOf ? 1 : a.judged.asOf > b.judged.asOf ? -1 : 0));
  const peopleOf = (accounts: readonly Account[]) =>
    accounts.flatMap(({ people, until }) =>
      people.map((person) => like(person, { until: earlier(person.until, until) })),
    );
  return {
    flow: flowTable(site, moves),
    company: tableOf(site, { text: t.attitudes.company }, peopleOf(portfolio.accounts), moves),
    segments: portfolio.segments.flatMap((segment) => {
      const people = peopleOf(portfolio.accounts.filter((account) => account.segment === segment));
      const own = moves.filter(({ account }) => account.segment === segment);
      const name = { text: segment.name, href: site.url(`/segments/${segment.id}/`) };
      return people.length === 0 ? [] : [tableOf(site, name, people, own)];
    }),
    moves: moves.slice(0, MOST_MOVES).map((move) => moveRow(site, move)),
    /** How many more moves there were in the time. */
    more: Math.max(0, moves.length - MOST_MOVES),
    since,
  };
}

/** A customer's people are there no longer than the customer is one. */
function earlier(a: IsoDate | undefined, b: IsoDate | undefined): IsoDate | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}

function tableOf(site: Site, name: Linked, people: readonly Stakeholder[], moves: readonly AttitudeMove[]) {
  const judgedFirst = moves.filter(({ isFirst }) => isFirst).length;
  return {
    name,
    moved: site.format.number(moves.length - judgedFirst),
    judgedFirst: site.format.number(judgedFirst),
    rows: attitudesByQuarter(people, quartersShown(site), site.asOf, site.portfolio.fiscalYear).map(
      ({ quarter, day, counts }) => ({
        quarter,
        day: site.format.date(day),
        counts: ATTITUDES.map((attitude) => site.format.number(counts[attitude])),
        all: ATTITUDES.reduce((sum, attitude) => sum + counts[attitude], 0),
        /** Those of whom somebody knows how they stand. */
        assessed: ATTITUDES.reduce((sum, attitude) => sum + (attitude === 'unknown' ? 0 : counts[attitude]), 0),
      }),
    ),
  };
}

function moveRow(site: Site, { account, person, from, to, judged, between }: AttitudeMove) {
  return {
    on: site.format.due(judged.asOf, site.asOf),
    person: { text: person.name, href: thingHref(site, account, 'person', person.id) },
    account: { text: account.name, href: accountHref(site, account) },
    from,
    to,
    seen: judged.basis,
    between: between.map((action) => ({
      text: action.action,
      href: thingHref(site, account, 'action', action.id),
      on: site.format.due(action.closedOn ?? '', site.asOf),
    })),
  };
}
