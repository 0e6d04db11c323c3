import { link, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { leftBehindIn } from '#writing/left-behind.ts';
import { makeFolder } from '#writing/make-folder.ts';

/**
 * Writes a new file so that it comes into being whole or not at all, whenever the process is killed: written aside
 * under a hidden name, brought to the disk, then given its name. Never writes over a file that is there: false comes
 * back then.
 */
export async function putNewFile(file: string, text: string | Uint8Array): Promise<boolean> {
  const folder = path.dirname(file);
  await makeFolder(folder);
  // Of any file: the next seal has another name than the one that was killed.
  for (const place of leftBehindIn(folder, REMAINS)) await rm(place, { force: true });
  const aside = path.join(folder, `.${path.basename(file)}.new-${process.pid}`);
  try {
    await writeDown(aside, text);
    return await isNamed(aside, file);
  } finally {
    await rm(aside, { force: true });
  }
}

/** Writes a file and brings it to the disk. */
async function writeDown(aside: string, text: string | Uint8Array): Promise<void> {
  const handle = await open(aside, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives a file its name; false where that is taken. */
async function isNamed(aside: string, file: string): Promise<boolean> {
  try {
    // A link fails where a name is taken; a rename would put the new file in the place of the old one.
    await link(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // Some file systems know no links.
    await rename(aside, file);
  }
  return true;
}

/** What this way of writing leaves when it is killed. */
const REMAINS = /^\..+\.new-/;
