import { add, type Minor } from '../money/money.ts';
import { STAGES, type Stage } from '../plan/vocabulary.ts';
import type { Idea } from '../plan/work.ts';
import type { Account, Portfolio } from '../portfolio.ts';

/** A growth idea and whose plan it is in. */
export interface IdeaAt {
  account: Account;
  idea: Idea;
}

/** The ideas of one stage, the most valuable first. Ideas without a value are counted; they are in no sum. */
export interface IdeasOfStage {
  stage: Stage;
  ideas: readonly IdeaAt[];
  /** Sales a year of those that have a value; not set when none has. */
  value: Minor | undefined;
  withoutValue: number;
  withoutCrm: number;
}

/** Every growth idea by stage, in the order of the stages; stages without ideas are left out. */
export function ideasByStage({ accounts }: Portfolio): IdeasOfStage[] {
  const all = accounts.flatMap((account) => account.ideas.map((idea): IdeaAt => ({ account, idea })));
  return STAGES.flatMap((stage): IdeasOfStage[] => {
    const ideas = all.filter(({ idea }) => idea.stage === stage).sort(byValue);
    if (ideas.length === 0) return [];
    const values = ideas.flatMap(({ idea }) => idea.value ?? []);
    return [
      {
        stage,
        ideas,
        value: values.length === 0 ? undefined : add(values),
        withoutValue: ideas.length - values.length,
        withoutCrm: ideas.filter(isNotInCrm).length,
      },
    ];
  });
}

/** Whether an idea that lives has no deal in the CRM yet. */
export function isNotInCrm({ idea }: IdeaAt): boolean {
  return idea.stage !== 'dropped' && idea.crmId === undefined && idea.crmUrl === undefined;
}

/** The most valuable first; those without a value last, in the portfolio's order. */
function byValue({ idea: a }: IdeaAt, { idea: b }: IdeaAt): number {
  // Two without a value give no number, which leaves them as they are.
  return (b.value ?? -Infinity) - (a.value ?? -Infinity);
}
