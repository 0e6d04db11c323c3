import process from 'node:process';
import type { Language } from '#domain/plan/company.ts';
import type { Git } from '#loading/history/git.ts';
import { messagesFor } from '#words/messages.ts';
import { wayTo } from './settings.ts';

/** Says on standard error, in one sentence, why git could not tell all of a folder, what is missing now and what mends it. */
export function tellGitTrouble(git: Git, folder: string, language: Language): void {
  const trouble = git.trouble();
  if (trouble === undefined) return;
  const t = messagesFor(language).gitTrouble;
  process.stderr.write(
    `${t.sentence(wayTo(folder) || '.', t.why(trouble.said)[trouble.kind], t.cure[trouble.kind])}\n`,
  );
}
