import { customersOn } from '#domain/membership/customers.ts';
import { companyQuarter } from '#domain/budget/roll-up.ts';
import { addQuarters, type Quarter } from '#domain/calendar/quarters.ts';
import type { Account } from '#domain/portfolio.ts';
import { lastQuarterToReview, reviewDuties, reviewsOutOfTurn, type ReviewDuty } from '#domain/review/due-reviews.ts';
import { daysSinceFeedback, feedbackInTime, reviewsBooked, sealBy, type Duty } from '#domain/review/rhythm.ts';
import { occasionText } from '../rhythm/reviews.ts';
import type { Site } from '../site.ts';
import { planStates } from './plan-state.ts';

/** One duty of the rhythm: how much of it is done, and who is missing by name. */
export interface RhythmRow {
  name: string;
  /** Nothing for a duty that is a day, such as the seal. */
  fraction: { done: number; of: number } | undefined;
  when: string | undefined;
  note: string;
}

/**
 * Reviews held of the last quarter, those due out of turn, those of this quarter booked by segment, plans in date,
 * feedback within its limit, and the day by which the quarter is sealed.
 */
export function rhythmRows(site: Site, quarter: Quarter): RhythmRow[] {
  const { t, format, asOf, portfolio } = site;
  const withOwnPlan = customersOn(portfolio, asOf).filter((account) => !account.salesPlan);
  const dueNow = reviewDuties(portfolio, quarter, asOf);
  const reviewed = portfolio.segments
    .map((segment) => ({
      segment,
      duty: reviewsBooked(
        dueNow.filter(({ held }) => !held).flatMap(({ account }) => (account?.segment === segment ? [account] : [])),
        asOf,
      ),
    }))
    .filter(({ duty }) => sizeOf(duty) > 0);
  const withoutDay = reviewed.flatMap(({ duty }) => duty.open).length;
  const plans = planStates(site, customersOn(portfolio, asOf));
  const toSeal = quarterToSeal(site, quarter);
  const late = plans.filter((plan) => !plan.isInDate);
  return [
    ...heldRow(site, lastQuarterToReview(portfolio, asOf)),
    ...outOfTurnRow(site),
    ...reviewed.map(({ segment, duty }) => ({
      name: t.home.reviewsOf(segment.name),
      when: undefined,
      ...progress(duty),
      note:
        duty.open.length > 0
          ? t.home.noDayFor(named(site, duty.open))
          : t.home.allBooked(...bookedBetween(site, duty.done)),
    })),
    ...(plans.length === 0
      ? []
      : [
          {
            name: t.home.plansInDate,
            when: undefined,
            fraction: { done: plans.length - late.length, of: plans.length },
            note:
              late.length === 0
                ? t.home.allInDate
                : t.home.pastLimit(
                    firstNames(
                      site,
                      late.map((plan) => plan.name),
                    ),
                  ),
          },
        ]),
    ...feedbackRow(site, withOwnPlan),
    {
      name: t.home.seal(toSeal),
      fraction: undefined,
      when: t.home.by(format.weekday(sealBy(toSeal, portfolio))),
      note: toSeal === quarter && withoutDay > 0 ? t.home.waitsForReviews(withoutDay) : '',
    },
  ];
}

/**
 * The quarter that is sealed next: the one before, as long as its day has not passed and it has figures and no seal.
 */
function quarterToSeal({ portfolio, asOf, book }: Site, quarter: Quarter): Quarter {
  const before = addQuarters(quarter, -1);
  const { budget, actual } = companyQuarter(before, book).figures;
  const isOpen = asOf <= sealBy(before, portfolio) && !portfolio.snapshots.some((seal) => seal.quarter === before);
  return isOpen && (budget !== undefined || actual !== undefined) ? before : quarter;
}

/** How many reviews of the last quarter have been held, and whose are missing. */
function heldRow(site: Site, quarter: Quarter): RhythmRow[] {
  const { t, portfolio, asOf } = site;
  const duties = portfolio.reviews.length === 0 ? [] : reviewDuties(portfolio, quarter, asOf);
  const missing = duties.filter(({ held }) => !held);
  if (duties.length === 0) return [];
  return [
    {
      name: t.home.reviewsHeld(quarter),
      when: undefined,
      fraction: { done: duties.length - missing.length, of: duties.length },
      note:
        missing.length === 0
          ? t.home.allHeld
          : t.home.missingReviews(
              firstNames(
                site,
                missing.map((duty: ReviewDuty) => (duty.account ?? duty.segment).name),
              ),
            ),
    },
  ];
}

/** The reviews that a change at a customer asks for. */
function outOfTurnRow(site: Site): RhythmRow[] {
  const duties = reviewsOutOfTurn(site.portfolio, site.asOf);
  const [first] = duties;
  if (!first) return [];
  return [
    {
      name: site.t.home.outOfTurn,
      fraction: undefined,
      when: site.t.home.by(site.format.weekday(first.due)),
      note:
        duties.length === 1
          ? `${first.account.name}: ${occasionText(site, first.occasion)}`
          : firstNames(
              site,
              duties.map(({ account }) => account.name),
            ),
    },
  ];
}

function feedbackRow(site: Site, accounts: readonly Account[]): RhythmRow[] {
  const duty = feedbackInTime(accounts, site.asOf);
  if (sizeOf(duty) === 0) return [];
  const limits = new Set([...duty.done, ...duty.open].map((account) => account.segment.shelfLives.feedback));
  const [limit] = limits;
  const name =
    limits.size === 1 && limit !== undefined ? site.t.home.feedbackWithin(limit) : site.t.home.feedbackInTime;
  const never = duty.open.filter((account) => daysSinceFeedback(account, site.asOf) === undefined);
  const oldest = [...duty.done, ...duty.open]
    .flatMap((account) => {
      const days = daysSinceFeedback(account, site.asOf);
      return days === undefined ? [] : [{ account, days }];
    })
    .sort((a, b) => b.days - a.days)[0];
  const note =
    never.length > 0
      ? site.t.home.noFeedback(named(site, never))
      : oldest
        ? site.t.home.oldest(oldest.account.name, oldest.days)
        : '';
  return [{ name, when: undefined, ...progress(duty), note }];
}

function progress(duty: Duty) {
  return { fraction: { done: duty.done.length, of: sizeOf(duty) } };
}

function sizeOf(duty: Duty): number {
  return duty.done.length + duty.open.length;
}

/** The first and the last day that is booked; only the first where it is the same. */
function bookedBetween(site: Site, accounts: readonly Account[]): [first: string, last: string | undefined] {
  const days = accounts.flatMap((account) => account.reviewBookedOn ?? []).sort();
  const first = site.format.shortDate(days[0] ?? site.asOf);
  const last = site.format.shortDate(days.at(-1) ?? site.asOf);
  return [first, first === last ? undefined : last];
}

/** Names are listed as long as a reader takes them in at a glance. */
const MOST_NAMES = 4;

function named(site: Site, accounts: readonly Account[]): string {
  return firstNames(
    site,
    accounts.map((account) => account.name),
  );
}

/** The first names, and how many more there are. */
export function firstNames(site: Site, names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return names.length > MOST_NAMES ? site.t.home.andMore(shown, names.length - MOST_NAMES) : shown;
}
