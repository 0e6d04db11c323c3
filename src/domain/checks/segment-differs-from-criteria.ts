import { addQuarters, quarterOf } from '../calendar/quarters.ts';
import type { FigureBook } from '../budget/figures.ts';
import { add } from '../money/money.ts';
import type { Account, Segment } from '../portfolio.ts';
import type { CRITERION_MEASURES } from '../plan/segment.ts';
import { about, customersToday, type Finding } from './finding.ts';

type Found = Finding<{ segment: string; fits: string }>;

type CriterionMeasure = (typeof CRITERION_MEASURES)[number];

/**
 * A customer's figures do not fit the criteria of its segment, and fit those of another. A figure that is not known
 * decides nothing.
 */
export function segmentDiffersFromCriteria(book: FigureBook): Found[] {
  return customersToday(book).flatMap((account): Found[] => {
    const declared = account.segment.criteria;
    if (declared.length === 0 || fits(account, account.segment, book) !== false) return [];
    const other = book.portfolio.segments.find(
      (segment) => segment.criteria.length > 0 && fits(account, segment, book) === true,
    );
    return other
      ? [about(account, ['segment'], { severity: 'low', facts: { segment: account.segment.name, fits: other.name } })]
      : [];
  });
}

/** Whether all criteria hold; nothing when a figure that would decide is not known. */
function fits(account: Account, segment: Segment, book: FigureBook): boolean | undefined {
  const held = segment.criteria.map(({ measure, atLeast = -Infinity, below = Infinity }) => {
    const value = measured(account, measure, book);
    return value === undefined ? undefined : value >= atLeast && value < below;
  });
  return held.includes(false) ? false : held.includes(undefined) ? undefined : true;
}

/** In major units, as criteria are written. Our sales are those of the last four quarters that are over. */
function measured(account: Account, measure: CriterionMeasure, book: FigureBook): number | undefined {
  const minorPerMajor = 10 ** book.portfolio.company.currencyUnit.decimals;
  if (measure === 'ourSales') {
    const now = quarterOf(book.asOf, book.portfolio.fiscalYear);
    const sales = [-4, -3, -2, -1].map((back) => book.figuresOf(account, addQuarters(now, back)).actual);
    return sales.includes(undefined) ? undefined : add(sales.map((amount) => amount ?? 0)) / minorPerMajor;
  }
  const newest = [...account.finances]
    .sort((a, b) => b.year - a.year)
    .find((finances) => finances[measure] !== undefined)?.[measure];
  return newest === undefined || measure !== 'netSales' ? newest : newest / minorPerMajor;
}
