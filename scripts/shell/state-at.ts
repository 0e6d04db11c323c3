import { openGit } from '#loading/history/git.ts';
import { commitNamed, writeTreeAt } from '#loading/history/tree-at.ts';
import { WrongUse } from './command-line.ts';

/** The content folder as git knows it under a name. */
export async function stateAt(name: string, folder: string, into: string): Promise<string> {
  const git = await openGit(folder);
  const commit = await commitNamed(git, name);
  if (commit === undefined)
    throw new WrongUse(
      `git knows no state "${name}" of ${folder}. Name a branch, a tag or a commit; in a clone of a part, fetch it first.`,
    );
  const isThere = await writeTreeAt(git, commit, into);
  if (!isThere) throw new WrongUse(`${name} has no content folder at ${git.prefix === '' ? folder : git.prefix}`);
  return into;
}
