import type { DescribedProblem } from './described-problem.ts';

/**
 * Problems for a person at a terminal: place and rule by id and title, what is wrong, the cure, where to read more.
 * With colours the place stands out, the rule is red, yellow or blue by its grade, and the address is grey.
 */
export function asText(problems: readonly DescribedProblem[], hasColours = false): string {
  const paint = (colour: keyof typeof COLOURS, text: string) =>
    hasColours ? `${COLOURS[colour]}${text}\u001b[0m` : text;
  return problems
    .map(({ file, line, column, rule, grade, title, what, cure, more }) =>
      [
        `${paint('place', `${quiet(file)}:${line}:${column}`)}  ${paint(grade, rule)}  ${title}`,
        `  ${quiet(what)}`,
        `  ${quiet(cure)}`,
        `  ${paint('more', quiet(more))}`,
        '',
      ].join('\n'),
    )
    .join('\n');
}

const COLOURS = {
  place: '\u001b[1m',
  error: '\u001b[31m',
  'red-flag': '\u001b[33m',
  hint: '\u001b[36m',
  more: '\u001b[90m',
} as const;

/** A file may hold anything, also what would steer the terminal; nothing of that is passed on. */
function quiet(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`);
}
