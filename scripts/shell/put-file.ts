import { link, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { leftBehindIn } from '#writing/left-behind.ts';

/**
 * Writes a new file so that it comes into being whole or not at all, whenever the process is killed: written aside under
 * a hidden name, brought to the disk, then given its name. Never writes over a file that is there: false comes back then.
 */
export async function putNewFile(file: string, text: string | Uint8Array): Promise<boolean> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  // Of any file: the next seal has another name than the one that was killed.
  for (const place of leftBehindIn(folder, REMAINS)) await rm(place, { force: true });
  const aside = path.join(folder, `.${path.basename(file)}.new-${process.pid}`);
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

/** What this way of writing leaves when it is killed. */
const REMAINS = /^\..+\.new-/;
