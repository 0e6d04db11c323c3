import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { daysBetween, type IsoDate } from '#domain/calendar/dates.ts';
import { oncePer } from '#domain/once-per.ts';
import type { TeamMember } from '#domain/portfolio.ts';
import { calendarOf, type CalendarEntry, type Entered } from '#domain/review/calendar.ts';
import { memberLink } from '../links/company-links.ts';
import type { Site } from '../site.ts';

/** Where the calendar of everybody, or of one of our people, is subscribed to. */
export function calendarHref(site: Pick<Site, 'url'>, member?: TeamMember): string {
  return site.url(calendarPath(member));
}

/** Its path in any language. */
export function calendarPath(member?: TeamMember): string {
  return member ? `/team/${member.id}/calendar.ics` : '/calendar.ics';
}

/** What the library says to a calendar that is no more, an eighth of each entry. */
const OF_MSN_CALENDAR = 'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE\r\n';

/** Every person's calendar is a part of the same entries. */
const entriesOf = oncePer(calendarOf);

/**
 * The rhythm as an iCalendar file: of the whole company, or what concerns one of our people, the seals among it. Days
 * are whole days and mark nobody as busy. The same thing keeps its UID wherever its day moves, so that a calendar
 * updates it; that the newer file counts is told by the as-of day, in DTSTAMP and SEQUENCE. No clock is asked.
 */
export function calendarFile(site: Site, member?: TeamMember): string {
  const { t, portfolio, asOf } = site;
  const calendar = ical({
    name: member ? t.calendar.nameOf(member.name, portfolio.company.name) : t.calendar.name(portfolio.company.name),
    description: t.calendar.description,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Rulla', product: 'Rulla', language: site.language.toUpperCase() },
    ttl: 6 * 60 * 60,
  });
  for (const entry of entriesOf(site.book).filter(
    ({ people, entered }) => !member || entered.kind === 'seal' || people.includes(member.id),
  )) {
    calendar.createEvent({
      id: `${entry.id}@rulla`,
      sequence: daysBetween('1900-01-01', asOf),
      stamp: midnight(asOf),
      start: midnight(entry.on),
      allDay: true,
      summary: summaryOf(site, entry),
      description: describe(site, entry),
      status: entry.state === 'dropped' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: [{ name: t.calendar.kind[entry.entered.kind] }],
    });
  }
  return `${calendar.toString().replaceAll(OF_MSN_CALENDAR, '')}\r\n`;
}

function summaryOf(site: Site, { entered, state }: CalendarEntry): string {
  const words = site.t.calendar;
  const title = titleOf(site, entered);
  return state === 'open' ? title : words.closed(words.state[state], title);
}

function titleOf({ t }: Site, entered: Entered): string {
  switch (entered.kind) {
    case 'action':
      return t.calendar.action(entered.account.name, entered.action.action);
    case 'review':
      return t.calendar.review(entered.quarter, entered.reviewed.name);
    case 'review-out-of-turn':
      return t.calendar.reviewOutOfTurn(entered.account.name);
    case 'seal':
      return t.calendar.seal(entered.quarter);
  }
}

/** What is said below the title. People of the customer are not named: a calendar travels further than a plan. */
function describe(site: Site, { entered, state }: CalendarEntry): string {
  const { t, format, asOf } = site;
  const words = t.calendar;
  switch (entered.kind) {
    case 'action': {
      const { action } = entered;
      const owner = memberLink(site, action.owner).text;
      return [
        words.owner(owner),
        words.stage(t.vocabulary.stage[action.stage]),
        words.due(format.due(action.due, asOf)),
        ...(action.aim === undefined ? [] : [words.aim(action.aim)]),
        ...(action.slippedFrom === undefined ? [] : [words.slippedFrom(format.due(action.slippedFrom, asOf))]),
      ].join('\n');
    }
    case 'review':
      return state === 'done' ? words.held : entered.isBooked ? words.booked : words.byThen;
    case 'review-out-of-turn': {
      const { change, newDecider } = entered.occasion;
      return change
        ? words.change(change.what)
        : words.newDecider(newDecider.title ?? t.vocabulary.role['decision-maker']);
    }
    case 'seal':
      return words.sealText;
  }
}

function midnight(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
