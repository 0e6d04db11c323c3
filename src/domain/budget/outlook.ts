import { quarterOf, quartersOfYear, type Quarter } from '../calendar/quarters.ts';
import { add } from '../money/money.ts';
import type { Planned } from '../portfolio.ts';
import type { ComparedFigures } from './compared-figures.ts';
import { Comparison, Sum } from './comparison.ts';
import type { FigureBook } from './figures.ts';

/**
 * Where a year is heading for several accounts and new-customer plans: actual of the quarters that are over, forecast of
 * the current one and of those ahead. Each counts when each quarter that is not over has a forecast; the others are
 * missing. A quarter that is over and has no invoices adds nothing: finance has spoken, and nothing was sold.
 */
export function yearOutlook(planned: readonly Planned[], year: number, book: FigureBook): Sum<Planned> {
  const now = quarterOf(book.asOf, book.portfolio.fiscalYear);
  const over = quartersOfYear(year).filter((quarter) => quarter < now);
  const ahead = quartersOfYear(year).filter((quarter) => quarter >= now);
  return Sum.over(planned, (each) => {
    const sold = over.flatMap((quarter) => book.figuresOf(each, quarter).actual ?? []);
    const expected = ahead.flatMap((quarter) => book.figuresOf(each, quarter).forecast ?? []);
    return expected.length === ahead.length && sold.length + expected.length > 0
      ? add([...sold, ...expected])
      : undefined;
  });
}

/** A year's outlook against its target, which is not set while a quarter has none. */
export function yearAgainstTarget(
  planned: readonly Planned[],
  year: number,
  book: FigureBook,
  figuresOf: (quarter: Quarter) => ComparedFigures<Planned>,
): Comparison<Planned> {
  const targets = quartersOfYear(year).map((quarter) => {
    const figures = figuresOf(quarter);
    return figures.target === undefined ? Sum.over<Planned>([], () => undefined) : figures.sum('target');
  });
  return new Comparison(yearOutlook(planned, year, book), Sum.overQuarters(targets));
}
