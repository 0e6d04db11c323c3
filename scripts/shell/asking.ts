import process from 'node:process';
import { createInterface } from 'node:readline/promises';

/** What is asked where somebody sits at a terminal, by the option that says the same. */
export interface Question<Option extends string> {
  option: Option;
  asked: string;
  /** What is taken when nothing is said; nothing where an answer is needed. */
  usual: string;
}

/** Whether somebody sits there who can answer. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/** Asks one question after the other; the answers by option, the usual one where nothing was written. */
export async function answersTo<Option extends string>(
  questions: readonly Question<Option>[],
): Promise<Partial<Record<Option, string>>> {
  // Nothing is read where nothing is asked: a line that was typed ahead stays for the next question.
  if (questions.length === 0) return {};
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answers: Partial<Record<Option, string>> = {};
  try {
    for (const { option, asked, usual } of questions) {
      const answer = (await lines.question(`${asked}${usual === '' ? '' : ` [${usual}]`}: `)).trim();
      const said = answer === '' ? usual : answer;
      if (said !== '') answers[option] = said;
    }
  } finally {
    lines.close();
  }
  return answers;
}
