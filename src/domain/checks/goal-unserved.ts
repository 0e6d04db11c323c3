import type { FigureBook } from '../budget/figures.ts';
import { placeOf } from '../place.ts';
import { commonManager } from './common-manager.ts';
import type { Finding } from './finding.ts';
import { goalsServedBy } from './goals-served.ts';

/** A strategic goal of the company that no plan serves. A segment's words alone do not serve it. */
export function goalUnserved({ portfolio }: FigureBook): Finding[] {
  const served = new Set([...portfolio.accounts.flatMap(goalsServedBy), ...portfolio.salesPlans.flatMap(({ servesGoals }) => servesGoals)]);
  return portfolio.company.goals.map((goal, at) => ({ goal, at })).filter(({ goal }) => !served.has(goal.id)).map(({ goal, at }): Finding => ({
    place: placeOf(portfolio.company.source, ['goals', at]), severity: 'medium', owner: commonManager(portfolio.accounts.map(({ kam }) => kam), portfolio), facts: { goal: goal.name },
  }));
}
