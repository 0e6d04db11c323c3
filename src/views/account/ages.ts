import { daysBetween, type IsoDate } from '#domain/calendar/dates.ts';
import { peopleOn } from '#domain/membership/customers-people.ts';
import type { Account } from '#domain/portfolio.ts';
import type { Site } from '../site.ts';

/** How old a fact is, and how old it may become; either may be unknown. */
export type FactAge = ReturnType<typeof ageSince>;

export interface NamedAge extends FactAge {
  name: string;
}

/** The age of something last true on a day. */
export function ageSince(site: Pick<Site, 'asOf'>, day: IsoDate | undefined, limit: number | undefined) {
  return { days: day === undefined ? undefined : daysBetween(day, site.asOf), limit };
}

/**
 * The age of what we know, by kind of fact. Needs and people count by the oldest, since one stale judgement is enough
 * to mislead; figures and feedback by the newest.
 */
export function agesOf(site: Site, account: Account): NamedAge[] {
  const { shelfLives } = account.segment;
  const t = site.t.account.ages;
  return [
    { name: t.facts, ...ageSince(site, account.profile?.asOf, shelfLives.profile) },
    { name: t.figures, ...ageSince(site, newest(account.finances.map((year) => year.asOf)), shelfLives.finances) },
    { name: t.needs, ...ageSince(site, oldest(account.needs.map((need) => need.asOf)), shelfLives.needs) },
    { name: t.people, ...ageSince(site, oldest(judgementDays(site, account)), shelfLives.judgement) },
    { name: t.strategy, ...ageSince(site, account.strategy?.asOf, shelfLives.strategy) },
    { name: t.feedback, ...ageSince(site, newest(account.feedback.map((item) => item.on)), shelfLives.feedback) },
  ];
}

function oldest(days: readonly IsoDate[]): IsoDate | undefined {
  return [...days].sort()[0];
}

function newest(days: readonly IsoDate[]): IsoDate | undefined {
  return [...days].sort().at(-1);
}

/** Age of the oldest judgement of a customer's person who is there; nothing where nobody has been judged. */
export function oldestJudgement(site: Site, account: Account): FactAge | undefined {
  const day = oldest(judgementDays(site, account));
  return day === undefined ? undefined : ageSince(site, day, account.segment.shelfLives.judgement);
}

/** The days on which the customer's people of today were judged. */
function judgementDays(site: Site, account: Account): IsoDate[] {
  return peopleOn(account, site.asOf).flatMap((person) => person.asOf ?? []);
}
