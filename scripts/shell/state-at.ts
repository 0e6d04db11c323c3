import { openGit, type Git } from '#loading/history/git.ts';
import { commitNamed, writeTreeAt } from '#loading/history/tree-at.ts';
import type { Messages } from '#words/messages.ts';
import { WrongUse } from './command-line.ts';
import { gitTrouble } from './git-trouble.ts';

/** The content folder as git knows it under a name. */
export async function stateAt(name: string, folder: string, into: string): Promise<string> {
  const git = await openGit(folder);
  const commit = await commitNamed(git, name);
  if (commit === undefined) throw silence(git, name) ?? new WrongUse('noState', name, folder);
  const isThere = await writeTreeAt(git, commit, into);
  if (!isThere)
    throw silence(git, name) ?? new WrongUse('noContentInState', name, git.prefix === '' ? folder : git.prefix);
  return into;
}

/** A git that cannot read here says nothing of whether there is such a state. Asked for what it lacks, it is quiet. */
function silence(git: Git, name: string): WrongUse | undefined {
  const { kind, said } = git.trouble() ?? {};
  if (kind !== 'no-program' && kind !== 'not-trusted' && !said) return undefined;
  const trouble = (part: 'why' | 'cure') => (words: Messages) => gitTrouble(git, words.gitTrouble)?.[part] ?? '';
  return new WrongUse('stateNotRead', name, trouble('why'), trouble('cure'));
}
