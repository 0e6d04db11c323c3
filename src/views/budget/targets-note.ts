import { Sum } from '#domain/budget/comparison.ts';
import type { Meeting } from '#domain/budget/meeting.ts';
import { missOfSum } from '#domain/budget/miss-of-sum.ts';
import type { Site } from '../site.ts';

/**
 * Where budgets stand in the column of targets, how the company's target is shared out without them: what the rows show
 * adds up to more, and only this says why.
 */
export function targetsNote({ t, format }: Site, company: Meeting, parts: readonly Meeting[]): string[] {
  const rest = parts.find(({ level }) => level === 'rest');
  const target = company.figures.target;
  const amount = rest ? rest.figures.target : company.unallocated;
  const hasStandIns = parts.some((part) => part !== rest && missOfSum(part).standsIn.length > 0);
  if (!hasStandIns || target === undefined || amount === undefined) return [];
  const given = Sum.setFor([company], target).without([Sum.setFor([company], amount)]).amount ?? 0;
  const row = rest ? t.budget.inNoGroup : t.budget.unallocated;
  return [t.budget.targetsAbove(format.money(target), format.money(given), row, format.money(amount))];
}
