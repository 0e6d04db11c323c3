import { openGit, type Git } from '#loading/history/git.ts';
import { commitNamed, writeTreeAt } from '#loading/history/tree-at.ts';
import { messagesFor } from '#words/messages.ts';
import { WrongUse } from './command-line.ts';
import { gitTrouble } from './git-trouble.ts';

/** The content folder as git knows it under a name. */
export async function stateAt(name: string, folder: string, into: string): Promise<string> {
  const git = await openGit(folder);
  const commit = await commitNamed(git, name);
  if (commit === undefined)
    throw new WrongUse(
      silence(git, name) ??
        `git knows no state "${name}" of ${folder}. Name a branch, a tag or a commit; in a clone of a part, fetch it first.`,
    );
  const isThere = await writeTreeAt(git, commit, into);
  if (!isThere)
    throw new WrongUse(
      silence(git, name) ?? `${name} has no content folder at ${git.prefix === '' ? folder : git.prefix}`,
    );
  return into;
}

/** A git that cannot read here says nothing of whether there is such a state. Asked for what it lacks, it is quiet. */
function silence(git: Git, name: string): string | undefined {
  const { kind, said } = git.trouble() ?? {};
  if (kind !== 'no-program' && kind !== 'not-trusted' && !said) return undefined;
  const trouble = gitTrouble(git, messagesFor('en').gitTrouble);
  return trouble && `The state "${name}" cannot be read: ${trouble.why}; ${trouble.cure}.`;
}
