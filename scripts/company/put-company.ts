import { existsSync } from 'node:fs';
import { link, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { clearLeftBehind, folderAside, giveBack, leftBehindIn } from '#writing/left-behind.ts';
import { makeFolder } from '#writing/make-folder.ts';
import { putWhole } from '#writing/put-whole.ts';
import { filesUnder } from '../kept/files-under.ts';
import { WrongUse } from '../shell/command-line.ts';
import { putNewFile } from '../shell/put-file.ts';

/** A file of a new repository: its path there with `/`, what it holds, and the rights that it gets. */
export interface NewFile {
  name: string;
  holds: string | Uint8Array;
  mode: number;
}

/** Where a folder that is there gets its files from; a killed run leaves it, and the next one looks into it. */
const ASIDE = '.rulla-new-';
/** In it: all files as they are to be, and those as they were that are written over. */
const WHOLE = 'whole';
const BEFORE = 'before';
/** How it is called once everything is in place and it has only to go. */
const DONE = '-done';

/**
 * Takes away what a run that was killed has put into a folder, unless all of it had come there: each file that still
 * says what that run gave it, and folders that are empty then. The folder is as it was before that run.
 */
export async function takeCompanyBack(folder: string): Promise<void> {
  for (const aside of leftBehindIn(folder, ASIDE)) {
    if (!aside.endsWith(DONE)) await takeBack(folder, aside);
    await rm(aside, { recursive: true });
  }
}

async function takeBack(folder: string, aside: string): Promise<void> {
  const whole = path.join(aside, WHOLE);
  for (const name of existsSync(whole) ? filesUnder(whole) : []) {
    if (existsSync(path.join(folder, path.dirname(name))))
      clearLeftBehind(path.join(folder, path.dirname(name)), `.${path.basename(name)}.new-`);
    const [file, before] = [path.join(folder, name), await bytesOf(path.join(aside, BEFORE, name))];
    const [is, given] = [await bytesOf(file), await bytesOf(path.join(whole, name))];
    if (is && given?.equals(is) && before) await putWhole(file, before);
    else if (is && given?.equals(is)) await rm(file);
    await removeEmpty(folder, path.dirname(name));
  }
}

/**
 * Writes a company's files all or nothing: a new folder comes into being in one move; into one that is there they go
 * one by one, and a run that is killed meanwhile is taken back by the next (`takeCompanyBack`).
 */
export async function putCompany(folder: string, files: readonly NewFile[]): Promise<void> {
  if (!existsSync(folder)) return putWholeFolder(folder, files);
  const aside = folderAside(folder, ASIDE);
  try {
    for (const { name } of files) {
      const before = await bytesOf(path.join(folder, name));
      if (before) await writeAll(path.join(aside, BEFORE), [{ name, holds: before, mode: 0o600 }]);
    }
    await writeAll(path.join(aside, WHOLE), files);
    for (const { name, holds } of files) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      if (existsSync(path.join(aside, BEFORE, name))) await putWhole(file, holds);
      // Some file systems know no links.
      else await link(path.join(aside, WHOLE, name), file).catch(() => putNewFile(file, holds));
    }
    await rename(aside, `${aside}${DONE}`);
  } catch (error) {
    await takeBack(folder, aside);
    throw error;
  } finally {
    giveBack(aside);
    await rm(`${aside}${DONE}`, { recursive: true, force: true });
  }
}

async function putWholeFolder(folder: string, files: readonly NewFile[]): Promise<void> {
  const above = path.dirname(folder);
  await makeFolder(above);
  const aside = folderAside(above, `.${path.basename(folder)}${ASIDE}`);
  try {
    // A folder of one's own inside: the one around it is for nobody else to read.
    await mkdir(path.join(aside, WHOLE));
    await writeAll(path.join(aside, WHOLE), files);
    await rename(path.join(aside, WHOLE), folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
      throw new WrongUse('companyFilled', folder);
    });
  } finally {
    giveBack(aside);
  }
}

async function writeAll(within: string, files: readonly NewFile[]): Promise<void> {
  for (const { name, holds, mode } of files) {
    await mkdir(path.dirname(path.join(within, name)), { recursive: true });
    await writeFile(path.join(within, name), holds, { mode });
  }
}

function bytesOf(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch(() => undefined);
}

/** Takes folders away that nothing is in, from the inside to the outside. */
async function removeEmpty(folder: string, inside: string): Promise<void> {
  if (inside === '.' || (await readdir(path.join(folder, inside)).catch(() => ['gone'])).length > 0) return;
  await rmdir(path.join(folder, inside));
  await removeEmpty(folder, path.dirname(inside));
}
