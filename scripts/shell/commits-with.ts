import type { Git } from '#loading/history/git.ts';

/** Commits of a content folder's history whose change has a name in it. */
export interface CommitsWith {
  count: number;
  /** Days of the first and the last of them. */
  first: string;
  last: string;
  /** The folder's path in the repository, with `/` at its end; empty at the top. */
  prefix: string;
}

/**
 * The commits that wrote or took away a name, wherever in the history; nothing where there is no history to ask.
 */
export async function commitsWith(name: string, { ask, prefix }: Git): Promise<CommitsWith | undefined> {
  const found = await ask(['log', '--all', '--format=%cs', '-S', name, '--', '.']);
  if (found === undefined) return undefined;
  const days = found
    .split('\n')
    .filter((day) => day !== '')
    .sort();
  return { count: days.length, first: days[0] ?? '', last: days.at(-1) ?? '', prefix };
}
