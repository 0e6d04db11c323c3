import { isIsoDate, type IsoDate } from '#domain/calendar/dates.ts';
import { lastDayOf, quarterOf, type Quarter } from '#domain/calendar/quarters.ts';
import { isAccount, type Planned } from '#domain/portfolio.ts';
import { isActedBetween, nextAction } from '#domain/review/next-action.ts';
import { thingHref, type Linked } from '../links/account-links.ts';
import { memberShortLink } from '../links/company-links.ts';
import type { Site } from '../site.ts';

/** What is done next for an account or a new-customer plan, in words. */
export interface NextStep {
  /** Nothing where nothing is to be done. */
  action: Linked | undefined;
  /** When, in words; of what is overdue it says so. */
  day: string | undefined;
  /** The last day on which it is in time, where it has one. */
  due: IsoDate | undefined;
  owner: string | undefined;
  isLate: boolean;
  /** Whether it is to be done before the quarter ends, or was. */
  isInTime: boolean;
  /** Whether anything is still to be done before the quarter ends: what is overdue does not count. */
  isActed: boolean;
}

/**
 * An account's open action that is due first; a new-customer plan has none, but the next step with its first prospect
 * not won.
 */
export function nextStep(site: Site, planned: Planned, quarter: Quarter): NextStep {
  const { portfolio, asOf, format } = site;
  if (!isAccount(planned)) {
    const next = planned.prospects.find(({ next: said, wonOn }) => said !== undefined && wonOn === undefined);
    return {
      action:
        next?.next === undefined ? undefined : { text: next.next, href: site.url(`/new-customers/${planned.id}/`) },
      day: undefined,
      due: undefined,
      owner: memberShortLink(site, planned.owner.id).text,
      isLate: false,
      isInTime: false,
      isActed: false,
    };
  }
  const next = nextAction(planned, portfolio);
  if (!next)
    return {
      action: undefined,
      day: undefined,
      due: undefined,
      owner: memberShortLink(site, planned.kam.id).text,
      isLate: false,
      isInTime: false,
      isActed: false,
    };
  const { action, lastDay } = next;
  const isLate = lastDay < asOf;
  const end = lastDayOf(quarter, portfolio.fiscalYear);
  const day = isIsoDate(action.due) ? format.weekday(lastDay) : site.t.home.by(format.shortDate(lastDay));
  const isInTime = lastDay <= end;
  return {
    action: { text: action.action, href: thingHref(site, planned, 'action', action.id) },
    day: isLate
      ? site.t.miss.overdue(format.due(action.due, asOf))
      : isInTime
        ? day
        : site.t.miss.afterQuarter(day, quarterOf(lastDay, portfolio.fiscalYear).slice(5)),
    due: lastDay,
    owner: memberShortLink(site, action.owner).text,
    isLate,
    isInTime,
    isActed: isActedBetween(planned, asOf, end, portfolio),
  };
}
