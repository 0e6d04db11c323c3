import type { Language } from '#domain/plan/company.ts';
import type { ProblemText } from '#words/problem-words.ts';
import wordsOfReaders from '#handbook/example-words.json' with { type: 'json' };
import examples from '#handbook/rule-examples.json' with { type: 'json' };

export interface ExampleLine {
  /** Its number in the file, where it stands in one. */
  number?: number;
  text: string;
}

/**
 * A fault that was made for a rule: where it stood, the lines around it, and what the check said. Written by a test.
 */
export interface RuleExample {
  /** Within the content folder. */
  file: string;
  line: number;
  column: number;
  /** Empty where the fault is not in a line of text. */
  lines: readonly ExampleLine[];
  /** What stands there where nothing is wrong; nothing where no line says it. */
  right?: { file: string; lines: readonly ExampleLine[] } | undefined;
  words: Readonly<Record<Language, ProblemText>>;
}

/** The fault that was made for each rule, where one can be made in a file. */
export const EXAMPLES: Readonly<Record<string, RuleExample>> = examples;

/**
 * What the company of the examples writes, as somebody writes it in another language; the longest first, since some are
 * part of others.
 */
const WORDS = Object.fromEntries(
  Object.entries(wordsOfReaders).map(([language, words]) => [
    language,
    Object.entries(words).sort(([a], [b]) => b.length - a.length),
  ]),
);

/** Its example is a text in one language that lacks the other: it stays. */
const ABOUT_LANGUAGES = 'language-missing';

/** The example of a rule with its texts, and what the check says of them, in the reader's language. */
export function exampleOf(id: string, language: Language): RuleExample | undefined {
  const example = EXAMPLES[id];
  const words = WORDS[language];
  const said = example?.words[language];
  if (!example || !said || !words || id === ABOUT_LANGUAGES) return example;
  const say = (text: string) => words.reduce((own, [written, inOwn]) => own.replaceAll(written, inOwn), text);
  const lines = (all: readonly ExampleLine[]) => all.map((line) => ({ ...line, text: say(line.text) }));
  return {
    ...example,
    lines: lines(example.lines),
    right: example.right && { ...example.right, lines: lines(example.right.lines) },
    words: { ...example.words, [language]: { what: say(said.what), cure: say(said.cure) } },
  };
}
