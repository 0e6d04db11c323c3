import { Sum } from '#domain/budget/comparison.ts';
import { minorOf } from '#domain/money/money.ts';
import { sealedCompany, sealedTogether } from '#domain/snapshot/sealed-figures.ts';
import type { Linked } from '../links/account-links.ts';
import type { Site } from '../site.ts';
import type { QuarterView } from './quarter-view.ts';
import { plansBySegment } from './results.ts';

/** A plan whose sales were not what it had budgeted, those that stand in one row, or all of them. */
export interface OffPlanRow {
  plan: Linked;
  owner: string;
  budget: string;
  actual: string;
  difference: string;
  isBelow: boolean;
  /** The row of all: whether the rows above add up to it. */
  addsUp?: boolean;
}

/** So many plans are named. */
const MOST = 7;

/**
 * The plans of a quarter that is over whose sales were furthest from their budgets, below or above, the furthest first;
 * the others in one row, and all of them. Nothing while the quarter is open, or where no plan was off as the page
 * rounds.
 */
export function offPlan(view: QuarterView): OffPlanRow[] | undefined {
  const { site, quarter, snapshot, names, isOver } = view;
  if (!isOver) return undefined;
  const plans = plansBySegment(view)
    .flatMap((group) => group.plans)
    .map((each) => ({ ...each, figures: sealedTogether(each.planned, quarter) }));
  const size = ({ figures }: (typeof plans)[number]) => Math.abs(minorOf(figures.deviation.difference) ?? 0);
  const off = plans
    .filter(({ figures }) => ['short', 'over'].includes(site.format.side(figures.deviation.difference) ?? ''))
    .sort((a, b) => size(b) - size(a));
  if (off.length === 0) return undefined;
  const shown = off.slice(0, MOST);
  const rest = plans.filter((plan) => !shown.includes(plan));
  const restFigures = sealedTogether(
    rest.flatMap(({ planned }) => planned),
    quarter,
  );
  const company = sealedCompany(snapshot, quarter);
  const parts = [...shown.map(({ figures }) => figures), ...(rest.length > 0 ? [restFigures] : [])];
  return [
    ...shown.map(({ plan, owner, figures }) => row(site, plan, owner, figures)),
    ...(rest.length > 0
      ? [row(site, { text: site.t.snapshot.otherPlans(rest.length), href: undefined }, '', restFigures)]
      : []),
    {
      ...row(site, { text: names.text(snapshot.company.name), href: undefined }, '', company),
      addsUp: (['budget', 'actual'] as const).every(
        (measure) => Sum.together(parts.map((part) => part.sum(measure))).amount === company[measure],
      ),
    },
  ];
}

function row({ format }: Site, plan: Linked, owner: string, figures: ReturnType<typeof sealedTogether>): OffPlanRow {
  const { difference } = figures.deviation;
  return {
    plan,
    owner,
    budget: format.figure(figures.budget),
    actual: format.figure(figures.actual),
    difference: format.signed(difference),
    isBelow: format.side(difference) === 'short',
  };
}
