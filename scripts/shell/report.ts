import process from 'node:process';
import type { FigureBook } from '#domain/budget/figures.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { countOf, withoutFloods } from '#domain/checks/problem-list.ts';
import type { Language } from '#domain/plan/company.ts';
import { LANGUAGES } from '#words/languages.ts';
import { formatterFor } from '#words/format.ts';
import { messagesFor } from '#words/messages.ts';
import { asGithub } from '#problems/as-github.ts';
import { asGitlab } from '#problems/as-gitlab.ts';
import { asJson } from '#problems/as-json.ts';
import { asText } from '#problems/as-text.ts';
import { describe } from '#problems/described-problem.ts';
import { scaleOf } from '#views/scale.ts';
import { WrongUse } from './command-line.ts';
import { commandLanguage } from './command-tongue.ts';
import { rulePagesOf } from './rule-pages.ts';
import { wayInRepository, wayTo } from './settings.ts';
import { hasColours } from './stages.ts';

const FORMATS = ['text', 'json', 'github', 'gitlab'] as const;
export type Format = (typeof FORMATS)[number];

/** `--format`, or text. */
export function formatFrom(written: string | undefined): Format {
  return oneOf(FORMATS, written ?? 'text', '--format');
}

/** `--language`, else the company's first one; where its content cannot be read, that of all the command says. */
export function languageFrom(written: string | undefined, ofCompany: Language | undefined): Language {
  refuseUnknown(written);
  return written ?? ofCompany ?? commandLanguage();
}

/** Says that there is no such language before the long work. */
export function refuseUnknown(language: string | undefined): void {
  if (language !== undefined) oneOf(LANGUAGES, language, '--language');
}

/**
 * Problems in a format and language, with files as seen from where the person stands, or by a code host. A book tells
 * in what figures are written.
 */
export function report(
  problems: readonly Problem[],
  folder: string,
  format: Format,
  language: Language,
  book?: FigureBook,
): string {
  if (problems.length === 0 && (format === 'text' || format === 'github')) return '';
  const figures = book && formatterFor(language, book.portfolio.company.currencyUnit, scaleOf(book));
  const isForHost = format === 'github' || format === 'gitlab';
  const named = isForHost ? wayInRepository : wayTo;
  const pageOf = rulePagesOf(folder, language, named);
  const wish = { t: messagesFor(language), format: figures, folder: named(folder), pageOf };
  const both = withoutFloods(problems).map((problem) => ({ problem, described: describe(problem, wish) }));
  const described = both.map((one) => one.described);
  switch (format) {
    case 'text':
      return asText(described, hasColours(process.stderr));
    case 'github':
      return asGithub(described);
    case 'gitlab':
      return asGitlab(described);
    case 'json':
      return asJson(both, countByGrade(problems));
  }
}

/** How many problems there are of each grade. */
export function countByGrade(problems: readonly Problem[]): { errors: number; redFlags: number; hints: number } {
  const count = (grade: Problem['grade']) =>
    problems.filter((problem) => problem.grade === grade).reduce((sum, problem) => sum + countOf(problem), 0);
  return { errors: count('error'), redFlags: count('red-flag'), hints: count('hint') };
}

function oneOf<T extends string>(allowed: readonly T[], written: string, option: string): T {
  const found = allowed.find((one) => one === written);
  if (found === undefined) throw new WrongUse('notOneOf', option, written, allowed);
  return found;
}
