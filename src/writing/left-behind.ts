import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { isRunning } from './is-running.ts';

/**
 * No run of a command takes so long. What is older was left behind, and its process number belongs to something else by
 * now.
 */
const LONGEST_RUN = 24 * 60 * 60 * 1000;
/**
 * What this process is writing aside: in a container each run has the same number as the one that was killed there
 * before.
 */
const own = new Set<string>();

/** Whether what a process of this number wrote aside was left behind by a run that was killed. */
function isLeftBehind(place: string, id: number): boolean {
  if (id === process.pid ? !own.has(path.resolve(place)) : !isRunning(id)) return true;
  const found = statSync(place, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > LONGEST_RUN;
}

/**
 * The folders and files in a folder whose names are this prefix and the number of a process that left them behind, by
 * their paths.
 */
export function leftBehindIn(folder: string, prefix: string | RegExp): string[] {
  const names = readdirSync(folder);
  return names.flatMap((name) => {
    const rest =
      typeof prefix === 'string' ? name.startsWith(prefix) && name.slice(prefix.length) : behind(name, prefix);
    const id = rest === false ? Number.NaN : Number(/^\d+(?=-|$)/.exec(rest)?.[0] ?? Number.NaN);
    const place = path.join(folder, name);
    return id > 0 && isLeftBehind(place, id) ? [place] : [];
  });
}

function behind(name: string, prefix: RegExp): string | false {
  const found = prefix.exec(name);
  return found?.index === 0 && name.slice(found[0].length);
}

/**
 * A new folder for what is in the making, whose name tells whose it is; what killed runs left under the same prefix is
 * taken away first. Whoever asks for one gives it back with `giveBack`.
 */
export function folderAside(within: string, prefix: string): string {
  clearLeftBehind(within, prefix);
  const place = madeIn(within, `${prefix}${process.pid}-`);
  own.add(path.resolve(place));
  return place;
}

/** Some file systems take no folders, and say of one that is there that it is not. */
function madeIn(within: string, prefix: string): string {
  try {
    return mkdtempSync(path.join(within, prefix));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw Object.assign(error as Error, { code: code === 'ENOENT' && existsSync(within) ? 'EPERM' : code });
  }
}

/** Takes away what killed runs left under a prefix, as far as it is ours. */
export function clearLeftBehind(within: string, prefix: string): void {
  for (const place of leftBehindIn(within, prefix)) removeOthers(place);
}

/** Removes a folder of `folderAside` with all that is in it. */
export function giveBack(place: string): void {
  rmSync(place, { recursive: true, force: true });
  own.delete(path.resolve(place));
}

/** In a place that all share, what is left may be somebody else's. */
function removeOthers(place: string): void {
  try {
    rmSync(place, { recursive: true, force: true });
  } catch {
    // It stands in nobody's way.
  }
}
