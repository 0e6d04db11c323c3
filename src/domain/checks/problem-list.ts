import type { Problem } from './problem.ts';

/** So many problems of one rule in one file are told one by one; the others are counted. */
export const MOST_ALIKE = 20;

/**
 * Problems as they are found. Of a flood of one rule in one file the first are kept, and one more that counts the
 * others (`others`) and stands where the first of them is: a file of noise takes no more memory than a sound one.
 */
export class ProblemList {
  readonly problems: Problem[] = [];
  readonly #alike = new Map<string, { told: number; rest: Problem | undefined }>();

  add(problem: Problem): void {
    const key = `${problem.rule} ${problem.place.file}`;
    const alike = this.#alike.get(key) ?? { told: 0, rest: undefined };
    this.#alike.set(key, alike);
    if (problem.others === undefined && ++alike.told <= MOST_ALIKE) this.problems.push(problem);
    else if (alike.rest) alike.rest.others = countOf(alike.rest) + countOf(problem);
    else {
      alike.rest = { ...problem, others: countOf(problem) };
      this.problems.push(alike.rest);
    }
  }
}

/** Problems with each flood of one rule in one file cut to its first ones and a count of the others. */
export function withoutFloods(problems: Iterable<Problem>): Problem[] {
  const list = new ProblemList();
  for (const problem of problems) list.add(problem);
  return list.problems;
}

/** How many problems one entry of a list stands for. */
export function countOf({ others = 1 }: Problem): number {
  return others;
}
