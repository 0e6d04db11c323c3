import type { Git } from './git.ts';

/**
 * Short id of the newest commit that touched the content; nothing outside a checkout, and nothing where that commit is
 * the edge of a shallow clone: an older one may have written it.
 */
export async function contentCommit(git: Git): Promise<string | undefined> {
  return (await newest(git, ['.']))?.slice(0, 7);
}

/**
 * The commit that the content is of, whole: the newest one that touched anything but the seals. Nothing outside a
 * checkout, or while something in the folder differs from what is committed.
 */
export async function committedContent(git: Git): Promise<string | undefined> {
  const butSeals = ['.', ':(exclude)snapshots'];
  const altered = await git.ask(['status', '--porcelain=v1', '--untracked-files=normal', '--', ...butSeals]);
  return altered === '' ? newest(git, butSeals) : undefined;
}

async function newest(git: Git, paths: readonly string[]): Promise<string | undefined> {
  const id = (await git.ask(['log', '-1', '--format=%H', '--', ...paths]))?.trim() ?? '';
  return id === '' || git.edge.has(id) ? undefined : id;
}
