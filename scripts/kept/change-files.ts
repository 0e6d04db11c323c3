import { copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, rmdirSync, unlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';

/** What a build has left as it was, and what it has made, of the files of a site. */
export interface Changed {
  left: ReadonlySet<string>;
  made: readonly string[];
}

/**
 * Makes one site out of another in its folder: what is neither left nor made goes, with the folders that it leaves
 * empty; what is made is put in its place as a new file, since the old one may stand elsewhere, too.
 */
export function changeFiles(
  folder: string,
  before: Readonly<Record<string, unknown>>,
  { left, made }: Changed,
  put: (name: string, to: string) => void,
): void {
  const at = (name: string) => path.join(folder, name);
  const gone = Object.keys(before).filter((name) => !left.has(name));
  for (const name of gone) unlinkSync(at(name));
  const emptied = new Set(gone.map((name) => path.dirname(name)));
  for (const name of made) emptied.delete(path.dirname(name));
  for (const name of emptied) removeEmpty(folder, name);
  const there = new Set<string>();
  for (const name of made) {
    const parent = path.dirname(at(name));
    if (!there.has(parent)) mkdirSync(parent, { recursive: true });
    there.add(parent);
    put(name, at(name));
  }
}

function removeEmpty(folder: string, name: string): void {
  if (name === '.' || readdirSync(path.join(folder, name)).length > 0) return;
  rmdirSync(path.join(folder, name));
  removeEmpty(folder, path.dirname(name));
}

/**
 * Puts files elsewhere without copying them where the disk can: a link is never written through, since all new files
 * are new.
 */
export function placer(): (from: string, to: string) => void {
  const made = new Set<string>();
  return (from, to) => {
    const folder = path.dirname(to);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    try {
      linkSync(from, to);
    } catch (error) {
      if (!['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'ENOSYS'].includes((error as NodeJS.ErrnoException).code ?? ''))
        throw error;
      copyFileSync(from, to);
      const { atime, mtimeMs } = lstatSync(from);
      utimesSync(to, atime, (Math.floor(mtimeMs) + 0.5) / 1000);
    }
  };
}
