import type { IsoDate } from '../calendar/dates.ts';
import type { FigureBook } from '../budget/figures.ts';
import type { FieldPath } from '../place.ts';
import type { Planned } from '../portfolio.ts';
import { about, aboutPlan, customersToday, type Finding } from './finding.ts';

type Found = Finding<{ day: IsoDate; others: number | undefined }>;

/** Fields of an account's plan that say on which day something was. */
const PAST = [
  'profile.asOf',
  'finances.asOf',
  'needs.asOf',
  'valueClaims.measuredOn',
  'people.asOf',
  'people.history.asOf',
  'people.lastContact',
  'strategy.asOf',
  'forecast.madeOn',
  'comments.writtenOn',
  'actions.test.on',
  'actions.slippedOn',
  'actions.closedOn',
  'feedback.on',
  'promises.keptOn',
  'promises.brokenOn',
  'openQuestions.answeredOn',
  'redFlags.opened',
  'redFlags.closed',
].map((field) => field.split('.'));
/** The same of a new-customer plan. */
const PAST_OF_NEW = [['prospects', 'wonOn'], ...PAST.filter(([part]) => part === 'forecast' || part === 'comments')];

/**
 * What has happened is dated later than the book's day, by a year too many as a rule: what is dated ahead counts for
 * nothing until then, and nobody would notice. One hint for a plan, at the first of such days. Days that somebody
 * plans, such as when something is due or a person leaves, are not looked at.
 */
export function dayStillAhead(book: FigureBook): Found[] {
  const firstIn = (plan: Planned, fields = PAST): [FieldPath, Omit<Found, 'place'>][] => {
    const [first, ...others] = fields.flatMap((steps) => daysAt(plan, steps)).filter(({ day }) => day > book.asOf);
    return first
      ? [[first.path, { severity: 'low', facts: { day: first.day, others: others.length || undefined } }]]
      : [];
  };
  return [
    ...customersToday(book).flatMap((account) => firstIn(account).map((found) => about(account, ...found))),
    ...book.portfolio.newCustomerPlans.flatMap((plan) =>
      firstIn(plan, PAST_OF_NEW).map((found) => aboutPlan(plan, ...found)),
    ),
  ];
}

/** The days that stand at a field, in each thing of the lists on the way to it. */
function daysAt(
  value: unknown,
  [step, ...rest]: readonly string[],
  path: FieldPath = [],
): { day: IsoDate; path: FieldPath }[] {
  if (Array.isArray(value))
    return value.flatMap((item, at) => daysAt(item, step === undefined ? [] : [step, ...rest], [...path, at]));
  if (step === undefined) return typeof value === 'string' ? [{ day: value, path }] : [];
  return daysAt((value as Record<string, unknown> | undefined)?.[step], rest, [...path, step]);
}
