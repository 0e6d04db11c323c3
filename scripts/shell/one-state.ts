import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Git } from '#loading/history/git.ts';
import { WrongUse } from './command-line.ts';

/** So often a folder is read into which somebody saves; then it is said. */
const TURNS = 3;
/** Where git keeps which commit is the newest. */
const NEWEST = '.git/HEAD';

/** A content folder as it stands: what tells two savings of each file apart, and the newest commit. */
export type ContentState = ReadonlyMap<string, string>;

/** Looks at every file of a content folder that is read, and at none of their bytes; git says which commit it is at. */
export async function stateOf({ folder, ask, top }: Git): Promise<ContentState> {
  const state = new Map<string, string>();
  const look = (within: string) => {
    for (const entry of readdirSync(path.join(folder, within), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const name = within === '' ? entry.name : `${within}/${entry.name}`;
      if (entry.isDirectory()) look(name);
      else state.set(name, markOf(path.join(folder, name)));
    }
  };
  try {
    look('');
  } catch {
    // A folder that may not be read, or went meanwhile, is told of by whoever reads it.
  }
  if (top !== undefined) state.set(NEWEST, (await ask(['rev-parse', 'HEAD'])) ?? '');
  return state;
}

/** A file that one of two states has and the other has not, or not so; nothing where they are the same. */
export function firstChanged(before: ContentState, after: ContentState): string | undefined {
  return [...new Set([...before.keys(), ...after.keys()])].find((name) => before.get(name) !== after.get(name));
}

/**
 * Reads a content folder so that all that comes of it is of one state of the folder: where something is saved, removed
 * or committed meanwhile, it is read once more. `before` is the state that it was seen in last, if it was. Throws a
 * sentence where somebody saves into it each time.
 */
export async function ofOneState<T>(
  git: Git,
  read: () => Promise<T>,
  before?: ContentState,
): Promise<{ read: T; state: ContentState }> {
  let state = before ?? (await stateOf(git));
  for (let turn = 1; ; turn++) {
    const found = await read();
    const after = await stateOf(git);
    const changed = firstChanged(state, after);
    if (changed === undefined) return { read: found, state };
    if (turn === TURNS) throw keepsChanging(changed);
    state = after;
  }
}

/** Why nothing is made of a folder into which somebody saves all the time. */
export function keepsChanging(file: string): WrongUse {
  return new WrongUse('contentChanges', file);
}

/** No two savings leave the same: the size, the place on the disk, and when anything of it was changed last. */
function markOf(file: string): string {
  const found = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  return found ? [found.size, found.ino, found.mtimeNs, found.ctimeNs].join(' ') : '';
}
