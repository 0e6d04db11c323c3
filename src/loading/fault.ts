import type { Facts, Problem } from '#domain/checks/problem.ts';
import { READING_RULES, type ReadingRule } from '#domain/checks/reading-rules.ts';
import type { Place } from '#domain/place.ts';

/** A problem that reading a file can find, in its rule's grade. */
export function fault(rule: ReadingRule, place: Place, facts: Facts, nearest?: string): Problem {
  return { rule, grade: READING_RULES[rule], place, facts, ...(nearest === undefined ? {} : { nearest }) };
}
