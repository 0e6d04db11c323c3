import process from 'node:process';
import type { Language } from '#domain/plan/company.ts';
import type { Git } from '#loading/history/git.ts';
import { readHistoryFile } from '#loading/history/history-file.ts';
import { messagesFor, type Messages } from '#words/messages.ts';
import { wayTo } from './settings.ts';

type Words = Messages['gitTrouble'];

/**
 * Says on standard error, in one sentence, why git could not tell all of a folder, what is missing now and what mends
 * it.
 */
export function tellGitTrouble(git: Git, folder: string, language: Language): void {
  const say = (why: (t: Words) => string, cure: keyof Words['cure']) => {
    const t = messagesFor(language).gitTrouble;
    process.stderr.write(`${t.sentence(wayTo(folder) || '.', why(t), t.cure[cure])}\n`);
  };
  const { wrong } = readHistoryFile(folder);
  if (wrong !== undefined) say((t) => t.file(wrong), 'file');
  const trouble = git.trouble();
  if (trouble === undefined) return;
  say((t) => (trouble.kind === 'unreadable' ? t.unreadable(trouble.said) : t.why[trouble.kind]), trouble.kind);
}
