import type { Facts, Problem } from '#domain/checks/problem.ts';
import type { Formatter } from './format.ts';

/** A problem in words: what is wrong with what was found, and how to mend it. Full sentences. */
export interface ProblemText {
  what: string;
  cure: string;
}

/** How one rule is worded in one language. */
export type ProblemWords = (problem: Problem) => ProblemText;

/** How one rule that judges the portfolio is worded in one language, with a sentence for its handbook page. */
export interface PlanRuleWords {
  meaning: string;
  what(problem: Problem, format: Formatter): string;
  clear(problem: Problem, format: Formatter): string;
}

/** A fact as text; empty when there is none. */
export function fact(facts: Facts, name: string): string {
  const value = facts[name];
  return value === undefined ? '' : String(value);
}

/** A list of facts. */
export function factList(facts: Facts, name: string): readonly string[] {
  const value = facts[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** `high, medium or low`, with the language's own last word. */
export function listed(words: readonly string[], or: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`;
}
