import type { IsoDate } from '../calendar/dates.ts';
import { quarterOf, type Quarter } from '../calendar/quarters.ts';
import type { NewCustomerPlan, Portfolio } from '../portfolio.ts';

/** How many new customers were to be won in a quarter, and how many were. Nothing where nobody wrote any. */
export interface WantedAndWon {
  wanted: number | undefined;
  won: number | undefined;
}

/**
 * Wanted and won of some plans in some quarters. Won are the counts of the plans, and prospects whose first order came
 * by the as-of day.
 */
export function wantedAndWon(
  plans: readonly NewCustomerPlan[],
  quarters: readonly Quarter[],
  { portfolio, asOf }: { portfolio: Portfolio; asOf: IsoDate },
): WantedAndWon {
  const inQuarters = plans.flatMap((plan) => {
    const byName = plan.prospects.flatMap(({ wonOn }) =>
      wonOn === undefined || wonOn > asOf ? [] : quarterOf(wonOn, portfolio.fiscalYear),
    );
    return quarters.map((quarter): WantedAndWon => {
      const named = byName.filter((each) => each === quarter).length;
      return {
        wanted: plan.wanted[quarter],
        won: named === 0 ? plan.won?.[quarter] : named + (plan.won?.[quarter] ?? 0),
      };
    });
  });
  return { wanted: together(inQuarters.map(({ wanted }) => wanted)), won: together(inQuarters.map(({ won }) => won)) };
}

/** The quarters in which a plan wants or has won customers, in order. */
export function quartersOfWinning(plan: NewCustomerPlan, { fiscalYear }: Portfolio): Quarter[] {
  const won = plan.prospects.flatMap(({ wonOn }) => (wonOn === undefined ? [] : quarterOf(wonOn, fiscalYear)));
  return [...new Set([...Object.keys(plan.wanted), ...Object.keys(plan.won ?? {}), ...won])].sort();
}

function together(counts: readonly (number | undefined)[]): number | undefined {
  const set = counts.filter((count) => count !== undefined);
  return set.length === 0 ? undefined : set.reduce((sum, count) => sum + count, 0);
}
