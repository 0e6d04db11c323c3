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
 * The commits that wrote or took away a name, wherever in the history. `ask` puts a question to git in the content folder and
 * answers nothing where there is no history; then there is nothing to tell.
 */
export async function commitsWith(
  name: string,
  ask: (parameters: readonly string[]) => Promise<string | undefined>,
): Promise<CommitsWith | undefined> {
  const prefix = await ask(['rev-parse', '--show-prefix']);
  const found = await ask(['log', '--all', '--format=%cs', '-S', name, '--', '.']);
  if (prefix === undefined || found === undefined) return undefined;
  const days = found
    .split('\n')
    .filter((day) => day !== '')
    .sort();
  return { count: days.length, first: days[0] ?? '', last: days.at(-1) ?? '', prefix: prefix.trim() };
}
