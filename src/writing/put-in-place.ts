import { copyFile, mkdir, mkdtemp, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isRunning } from './is-running.ts';
import { makeFolder } from './make-folder.ts';

/** What a file of the content folder will hold; `file` is its path in the folder. Without a text it is taken away. */
export interface TextOfFile {
  file: string;
  text: string | undefined;
}

/**
 * Writes a draft so that a reader, or a kill at any moment, never finds half a file: everything is first written beside the
 * folder, then moved in file by file, what is pointed at before what points at it. A new folder comes into being in one move.
 * What a killed run left beside the folder is cleared away; running the import again finishes its work.
 */
export async function putInPlace(folder: string, changes: readonly TextOfFile[]): Promise<void> {
  const target = await realpath(folder).catch(() => path.resolve(folder));
  if (changes.length === 0) return clearAround(target);
  const isThere = await stat(target).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const staging = await stagingFor(target, isThere);
  try {
    const whole = path.join(staging, 'content');
    for (const { file, text } of changes) {
      if (text === undefined) continue;
      const at = path.join(whole, file);
      const standing = await stat(path.join(target, file)).catch(() => undefined);
      await mkdir(path.dirname(at), { recursive: true });
      await writeFile(at, text, { mode: standing?.mode ?? 0o666 });
    }
    if (await isInPlaceOfNothing(whole, target, isThere)) return;
    await moveIn(changes, whole, target, path.join(staging, 'before'));
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Moves files in one by one. When one cannot be moved (a full disk, a file that is held), all are put back as they were. */
async function moveIn(changes: readonly TextOfFile[], whole: string, target: string, before: string): Promise<void> {
  const moved: string[] = [];
  try {
    for (const { file, text } of changes) {
      await mkdir(path.dirname(path.join(before, file)), { recursive: true });
      await copyFile(path.join(target, file), path.join(before, file)).catch(ifThere);
      await mkdir(path.dirname(path.join(target, file)), { recursive: true });
      if (text === undefined) await rm(path.join(target, file), { force: true });
      else await rename(path.join(whole, file), path.join(target, file));
      moved.push(file);
    }
  } catch (error) {
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
  const beside =
    isThere && (await stat(parent)).dev !== (await stat(target)).dev
      ? undefined
      : await staged(parent, `.${path.basename(target)}.import-`).catch((error: unknown) => {
          if (!isThere) throw error;
        });
  return beside ?? staged(target, '.import-');
}

/** Where there is nothing to write: a run that was killed at its very end may have left its draft. */
async function clearAround(target: string): Promise<void> {
  await clearRemains(path.dirname(target), `.${path.basename(target)}.import-`).catch(() => undefined);
  await clearRemains(target, '.import-').catch(() => undefined);
}

async function staged(folder: string, prefix: string): Promise<string> {
  await clearRemains(folder, prefix);
  return mkdtemp(path.join(folder, `${prefix}${process.pid}-`));
}

/** Takes away what imports that are no longer running left behind. */
async function clearRemains(parent: string, prefix: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    if (!entry.startsWith(prefix)) continue;
    const pid = Number(/^\d+/.exec(entry.slice(prefix.length))?.[0] ?? 0);
    if (pid > 0 && !isRunning(pid)) await rm(path.join(parent, entry), { recursive: true, force: true });
  }
}
