import { forecastOf, salesOver } from '../budget/against-plan.ts';
import { confidenceSplit } from '../budget/confidence.ts';
import { investmentOf } from '../budget/investment.ts';
import { addDays } from '../calendar/dates.ts';
import { addQuarters, lastDayOf, quartersOfYear, yearOf, type Quarter } from '../calendar/quarters.ts';
import { peopleOn } from '../membership/customers-people.ts';
import { placeIn, type Account } from '../portfolio.ts';
import { attitudeChanges } from '../review/attitudes.ts';
import { sealActions } from './seal-actions.ts';
import { sealReviews } from './seal-reviews.ts';
import type { SealedAccount, SealedPerson } from './snapshot.ts';
import { figuresIn, type Viewed } from './viewed.ts';
import { nameRemover } from './name-remover.ts';
import { writtenPlace } from './written-place.ts';

/** One account, as it stood on the state day, as a snapshot holds it. */
export function sealAccount(account: Account, view: Viewed): SealedAccount {
  const { book, quarter, firstDay } = view;
  const names = nameRemover(book.portfolio);
  const text = (written: string) => names.fromText(written, account.id);
  const maybe = (written: string | undefined) => (written === undefined ? undefined : text(written));
  // Of one that came back: its last beginning, and the end before it where that was in the quarter.
  const broken = account.breaks.at(-1);
  const ended = broken && broken.from >= firstDay ? broken : undefined;
  const trust = account.trust.find((entry) => entry.quarter === quarter);
  return {
    id: account.id,
    name: names.fromName(account.name),
    segment: account.segment.id,
    kam: account.kam.id,
    status: account.status,
    since: broken?.until ?? account.since,
    until: account.until ?? ended?.from,
    untilReason: maybe(account.until === undefined ? ended?.reason : account.untilReason),
    salesPlan: account.salesPlan?.id,
    parent: account.parent?.id,
    figures: figuresIn(view, (each) => book.figuresOf(account, each)),
    confidence: confidenceSplit([account], quarter),
    lines: account.budget.flatMap((line, at) => {
      const amount = line.sales[quarter];
      return amount === undefined
        ? []
        : [
            {
              id: line.id ?? String(at + 1),
              text: maybe(line.line),
              offering: line.offering,
              confidence: line.confidence,
              amount,
              place: writtenPlace(placeIn(account, ['budget', at, 'sales', quarter])),
            },
          ];
    }),
    sales: book
      .salesRowsOf(account, quarter)
      .map(({ month, amount, offering, place }) => ({ month, amount, offering, place: writtenPlace(place) })),
    forecast: forecastIn(account, view),
    yearToDate: yearToDate(account, view),
    investment: investmentIn(account, view),
    people: peopleIn(account, view),
    trust: trust && { score: trust.score, comment: maybe(trust.comment) },
    trustBefore: account.trust.find((entry) => entry.quarter === addQuarters(quarter, -1))?.score,
    actions: sealActions(account, view),
    ideas: account.ideas.map(({ id, idea, kind, stage, value, offering, quarter: expected, reason }) => ({
      id,
      text: text(idea),
      kind,
      stage,
      value,
      offering,
      quarter: expected,
      reason: maybe(reason),
    })),
    promises: account.promises.map(({ id, promise, to, by, due, keptOn, brokenOn }, at) => ({
      id: id ?? String(at + 1),
      text: text(promise),
      to,
      by,
      due,
      keptOn,
      brokenOn,
    })),
    goals: account.goals.map(({ id, year, goal, companyGoal }) => ({ id, year, text: text(goal), companyGoal })),
    closedFlags: account.redFlags.flatMap(({ severity, what, opened, closed }) =>
      closed === undefined || closed < firstDay ? [] : [{ severity, what: text(what), opened, closed }],
    ),
    reviews: sealReviews({ account }, view),
  };
}

function forecastIn(account: Account, { book, quarter }: Viewed): SealedAccount['forecast'] {
  const forecast = forecastOf(account, quarter, book);
  if (!forecast) return undefined;
  const at = account.forecast.findLastIndex(
    (revision) => revision.madeOn === forecast.madeOn && revision.sales[quarter] !== undefined,
  );
  return { ...forecast, place: writtenPlace(placeIn(account, ['forecast', at, 'sales', quarter])) };
}

/** The year up to the quarter, of the quarters that are over; nothing to compare while one of them has no figure. */
function yearToDate(account: Account, { book, quarter, asOf }: Viewed): SealedAccount['yearToDate'] {
  const isEnded = (each: Quarter) => lastDayOf(each, book.portfolio.fiscalYear) < asOf;
  const quarters = quartersOfYear(yearOf(quarter)).filter((each) => each <= quarter && isEnded(each));
  return { quarters, ...salesOver(account, quarters, book) };
}

function investmentIn(account: Account, { book, quarter }: Viewed): SealedAccount['investment'] {
  const { money, moneyUsed, hours, hoursUsed } = investmentOf([account], [], quarter, book);
  const lines = account.investment.flatMap((line, at) =>
    line.money?.[quarter] === undefined && line.hours?.[quarter] === undefined
      ? []
      : [placeIn(account, ['investment', at])],
  );
  const used = book.portfolio.actuals.investmentUsed.filter(
    (row) => row.account === account.id && row.quarter === quarter,
  );
  return {
    money: { plan: money, actual: moneyUsed },
    hours: { plan: hours, actual: hoursUsed },
    places: [...lines, ...used.map(({ place }) => place)].map(writtenPlace),
  };
}

function peopleIn(account: Account, { book, firstDay, stateOn }: Viewed): SealedPerson[] {
  const names = nameRemover(book.portfolio);
  const maybe = (written: string | undefined) =>
    written === undefined ? undefined : names.fromText(written, account.id);
  return attitudeChanges(peopleOn(account, stateOn), addDays(firstDay, -1), stateOn).map(
    ({ person, before, after, judged }) => ({
      id: person.id,
      title: maybe(person.title),
      roles: person.roles,
      influence: person.influence,
      attitude: after,
      attitudeBefore: before,
      judged: judged && { on: judged.asOf, basis: maybe(judged.basis) },
      relationship: person.relationship,
      counterpart: person.counterpart,
      lastContact: person.lastContact,
    }),
  );
}
