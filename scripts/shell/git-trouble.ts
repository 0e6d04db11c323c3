import process from 'node:process';
import type { Language } from '#domain/plan/company.ts';
import type { Git } from '#loading/history/git.ts';
import { readHistoryFile } from '#loading/history/history-file.ts';
import { messagesFor } from '#words/messages.ts';
import { wayTo } from './settings.ts';

/** Says on standard error, in one sentence, why git could not tell all of a folder, what is missing now and what mends it. */
export function tellGitTrouble(git: Git, folder: string, language: Language): void {
  const t = messagesFor(language).gitTrouble;
  const { wrong } = readHistoryFile(folder);
  if (wrong !== undefined) process.stderr.write(`${t.sentence(wayTo(folder) || '.', t.file(wrong), t.cure.file)}\n`);
  const trouble = git.trouble();
  if (trouble === undefined) return;
  const why = trouble.kind === 'unreadable' ? t.unreadable(trouble.said) : t.why[trouble.kind];
  process.stderr.write(`${t.sentence(wayTo(folder) || '.', why, t.cure[trouble.kind])}\n`);
}
