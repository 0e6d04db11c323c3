import type { Facts } from '#domain/checks/facts.ts';
import type { Problem } from '#domain/checks/problem.ts';

/** One fact of a problem, for tests that look at problems of several rules. */
export function factOf(problem: Problem | undefined, name: string): Facts[string] {
  const facts: Facts = problem?.facts ?? {};
  return facts[name];
}
