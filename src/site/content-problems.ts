import type { Problem } from '#domain/checks/problem.ts';
import type { Language } from '#domain/plan/company.ts';
import { FIRST_LANGUAGE } from '#words/languages.ts';
import { messagesFor } from '#words/messages.ts';
import { asText } from '#problems/as-text.ts';
import { describe } from '#problems/described-problem.ts';

/**
 * The content has errors, all of which this carries. Its message lists them in words, so that no stack trace is needed.
 * Tell it by its name: Vite may load this module twice, and then there are two classes.
 */
export class ContentProblems extends Error {
  override name = 'ContentProblems';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`The content has errors.\n\n${inWords(problems)}`);
    this.problems = problems;
  }
}

/**
 * Problems as the check lists them, with files as seen from the content folder. `site` is where the pages of rules are
 * served.
 */
export function inWords(problems: readonly Problem[], site = '/', language: Language = FIRST_LANGUAGE): string {
  const wish = { t: messagesFor(language), format: undefined, folder: '' };
  const pageOf = (rule: string) => `${site}handbook/rules/${rule}/`;
  return asText(problems.map((problem) => describe(problem, { ...wish, pageOf })));
}
