import type { IsoDate } from '../calendar/dates.ts';
import type { FigureBook } from '../budget/figures.ts';
import type { FieldPath } from '../place.ts';
import type { Account, NewCustomerPlan, Planned } from '../portfolio.ts';
import { about, aboutPlan, customersToday, type Finding } from './finding.ts';

type Found = Finding<{ day: IsoDate; others: number | undefined }>;

/** A day on which something has happened, and the field that says it. */
interface Past {
  day: IsoDate | undefined;
  path: FieldPath;
}

/**
 * What has happened is dated later than the book's day, by a year too many as a rule: what is dated ahead counts for
 * nothing until then, and nobody would notice. One hint for a plan, at the first of such days. Days that somebody
 * plans, such as when something is due or a person leaves, are not looked at.
 */
export function dayStillAhead(book: FigureBook): Found[] {
  const { asOf, portfolio } = book;
  return [
    ...customersToday(book).flatMap((account) => {
      const found = firstAhead(daysOf(account), asOf);
      return found ? [about(account, ...found)] : [];
    }),
    ...portfolio.newCustomerPlans.flatMap((plan) => {
      const found = firstAhead(daysOfPlan(plan), asOf);
      return found ? [aboutPlan(plan, ...found)] : [];
    }),
  ];
}

/** Where the first of some days stands that lies ahead, and what is told of it. */
function firstAhead(days: readonly Past[], asOf: IsoDate): [FieldPath, Omit<Found, 'place'>] | undefined {
  const ahead = days.flatMap(({ day, path }) => (day !== undefined && day > asOf ? [{ day, path }] : []));
  const [first] = ahead;
  if (!first) return undefined;
  const others = ahead.length === 1 ? undefined : ahead.length - 1;
  return [first.path, { severity: 'low', facts: { day: first.day, others } }];
}

/** In the order in which a plan is written. */
function daysOf(account: Account): Past[] {
  return [
    { day: account.profile?.asOf, path: ['profile', 'asOf'] },
    ...account.finances.map(({ asOf }, at): Past => ({ day: asOf, path: ['finances', at, 'asOf'] })),
    ...account.needs.map(({ asOf }, at): Past => ({ day: asOf, path: ['needs', at, 'asOf'] })),
    ...account.valueClaims.map(
      ({ measuredOn }, at): Past => ({
        day: measuredOn,
        path: ['valueClaims', at, 'measuredOn'],
      }),
    ),
    ...account.people.flatMap(({ asOf, lastContact, history }, at): Past[] => [
      { day: asOf, path: ['people', at, 'asOf'] },
      ...history.map((was, nth): Past => ({ day: was.asOf, path: ['people', at, 'history', nth, 'asOf'] })),
      { day: lastContact, path: ['people', at, 'lastContact'] },
    ]),
    { day: account.strategy?.asOf, path: ['strategy', 'asOf'] },
    ...figuresOf(account),
    ...account.actions.flatMap(({ test, slippedOn, closedOn }, at): Past[] => [
      { day: test?.on, path: ['actions', at, 'test', 'on'] },
      { day: slippedOn, path: ['actions', at, 'slippedOn'] },
      { day: closedOn, path: ['actions', at, 'closedOn'] },
    ]),
    ...account.feedback.map(({ on }, at): Past => ({ day: on, path: ['feedback', at, 'on'] })),
    ...account.promises.flatMap(({ keptOn, brokenOn }, at): Past[] => [
      { day: keptOn, path: ['promises', at, 'keptOn'] },
      { day: brokenOn, path: ['promises', at, 'brokenOn'] },
    ]),
    ...account.openQuestions.map(
      ({ answeredOn }, at): Past => ({
        day: answeredOn,
        path: ['openQuestions', at, 'answeredOn'],
      }),
    ),
    ...account.redFlags.flatMap(({ opened, closed }, at): Past[] => [
      { day: opened, path: ['redFlags', at, 'opened'] },
      { day: closed, path: ['redFlags', at, 'closed'] },
    ]),
  ];
}

function daysOfPlan(plan: NewCustomerPlan): Past[] {
  return [
    ...plan.prospects.map(({ wonOn }, at): Past => ({ day: wonOn, path: ['prospects', at, 'wonOn'] })),
    ...figuresOf(plan),
  ];
}

function figuresOf({ forecast, comments }: Pick<Planned, 'forecast' | 'comments'>): Past[] {
  return [
    ...forecast.map(({ madeOn }, at): Past => ({ day: madeOn, path: ['forecast', at, 'madeOn'] })),
    ...comments.map(({ writtenOn }, at): Past => ({ day: writtenOn, path: ['comments', at, 'writtenOn'] })),
  ];
}
