import { copyFile, mkdir, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  asidePrefixes,
  BEFORE,
  DECIDED,
  finishPut,
  fingerprintOf,
  fingerprintOfFile,
  TAKEN_BACK,
  WHOLE,
} from './finish-put.ts';
import { folderAside, giveBack } from './left-behind.ts';
import { makeFolder } from './make-folder.ts';

/** What a file of the content folder will hold; `file` is its path in the folder. Without a text it is taken away. */
export interface TextOfFile {
  file: string;
  text: string | undefined;
  /** The text that it was made from, where that is known; `undefined` under this name where there was no file. */
  was?: string | undefined;
}

/** A file says something else than it did when the change to it was worked out. Nothing has been written. */
export class ChangedMeanwhile extends Error {
  override name = 'ChangedMeanwhile';
  readonly file: string;

  constructor(file: string) {
    super(`${file} has changed while this was worked out. Nothing was written: run the command again.`);
    this.file = file;
  }
}

/**
 * Writes a draft all or nothing, and no reader ever finds half a file: everything is first written beside the folder,
 * then what is to be done is written down, then it is moved in file by file, what is pointed at before what points at
 * it. A run that is killed in between is finished by the next command that looks at the folder (`finishPut`). A new
 * folder comes into being in one move. Throws `ChangedMeanwhile`, and writes nothing, when a file is not as the draft
 * found it.
 */
export async function putInPlace(folder: string, changes: readonly TextOfFile[]): Promise<void> {
  const target = await realpath(folder).catch(() => path.resolve(folder));
  await finishPut(target);
  if (changes.length === 0) return;
  const isThere = await stat(target).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const staging = await stagingFor(target, isThere);
  try {
    const whole = path.join(staging, WHOLE);
    const decided = [];
    for (const { file, text, ...change } of changes) {
      const was = await fingerprintOfFile(path.join(target, file));
      if ('was' in change && was !== markOfText(change.was)) throw new ChangedMeanwhile(file);
      decided.push({ file, was, becomes: markOfText(text) });
      if (text === undefined) continue;
      const at = path.join(whole, file);
      const standing = await stat(path.join(target, file)).catch(() => undefined);
      await mkdir(path.dirname(at), { recursive: true });
      await writeFile(at, text, { mode: standing?.mode ?? 0o666 });
    }
    if (await isInPlaceOfNothing(whole, target, isThere)) return;
    await writeFile(path.join(staging, 'deciding'), JSON.stringify(decided));
    await rename(path.join(staging, 'deciding'), path.join(staging, DECIDED));
    await moveIn(changes, staging, target);
  } finally {
    giveBack(staging);
  }
}

function markOfText(text: string | undefined): string | null {
  return text === undefined ? null : fingerprintOf(text);
}

/**
 * Moves files in one by one. When one cannot be moved (a full disk, a file that is held), all are put back as they
 * were.
 */
async function moveIn(changes: readonly TextOfFile[], staging: string, target: string): Promise<void> {
  const before = path.join(staging, BEFORE);
  const moved: string[] = [];
  try {
    for (const { file, text } of changes) {
      await mkdir(path.dirname(path.join(before, file)), { recursive: true });
      await copyFile(path.join(target, file), path.join(before, file)).catch(ifThere);
      await mkdir(path.dirname(path.join(target, file)), { recursive: true });
      if (text === undefined) await rm(path.join(target, file), { force: true });
      else await rename(path.join(staging, WHOLE, file), path.join(target, file));
      moved.push(file);
    }
  } catch (error) {
    // Whoever is killed from here on is not finished, but taken back.
    await rename(path.join(staging, DECIDED), path.join(staging, TAKEN_BACK)).catch(() => undefined);
    for (const file of moved)
      await rename(path.join(before, file), path.join(target, file)).catch(() =>
        rm(path.join(target, file), { force: true }),
      );
    throw error;
  }
}

function ifThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** Moves the whole in where nothing stands yet, or an empty folder; false where there are files already. */
async function isInPlaceOfNothing(whole: string, target: string, isThere: boolean): Promise<boolean> {
  if (isThere && (await readdir(target)).length > 0) return false;
  try {
    await rename(whole, target);
    return true;
  } catch (error) {
    // Some systems put nothing in the place of a folder, empty or not.
    if (isThere) return false;
    throw error;
  }
}

/**
 * Where the draft is written first: beside the folder, or, where that is another disk or not ours to write to, in the
 * folder itself under a name that is not read as content.
 */
async function stagingFor(target: string, isThere: boolean): Promise<string> {
  const parent = path.dirname(target);
  await makeFolder(parent);
  const [beside, inside] = asidePrefixes(target);
  if (!beside || !inside) throw new Error('Expected a place beside a folder and one within it.');
  const isOneDisk = !isThere || (await stat(parent)).dev === (await stat(target)).dev;
  try {
    if (isOneDisk) return folderAside(beside.within, beside.prefix);
  } catch (error) {
    if (!isThere) throw error;
  }
  return folderAside(inside.within, inside.prefix);
}
