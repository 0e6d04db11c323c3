import { quarterOf, quartersOfYear, type Quarter } from '../calendar/quarters.ts';
import { always, type MembersIn } from '../membership/members.ts';
import { add } from '../money/money.ts';
import type { Planned } from '../portfolio.ts';
import type { ComparedFigures } from './compared-figures.ts';
import { Comparison, Sum } from './comparison.ts';
import type { FigureBook } from './figures.ts';

/**
 * Where a year is heading for several accounts and new-customer plans: actual of the quarters that are over, forecast
 * of the current one and of those ahead. Each counts when each quarter that is not over has a forecast; the others are
 * missing. A quarter that is over and has no invoices adds nothing: finance has spoken, and nothing was sold. Of those
 * who belonged to it in some quarters only, `membersIn` says which of their quarters are in the amount.
 */
export function yearOutlook(
  planned: readonly Planned[],
  year: number,
  book: FigureBook,
  membersIn: MembersIn = always(planned),
): Sum<Planned> {
  const now = quarterOf(book.asOf, book.portfolio.fiscalYear);
  const over = quartersOfYear(year).filter((quarter) => quarter < now);
  const ahead = quartersOfYear(year).filter((quarter) => quarter >= now);
  const members = new Map(quartersOfYear(year).map((quarter) => [quarter, new Set(membersIn(quarter))]));
  return Sum.over(planned, (each) => {
    // Whether somebody counts is asked of the whole year, so that the parts that they moved between add up to the
    // company.
    if (ahead.some((quarter) => book.figuresOf(each, quarter).forecast === undefined)) return undefined;
    const known = [
      ...over.map((quarter) => ({ quarter, amount: book.figuresOf(each, quarter).actual })),
      ...ahead.map((quarter) => ({ quarter, amount: book.figuresOf(each, quarter).forecast })),
    ].filter(({ quarter }) => members.get(quarter)?.has(each));
    const amounts = known.flatMap(({ amount }) => amount ?? []);
    return amounts.length === 0 ? undefined : add(amounts);
  });
}

/** A year's outlook against its target, which is not set while a quarter has none. */
export function yearAgainstTarget(
  planned: readonly Planned[],
  year: number,
  book: FigureBook,
  figuresOf: (quarter: Quarter) => ComparedFigures<Planned>,
  membersIn: MembersIn = always(planned),
): Comparison<Planned> {
  const targets = quartersOfYear(year).map((quarter) => {
    const figures = figuresOf(quarter);
    return figures.target === undefined ? Sum.over<Planned>([], () => undefined) : figures.sum('target');
  });
  return new Comparison(yearOutlook(planned, year, book, membersIn), Sum.overQuarters(targets));
}
