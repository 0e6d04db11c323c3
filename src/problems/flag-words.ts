import type { Problem, RuleId } from '#domain/checks/problem.ts';
import type { Formatter } from '#words/format.ts';
import type { Messages } from '#words/messages.ts';
import type { PlanRuleWords } from '#words/problem-words.ts';

/**
 * A red flag or hint in words: what is wrong, and what would clear it. The account's name stands beside it on the page.
 */
export interface FlagWords {
  what: string;
  /** Follows "To clear: ", so it begins in small letters and ends with a full stop. */
  clear: string;
}

/** Puts a red flag or hint into the words of the site's language. */
export function flagWords(problem: Problem, site: { t: Pick<Messages, 'planProblems'>; format: Formatter }): FlagWords {
  const rules: Partial<Record<RuleId, PlanRuleWords<never>>> = site.t.planProblems;
  const words = Object.hasOwn(rules, problem.rule) ? rules[problem.rule] : undefined;
  if (!words) throw new Error(`Expected words for the rule ${problem.rule}, got none.`);
  // The words of a rule take the facts of that rule; which rule it is, is known only now.
  const told = problem as never;
  return { what: words.what(told, site.format), clear: words.clear(told, site.format) };
}
