import type { FactName } from '#domain/checks/facts.ts';
import type { LinkingRule } from '#domain/checks/linking-rules.ts';
import type { PlanRuleId } from '#domain/checks/plan-rules.ts';
import type { ProblemOf, RuleId } from '#domain/checks/problem.ts';
import type { ReadingRule } from '#domain/checks/reading-rules.ts';
import type { Formatter } from './format.ts';

/** A problem in words: what is wrong with what was found, and how to mend it. Full sentences. */
export interface ProblemText {
  what: string;
  cure: string;
}

/** What one rule found, as far as words are made of it. */
export type Told<R extends RuleId> = Pick<ProblemOf<R>, 'facts' | 'nearest'>;

/** How one rule is worded in one language. */
export type ProblemWords<R extends RuleId> = (problem: Told<R>) => ProblemText;

/** How the rules that read a file, and those that link the files, are worded in one language. */
export type ReadingWords = { readonly [R in ReadingRule]: ProblemWords<R> };
export type LinkingWords = { readonly [R in LinkingRule]: ProblemWords<R> };

/** How one rule that judges the portfolio is worded in one language, with a sentence for its handbook page. */
export interface PlanRuleWords<R extends PlanRuleId> {
  meaning: string;
  what(problem: Told<R>, format: Formatter): string;
  clear(problem: Told<R>, format: Formatter): string;
}

/** How the rules that judge the portfolio are worded in one language. */
export type PlanWords = { readonly [R in PlanRuleId]: PlanRuleWords<R> };

/** A fact as text; empty when there is none. */
export function fact<F>(facts: F, name: FactName<F, string | number>): string {
  return String(facts[name] ?? '');
}

/** A list of facts; empty when there is none. */
export function factList<F, Name extends FactName<F, readonly string[]>>(facts: F, name: Name): NonNullable<F[Name]> {
  return facts[name] ?? ([] as NonNullable<F[Name]>);
}

/** A fact that is a number. */
export function factNumber<F>(facts: F, name: FactName<F, number>): number {
  return Number(facts[name]);
}

/** `high, medium or low`, with the language's own last word. */
export function listed(words: readonly string[], or: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`;
}
