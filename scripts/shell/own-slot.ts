import { rm } from 'node:fs/promises';
import path from 'node:path';
import { hold, holderOf } from './hold.ts';

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
    if (await hold(folder)) return { folder, release: () => rm(holderOf(folder), { force: true }) };
  }
}
