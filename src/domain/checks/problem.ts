import type { Finding } from './finding.ts';
import type { Grade } from './grade.ts';
import type { LinkingFacts } from './linking-facts.ts';
import type { PlanFacts } from './plan-rules.ts';
import type { ReadingFacts } from './reading-facts.ts';

/** What each rule says of what it found, by the rule's id. */
export interface FactsOf extends ReadingFacts, LinkingFacts, PlanFacts {}

export type RuleId = keyof FactsOf;

/** Something wrong that one rule found at one place, as facts. The catalogue puts it into words in each language. */
export interface ProblemOf<R extends RuleId> extends Finding<FactsOf[R]> {
  rule: R;
  grade: Grade;
}

/** Something wrong that any rule found: its rule tells which facts it has. */
export type Problem = { [R in RuleId]: ProblemOf<R> }[RuleId];
