import type { Grade, Problem } from '#domain/checks/problem.ts';
import type { Messages } from '../messages/messages.ts';
import type { ProblemText, ProblemWords } from './problem-words.ts';

/** A problem as every format writes it: its file as seen from where the reader stands, and its words in one language. */
export interface DescribedProblem extends ProblemText {
  rule: string;
  grade: Grade;
  file: string;
  line: number;
  column: number;
  /** The handbook's page about the rule. */
  more: string;
}

/** Puts a problem into words. `folder` is the way to the content folder, empty when the reader stands in it. */
export function describe(problem: Problem, t: Messages, folder: string): DescribedProblem {
  const { rule, grade, place } = problem;
  return {
    rule, grade, ...wordsOf(rule, t)(problem),
    file: folder === '' ? place.file : `${folder}/${place.file}`,
    line: place.line,
    column: place.column,
    more: `/handbook/rules/${rule}/`,
  };
}

function wordsOf(rule: string, t: Messages): ProblemWords {
  const words: Readonly<Record<string, ProblemWords>> = t.readingProblems;
  const found = Object.hasOwn(words, rule) ? words[rule] : undefined;
  return found ?? (({ facts, nearest }) => ({ what: Object.values(facts).join(' '), cure: nearest ?? '' }));
}
