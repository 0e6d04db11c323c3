import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Git } from './git.ts';

/** The name that git hosts and editors know too. */
const LIST = '.git-blame-ignore-revs';
const MOST_BYTES = 1024 * 1024;

/** Full ids of the commits that only changed the form, as the list at the top of the content's checkout names them. */
export async function mechanicalCommits({ top }: Git): Promise<ReadonlySet<string>> {
  if (top === undefined) return new Set();
  const file = path.join(top, LIST);
  try {
    // Whoever wrote the content wrote the list: a link is not followed out of the checkout.
    const found = await lstat(file);
    if (!found.isFile() || found.size > MOST_BYTES) return new Set();
    const lines = (await readFile(file, 'utf8')).split(/\r?\n/);
    return new Set(
      lines.flatMap((line) => /^\s*([0-9a-f]{40}(?:[0-9a-f]{24})?)\s*(?:#|$)/i.exec(line)?.[1]?.toLowerCase() ?? []),
    );
  } catch {
    return new Set();
  }
}
