import type { Grade } from '#domain/checks/grade.ts';
import type { Problem, RuleId } from '#domain/checks/problem.ts';
import type { Messages } from '#words/messages.ts';
import type { Formatter } from '#words/format.ts';
import { flagWords } from './flag-words.ts';
import { ruleTitle } from './rule-title.ts';
import type { FileRuleWords, ProblemText } from '#words/problem-words.ts';

/**
 * A problem as every format writes it: its file as seen from where the reader stands, and its words in one language.
 */
export interface DescribedProblem extends ProblemText {
  rule: RuleId;
  /** What readers call the rule. */
  title: string;
  grade: Grade;
  file: string;
  line: number;
  column: number;
  /** Where to read more: the handbook's page about the rule. */
  more: string;
  /** Stands for so many problems, see ProblemList. */
  others?: number;
}

/** What the words are made with. The formatter is needed for red flags and hints, which speak of figures. */
export interface DescribingWish {
  t: Messages;
  format: Formatter | undefined;
  /** The way to the content folder, empty when the reader stands in it. */
  folder: string;
  /** Where the page of a rule can be opened; its address within a site where nobody says. */
  pageOf?: (rule: RuleId) => string;
}

type WordsOfRules = Pick<Messages, 'readingProblems' | 'linkingProblems' | 'planProblems'>;

/** Puts a problem into words. */
export function describe(
  problem: Problem,
  { t, format, folder, pageOf = pageInSite }: DescribingWish,
): DescribedProblem {
  const { rule, grade, place } = problem;
  return {
    rule,
    title: ruleTitle(t, rule) ?? rule,
    grade,
    ...(problem.others === undefined
      ? textOf(problem, t, format)
      : { what: t.check.others.what(problem.others), cure: t.check.others.cure }),
    file: folder === '' ? place.file : `${folder}/${place.file}`,
    line: place.line,
    column: place.column,
    more: `${t.check.more}: ${pageOf(rule)}`,
    ...(problem.others !== undefined && { others: problem.others }),
  };
}

/** The page of a rule within a site that stands at the root. */
function pageInSite(rule: RuleId): string {
  return `/handbook/rules/${rule}/`;
}

/** What a problem is and how it is mended, in words alone. */
export function textOf(problem: Problem, t: WordsOfRules, format: Formatter | undefined): ProblemText {
  const words: Partial<Record<RuleId, FileRuleWords<never>>> = { ...t.readingProblems, ...t.linkingProblems };
  const own = Object.hasOwn(words, problem.rule) ? words[problem.rule] : undefined;
  // The words of a rule take the facts of that rule; which rule it is, is known only now.
  if (own) return { what: own.what(problem as never), cure: own.cure(problem as never) };
  if (!format) throw new Error(`Expected a formatter for the words of ${problem.rule}, got none.`);
  const { what, clear } = flagWords(problem, { t, format });
  return { what, cure: clear.charAt(0).toUpperCase() + clear.slice(1) };
}
