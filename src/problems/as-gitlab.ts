import { createHash } from 'node:crypto';
import type { Grade } from '#domain/checks/grade.ts';
import type { DescribedProblem } from './described-problem.ts';

const SEVERITIES: Record<Grade, string> = { error: 'critical', 'red-flag': 'minor', hint: 'info' };

/**
 * Problems as a Code Quality report, which GitLab shows on the lines of a merge request. A fingerprint says nothing of
 * the line, so that a problem stays the same one when lines above it move.
 */
export function asGitlab(problems: readonly DescribedProblem[]): string {
  const times = new Map<string, number>();
  const report = problems.map(({ grade, file, line, column, rule, title, what, cure, more }) => {
    const same = `${rule}\n${file}\n${what}`;
    const time = (times.get(same) ?? 0) + 1;
    times.set(same, time);
    return {
      type: 'issue',
      check_name: rule,
      description: `${title}. ${what} ${cure} ${more}`,
      categories: ['Bug Risk'],
      severity: SEVERITIES[grade],
      fingerprint: createHash('sha256').update(`${same}\n${time}`).digest('hex'),
      location: { path: file, positions: { begin: { line, column } }, lines: { begin: line } },
    };
  });
  return `${JSON.stringify(report, null, 2)}\n`;
}
