import type { FigureBook } from '../budget/figures.ts';
import type { Quarter } from '../calendar/quarters.ts';
import type { Minor } from '../money/money.ts';
import { amountLines, type LineOf } from './amount-lines.ts';
import type { Finding } from './finding.ts';

type Found = Finding<{ of: LineOf; quarter: Quarter; amount: Minor; usual: Minor }>;

/** A digit too many or too few makes a figure ten times what it should be, or a tenth. */
const TIMES = 10;
/** Of fewer figures nobody can say what is usual. */
const NEIGHBOURS = 3;

/**
 * A quarter holds ten times the median of the other quarters of its line or more, or a tenth of it or less. Of a line
 * the quarter that is furthest out is named. Quarters of nought are left out on both sides: nothing is sold there, and
 * that is said on purpose.
 */
export function amountOutOfLine(book: FigureBook): Found[] {
  return amountLines(book).flatMap(({ of, amounts, tell }): Found[] => {
    const set = Object.entries(amounts).filter(([, amount]) => amount !== 0);
    if (set.length <= NEIGHBOURS) return [];
    const sizes = set.map(([, amount]) => Math.abs(amount)).sort((a, b) => a - b);
    let furthest: { times: number; quarter: Quarter; amount: Minor; usual: Minor } | undefined;
    for (const [quarter, amount] of set.sort(([a], [b]) => (a < b ? -1 : 1))) {
      const usual = medianWithout(sizes, Math.abs(amount));
      const times = Math.max(Math.abs(amount) / usual, usual / Math.abs(amount));
      if (times >= TIMES && times > (furthest?.times ?? 0)) furthest = { times, quarter, amount, usual };
    }
    if (!furthest) return [];
    const { quarter, amount, usual } = furthest;
    return [tell(quarter, { of, quarter, amount, usual: Math.round(usual) })];
  });
}

/** The size in the middle of those in order but for one of them, or half-way between the two there. */
function medianWithout(sizes: readonly number[], left: number): number {
  const at = sizes.indexOf(left);
  const size = (place: number) => sizes[place < at ? place : place + 1] ?? 0;
  const count = sizes.length - 1;
  const middle = count >> 1;
  return count % 2 === 1 ? size(middle) : (size(middle - 1) + size(middle)) / 2;
}
