import type { FigureBook } from '../budget/figures.ts';
import type { Quarter } from '../calendar/quarters.ts';
import type { Minor } from '../money/money.ts';
import { amountLines } from './amount-lines.ts';
import type { Finding } from './finding.ts';

type Found = Finding<{ of: 'budget' | 'target'; quarter: Quarter; amount: Minor }>;

/**
 * A sales budget or a target below nought. It may be meant, a credit of more than is sold; a sign too many is likelier.
 * A line names its first quarter, since a year that is written whole has four.
 */
export function amountNegative(book: FigureBook): Found[] {
  return amountLines(book).flatMap(({ of, amounts, tell }): Found[] => {
    if (of === 'forecast') return [];
    const first = Object.keys(amounts)
      .sort()
      .find((quarter) => (amounts[quarter] ?? 0) < 0);
    return first === undefined ? [] : [tell(first, { of, quarter: first, amount: amounts[first] ?? 0 })];
  });
}
