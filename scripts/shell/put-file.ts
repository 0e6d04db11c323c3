import { link, mkdir, open, readdir, rename, rm, unlink } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { isRunning } from '#writing/is-running.ts';

/**
 * Writes a new file so that it comes into being whole or not at all, whenever the process is killed: written aside under
 * a hidden name, brought to the disk, then given its name. Never writes over a file that is there: false comes back then.
 */
export async function putNewFile(file: string, text: string): Promise<boolean> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  const prefix = `.${path.basename(file)}.new-`;
  await clearRemains(folder, prefix);
  const aside = path.join(folder, `${prefix}${process.pid}`);
  const handle = await open(aside, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    // A link fails where a name is taken; a rename would put the new file in the place of the old one.
    await link(aside, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // Some file systems know no links.
    await rename(aside, file);
    return true;
  } finally {
    await rm(aside, { force: true });
  }
}

/** Takes away what killed runs left behind. */
async function clearRemains(folder: string, prefix: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : NaN;
    if (Number.isInteger(pid) && !isRunning(pid)) await unlink(path.join(folder, name));
  }
}
