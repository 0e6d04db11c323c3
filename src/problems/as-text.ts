import type { DescribedProblem } from './described-problem.ts';

/** Problems for a person at a terminal: place and rule by id and title, what is wrong, the cure, where to read more. */
export function asText(problems: readonly DescribedProblem[]): string {
  return problems
    .map(({ file, line, column, rule, title, what, cure, more }) =>
      [
        `${quiet(file)}:${line}:${column}  ${rule}  ${title}`,
        `  ${quiet(what)}`,
        `  ${quiet(cure)}`,
        `  ${more}`,
        '',
      ].join('\n'),
    )
    .join('\n');
}

/** A file may hold anything, also what would steer the terminal; nothing of that is passed on. */
function quiet(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`);
}
