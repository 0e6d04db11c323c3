import { add, type Minor } from '../money/money.ts';
import type { Quarter } from '../calendar/quarters.ts';
import type { Planned } from '../portfolio.ts';
import type { FigureBook } from './figures.ts';

/** Where a target stands: on the thing itself, or as the sum of its parts when nobody set it higher up. */
export interface TopDownTarget {
  amount: Minor | undefined;
  setOn: 'itself' | 'parts' | 'nowhere';
  /**
   * Accounts and new-customer plans that have a budget and that no target covers. While there are any, the amount is a part of a target and
   * not one: a whole budget is never compared with it.
   */
  uncovered: readonly Planned[];
}

/** The target set on a thing, else what its parts' targets add up to. */
export function topDown(own: Minor | undefined, parts: readonly TopDownTarget[]): TopDownTarget {
  if (own !== undefined) return { amount: own, setOn: 'itself', uncovered: [] };
  const set = parts.flatMap(({ amount }) => amount ?? []);
  return {
    amount: set.length === 0 ? undefined : add(set),
    setOn: set.length === 0 ? 'nowhere' : 'parts',
    uncovered: parts.flatMap(({ uncovered }) => uncovered),
  };
}

/** The target of an account or a new-customer plan, the smallest part of all others. */
export function ownTarget(planned: Planned, quarter: Quarter, book: FigureBook): TopDownTarget {
  const { target, budget } = book.figuresOf(planned, quarter);
  if (target !== undefined) return { amount: target, setOn: 'itself', uncovered: [] };
  return { amount: undefined, setOn: 'nowhere', uncovered: budget === undefined ? [] : [planned] };
}

/** Whether a target speaks for everything that has a budget, so that a gap may be taken from it. */
export function isWhole(target: TopDownTarget): boolean {
  return target.amount !== undefined && target.uncovered.length === 0;
}

/**
 * What of a parent's target none of its children has been given; negative when they have been given more than it.
 * Nothing when the parent has no target. A child without a target has been given nothing, which is not the same as 0.
 */
export function unallocated(parent: TopDownTarget, children: readonly TopDownTarget[]): Minor | undefined {
  return parent.amount === undefined
    ? undefined
    : add([parent.amount, ...children.flatMap(({ amount }) => (amount === undefined ? [] : -amount))]);
}
