import type { Account } from '../portfolio.ts';

/** Ids of the company's strategic goals that an account's choices, annual goals or growth ideas serve; dropped ideas serve none. */
export function goalsServedBy(account: Account): string[] {
  return [...new Set([
    ...(account.strategy?.choices ?? []).flatMap(({ goals }) => goals),
    ...account.goals.flatMap(({ companyGoal }) => companyGoal ?? []),
    ...account.ideas.filter(({ stage }) => stage !== 'dropped').flatMap(({ goals }) => goals),
  ])].sort();
}
