import type { Grade } from '#domain/checks/grade.ts';
import type { DescribedProblem } from './described-problem.ts';

const COMMANDS: Record<Grade, string> = { error: 'error', 'red-flag': 'warning', hint: 'notice' };

/** Problems as workflow commands, which GitHub Actions shows on the lines of a pull request. */
export function asGithub(problems: readonly DescribedProblem[]): string {
  return problems
    .map(
      ({ grade, file, line, column, rule, title, what, cure, more }) =>
        `::${COMMANDS[grade]} file=${property(file)},line=${line},col=${column},title=${property(`${title} (${rule})`)}::${data(`${what}\n${cure}\n${more}`)}\n`,
    )
    .join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
