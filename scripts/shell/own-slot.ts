import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { isRunning } from '#writing/is-running.ts';
import { putNewFile } from './put-file.ts';

/** A folder that only this process uses, kept for the next one when it ends. */
interface Slot {
  folder: string;
  release: () => Promise<void>;
}

/**
 * The first of the folders `name-1`, `name-2` … that no running process holds: what one server has kept, the next one
 * finds, and two at once do not write over each other's.
 */
export async function takeSlot(within: string, name: string): Promise<Slot> {
  for (let number = 1; ; number++) {
    const folder = path.join(within, `${name}-${number}`);
    const holder = path.join(folder, 'held-by');
    if (await isTaken(holder)) continue;
    return { folder, release: () => rm(holder, { force: true }) };
  }
}

/** Tries to hold a folder; true when another running process does. One that was killed holds nothing. */
async function isTaken(holder: string): Promise<boolean> {
  while (!(await putNewFile(holder, `${process.pid}`))) {
    const pid = Number(await readFile(holder, 'utf8').catch(() => ''));
    if (pid > 0 && pid !== process.pid && isRunning(pid)) return true;
    await rm(holder, { force: true });
  }
  return false;
}
