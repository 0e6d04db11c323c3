import type { Quarter } from '../calendar/quarters.ts';
import { plannedIn } from '../portfolio.ts';
import { unallocated } from './allocation.ts';
import type { FigureBook } from './figures.ts';
import { against, rollUp, type TargetedRollUp } from './roll-up.ts';

/**
 * What a whole has beyond the parts shown: accounts and new-customer plans that stand in none of them, and the target
 * that none of them has been given. Parts and rest add up to the whole in every measure. There is no gap on the rest while a budget of the
 * parts is covered by no target: what the rest's target is for cannot be told then.
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
  const amount = unallocated(
    whole.target,
    parts.map(({ target }) => target),
  );
  const uncovered = [...new Set([...whole.target.uncovered, ...parts.flatMap(({ target }) => target.uncovered)])];
  return against(rest, { amount, setOn: amount === undefined ? 'nowhere' : 'parts', uncovered });
}
