import type { Measure } from '#domain/budget/figures.ts';
import type { MadeUpAccount, MadeUpCompany, MadeUpNewCustomers } from '../arbitrary-portfolio.ts';

/**
 * The sums of a made-up company, added up another way than the product does: in BigInt, straight from what was made up,
 * without a book, a portfolio or a roll-up. Nothing where nobody has a figure.
 */
export type Sum = bigint | undefined;
export type MadeUp = MadeUpAccount | MadeUpNewCustomers;

/** The fiscal quarter of a month, counted in months since the year 0. */
function quarterByHand(month: string, { firstMonth, namedBy }: MadeUpCompany['fiscalYear']): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const months = year * 12 + number - firstMonth;
  const named = Math.trunc(months / 12) + (namedBy === 'end' && firstMonth !== 1 ? 1 : 0);
  return `${named}-Q${Math.trunc((months % 12) / 3) + 1}`;
}

/** Adds what is set; nothing when nothing is. */
export function addedUp(parts: readonly (number | bigint | undefined)[]): Sum {
  let sum: Sum;
  for (const part of parts) if (part !== undefined) sum = (sum ?? 0n) + BigInt(part);
  return sum;
}

/** What one customer or new-customer plan says of a quarter. */
export function saidOf(madeUp: MadeUp, quarter: string, measure: Measure, year: MadeUpCompany['fiscalYear']): Sum {
  switch (measure) {
    case 'target':
      return addedUp([madeUp.targets?.[quarter]]);
    case 'budget':
      return addedUp(madeUp.lines.map((line) => line[quarter]));
    case 'forecast':
      return addedUp([madeUp.forecast?.[quarter]]);
    default:
      return addedUp(
        madeUp.sales.map(([month, cents]) => (quarterByHand(month, year) === quarter ? cents : undefined)),
      );
  }
}

/** A target as it comes down: its amount, and whether some budget below is covered by none. */
export interface TargetByHand {
  amount: Sum;
  isWhole: boolean;
  /** Whom the amount is for: everybody where it is set, else those who have a target. */
  of: readonly MadeUp[];
}

/** The target set on a thing, else what those of its parts add up to. */
export function targetByHand(
  own: number | undefined,
  parts: readonly TargetByHand[],
  present: readonly MadeUp[] = [],
): TargetByHand {
  if (own !== undefined) return { amount: BigInt(own), isWhole: true, of: present };
  return {
    amount: addedUp(parts.map(({ amount }) => amount)),
    isWhole: parts.every(({ isWhole }) => isWhole),
    of: parts.flatMap(({ of }) => of),
  };
}

/** Customers, and new-customer plans between the first and the last quarter of which they say anything. */
export function presentByHand(
  everyone: readonly MadeUp[],
  quarter: string,
  year: MadeUpCompany['fiscalYear'],
): readonly MadeUp[] {
  return everyone.filter((each) => {
    if (!('owner' in each)) return true;
    const said = [
      ...[each.targets ?? {}, each.forecast ?? {}, ...each.lines].flatMap((figures) => Object.keys(figures)),
      ...each.sales.map(([month]) => quarterByHand(month, year)),
    ].sort();
    return said.some((of) => of <= quarter) && said.some((of) => of >= quarter);
  });
}

/** One sum less another of the same plans; nothing while one of them is of somebody of whom the other is not. */
export function lessAlike(one: Sum, of: readonly MadeUp[], other: Sum, others: readonly MadeUp[]): number | undefined {
  const ids = (plans: readonly MadeUp[]) => JSON.stringify(plans.map(({ id }) => id).sort());
  return ids(of) === ids(others) ? less(one, other) : undefined;
}

/** The target of one customer or new-customer plan: without one its budget, where it has any, is covered by none. */
export function ownTargetByHand(madeUp: MadeUp, quarter: string): TargetByHand {
  const own = madeUp.targets?.[quarter];
  return {
    amount: own === undefined ? undefined : BigInt(own),
    isWhole: own !== undefined || madeUp.lines.every((line) => line[quarter] === undefined),
    of: own === undefined ? [] : [madeUp],
  };
}

export function numberFrom(sum: Sum): number | undefined {
  return sum === undefined ? undefined : Number(sum);
}

export function less(one: Sum, other: Sum): number | undefined {
  return one === undefined || other === undefined ? undefined : Number(one - other);
}
