import { existsSync, readFileSync } from 'node:fs';
import { link, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { isRunning } from '#writing/is-running.ts';
import { putNewFile } from './put-file.ts';

/** In a folder that one process has for itself: its number. */
const HOLDER = 'held-by';

/** Takes a folder for this process alone; false while another one that runs has it. One that was killed has nothing. */
export async function hold(folder: string): Promise<boolean> {
  const holder = path.join(folder, HOLDER);
  // Under a name that the next one who holds the folder clears away.
  const aside = path.join(folder, `.${HOLDER}.new-${process.pid}-old`);
  while (!(await putNewFile(holder, `${process.pid}`))) {
    if (isMarked(holder)) return false;
    // Moved aside and looked at again: another one may have cleared the mark and set its own in between.
    await rename(holder, aside).catch(ifThere);
    if (isMarked(aside)) await link(aside, holder).catch(ifFree);
    await rm(aside, { force: true });
  }
  return true;
}

/** Where a folder is held, whoever holds it may give it back by removing this. */
export function holderOf(folder: string): string {
  return path.join(folder, HOLDER);
}

/** Whether this or another process that runs has a folder for itself. */
export function isHeld(folder: string): boolean {
  const holder = holderOf(folder);
  return existsSync(holder) && (numberIn(holder) === process.pid || isMarked(holder));
}

/** Whether a mark is that of another process that runs: in a container, one that was killed may have had our number. */
function isMarked(mark: string): boolean {
  const number = numberIn(mark);
  return number > 0 && number !== process.pid && isRunning(number);
}

function numberIn(mark: string): number {
  try {
    return Number(readFileSync(mark, 'utf8'));
  } catch {
    return Number.NaN;
  }
}

function ifThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** Whoever has taken the folder meanwhile is left in it. */
function ifFree(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
