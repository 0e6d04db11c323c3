import type { Problem } from '#domain/checks/problem.ts';
import type { ReadingFacts } from '#domain/checks/reading-facts.ts';
import { READING_RULES, type ReadingRule } from '#domain/checks/reading-rules.ts';
import type { Place } from '#domain/place.ts';

/** A problem that reading a file can find, in its rule's grade, with the facts that the rule's words are made of. */
export function fault<R extends ReadingRule>(rule: R, place: Place, facts: ReadingFacts[R], nearest?: string): Problem {
  return { rule, grade: READING_RULES[rule], place, facts, ...(nearest === undefined ? {} : { nearest }) } as Problem;
}
