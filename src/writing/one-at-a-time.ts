import { createHash } from 'node:crypto';
import { link, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { isRunning } from './is-running.ts';
import { leftBehindIn } from './left-behind.ts';

/**
 * An import takes seconds. A mark older than this was left behind, and its process number belongs to something else by
 * now.
 */
const LONGEST_IMPORT = 60 * 60 * 1000;
const BETWEEN_TRIES = 100;

/**
 * Does the work while no other import of this machine works on the same folder: what one of them has read would be gone
 * while it writes. Waits for the other; nothing comes back when it is still at work after `patience` milliseconds.
 */
export async function oneAtATime<T>(folder: string, work: () => Promise<T>, patience = 60_000): Promise<T | undefined> {
  const mark = await markOf(folder);
  for (let waited = 0; !(await taken(mark)); waited += BETWEEN_TRIES) {
    if (waited >= patience) return undefined;
    await setTimeout(BETWEEN_TRIES);
  }
  try {
    return await work();
  } finally {
    await rm(mark, { force: true });
  }
}

/**
 * Where an import into a folder leaves its mark: out of the way of the content, and one for all the names of the
 * folder.
 */
export async function markOf(folder: string): Promise<string> {
  const real = await realpath(folder).catch(() => path.resolve(folder));
  return path.join(tmpdir(), `rulla-import-${createHash('sha256').update(real).digest('hex').slice(0, 16)}`);
}

/** True when the mark is ours now. It comes into being with its process number in it, in one step. */
async function taken(mark: string): Promise<boolean> {
  const own = `${mark}-${process.pid}`;
  for (const left of leftBehindIn(path.dirname(mark), `${path.basename(mark)}-`)) await rm(left, { force: true });
  await writeFile(own, String(process.pid));
  try {
    for (;;) {
      const isOurs = await link(own, mark).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'EEXIST') return false;
          throw error;
        },
      );
      if (isOurs) return true;
      if (!(await isLeftBehind(mark))) return false;
      // Moved aside and looked at again: another import may have cleared the mark and set its own in between.
      const aside = `${own}-old`;
      await rename(mark, aside).catch(ifThere);
      if (!(await isLeftBehind(aside))) await link(aside, mark).catch(() => undefined);
      await rm(aside, { force: true });
    }
  } finally {
    await rm(own, { force: true });
  }
}

async function isLeftBehind(mark: string): Promise<boolean> {
  const [holder, found] = await Promise.all([
    readFile(mark, 'utf8').catch(() => ''),
    stat(mark).catch(() => undefined),
  ]);
  return !found || !isRunning(Number(holder)) || Date.now() - found.mtimeMs > LONGEST_IMPORT;
}

function ifThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
