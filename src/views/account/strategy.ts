import type { Account } from '#domain/portfolio.ts';
import { anchorOf, type Linked } from '../links/account-links.ts';
import { companyGoalHref } from '../links/company-links.ts';
import type { Site } from '../site.ts';
import { referencesOf, shownId } from './references.ts';

/** A company goal beside what serves it: its short id, its name, and where it is read. */
export interface ServedGoal {
  id: string;
  name: string;
  href: string;
}

export interface ChoiceRow {
  anchor: string;
  /** "We choose" or "We do not". */
  verb: string;
  what: string;
  need: Linked | undefined;
  goals: ServedGoal[];
}

/** What we choose to do and not to do, each with the company goals it serves. */
export function choicesOf(site: Site, account: Account): ChoiceRow[] {
  const names = referencesOf(site, account);
  const { verbs } = site.t.account.strategy;
  return (account.strategy?.choices ?? []).map((choice, at) => ({
    anchor: anchorOf(account, 'choice', String(at + 1)),
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

export interface GoalRow {
  anchor: string;
  id: string;
  year: string;
  goal: string;
  basedOn: string;
  basis: string;
  measure: string | undefined;
  target: string | undefined;
  companyGoal: ServedGoal | undefined;
  customerWin: string | undefined;
  ourWin: string | undefined;
  /** How many actions serve it, and how many of them are closed. */
  actions: { done: number; of: number };
  isShared: boolean;
}

/** The annual goals of an account. */
export function goalsOf(site: Site, account: Account): GoalRow[] {
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
      actions: { done: serving.filter((action) => action.stage === 'done').length, of: serving.length },
      isShared: goal.shared,
    };
  });
}
