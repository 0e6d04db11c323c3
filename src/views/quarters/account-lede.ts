import { againstPlan } from '#domain/budget/against-plan.ts';
import type { Minor } from '#domain/money/money.ts';
import type { SealedAccount } from '#domain/snapshot/snapshot.ts';
import type { Phrase } from '#words/phrase.ts';
import { salesLede } from '../account/sales-lede.ts';
import type { QuarterView } from './quarter-view.ts';

/**
 * The sentence that answers first how an account's quarter stands: of one that is over the actual, of another the
 * forecast, where it has one, else the budget; each beside what was asked, with which part of the difference was never
 * planned. Nothing for an audience that sees neither.
 */
export function accountLede(view: QuarterView, account: SealedAccount): Phrase | undefined {
  const { site, quarter, isOver } = view;
  if (isOver) return resultSaid(view, account);
  const plan = site.portfolio.accountById.get(account.id);
  return (plan && salesLede(site, plan, quarter)) ?? planSaid(view, account);
}

type Words = QuarterView['site'];

function resultSaid({ quarter, site }: QuarterView, { figures }: SealedAccount): Phrase | undefined {
  const { actual, budget, target } = figures[quarter] ?? {};
  const words = site.t.snapshot;
  if (actual === undefined)
    return budget === undefined ? [site.t.home.noActual] : words.ledeNoActual(site.format.money(budget));
  const sum = site.format.money(actual);
  const ofTarget = apart(site, actual, target);
  const ofBudget = apart(site, actual, budget);
  if (!ofTarget) return ofBudget ? words.ledeActualOfBudget(sum, ...ofBudget) : words.ledeActualAlone(sum);
  const planned = apart(site, budget, target);
  if (!ofBudget || !planned) return words.ledeActualOfTarget(sum, ...ofTarget);
  return words.ledeActual(sum, ...ofTarget, ...planned, ...ofBudget);
}

function planSaid({ quarter, site }: QuarterView, { figures }: SealedAccount): Phrase | undefined {
  const { budget, target } = figures[quarter] ?? {};
  const words = site.t.snapshot;
  // Whoever is not shown the budget is not told that there is none.
  if (budget === undefined && site.audience) return undefined;
  if (budget === undefined)
    return target === undefined ? words.ledeNothingPlanned(quarter) : words.ledeTargetAlone(site.format.money(target));
  const [by, side] = apart(site, budget, target) ?? (['', 'unset'] as const);
  return words.ledeBudget(site.format.money(budget), by, side);
}

/** How far something is from what it is held against, in size and side; nothing while one of them is not set. */
function apart(
  { format }: Words,
  actual: Minor | undefined,
  plan: Minor | undefined,
): [by: string, side: 'short' | 'over' | 'equal'] | undefined {
  const { difference } = againstPlan({ actual, plan });
  return difference === undefined ? undefined : [format.size(difference), format.side(difference) ?? 'equal'];
}
