import type { Edit } from '#domain/history.ts';
import { lastChange } from './commit-words.ts';
import type { Git } from './git.ts';

/** What the commits say of a content folder's files. */
export interface Edits {
  /** By full id of the commit, newest first. */
  commits: ReadonlyMap<string, Edit>;
  /** Full ids of the commits that touched a file, newest first, by the file's name of today. */
  touched: ReadonlyMap<string, readonly string[]>;
  /** Files whose every line is from one commit: added there and never touched again. */
  addedOnce: ReadonlySet<string>;
}

const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Reads all commits that touched a content folder, in one go. Merges are no edits: what they bring was written in the
 * commits that they join. Commits at the edge of a shallow clone are left out.
 */
export async function readEdits(git: Git): Promise<Edits | undefined> {
  const log = await git.ask(['log', '-z', '--cc', '-M', '--name-status', '--format=%H%x00%at%x00%aN%x00%s', '--', '.']);
  return log === undefined ? undefined : editsIn(log.split('\0'), git.prefix, git.edge);
}

function editsIn(words: readonly string[], prefix: string, edge: ReadonlySet<string>): Edits {
  const commits = new Map<string, Edit>();
  const touched = new Map<string, string[]>();
  const nameToday = new Map<string, string>();
  const added = new Set<string>();
  const rewritten = new Set<string>();
  let at = 0;
  const word = (): string => words[at++] ?? '';
  const name = (): string => word().slice(prefix.length);
  while (at < words.length) {
    const id = word();
    if (!ID.test(id)) continue;
    const [seconds, author, subject] = [Number(word()), word(), word()];
    const files: string[] = [];
    const touch = (file: string): void => {
      if (edge.has(id)) return;
      files.push(file);
      const before = touched.get(file);
      if (before) before.push(id);
      else touched.set(file, [id]);
    };
    while (at < words.length && !ID.test(words[at] ?? '')) {
      const status = word().trim();
      if (status === '') continue;
      // A letter and a share of likeness: two names. Several letters: a merge, of one name.
      if (/^[RC]\d+$/.test(status)) {
        const before = name();
        const after = name();
        const today = nameToday.get(after) ?? after;
        if (status.startsWith('R')) nameToday.set(before, today);
        touch(today);
        rewritten.add(today);
      } else {
        const written = name();
        const file = nameToday.get(written) ?? written;
        if (status.length > 1) rewritten.add(file);
        else if (status !== 'D') touch(file);
        else rewritten.add(file);
        if (status === 'A' && !edge.has(id)) added.add(file);
      }
    }
    if (files.length > 0) commits.set(id, { ...lastChange(id, seconds, author, subject), files });
  }
  const addedOnce = new Set([...added].filter((file) => touched.get(file)?.length === 1 && !rewritten.has(file)));
  return { commits, touched, addedOnce };
}
