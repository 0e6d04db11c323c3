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
  const { wrong } = readHistoryFile(folder);
  // Nearly nobody has any: a language is not got ready for nothing.
  if (wrong === undefined && git.trouble() === undefined) return;
  const t = messagesFor(language).gitTrouble;
  const say = (why: string, cure: string) => process.stderr.write(`${t.sentence(wayTo(folder) || '.', why, cure)}\n`);
  if (wrong !== undefined) say(t.file(wrong), t.cure.file);
  const trouble = gitTrouble(git, t);
  if (trouble) say(trouble.why, trouble.cure);
}

/** Why git could not tell all that it was asked, and what mends it, in words. */
export function gitTrouble(git: Git, t: Words): { why: string; cure: string } | undefined {
  const trouble = git.trouble();
  if (trouble === undefined) return undefined;
  const { kind, said } = trouble;
  return { why: kind === 'unreadable' ? t.unreadable(said) : t.why[kind], cure: t.cure[kind] };
}
