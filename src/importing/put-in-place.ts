import { mkdir, mkdtemp, readdir, realpath, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileChange } from './draft.ts';
import { isRunning } from './is-running.ts';

/**
 * Writes a draft so that a reader, or a kill at any moment, never finds half a file: everything is first written beside the
 * folder, then moved in file by file, what is pointed at before what points at it. A new folder comes into being in one move.
 * What a killed run left beside the folder is cleared away; running the import again finishes its work.
 */
export async function putInPlace(folder: string, changes: readonly Pick<FileChange, 'file' | 'text'>[]): Promise<void> {
  const target = await realpath(folder).catch(() => path.resolve(folder));
  const parent = path.dirname(target);
  const prefix = `.${path.basename(target)}.import-`;
  await mkdir(parent, { recursive: true });
  await clearRemains(parent, prefix);
  const staging = await mkdtemp(path.join(parent, `${prefix}${process.pid}-`));
  try {
    const whole = path.join(staging, 'content');
    for (const { file, text } of changes) {
      const at = path.join(whole, file);
      await mkdir(path.dirname(at), { recursive: true });
      await writeFile(at, text);
    }
    if (await isFree(target)) {
      await rename(whole, target);
    } else {
      for (const { file } of changes) {
        await mkdir(path.dirname(path.join(target, file)), { recursive: true });
        await rename(path.join(whole, file), path.join(target, file));
      }
    }
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** True when nothing stands at the place; an empty folder there is taken away. */
async function isFree(target: string): Promise<boolean> {
  try {
    await rmdir(target);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

/** Takes away what imports that are no longer running left behind. */
async function clearRemains(parent: string, prefix: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    if (!entry.startsWith(prefix)) continue;
    const pid = Number(/^\d+/.exec(entry.slice(prefix.length))?.[0] ?? 0);
    if (pid > 0 && !isRunning(pid)) await rm(path.join(parent, entry), { recursive: true, force: true });
  }
}
