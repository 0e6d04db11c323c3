import { daysBetween, type IsoDate } from '#domain/calendar/dates.ts';
import { monthsOf, quarterOf, weekOf, yearOf, type Quarter } from '#domain/calendar/quarters.ts';
import type { CalendarEntry } from '#domain/review/calendar.ts';
import { sealBy } from '#domain/review/rhythm.ts';
import { goalsSet, waitingReviews, yearClock, yearsOf, type Share } from '#domain/review/year-clock.ts';
import { accountHref, type Linked } from '../links/account-links.ts';
import { companyQuarters } from '../quarters/company-quarter.ts';
import { memberShortLink } from '../links/company-links.ts';
import { quarterPath, quartersOnTape } from '../frame/frame.ts';
import { occasionText } from './reviews.ts';
import type { Site } from '../site.ts';

export interface ClockRow {
  quarter: Linked;
  when: 'past' | 'now' | 'ahead';
  isSealed: boolean;
  /** "Sealed 7 Jul 2026", "Week 12 of 13", "Plan". */
  state: string;
  /** How much of it has gone by, from 0 to 1. */
  passed: number;
  /** Each with its name, and that name without the year. */
  months: { name: string; short: string; actions: Share }[];
  anyMonth: Share;
  reviews: Share;
  /** The day by which it is sealed; nothing once it is. */
  sealBy: string | undefined;
}

export interface ClockYear {
  name: string;
  /** "20 annual goals, set in 11 of 11 account plans." */
  goals: string;
  rows: ClockRow[];
}

export interface WaitingReview {
  reviewed: Linked;
  what: string;
  /** "booked for 6 Oct", "by 9 Oct, no day booked", "was due 9 Jul, 71 d ago". */
  when: string;
  isLate: boolean;
  people: Linked[];
}

export type YearClockPage = ReturnType<typeof yearClockPage>;

/**
 * The year's clock: the rolling quarters with their goals, monthly actions, reviews and seals, and the reviews that
 * wait.
 */
export function yearClockPage(site: Site) {
  const { t, portfolio } = site;
  const now = quarterOf(site.asOf, portfolio.fiscalYear);
  const shown = quartersOnTape(site);
  const waiting = waitingReviews(site);
  const late = waiting.filter((entry) => dueOf(site, entry) < site.asOf).length;
  const withoutDay = waiting.filter(({ entered }) => entered.kind === 'review' && !entered.isBooked).length;
  const { week, weeks } = weekOf(site.asOf, portfolio.fiscalYear);
  const clock = yearClock(site, shown);
  return {
    lede: [
      t.clock.week(week, weeks),
      { text: now },
      t.clock.waiting(waiting.length, withoutDay, late),
      t.clock.sealedBy(site.format.weekday(sealBy(now, portfolio))),
    ],
    years: yearsOf(shown).map((year) => {
      const { goals, done, of } = goalsSet(portfolio, year);
      return {
        name: t.clock.year(year),
        goals: goals === 0 ? t.clock.noGoals(year < yearOf(now)) : t.clock.goals(goals, done, of),
        rows: clock
          .filter(({ quarter }) => yearOf(quarter) === year)
          .map(
            (each): ClockRow => ({
              ...stateOf(site, each.quarter),
              when: each.quarter < now ? 'past' : each.quarter === now ? 'now' : 'ahead',
              passed: each.quarter < now ? 1 : each.quarter === now ? week / weeks : 0,
              months: each.months.map(({ month, actions }) => {
                const name = site.format.month(month);
                return { name, short: name.split(/[\s/]/)[0] ?? name, actions };
              }),
              anyMonth: each.anyMonth,
              reviews: each.reviews,
              sealBy: isSealed(site, each.quarter)
                ? undefined
                : site.format.due(sealBy(each.quarter, portfolio), site.asOf),
            }),
          ),
      };
    }),
    reviews: waiting.map((entry) => waitingReview(site, entry)).sort((a, b) => Number(b.isLate) - Number(a.isLate)),
    /** Quarters that the clock does not show, newest first. */
    others: companyQuarters(site)
      .filter((quarter) => !shown.includes(quarter))
      .reverse()
      .map((quarter) => stateOf(site, quarter)),
  };
}

function stateOf(site: Site, quarter: Quarter): { quarter: Linked; state: string; isSealed: boolean } {
  const { t, portfolio, format, asOf } = site;
  const now = quarterOf(asOf, portfolio.fiscalYear);
  const seal = portfolio.snapshots.find((each) => each.quarter === quarter);
  const { week, weeks } = weekOf(asOf, portfolio.fiscalYear);
  const [first, , last] = monthsOf(quarter, portfolio.fiscalYear);
  const state = seal
    ? t.clock.sealed(format.date(seal.snapshot.asOf))
    : quarter < now
      ? t.clock.notSealed
      : quarter === now
        ? t.site.weekOf(week, weeks)
        : t.clock.ahead(format.month(first), format.month(last));
  return { quarter: { text: quarter, href: site.url(quarterPath(quarter)) }, state, isSealed: seal !== undefined };
}

function isSealed({ portfolio }: Site, quarter: Quarter): boolean {
  return portfolio.snapshots.some((seal) => seal.quarter === quarter);
}

/** The last day on which a review is in time, whatever day is booked for it. */
function dueOf({ portfolio }: Site, { entered, on }: CalendarEntry): IsoDate {
  return entered.kind === 'review' ? sealBy(entered.quarter, portfolio) : on;
}

function waitingReview(site: Site, entry: CalendarEntry): WaitingReview {
  const { t, format, asOf } = site;
  const { entered, on, people } = entry;
  const due = dueOf(site, entry);
  const booked = entered.kind === 'review' && entered.isBooked ? t.clock.booked(format.weekday(on)) : undefined;
  const late = due < asOf ? t.clock.late(format.due(due, asOf), daysBetween(due, asOf)) : undefined;
  const when =
    late === undefined
      ? (booked ?? t.clock.by(format.weekday(on)))
      : booked === undefined
        ? late
        : `${late}; ${booked}`;
  const base = { when, isLate: late !== undefined, people: people.map((id) => memberShortLink(site, id)) };
  switch (entered.kind) {
    case 'review': {
      const { reviewed, quarter } = entered;
      return {
        ...base,
        reviewed: {
          text: reviewed.name,
          href: 'kam' in reviewed ? accountHref(site, reviewed) : site.url(`/segments/${reviewed.id}/`),
        },
        what: t.clock.reviewOf(quarter),
      };
    }
    case 'review-out-of-turn':
      return {
        ...base,
        reviewed: { text: entered.account.name, href: accountHref(site, entered.account) },
        what: t.clock.outOfTurn(occasionText(site, entered.occasion)),
      };
    default:
      throw new Error(`Expected a review among those that wait, got ${entered.kind}.`);
  }
}
