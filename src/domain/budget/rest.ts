import type { Quarter } from '../calendar/quarters.ts';
import { plannedIn } from '../portfolio.ts';
import type { FigureBook } from './figures.ts';
import { against, rollUp, type TargetedRollUp } from './roll-up.ts';

/**
 * What a whole has beyond the parts shown: accounts and new-customer plans that stand in none of them, and the target
 * that none of them has been given. Parts and rest add up to the whole in every measure. There is no gap on the rest
 * while the whole's target is also for a budget of the parts that none of theirs covers: whose it is cannot be told.
 */
export function restOf(
  whole: TargetedRollUp,
  parts: readonly TargetedRollUp[],
  quarter: Quarter,
  book: FigureBook,
): TargetedRollUp {
  const inParts = new Set(parts.flatMap(plannedIn));
  const rest = rollUp(
    plannedIn(whole).filter((planned) => !inParts.has(planned)),
    quarter,
    book,
  );
  const sum = whole.target.sum.without(parts.map(({ target }) => target.sum));
  const uncovered = [...new Set([...whole.target.uncovered, ...parts.flatMap(({ target }) => target.uncovered)])];
  return against(rest, {
    amount: sum.amount,
    setOn: sum.amount === undefined ? 'nowhere' : 'parts',
    sum,
    uncovered,
  });
}
