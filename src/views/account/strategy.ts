import type { Account } from '#domain/portfolio.ts';
import { anchorOf } from '../links/account-links.ts';
import { companyGoalHref } from '../links/company-links.ts';
import type { Site } from '../site.ts';
import { referencesOf, shownId } from './references.ts';

export type ChoiceRow = ReturnType<typeof choicesOf>[number];

/** What we choose to do and not to do, each with the company goals it serves. */
export function choicesOf(site: Site, account: Account) {
  const names = referencesOf(site, account);
  const { verbs } = site.t.account.strategy;
  return (account.strategy?.choices ?? []).map((choice, at) => ({
    anchor: anchorOf(account, 'choice', String(at + 1)),
    /** "We choose" or "We do not". */
    verb: verbs[choice.choice],
    what: choice.what,
    need: choice.need === undefined ? undefined : { ...names.need(choice.need), text: shownId(choice.need) },
    goals: choice.goals.map((goal) => ({
      id: shownId(goal),
      name: names.companyGoal(goal),
      href: companyGoalHref(site, goal),
    })),
  }));
}

/** The annual goals of an account. */
export function goalsOf(site: Site, account: Account) {
  const names = referencesOf(site, account);
  return account.goals.map((goal) => {
    const serving = account.actions.filter((action) => action.goal === goal.id && action.stage !== 'dropped');
    return {
      anchor: anchorOf(account, 'goal', goal.id),
      id: shownId(goal.id),
      year: String(goal.year),
      goal: goal.goal,
      basedOn: site.t.vocabulary.goalBasis[goal.basedOn],
      basis: goal.basis,
      measure: goal.measure,
      target: goal.target,
      companyGoal:
        goal.companyGoal === undefined
          ? undefined
          : {
              id: shownId(goal.companyGoal),
              name: names.companyGoal(goal.companyGoal),
              href: companyGoalHref(site, goal.companyGoal),
            },
      customerWin: goal.customerWin,
      ourWin: goal.ourWin,
      /** How many actions serve it, and how many of them are closed. */
      actions: { done: serving.filter((action) => action.stage === 'done').length, of: serving.length },
      isShared: goal.shared,
    };
  });
}
