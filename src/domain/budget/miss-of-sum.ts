import type { Quarter } from '../calendar/quarters.ts';
import type { Amount } from '../money/money.ts';
import type { Planned, Segment } from '../portfolio.ts';
import { isWhole } from './allocation.ts';
import { Comparison, Sum } from './comparison.ts';
import type { FigureBook } from './figures.ts';
import type { Miss } from './miss.ts';
import { companyQuarter, type TargetedRollUp } from './roll-up.ts';

/** How far several accounts and new-customer plans together are from what was asked of them, in minor units. */
export interface MissOfSum extends Miss {
  /** Those whose budget stands in, since no target covers them. */
  standsIn: readonly Planned[];
  /** What was asked, with whom it was asked of. */
  sumAsked: Sum<Planned>;
}

/**
 * The miss of a roll-up: of a unit, a segment, a group. It is held against its target; for those that no target covers,
 * against their budget. Not set while forecast and what was asked are not of the same members.
 */
export function missOfSum({ target, totals }: Pick<TargetedRollUp, 'target' | 'totals'>): MissOfSum {
  const { budget, forecast } = totals;
  const standsIn = isWhole(target) ? [] : target.uncovered;
  const asked = Sum.together([target.sum, budget.of(standsIn) ?? Sum.over(standsIn, () => undefined)]);
  const against = standsIn.length === 0 ? target.sum : asked;
  return {
    asked: against.amount,
    forecast: forecast.amount,
    miss: new Comparison(forecast, against).difference,
    neverPlanned: new Comparison(budget, against).difference,
    slipped: new Comparison(forecast, budget).difference,
    standsIn,
    sumAsked: against,
  };
}

/** A part of the way from the company's target to its forecast, in minor units. */
export interface BridgePart {
  /** Nothing: what of the company's target nobody was given. */
  of: Segment | 'new-customers' | undefined;
  neverPlanned: Amount;
  slipped: Amount;
}

/**
 * The way from a quarter's target to its forecast by segment, new customers beside them, and what of the target nobody
 * was given. The parts add up to the company's; nothing while the miss of one of them is not set.
 */
export function bridgeParts(quarter: Quarter, book: FigureBook): BridgePart[] | undefined {
  const company = companyQuarter(quarter, book);
  const whole = missOfSum(company);
  const own = [
    ...company.segments.map((sum) => ({ of: sum.segment, sum })),
    ...(company.newCustomers ? [{ of: 'new-customers' as const, sum: company.newCustomers }] : []),
  ].filter(({ sum }) => sum.target.amount !== undefined || sum.totals.budget.members.length > 0);
  const parts: BridgePart[] = [];
  for (const { of, sum } of own) {
    const { neverPlanned, slipped } = missOfSum(sum);
    if (neverPlanned === undefined || slipped === undefined) return undefined;
    parts.push({ of, neverPlanned, slipped });
  }
  const rest = restOf(whole, parts);
  return rest && (rest.neverPlanned === 0 ? parts : [...parts, rest]);
}

/** What the whole has beyond the parts: a target that nobody was given. All that slipped is somebody's. */
function restOf({ neverPlanned }: MissOfSum, parts: readonly BridgePart[]): BridgePart | undefined {
  if (neverPlanned === undefined) return undefined;
  const ofParts = Sum.over(parts, (part) => part.neverPlanned);
  const rest = Sum.setFor(parts, neverPlanned).without([ofParts]).amount ?? 0;
  return { of: undefined, neverPlanned: rest, slipped: 0 };
}
