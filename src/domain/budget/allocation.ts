import { add, minorOf, type Amount, type Minor } from '../money/money.ts';
import type { Quarter } from '../calendar/quarters.ts';
import { isCustomerIn } from '../membership/customers.ts';
import { isAccount, type Planned } from '../portfolio.ts';
import { Sum } from './comparison.ts';
import type { FigureBook } from './figures.ts';

/** Where a target stands: on the thing itself, or as the sum of its parts when nobody set it higher up. */
export interface TopDownTarget {
  amount: Amount | undefined;
  setOn: 'itself' | 'parts' | 'nowhere';
  /**
   * The same amount with those whom it is for: all of the thing's own where it is set on the thing, else those who have
   * one.
   */
  sum: Sum<Planned>;
  /**
   * Accounts and new-customer plans that have a budget and that no target covers. While there are any, the amount is a
   * part of a target and not one: a whole budget is never compared with it.
   */
  uncovered: readonly Planned[];
}

/** The target set on a thing for all who stand in it, else what its parts' targets add up to. */
export function topDown(
  own: Minor | undefined,
  partsOf: () => readonly TopDownTarget[],
  standIn: () => readonly Planned[],
): TopDownTarget {
  if (own !== undefined) return { amount: own, setOn: 'itself', sum: Sum.setFor(standIn(), own), uncovered: [] };
  const parts = partsOf();
  const sum = Sum.together(parts.map((part) => part.sum));
  return {
    amount: sum.amount,
    setOn: sum.amount === undefined ? 'nowhere' : 'parts',
    sum,
    uncovered: parts.flatMap(({ uncovered }) => uncovered),
  };
}

/** Accounts, and the new-customer plans that speak of a quarter: whom a target set for all of them together is for. */
export function presentIn(quarter: Quarter, planned: readonly Planned[], book: FigureBook): Planned[] {
  return planned.filter((each) => speaksOf(each, quarter, book));
}

/**
 * A customer is there in every quarter in which it is one, and in any other in which it has a figure; a new-customer
 * plan from the first quarter in which it has a figure to the last.
 */
function speaksOf(planned: Planned, quarter: Quarter, book: FigureBook): boolean {
  if (isAccount(planned))
    return isCustomerIn(planned, quarter, book.portfolio.fiscalYear) || book.quartersOf(planned).includes(quarter);
  const quarters = book.quartersOf(planned);
  const [first, last] = [quarters[0], quarters.at(-1)];
  return first !== undefined && last !== undefined && first <= quarter && quarter <= last;
}

/** The target of an account or a new-customer plan, the smallest part of all others. */
export function ownTarget(planned: Planned, quarter: Quarter, book: FigureBook): TopDownTarget {
  const { target, budget } = book.figuresOf(planned, quarter);
  const sum = Sum.over(speaksOf(planned, quarter, book) ? [planned] : [], () => target);
  if (target !== undefined) return { amount: target, setOn: 'itself', sum, uncovered: [] };
  return { amount: undefined, setOn: 'nowhere', sum, uncovered: budget === undefined ? [] : [planned] };
}

/** The same of several together, as a part of what they stand in. */
export function ownTargets(all: readonly Planned[], quarter: Quarter, book: FigureBook): TopDownTarget {
  const uncovered: Planned[] = [];
  const own = Sum.over(presentIn(quarter, all, book), (planned) => {
    const { target, budget } = book.figuresOf(planned, quarter);
    if (target === undefined && budget !== undefined) uncovered.push(planned);
    return target;
  });
  const sum = Sum.together([own]);
  return { amount: sum.amount, setOn: sum.amount === undefined ? 'nowhere' : 'parts', sum, uncovered };
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
    : add([
        minorOf(parent.amount),
        ...children.flatMap(({ amount }) => (amount === undefined ? [] : -minorOf(amount))),
      ]);
}
