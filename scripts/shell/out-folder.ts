import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '#importing/make-folder.ts';
import { WrongUse } from './command-line.ts';
import { PROJECT } from './settings.ts';

/** A site built into the content folder, or over the project itself, would destroy what people wrote. */
export function refuseOverlap(folder: string, out: string): void {
  const within = (inner: string, outer: string) => inner === outer || inner.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep);
  if (within(out, folder) || within(folder, out) || within(PROJECT, out)) {
    throw new WrongUse(`The site cannot go to ${out}: that would overwrite the content or the project. Name another folder with --out DIR.`);
  }
}

/**
 * Makes sure, before the long work, that a new site may and can be put in the place of `out`. The swap removes what
 * stands there, so it must be nothing, an empty folder, or an earlier site: not somebody's documents or repository.
 */
export async function refuseForeignFolder(out: string): Promise<void> {
  const found = await readdir(out).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw new WrongUse(`The site cannot go to ${out}: that is a file. Name a folder with --out DIR.`);
    throw cannotWrite(out, error);
  });
  if (found.includes('.git') || (found.length > 0 && !found.includes('index.html'))) {
    throw new WrongUse(`The site cannot go to ${out}: there are files in it that are not an earlier site, and they would be removed. Name an empty or a new folder with --out DIR.`);
  }
  const ready = `${out}.new`;
  try {
    await makeFolder(path.dirname(out));
    await rm(ready, { recursive: true, force: true });
    await mkdir(ready);
    await rm(ready, { recursive: true });
  } catch (error) {
    throw cannotWrite(out, error as NodeJS.ErrnoException);
  }
}

function cannotWrite(out: string, error: NodeJS.ErrnoException): WrongUse {
  return new WrongUse(`The site cannot be written to ${out} (${error.code ?? error.message}). Name another folder with --out DIR.`);
}
