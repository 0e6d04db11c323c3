import type { Problem } from '#domain/checks/problem.ts';
import type { DescribedProblem } from './described-problem.ts';

/** What a check found, for other programs: counts, and each problem in words and as facts. */
export function asJson(
  problems: readonly { problem: Problem; described: DescribedProblem }[],
  counts: Readonly<Record<string, number>>,
): string {
  return `${JSON.stringify({ counts, problems: problems.map(({ problem, described }) => ({ ...described, nearest: problem.nearest, facts: problem.facts })) }, null, 2)}\n`;
}
