import { committedContent, contentCommit } from '#loading/history/content-commit.ts';
import { openGit } from '#loading/history/git.ts';
import { readHistory } from '#loading/history.ts';
import { commitsWith } from '../../scripts/shell/commits-with.ts';

/** A plan of the repository that tests make. */
export const PLAN = 'accounts/havulinna-paper.mdx';

/** Everything that Rulla asks of git about a content folder. */
export async function asked(folder: string) {
  const git = await openGit(folder);
  return {
    version: await contentCommit(git),
    sealed: await committedContent(git),
    edits: (await readHistory(git, [PLAN], '2026-12-31'))?.edits.map(({ why }) => why),
    named: (await commitsWith('Antti', git))?.count,
    trouble: git.trouble()?.kind,
  };
}
